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
      const { statement, row } = prepared(text)
      enter()
      return (statement.all(written(values)) as Raw[]).map(row) as Row[]
    },
    first: <Row>(text: TemplateStringsArray, ...values: readonly Value[]) => {
      const { sql, statement, row } = prepared(text)
      enter()
      const found = statement.get(written(values)) as Raw | undefined
      // One that writes and tells what.
      if (!statement.readonly) memory.told(sql)
      return found && (row(found) as Row)
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

/** A row as it comes fastest: its values alone. */
type Raw = readonly unknown[]
type Known = {
  readonly sql: string
  readonly tables: readonly string[]
  /** The row by its columns' names. */
  readonly row: (values: Raw) => Record<string, unknown>
}
type Prepared = Known & { readonly statement: Database.Statement }

/** What follows from the text alone: every database has been brought to the same tables before it is asked. */
const texts = new WeakMap<TemplateStringsArray, Known>()

function prepare(database: Database.Database, text: TemplateStringsArray): Prepared {
  const before = texts.get(text)
  // The connection counts in whole numbers of any size, as Prisma wants it; ours are small.
  const statement = database.prepare(before?.sql ?? text.join('?')).safeIntegers(false)
  if (statement.reader) statement.raw()
  const found = before ?? knownOf(text, statement)
  texts.set(text, found)
  return { ...found, statement }
}

function knownOf(text: TemplateStringsArray, statement: Database.Statement): Known {
  const columns = (statement.reader ? statement.columns() : []).map(({ name, type }, nth) => ({ name, type, nth }))
  const none = Object.fromEntries(columns.map(({ name }) => [name, null]))
  const sql = text.join('?')
  return {
    ...{ sql, tables: tablesIn(sql) },
    row(values) {
      // Every row of a statement has one shape from the start.
      const row: Record<string, unknown> = { ...none }
      for (const { name, type, nth } of columns) row[name] = asTyped(values[nth], type)
      return row
    },
  }
}

const asTyped = (value: unknown, type: string | null): unknown => {
  if (value === null) return null
  if (type === 'DATETIME') return new Date(value as string | number)
  return type === 'BOOLEAN' ? value !== 0 : value
}

const written = (values: readonly Value[]) => values.map(stored)

/** As Prisma's adapter writes it. */
function stored(value: Value): string | number | null {
  if (DateTime.isDateTime(value)) return value.toJSDate().toISOString().replace('Z', '+00:00')
  return typeof value === 'boolean' ? Number(value) : value
}
