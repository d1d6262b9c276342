import Database from 'better-sqlite3'

/** Columns that may hold a member's number, and those that may hold a chat. */
export const NUMBERS =
  /^(?:memberId|authorId|actor|usedBy|createdBy|answeredBy|stateBy|writerId|replaces|\w+By|\w*[mM]emberId|\w*[wW]riterId)$/
export const CHATS = /^(?:chat|\w+Chat)$/

/** How somebody may be found in the records. */
export type Known = { readonly member: number; readonly chat: string; readonly words: readonly string[] }

/**
 * Everything in the database that still leads to the person, "Table.column: value", over every table there is: by
 * number, by chat, inside stored JSON, or by words that only this person said.
 */
export function tiesTo(file: string, { member, chat, words }: Known): readonly string[] {
  const db = new Database(file, { readonly: true })
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
    )
    .pluck()
    .all() as string[]
  const found = tables.flatMap(table => {
    const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
    return rows.flatMap(row =>
      Object.entries(row).flatMap(([column, value]) => {
        const tie =
          (NUMBERS.test(column) && value === member) ||
          (table === 'Member' && column === 'id' && value === member) ||
          (CHATS.test(column) && (value === chat || String(value).endsWith(`:${chat}`))) ||
          (typeof value === 'string' && (isNumbered(value, member) || words.some(word => value.includes(word))))
        return tie ? [`${table}.${column}: ${String(value).slice(0, 80)}`] : []
      }),
    )
  })
  db.close()
  return found
}

/** JSON, or a key, that names the number. */
const isNumbered = (value: string, member: number): boolean =>
  new RegExp(`"(?:member|memberId|authorId|asker|by|to)":${member}\\b`).test(value) ||
  new RegExp(`^(?:left:|[a-z-]+:.*:)${member}$`).test(value)
