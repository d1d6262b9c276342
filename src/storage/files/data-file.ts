import { readFileSync } from 'node:fs'
import type { FilePlace, FileProblem } from '../../domain/plan-mistake.ts'
import { type JsonText, readJsonText } from './json-text.ts'

/** A mistake of shape or of reading, before anything is known about the contents. */
export type FileMistake = FilePlace & FileProblem

/** A JSON file with the line of each of its values. */
export type DataFile = Extract<JsonText, { ok: true }>

const REASONS: Readonly<Record<string, 'missing' | 'forbidden'>> = {
  ENOENT: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
}

/** @returns the JSON of `text`, or where it stops being JSON; `file` is only for the mistake. */
export function readDataText(
  text: string,
  file: string,
): DataFile | { readonly ok: false; readonly mistake: FileMistake } {
  const read = readJsonText(text)
  if (read.ok) return read
  const { line, column, found } = read
  return { ok: false, mistake: { code: 'broken-json', file, path: '', line, column, found } }
}

/** Reads `path`, UTF-8; `file` is how the file is called in mistakes. */
export function readDataFile(
  path: string,
  file: string,
): DataFile | { readonly ok: false; readonly mistake: FileMistake } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, mistake: { code: 'unreadable-file', file, path: '', reason: REASONS[code] ?? 'other' } }
  }
  return readDataText(text, file)
}
