import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { openWord, plain } from '../documents/support/word.ts'
import { all, parseXml, textOf } from '../documents/support/xml.ts'

/**
 * A second counter: every sum of a report from the rows as they lie in the database and the rules of counting as the
 * plan's files say them. It shares nothing with the program's own sums, so that the two can be held beside each other.
 */

type Rule = {
  readonly id: string
  readonly label: string
  readonly measure: 'flow' | 'state' | 'ratio' | 'money'
  readonly counting: 'each' | 'host' | 'payer' | 'register'
  readonly owners: readonly string[]
}
type Stored = { indicator: string; value: number; of?: number; hosting?: string | { host: number; partner: number } }
type Told = { promptId: string; state: string; figures: Stored[] }
export type Rows = (sql: string) => readonly Record<string, unknown>[]

const fileOf = (path: string, key: string) => {
  const read = JSON.parse(readFileSync(join('prisma/plans', path), 'utf8'))
  return Array.isArray(read) ? read : read[key]
}
/** What the files of one matter say. */
type Matter = {
  readonly rules: readonly Rule[]
  readonly prompts: readonly { id: string; indicators?: string[] }[]
  readonly forms: readonly { kind: string; prompts: string[] }[]
}
const matterOf = (folder: string): Matter => ({
  rules: fileOf(`${folder}/indicators.json`, 'indicators'),
  prompts: fileOf(`${folder}/prompts.json`, 'prompts'),
  forms: fileOf(`${folder}/forms.json`, 'forms'),
})
/** By the programme a period's key begins with. */
const MATTERS: Readonly<Record<string, Matter>> = {
  'dan-van': matterOf('ke-hoach-49'),
  'dan-chu': matterOf('dan-chu-co-so'),
}
const rulesOf = (period: string): Matter => {
  const found = MATTERS[period.split('.')[0] ?? '']
  if (!found) throw new Error(`nobody knows how ${period} is counted`)
  return found
}
const UNITS: readonly { id: string; kind: string }[] = fileOf('school/units.json', 'units')

/** What must be printed of one indicator: its number; of a ratio also of how many; undefined where nobody told any. */
type Counted = { readonly sum?: number; readonly of?: number; readonly everybodyTold: boolean }

/**
 * The answers of each unit's last version handed in, by unit.
 * @param sent only what had been handed in when the report that was sent was laid before the head, where one was.
 */
function lastVersions(rows: Rows, period: string, sent = false): ReadonlyMap<string, readonly Told[]> {
  const kept = new Map<string, readonly Told[]>()
  const [laid] = sent
    ? rows(
        `select submittedAt as at from Dispatch where periodKey = '${period}' and sentOn is not null order by attempt desc`,
      )
    : []
  const before = laid ? `where submittedAt <= '${String(laid.at)}'` : ''
  for (const row of rows(`select obligationId, content from Submission ${before} order by version`)) {
    const [of, unit] = String(row.obligationId).split(':')
    if (of === period && unit !== undefined) kept.set(unit, JSON.parse(String(row.content)).answers)
  }
  return kept
}

const askedOf = ({ prompts: all, forms }: Matter, kind: string, indicator: string): readonly string[] =>
  all
    .filter(
      ({ id, indicators = [] }) =>
        indicators.includes(indicator) && forms.some(form => form.kind === kind && form.prompts.includes(id)),
    )
    .map(({ id }) => id)

/** Of what several took part in only the unit's own part is counted. */
function part({ value, hosting = 'host' }: Stored, { counting }: Rule): number {
  if (counting === 'each' || counting === 'register' || hosting === 'host') return value
  return hosting === 'partner' ? 0 : typeof hosting === 'object' ? hosting.host : value
}

/** Which of the school's units are asked: all, unless told. */
type Asked = (unit: string) => boolean
const everybody: Asked = () => true

function recount(rows: Rows, period: string, isAsked: Asked, sent = false): ReadonlyMap<string, Counted> {
  const now = lastVersions(rows, period, sent)
  const half = period.endsWith('-Y') ? lastVersions(rows, period.replace(/-Y$/, '-H1')) : undefined
  const counted = new Map<string, Counted>()
  const matter = rulesOf(period)
  for (const rule of matter.rules) {
    let [sum, of, told, everybodyTold] = [0, 0, false, true]
    for (const { id, kind } of UNITS.filter(unit => rule.owners.includes(unit.kind) && isAsked(unit.id))) {
      const prompts = askedOf(matter, kind, rule.id)
      const figuresIn = (answers: readonly Told[] = []) =>
        answers.flatMap(({ figures }) => figures.filter(({ indicator }) => indicator === rule.id))
      const own = figuresIn(now.get(id))
      const nothing = (now.get(id) ?? []).some(({ promptId, state }) => state === 'none' && prompts.includes(promptId))
      if (prompts.length > 0 && own.length === 0 && !nothing) everybodyTold = false
      const adds = rule.measure === 'flow' || rule.measure === 'money'
      const before = adds ? figuresIn(half?.get(id)) : []
      for (const figure of [...before, ...own]) {
        if (rule.measure === 'ratio' && figure.of === undefined) continue
        told = true
        sum += part(figure, rule)
        of += figure.of ?? 0
      }
    }
    counted.set(rule.id, {
      everybodyTold,
      ...(told ? { sum } : {}),
      ...(told && rule.measure === 'ratio' ? { of } : {}),
    })
  }
  return counted
}

