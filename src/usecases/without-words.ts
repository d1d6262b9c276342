/** A system code or SQLite's: ENOSPC, SQLITE_FULL. */
const CODE = /^[A-Z][A-Z0-9_]{2,40}$/

/**
 * An exception for the log: a stack tells where the bug is and a code what the machine lacks, a message may quote what
 * somebody wrote.
 */
export function withoutWords(error: unknown): {
  readonly name: string
  readonly code?: string
  readonly stack: readonly string[]
} {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const stack = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? { code: error.code } : {}
  return { name: error.name, ...code, stack }
}
