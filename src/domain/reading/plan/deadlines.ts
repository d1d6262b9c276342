/** Who reports to whom by when, as a plan orders it. */

import type { DayMonth, PeriodKind, Reporter } from '../../plan.ts'
import { fold } from '../fold.ts'
import { dueDaysIn } from './days.ts'
import { planLines } from './lines.ts'

export type DeadlineRead = {
  readonly from: Reporter
  readonly kind: 'half' | 'year'
  readonly before: DayMonth
  readonly strict: boolean
  readonly through?: string
  /** "III.2". */
  readonly source: string
}

/** A day that the text names without saying plainly whose or which report's it is. */
export type DoubtfulDay = {
  readonly from: Reporter | undefined
  readonly kind: 'half' | 'year' | undefined
  readonly before: DayMonth
}

export type DeadlinesRead = {
  readonly sure: readonly DeadlineRead[]
  readonly doubtful: readonly DoubtfulDay[]
  /** The BGH looks at it every quarter. */
  readonly quarterly: boolean
}

/** What a line and those above it say of the days in it. */
type Context = { readonly from: Reporter | undefined; readonly reports: boolean; readonly kinds: readonly PeriodKind[] }

const NO_CONTEXT: Context = { from: undefined, reports: false, kinds: [] }

/** @param year of the plan: a day of another year is none of its reports. */
export function deadlinesIn(text: string, year: number | undefined): DeadlinesRead {
  const sure: DeadlineRead[] = []
  const doubtful: DoubtfulDay[] = []
  const above: (Context & { readonly level: number })[] = []
  let quarterly = false
  for (const line of planLines(text)) {
    while ((above.at(-1)?.level ?? -1) >= line.level) above.pop()
    let context: Context = above.at(-1) ?? NO_CONTEXT
    quarterly ||= isQuarterly(line.text)
    for (const clause of clausesOf(line.text)) {
      context = contextOf(clause, context)
      for (const each of daysOf(clause, context, year)) {
        if ('strict' in each) sure.push({ ...each, source: line.source })
        else doubtful.push(each)
      }
    }
    above.push({ ...context, level: line.level })
  }
  return { sure, doubtful, quarterly }
}

const isQuarterly = (line: string): boolean =>
  /(?:hang|moi|dinh ky|tung) quy\b/.test(fold(line)) &&
  /\b(?:bgh|ban giam hieu|lanh dao|hieu truong)\b/.test(fold(line))

/** A semicolon ends one, and a full stop that ends a sentence. */
const clausesOf = (line: string): readonly string[] =>
  line.split(/;|\.(?=\s+\p{Lu})/u).filter(part => part.trim() !== '')

const UNITS = /\b(?:to|nhom|to chuyen mon|doan the|don vi|bo phan|to chuc)\b(?! chuc thuc hien)/
const TO_SCHOOL =
  /\bve (?:nha )?truong\b|\b(?:ve|gui|nop|cho|qua) (?:\S+ ){0,2}(?:cong doan|ban giam hieu|bgh|van phong truong|dau moi)\b/
const SUPERIOR =
  /(?<!\p{L})(?<!cơ |công |trụ )(?:Sở|SỞ)(?!\p{L})|(?:Phòng|Sở)\s+(?:GD|Giáo dục)|UBND|Ủy ban nhân dân|Uỷ ban nhân dân/u
const SCHOOL_FIRST =
  /^\W*(?:bgh |ban giam hieu |hieu truong )?(?:nha truong|truong|cong doan|van phong|dau moi|bgh|ban giam hieu|hieu truong)\b/

function contextOf(clause: string, above: Context): Context {
  const kinds = kindsIn(clause)
  return {
    from: reporterOf(clause) ?? above.from,
    reports: above.reports || /\bbao cao\b/.test(fold(clause)),
    kinds: kinds.length > 0 ? kinds : above.kinds,
  }
}

/** Who reports; undefined where nothing says so, or more than one. */
function reporterOf(clause: string): Reporter | undefined {
  // What is done with it afterwards is nobody's deadline: "để tổng hợp, báo cáo Sở".
  const said = clause.replace(/(?<!\p{L})để\s.*$/u, '')
  const folded = fold(said).replace(/^[^a-z]+/, '')
  const toSuperior = SUPERIOR.test(said)
  const byUnits = UNITS.test(folded) || TO_SCHOOL.test(folded)
  if (toSuperior) return SCHOOL_FIRST.test(folded) || !byUnits ? 'school' : undefined
  return byUnits ? 'unit' : undefined
}

const HALF = /\b(?:0?6|sau) thang\b(?! cuoi)|\bgiua nam\b|\bso ket\b|\bnua (?:dau )?nam\b/
const YEAR =
  /\b(?:ca|01|1|mot|cuoi|het) nam\b|\btong ket\b|\b12 thang\b|\bbao cao (?:tong ket )?nam\b|\b6 thang cuoi nam\b/

const kindsIn = (clause: string): readonly PeriodKind[] => {
  const folded = fold(clause)
  return [...(HALF.test(folded) ? (['half'] as const) : []), ...(YEAR.test(folded) ? (['year'] as const) : [])]
}

/** The half-year is reported in its middle, the year at its end; what the words say otherwise is asked. */
function kindOfMonth(month: number): 'half' | 'year' | undefined {
  if (month >= 4 && month <= 8) return 'half'
  return month >= 10 ? 'year' : undefined
}

function daysOf(clause: string, { from, reports, kinds }: Context, year: number | undefined) {
  if (!reports || /(?:hang|hằng|moi) thang/.test(fold(clause))) return []
  const through = /\(\s*(?:thông\s+)?qua\s+([^()]{3,60})\)/iu.exec(clause)?.[1]?.trim()
  return dueDaysIn(clause).map(({ day, month, strict, year: named }): Omit<DeadlineRead, 'source'> | DoubtfulDay => {
    const before = { day, month }
    const kind = kindOfMonth(month)
    const agrees = kind !== undefined && (kinds.length === 0 || kinds.includes(kind))
    if (from === undefined || !agrees || (named !== undefined && year !== undefined && named !== year)) {
      return { from, kind, before }
    }
    return { from, kind, before, strict, ...(through === undefined ? {} : { through }) }
  })
}
