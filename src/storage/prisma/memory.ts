import type Database from 'better-sqlite3'

/**
 * So many answers, or texts of statements, are young: lists of ids make new ones for ever. With more the young become the
 * old, and what was old and has not been asked since is let go: what everybody asks for is never read anew for it.
 */
const MOST = 4_000

/**
 * What has been read stays true until one of its tables is written: one program holds the database, and every statement
 * of it, typed or prepared, is told here. What a transaction took back is forgotten whole.
 */
export type Memory = {
  /** What `read` finds, or found when the same was asked before and no table of `tables` has been written since. */
  kept<T>(question: string, tables: readonly string[], read: () => T): T
  /** The answer to `question` as it is now, known without asking. */
  put(question: string, tables: readonly string[], answer: unknown): void
  /** This statement has been carried out. */
  told(sql: string): void
  forget(): void
}

type Followers = ReadonlyMap<string, readonly string[]>
type Known = { readonly answer: unknown; readonly tables: readonly string[] }

export function memoryOf(database: Database.Database): Memory {
  let young = new Map<string, Known>()
  let old = new Map<string, Known>()
  /** By table, what has been asked about it. */
  const questions = new Map<string, Set<string>>()
  const written = new Map<string, readonly string[] | undefined>()
  let followers: Followers | undefined
  // Looked up with the first thing that is deleted: one that is only begun and ended deletes nothing.
  const follow = (table: string) => {
    followers ??= followersIn(database)
    return followers.get(table) ?? []
  }

  const forget = () => {
    young.clear()
    old.clear()
    questions.clear()
  }
  function age(): void {
    for (const [question, { tables }] of old) {
      if (!young.has(question)) for (const table of tables) questions.get(table)?.delete(question)
    }
    old = young
    young = new Map()
  }
  const put: Memory['put'] = (question, tables, answer) => {
    if (young.size >= MOST) age()
    young.set(question, { answer, tables })
    for (const table of tables) {
      const asked = questions.get(table)
      if (asked) asked.add(question)
      else questions.set(table, new Set([question]))
    }
  }
  return {
    forget,
    put,
    kept<T>(question: string, tables: readonly string[], read: () => T): T {
      const fresh = young.get(question)
      const known = fresh ?? old.get(question)
      if (known) {
        if (!fresh) put(question, known.tables, known.answer)
        return known.answer as T
      }
      const answer = read()
      put(question, tables, answer)
      return answer
    },
    told(sql) {
      if (written.size >= MOST) written.clear()
      if (!written.has(sql)) written.set(sql, tableWritten(sql, follow))
      const tables = written.get(sql)
      if (!tables) return forget()
      for (const table of tables) {
        for (const question of questions.get(table) ?? []) {
          young.delete(question)
          old.delete(question)
        }
        questions.delete(table)
      }
    },
  }
}

/** Tables whose rows go or change when a row of another goes, by that other. */
function followersIn(database: Database.Database): Followers {
  const links = database
    .prepare<[], { child: string; parent: string }>(
      `SELECT DISTINCT m.name AS "child", f."table" AS "parent" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table'`,
    )
    .all()
  const direct = (parent: string) => links.flatMap(link => (link.parent === parent ? [link.child] : []))
  const whole = (parent: string, seen: ReadonlySet<string>): readonly string[] =>
    direct(parent).flatMap(child => (seen.has(child) ? [] : [child, ...whole(child, new Set([...seen, child]))]))
  return new Map(links.map(({ parent }) => [parent, [...new Set(whole(parent, new Set([parent])))]]))
}

/** @returns the tables it may have changed, none for a question; undefined when that cannot be told. */
function tableWritten(sql: string, follow: (table: string) => readonly string[]): readonly string[] | undefined {
  if (/^\s*(SELECT|WITH|PRAGMA|EXPLAIN)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql)) return []
  const table = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE|DELETE\s+FROM)\s+(?:[`"]main[`"]\.)?[`"](\w+)[`"]/i.exec(
    sql,
  )
  if (table?.[1] === undefined) return undefined
  return [table[1], ...(/^\s*DELETE/i.test(sql) ? follow(table[1]) : [])]
}

/** The tables a question is about. */
export const tablesIn = (sql: string): readonly string[] => [
  ...new Set([...sql.matchAll(/\b(?:FROM|JOIN)\s+"(\w+)"/gi)].flatMap(([, table]) => table ?? [])),
]
