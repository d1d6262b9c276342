import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { PrismaClient } from './generated/client.ts'
import { BUSY_MS } from './patience.ts'
import { type Listener, type Shared, sharedConnection } from './shared-connection.ts'

/** A client, how it is given its database, and whom that one's statements are told. */
type Reusable = {
  readonly client: PrismaClient
  readonly attach: Shared['attach']
  readonly hears: { listener: Listener }
}

/**
 * Clients whose database has been closed. What one has worked out of the tables and of the questions asked does not
 * depend on the file: whoever opens a database again in the same process goes on with it, still connected, for Prisma
 * throws all of it away when it disconnects.
 */
const idle: Reusable[] = []

export type Connected = {
  readonly client: PrismaClient
  /** The client's own connection. */
  readonly database: Database.Database
  /** From now on this one is told of the client's statements. */
  readonly listen: (listener: Listener) => void
  /** Makes Prisma ready for its first question: some 0.2 s, which otherwise whoever asks it first waits for. */
  readonly warmUp: () => Promise<void>
  /** Closes the database; the client may then be another's. */
  readonly disconnect: () => Promise<void>
}

const NOBODY: Listener = { before: () => undefined, after: () => undefined }

/** A client with the database at `path` open. @throws what SQLite says of the file. */
export function clientFor(path: string): Connected {
  const database = new Database(path, { timeout: BUSY_MS })
  // As the adapter has its own.
  database.defaultSafeIntegers(true)
  const taken = idle.pop() ?? fresh()
  const { client, attach, hears } = taken
  attach(database)
  return {
    client,
    database,
    listen(listener) {
      hears.listener = listener
    },
    warmUp: () => client.$connect(),
    async disconnect() {
      database.close()
      hears.listener = NOBODY
      idle.push(taken)
    },
  }
}

function fresh(): Reusable {
  const hears = { listener: NOBODY }
  const { factory, attach } = sharedConnection(new PrismaBetterSqlite3({ url: ':memory:' }), () => hears.listener)
  return { client: new PrismaClient({ adapter: factory }), attach, hears }
}
