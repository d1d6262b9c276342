import { errorCodes } from '../domain/error-code.ts'

/** A frame as V8 writes it: "at fetchOne (file:///srv/src/app.ts:12:3)", "at async Promise.all (index 0)". */
const FRAME =
  /^\s+at (?:[^()]{0,200} \()?(?:(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^()]*:\d+:\d+|index \d+|<anonymous>|native)\)?$/

/**
 * An exception for the log: a stack tells where the bug is and its codes what the machine lacks ("P2010 SQLITE_FULL"), a
 * message may quote what somebody wrote.
 */
export function withoutWords(error: unknown): {
  readonly name: string
  readonly code?: string
  readonly stack: readonly string[]
} {
  const codes = errorCodes(error)
  const coded = codes.length > 0 ? { code: codes.join(' ') } : {}
  if (!(error instanceof Error)) return { name: typeof error, ...coded, stack: [] }
  return { name: error.name, ...coded, stack: framesOf(error) }
}

/** The frames at the end. The message before them is cut off first: a line of it may look like one. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const said = message === '' ? -1 : stack.indexOf(message)
  const lines = (said < 0 ? stack : stack.slice(said + message.length)).split('\n')
  const last = lines.findLastIndex(line => !FRAME.test(line))
  return lines.slice(last + 1)
}
