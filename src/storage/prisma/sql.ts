import type Database from 'better-sqlite3'
import { DateTime } from 'luxon'
import { type Memory, tablesIn } from './memory.ts'

/** What a statement is given. */
export type Value = string | number | boolean | null | DateTime

/** Its values stand where the template has them: they are bound, never part of the text. */
type Statement<Answer> = (text: TemplateStringsArray, ...values: readonly Value[]) => Answer

/**
 * What is asked all the time, prepared once, on the connection that Prisma has too: twenty times cheaper than the same
 * through its client. Rows are what Prisma would make of them, so either reads what the other has written.
 */
export type Sql = Questions & {
  /** The same, answered from memory where nothing it is about has been written since it was asked before. */
  readonly kept: Questions
  /** @returns how many rows it has changed. */
  readonly run: Statement<number>
  /** @returns the id of the row it has put in. */
  readonly insert: Statement<number>
}

type Questions = {
  all<Row>(text: TemplateStringsArray, ...values: readonly Value[]): readonly Row[]
  first<Row>(text: TemplateStringsArray, ...values: readonly Value[]): Row | undefined
}

/** @param enter called before every statement: it belongs to the transaction of the work that asks. */
export function sqlOver(database: Database.Database, memory: Memory, enter: () => void): Sql {
  // One text of the code is one object for good.
  const ready = new Map<TemplateStringsArray, Prepared>()
  const prepared = (text: TemplateStringsArray): Prepared => {
    const found = ready.get(text)
    if (found) return found
    const fresh = prepare(database, text)
    ready.set(text, fresh)
    return fresh
  }
  const result = (text: TemplateStringsArray, values: readonly Value[]) => {
    const { statement, sql } = prepared(text)
    enter()
    const done = statement.run(written(values))
    memory.told(sql)
    return done
  }
  const asked: Questions = {
    all: <Row>(text: TemplateStringsArray, ...values: readonly Value[]) => {
      const { statement, reading } = prepared(text)
      enter()
      const rows = statement.all(written(values)) as Raw[]
      for (const row of rows) reading(row)
      return rows as Row[]
    },
    first: <Row>(text: TemplateStringsArray, ...values: readonly Value[]) => {
      const { sql, statement, reading } = prepared(text)
      enter()
      const row = statement.get(written(values)) as Raw | undefined
      // One that writes and tells what.
      if (!statement.readonly) memory.told(sql)
      if (row) reading(row)
      return row as Row | undefined
    },
  }
  const known = <Answer>(how: string, text: TemplateStringsArray, values: readonly Value[], read: () => Answer) => {
    const { sql, tables } = prepared(text)
    return memory.kept(`${how}\n${sql}\n${JSON.stringify(written(values))}`, tables, read)
  }
  return {
    ...asked,
    kept: {
      all: <Row>(text: TemplateStringsArray, ...values: readonly Value[]) =>
        known('all', text, values, () => asked.all<Row>(text, ...values)),
      first: <Row>(text: TemplateStringsArray, ...values: readonly Value[]) =>
        known('first', text, values, () => asked.first<Row>(text, ...values)),
    },
    run: (text, ...values) => result(text, values).changes,
    insert: (text, ...values) => Number(result(text, values).lastInsertRowid),
  }
}

type Raw = Record<string, unknown>
type Known = {
  readonly sql: string
  readonly tables: readonly string[]
  readonly reading: (row: Raw) => void
}
type Prepared = Known & { readonly statement: Database.Statement }

/** What follows from the text alone: every database has been brought to the same tables before it is asked. */
const texts = new WeakMap<TemplateStringsArray, Known>()

function prepare(database: Database.Database, text: TemplateStringsArray): Prepared {
  const before = texts.get(text)
  // The connection counts in whole numbers of any size, as Prisma wants it; ours are small.
  const statement = database.prepare(before?.sql ?? text.join('?')).safeIntegers(false)
  const found = before ?? knownOf(text, statement)
  texts.set(text, found)
  return { ...found, statement }
}

function knownOf(text: TemplateStringsArray, statement: Database.Statement): Known {
  const columns = statement.reader ? statement.columns() : []
  const of = (type: string) => columns.flatMap(column => (column.type === type ? column.name : []))
  const [instants, truths] = [of('DATETIME'), of('BOOLEAN')]
  const sql = text.join('?')
  return {
    ...{ sql, tables: tablesIn(sql) },
    reading(row) {
      for (const name of instants) if (row[name] !== null) row[name] = new Date(row[name] as string | number)
      for (const name of truths) if (row[name] !== null) row[name] = row[name] !== 0
    },
  }
}

const written = (values: readonly Value[]) => values.map(stored)

/** As Prisma's adapter writes it. */
function stored(value: Value): string | number | null {
  if (DateTime.isDateTime(value)) return value.toJSDate().toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}
