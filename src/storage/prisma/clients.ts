import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from './generated/client.ts'
import { BUSY_MS } from './patience.ts'
import { rememberingStatements } from './statements.ts'

/** A client, and where the database is that it opens next. */
type Reusable = { readonly client: PrismaClient; readonly opens: { path: string } }

/**
 * Clients whose database has been closed. What one has worked out of the tables and of the questions asked does not
 * depend on the file: whoever opens a database again in the same process goes on with it.
 */
const idle: Reusable[] = []

export type Connected = {
  readonly client: PrismaClient
  /** Closes the database; the client may then be another's. */
  readonly disconnect: () => Promise<void>
}

/** A client for the database at `path`, which it opens when it is first asked something. */
export function clientFor(path: string): Connected {
  const taken = idle.pop() ?? fresh(path)
  taken.opens.path = path
  return {
    client: taken.client,
    async disconnect() {
      await taken.client.$disconnect()
      idle.push(taken)
    },
  }
}

function fresh(path: string): Reusable {
  const opens = { path }
  const adapter = rememberingStatements(() => new PrismaBetterSqlite3({ url: opens.path, timeout: BUSY_MS }))
  return { opens, client: new PrismaClient({ adapter }) }
}
