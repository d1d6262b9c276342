/** A step into a parsed file: a key or an index. */
export type Step = string | number

/** Where a text stops being JSON; line and column count from 1. */
export type BrokenJson = { readonly line: number; readonly column: number; readonly found: string }

export type JsonText =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: readonly Step[]) => number | undefined }
  | ({ readonly ok: false } & BrokenJson)

/** Deeper than any plan or calendar; a file that goes on is refused before it can exhaust the stack. */
const MAX_DEPTH = 40

type Stop = { readonly stop: number }
type Read = { readonly value: unknown } | Stop
type Reader = { readonly text: string; at: number; readonly lines: Map<string, number> }

const SPACE = /[ \t\r\n]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The key under which a line is remembered; a NUL cannot stand in a JSON key of ours. */
const keyOf = (path: readonly Step[]) => path.join('\u0000')

function lineAt(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}

function skip(reader: Reader): string {
  SPACE.lastIndex = reader.at
  SPACE.exec(reader.text)
  reader.at = SPACE.lastIndex
  return reader.text[reader.at] ?? ''
}

function readText(reader: Reader): Read {
  const start = reader.at
  let end = start + 1
  while (end < reader.text.length && reader.text[end] !== '"') end += reader.text[end] === '\\' ? 2 : 1
  try {
    const value: unknown = JSON.parse(reader.text.slice(start, end + 1))
    reader.at = end + 1
    return { value }
  } catch {
    // Never closed, a raw line break or an unknown escape: the text's beginning is what an editor looks for.
    return { stop: start }
  }
}

function readScalar(reader: Reader): Read {
  if (reader.text[reader.at] === '"') return readText(reader)
  WORD.lastIndex = reader.at
  const found = WORD.exec(reader.text)?.[0]
  if (found === undefined) return { stop: reader.at }
  reader.at += found.length
  return { value: JSON.parse(found) }
}

function readList(reader: Reader, path: readonly Step[]): Read {
  const list: unknown[] = []
  reader.at++
  if (skip(reader) === ']') {
    reader.at++
    return { value: list }
  }
  for (;;) {
    const item = readValue(reader, [...path, list.length])
    if ('stop' in item) return item
    list.push(item.value)
    const next = skip(reader)
    if (next !== ',' && next !== ']') return { stop: reader.at }
    reader.at++
    if (next === ']') return { value: list }
  }
}

function readObject(reader: Reader, path: readonly Step[]): Read {
  const entries = new Map<string, unknown>()
  reader.at++
  if (skip(reader) === '}') {
    reader.at++
    return { value: {} }
  }
  for (;;) {
    const start = reader.at
    const key = skip(reader) === '"' ? readScalar(reader) : { stop: reader.at }
    if ('stop' in key) return key
    const name = String(key.value)
    // JSON.parse would silently keep the last of two equal keys, and an editor would not see which one holds.
    if (entries.has(name)) return { stop: start }
    if (skip(reader) !== ':') return { stop: reader.at }
    reader.at++
    const value = readValue(reader, [...path, name])
    if ('stop' in value) return value
    entries.set(name, value.value)
    const next = skip(reader)
    if (next !== ',' && next !== '}') return { stop: reader.at }
    reader.at++
    if (next === '}') return { value: Object.fromEntries(entries) }
    skip(reader)
  }
}

function readValue(reader: Reader, path: readonly Step[]): Read {
  const start = skip(reader)
  if (path.length > MAX_DEPTH) return { stop: reader.at }
  reader.lines.set(keyOf(path), reader.at)
  if (start === '{') return readObject(reader, path)
  if (start === '[') return readList(reader, path)
  return readScalar(reader)
}

function broken(text: string, at: number): BrokenJson {
  const line = lineAt(text, at)
  const column = at - text.lastIndexOf('\n', at - 1)
  const found = /^[^\r\n]{0,20}/.exec(text.slice(at))?.[0] ?? ''
  return { line, column, found }
}

/**
 * Reads JSON that a person wrote, NFC-normalised, a leading BOM ignored. Unlike `JSON.parse` it always knows the place
 * of the first mistake, refuses a key that stands twice, and remembers on which line every value stands.
 */
export function readJsonText(raw: string): JsonText {
  const text = raw.replace(/^\ufeff/, '').normalize('NFC')
  const reader: Reader = { text, at: 0, lines: new Map() }
  const read = readValue(reader, [])
  if ('stop' in read) return { ok: false, ...broken(text, read.stop) }
  if (skip(reader) !== '') return { ok: false, ...broken(text, reader.at) }
  const lineOf = (path: readonly Step[]): number | undefined => {
    // A missing key has no line of its own: the object that should hold it is shown.
    const at = reader.lines.get(keyOf(path))
    if (at !== undefined) return lineAt(text, at)
    return path.length === 0 ? undefined : lineOf(path.slice(0, -1))
  }
  return { ok: true, value: read.value, lineOf }
}
