import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { Transaction } from '@prisma/driver-adapter-utils'
import type Database from 'better-sqlite3'

/** More than the program has different questions; one asked with a list of its own length is another. */
const MOST = 500

/** Whoever the statements of the connection are told: before each, and after it, with its text. */
export type Listener = { readonly before: () => void; readonly after: (sql: string) => void }

type Factory = Pick<PrismaBetterSqlite3, 'provider' | 'adapterName' | 'connect' | 'connectToShadowDb'>
type Adapter = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>

/** What Prisma is made with, and how it comes to the database that it is about from then on. */
export type Shared = { readonly factory: Factory; readonly attach: (database: Database.Database) => void }

/**
 * Prisma works on the connection that is open already, and comes to it with its first question: what it needs for that
 * takes a fifth of a start. The adapter has SQLite work out anew how to answer every single question: its connection is
 * given a memory of them. What Prisma does inside a transaction of its own it does inside the one that is open.
 * @param adapters of connections that are not looked at: each is given ours instead.
 * @param listener who is told of its statements.
 */
export function sharedConnection(adapters: PrismaBetterSqlite3, listener: () => Listener): Shared {
  const { provider, adapterName } = adapters
  let shared: Database.Database | undefined
  let own: Owned | undefined
  const give = () => {
    if (own && shared) own.client = remembering(shared, listener)
  }
  return {
    attach(database) {
      shared = database
      give()
    },
    factory: {
      provider,
      adapterName,
      connectToShadowDb: () => adapters.connectToShadowDb(),
      async connect() {
        const adapter = await adapters.connect()
        own = ownedBy(adapter)
        own.client.close()
        give()
        adapter.startTransaction = () => Promise.resolve(nested(adapter, databaseIn(shared), listener()))
        return adapter
      },
    },
  }
}

/** Its connection is its own affair by type only. */
type Owned = { client: Pick<Database.Database, 'prepare' | 'close' | 'exec'> }
const ownedBy = (adapter: Adapter): Owned => adapter as unknown as Owned

function databaseIn(shared: Database.Database | undefined): Database.Database {
  if (!shared) throw new Error('no database has been opened')
  return shared
}

function nested(adapter: Adapter, database: Database.Database, { before, after }: Listener): Transaction {
  const does = (sql: string) => {
    // What SQLite has taken back by itself has no savepoint any more.
    if (database.inTransaction) database.exec(sql)
    after(sql)
    return Promise.resolve()
  }
  before()
  database.exec('SAVEPOINT prisma')
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Whoever asks says COMMIT and ROLLBACK by these two alone.
    options: { usePhantomQuery: true },
    queryRaw: query => adapter.queryRaw(query),
    executeRaw: query => adapter.executeRaw(query),
    commit: () => does('RELEASE prisma'),
    rollback: () => does('ROLLBACK TO prisma; RELEASE prisma'),
  }
}

function remembering(
  database: Database.Database,
  listener: () => Listener,
): Pick<Database.Database, 'prepare' | 'close' | 'exec'> {
  const known = new Map<string, ReturnType<typeof asked>>()
  const prepared = (sql: string) => {
    const found = known.get(sql)
    if (found) return found
    if (known.size >= MOST) known.clear()
    const fresh = asked(database.prepare(sql), sql, listener)
    known.set(sql, fresh)
    return fresh
  }
  return {
    prepare: prepared as unknown as Database.Database['prepare'],
    close: () => database.close(),
    exec: sql => database.exec(sql),
  }
}

/** As much of a statement as the adapter uses, with the values given each time: bound for good, it answers only once. */
function asked(statement: Database.Statement, sql: string, listener: () => Listener) {
  const { reader } = statement
  const within = <Answer>(does: () => Answer): Answer => {
    const { before, after } = listener()
    before()
    const answer = does()
    after(sql)
    return answer
  }
  if (reader) statement.raw(true)
  // Nothing changes a table while the database is open, so what a question's columns are is worked out once too.
  const columns = reader ? statement.columns() : []
  return {
    run: () => within(() => statement.run()),
    bind: (values: readonly unknown[]) => ({
      reader,
      run: () => within(() => statement.run(values)),
      columns: () => columns,
      raw: () => ({ all: () => within(() => statement.all(values)) }),
    }),
  }
}
