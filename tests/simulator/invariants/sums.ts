import type { ShownMessage } from '../../../src/playground/bot-api/index.ts'
import { differsInWord, differsInWorkbook } from '../../support/recount.ts'
import { PEOPLE } from '../people.ts'
import type { World } from '../world.ts'

const NAME = /^(Bao-cao|So-lieu)-(dan-van|dan-chu)-(6-thang|nam)-(\d{4})\.(?:docx|xlsx)$/

const UNITS = new Set(PEOPLE.map(({ unit }) => unit))

/** Every sum of a compiled report is what a second counter comes to. */
export function differentSums({ file }: ShownMessage, { rows }: World): readonly string[] {
  const [, kind, programme, half, year] = NAME.exec(file?.name ?? '') ?? []
  if (!file || kind === undefined) return []
  const period = `${programme}.${year}-${half === 'nam' ? 'Y' : 'H1'}`
  const differs = kind === 'So-lieu' ? differsInWorkbook : differsInWord
  return differs(file.bytes, rows, period, id => UNITS.has(id)).map(what => `${file.name}: ${what}`)
}
