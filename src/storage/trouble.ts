import { errorCode } from '../domain/error-code.ts'
import type { DatabaseTrouble } from '../domain/start-problem.ts'

/** A database that is refused although SQLite itself could open it. */
export class DatabaseRefused extends Error {
  readonly trouble: DatabaseTrouble
  constructor(trouble: DatabaseTrouble, message: string) {
    super(message)
    this.trouble = trouble
  }
}

/** Beginnings of SQLite's extended result codes and Node's system codes. */
const TROUBLES: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_CORRUPT|^SQLITE_IOERR_SHORT_READ/, 'damaged'],
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'disk-full'],
  [/^SQLITE_READONLY|^SQLITE_CANTOPEN|^SQLITE_PERM|^SQLITE_AUTH/, 'not-writable'],
  [/^EACCES|^EPERM|^EROFS|^ENOTDIR|^EEXIST|^EISDIR/, 'not-writable'],
  [/^SQLITE_IOERR|^EIO/, 'disk-error'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'in-use'],
]

/** What an error says about the database. @returns undefined for anything else: a bug. */
export function troubleOf(error: unknown): DatabaseTrouble | undefined {
  if (error instanceof DatabaseRefused) return error.trouble
  const code = errorCode(error)
  return code === undefined ? undefined : TROUBLES.find(([pattern]) => pattern.test(code))?.[1]
}
/** The same error under the code of what is wrong with the database: logs name the cause and not who met it. */
export function named(error: unknown): unknown {
  return error instanceof Error && troubleOf(error) ? Object.assign(error, { code: errorCode(error) }) : error
}