/** A year's report stands beside its half, where any unit told a figure for it. */
function columnsOf(rows: Rows, period: string): readonly string[] {
  const half = period.replace(/-Y$/, '-H1')
  if (half === period) return [period]
  const told = [...lastVersions(rows, half).values()].flat().some(({ figures }) => figures.length > 0)
  return told ? [half, period] : [period]
}

const NOTHING = '–'

/** As a person writes it: "37.500.000". */
const written = (value: number): string => String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.')

/** Tenths at most; neither all nor nothing where it is not. */
function share(sum: number, of: number): string {
  const tenths = Math.round((sum / of) * 1000)
  const honest = sum > 0 && tenths === 0 ? 1 : sum < of && tenths === 1000 ? 999 : tenths
  return `${Math.trunc(honest / 10)}${honest % 10 === 0 ? '' : `,${honest % 10}`}%`
}

/** The cell of the report: a 0 only when everybody who is asked has said so. */
function cell({ sum, of, everybodyTold }: Counted): string {
  if (sum === undefined || (sum === 0 && !everybodyTold)) return NOTHING
  if (of === undefined) return written(sum)
  return of === 0 ? `${written(sum)}/0` : `${written(sum)}/${written(of)} (${share(sum, of)})`
}

/** Differences between the table of the report and the recount: "Số cuộc họp …: in 31, counted 30". */
export function differsInWord(bytes: Uint8Array, rows: Rows, period: string, isAsked = everybody): readonly string[] {
  const periods = columnsOf(rows, period)
  const table = all(openWord(bytes).body, 'w:tr').map(row => all(row, 'w:tc').map(plain))
  return periods.flatMap((each, column) => {
    // Beside the year stands what the superior has been told of the half.
    const counted = recount(rows, each, isAsked, each !== period)
    return rulesOf(each).rules.flatMap(({ id, label }) => {
      const shown = table.find(cells => cells[1] === label)?.[3 + column]
      const needed = cell(counted.get(id) ?? { everybodyTold: false })
      return shown === needed ? [] : [`${each} ${label}: Word ${shown ?? 'nothing'}, counted ${needed}`]
    })
  })
}

/** The same of the workbook's sums, and of its single figures added up. */
export function differsInWorkbook(
  bytes: Uint8Array,
  rows: Rows,
  period: string,
  isAsked = everybody,
): readonly string[] {
  const [sums = [], figures = []] = [1, 2].map(sheet => cellsOf(bytes, sheet))
  const periods = columnsOf(rows, period)
  return periods.flatMap((each, column) => {
    const counted = recount(rows, each, isAsked)
    return rulesOf(each).rules.flatMap(({ id, label }) => {
      const { sum, of } = counted.get(id) ?? {}
      const at = sums.findIndex(cells => cells[2] === label)
      const [shown, whole] = [sums[at]?.[4 + column], sums[at + 1]?.[4 + column]]
      const heading = sums.find(cells => cells[2] === 'Chỉ tiêu')?.[4 + column]
      const single = figures
        .filter(cells => cells[1] === heading && cells[4] === label && cells[9] === 'Có')
        .reduce((total, cells) => total + Number(cells[6]), 0)
      const wrong = [
        ...(shown === (sum === undefined ? NOTHING : String(sum)) ? [] : [`sum ${shown}`]),
        ...(of === undefined || whole === String(of) ? [] : [`of ${whole}`]),
        ...(single === (sum ?? 0) ? [] : [`single figures ${single}`]),
      ]
      return wrong.map(what => `${each} ${label}: workbook ${what}, counted ${sum}${of === undefined ? '' : `/${of}`}`)
    })
  })
}

function cellsOf(bytes: Uint8Array, sheet: number): readonly (readonly string[])[] {
  const part = unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]
  if (!part) throw new Error(`no sheet ${sheet}`)
  return all(parseXml(strFromU8(part)), 'row').map(row =>
    all(row, 'c').map(each => {
      const value = each.attributes.t === 'inlineStr' ? all(each, 't')[0] : all(each, 'v')[0]
      return value ? textOf(value) : ''
    }),
  )
}

/** Holds every report to the superior and every workbook of a played year beside the recount, as each is sent. */
export function countedAgain() {
  let [files, sums] = [0, 0]
  const differences: string[] = []
  const made = (path: string, rows: Rows): void => {
    const [, kind, programme, what] =
      /(Bao-cao|So-lieu)-(dan-van|dan-chu)-(6-thang|nam)-\d{4}\.(?:docx|xlsx)$/.exec(path) ?? []
    if (kind === undefined) return
    files += 1
    const year = /-(\d{4})\./.exec(path)?.[1]
    const period = `${programme}.${year}-${what === 'nam' ? 'Y' : 'H1'}`
    const bytes = readFileSync(path)
    const differs = kind === 'So-lieu' ? differsInWorkbook : differsInWord
    sums += rulesOf(period).rules.length
    differences.push(...differs(bytes, rows, period))
  }
  return { made, result: () => ({ files, sums, differences }) }
}
