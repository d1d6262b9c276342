import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type Database from 'better-sqlite3'

/** More than the program has different questions; one asked with a list of its own length is another. */
const MOST = 500

type Factory = Pick<PrismaBetterSqlite3, 'provider' | 'adapterName' | 'connect' | 'connectToShadowDb'>

/**
 * The adapter has SQLite work out anew how to answer every single question, and a pulse of the clock asks the same forty
 * each time: its connection is given a memory of them.
 * @param opening the database of the next connection.
 */
export function rememberingStatements(opening: () => PrismaBetterSqlite3): Factory {
  const { provider, adapterName } = opening()
  return {
    provider,
    adapterName,
    connectToShadowDb: () => opening().connectToShadowDb(),
    async connect() {
      const adapter = await opening().connect()
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
  // Nothing changes a table while the database is open, so what a question's columns are is worked out once too.
  const columns = reader ? statement.columns() : []
  return {
    run: () => statement.run(),
    bind: (values: readonly unknown[]) => ({
      reader,
      run: () => statement.run(values),
      columns: () => columns,
      raw: () => ({ all: () => statement.all(values) }),
    }),
  }
}
