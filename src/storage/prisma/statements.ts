import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'

/** More than the program has different questions; one asked with a list of its own length is another. */
const MOST = 500

type Factory = Pick<PrismaBetterSqlite3, 'provider' | 'adapterName' | 'connect' | 'connectToShadowDb'>

/**
 * The adapter has SQLite work out anew how to answer every single question, and a pulse of the clock asks the same forty
 * each time: its connection is given a memory of them.
 */
export function rememberingStatements(factory: PrismaBetterSqlite3): Factory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect()
      // Its connection is its own affair by type only.
      remember((adapter as unknown as { readonly client: Database.Database }).client)
      return adapter
    },
  }
}

function remember(database: Database.Database): void {
  const prepare = database.prepare.bind(database) as (sql: string) => Database.Statement
  const known = new Map<string, ReturnType<typeof asked>>()
  const prepared = (sql: string) => {
    const found = known.get(sql)
    if (found) return found
    if (known.size >= MOST) known.clear()
    const fresh = asked(prepare(sql))
    known.set(sql, fresh)
    return fresh
  }
  database.prepare = prepared as unknown as Database.Database['prepare']
}

/** As much of a statement as the adapter uses, with the values given each time: bound for good, it answers only once. */
function asked(statement: Database.Statement) {
  const { reader } = statement
  if (reader) statement.raw(true)
  return {
    run: () => statement.run(),
    bind: (values: readonly unknown[]) => ({
      reader,
      run: () => statement.run(values),
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.all(values) }),
    }),
  }
}
