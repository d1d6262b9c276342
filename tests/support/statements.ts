import Database from 'better-sqlite3'

/** Statements as SQLite is given them, in their order; BEGIN and its like too. */
export type Heard = { readonly said: string[]; stop(): void }

/** From now on hears every statement of the databases opened from now on. */
export function hearStatements(): Heard {
  const said: string[] = []
  const { prepare } = Database.prototype
  const told = (statement: Database.Statement, sql: string) => {
    for (const name of ['run', 'get', 'all'] as const) {
      const does = statement[name] as (...values: unknown[]) => unknown
      Object.defineProperty(statement, name, {
        configurable: true,
        value: (...values: unknown[]) => {
          said.push(sql.replace(/\s+/g, ' ').trim())
          return does.apply(statement, values)
        },
      })
    }
    return statement
  }
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    return told(prepare.call(this, sql) as Database.Statement, sql)
  } as typeof prepare
  return {
    said,
    stop() {
      Database.prototype.prepare = prepare
    },
  }
}
