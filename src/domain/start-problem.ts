/** Why a database cannot be used as it is. Waiting does not help: somebody has to do something. */
export type DatabaseTrouble =
  /** Another program has it. */
  | 'in-use'
  /** Written by a later version of the program. */
  | 'newer'
  /** A step that brought it up to date is not the one this program knows. */
  | 'changed'
  /** Not there, while copies of it are: a new one beside them would look like a school that has lost everything. */
  | 'lost'
  | 'not-a-database'
  /** Cut off or overwritten. */
  | 'damaged'
  | 'not-writable'
  | 'disk-full'
  /** The disk itself reports an error. */
  | 'disk-error'

export type DatabaseProblem = {
  readonly code: DatabaseTrouble
  /** The database file. */
  readonly path: string
  /** The folder of its copies. */
  readonly copies: string
}

/** Why a channel will not have the program as it was started. 'rival': another program has the account. */
export type ChannelRefusal = 'token-refused' | 'rival'

/** Why the program's own address cannot be had. */
export type HttpTrouble = 'port-in-use' | 'port-denied' | 'no-address'

/** Why the program does not start although its environment reads well. */
export type StartProblem =
  | ({ readonly about: 'database' } & DatabaseProblem)
  | { readonly about: 'folder'; readonly code: 'not-writable' | 'disk-full' | 'disk-error'; readonly path: string }
  | { readonly about: 'http'; readonly code: HttpTrouble; readonly host: string; readonly port: number }
