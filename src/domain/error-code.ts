/** What a program reports of an error without quoting it: names of errors hold no word of anybody. */

/** Causes of causes. */
const DEEPEST = 5
/** "ENOSPC", "SQLITE_FULL", "P2010", "ERR_WORKER_OUT_OF_MEMORY". */
const CODE = /^[A-Z][A-Z0-9_]{2,40}$/

type Coded = {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown } | null
}

/** The codes of an error and of what caused it, outermost first: Prisma keeps SQLite's beneath one of its own. */
export function errorCodes(error: unknown): readonly string[] {
  const codes: string[] = []
  let at = error
  for (let depth = 0; depth < DEEPEST && typeof at === 'object' && at !== null; depth += 1) {
    const { code, originalCode, cause, meta } = at as Coded
    for (const found of [code, originalCode]) {
      if (typeof found === 'string' && CODE.test(found) && !codes.includes(found)) codes.push(found)
    }
    at = meta?.driverAdapterError ?? cause
  }
  return codes
}

/** SQLite's or the system's own code where there is one: it says what has to be mended. */
export function errorCode(error: unknown): string | undefined {
  const codes = errorCodes(error)
  return codes.find(code => /^(?:SQLITE_|E[A-Z0-9]+$)/.test(code)) ?? codes[0]
}

/** A full or locked disk, too many open files, no memory, a database that is in use: it passes, or somebody mends it. */
const PASSING =
  /^(?:ENOSPC|EDQUOT|EACCES|EPERM|EROFS|EMFILE|ENFILE|EIO|EBUSY|ENOMEM|EAGAIN|ENOENT|ENOTDIR|EISDIR|EEXIST|ETIMEDOUT|SQLITE_(?:FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|NOMEM|PERM)\w*|P1008|P2024|P2028|P2034)$/

/** Whether an error is the machine's trouble, not a bug that would fail the same way each time. */
export const isPassingTrouble = (error: unknown): boolean => errorCodes(error).some(code => PASSING.test(code))
