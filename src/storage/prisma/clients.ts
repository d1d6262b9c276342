import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'
import { PrismaClient } from './generated/client.ts'
import { BUSY_MS } from './patience.ts'
import { type Attached, type Listener, sharedConnection } from './shared-connection.ts'

/** A client, the database it opens next, and, once it is connected, how it comes to that. */
type Reusable = {
  readonly client: PrismaClient
  readonly opens: { path: string; attached?: Attached; listener: Listener }
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
  /** Closes the database; the client may then be another's. */
  readonly disconnect: () => Promise<void>
}

const NOBODY: Listener = { before: () => undefined, after: () => undefined }

/** A client with the database at `path` open. */
export async function clientFor(path: string): Promise<Connected> {
  const taken = idle.pop() ?? fresh(path)
  const { client, opens } = taken
  opens.path = path
  const database = await opened(taken)
  return {
    client,
    database,
    listen(listener) {
      opens.listener = listener
    },
    async disconnect() {
      database.close()
      opens.listener = NOBODY
      idle.push(taken)
    },
  }
}

async function opened({ client, opens }: Reusable): Promise<Database.Database> {
  const before = opens.attached
  if (before) return before.attach()
  await client.$connect()
  if (!opens.attached) throw new Error('the client has opened no database')
  return opens.attached.database
}

function fresh(path: string): Reusable {
  const opens: Reusable['opens'] = { path, listener: NOBODY }
  const adapter = sharedConnection(
    () => new PrismaBetterSqlite3({ url: opens.path, timeout: BUSY_MS }),
    attached => {
      opens.attached = attached
      return () => opens.listener
    },
  )
  return { opens, client: new PrismaClient({ adapter }) }
}
