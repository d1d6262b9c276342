import type { DateTime } from 'luxon'
import {
  halfPeriod,
  type Period,
  periodBounds,
  periodOf,
  type Quarter,
  quarterPeriod,
  samePeriodLastYear,
  yearPeriod,
} from './period.ts'

const YEAR = '(?:(?:nam )?(?<year>20\\d\\d|[2-9]\\d)|nam (?<which>nay|ngoai|truoc))?'
const HALF = new RegExp(
  `^(?:ky )?(?:(?:0?6|sau) ?t(?:hang)?|nua nam)(?: dau)?(?: nam(?= |$)(?! \\d| nay| ngoai| truoc))? ?${YEAR}$`,
)
const QUARTER = new RegExp(`^(?:ky )?(?:quy|q) ?(?<quarter>[1-4]|iv|i{1,3}|mot|hai|ba|bon|tu) ?${YEAR}$`)
const WHOLE_YEAR =
  /^(?:ky )?(?:ca )?(?:(?:nam|1 nam|01 nam|mot nam)(?: (?<year>20\d\d|[2-9]\d)|(?: (?<which>nay|ngoai|truoc)))?|(?<bare>20\d\d))$/

const QUARTER_WORDS: readonly (readonly [Quarter, readonly string[]])[] = [
  [1, ['1', 'i', 'mot']],
  [2, ['2', 'ii', 'hai']],
  [3, ['3', 'iii', 'ba']],
  [4, ['4', 'iv', 'bon', 'tu']],
]

/**
 * What a person types after /summary: "6 tháng 2026", "6t", "năm ngoái", "quý III/2026", a key; accents and case do not
 * matter. Without a year: the latest one that has begun.
 * @param begun tells whether a period has begun; by default when its first day has come. A caller who knows the
 * reporting season passes its own, so that "năm" in January is the year just ended.
 * @returns undefined when it is no period, also for "6 tháng cuối năm", which no plan reports.
 */
export function parsePeriod(
  text: string,
  now: DateTime,
  begun: (period: Period) => boolean = period => periodBounds(period, now.zoneName ?? 'utc').from <= now,
): Period | undefined {
  const key = periodOf(text.trim().toUpperCase())
  if (key) return key
  const words = fold(text)
  const make = makerOf(words)
  if (!make) return undefined
  const year = yearOf(make.groups, now)
  if (year !== undefined) return make.period(year)
  const current = make.period(now.year)
  return begun(current) ? current : samePeriodLastYear(current)
}

type Groups = Readonly<Record<string, string | undefined>>

function makerOf(words: string): { readonly groups: Groups; readonly period: (year: number) => Period } | undefined {
  const half = HALF.exec(words)
  if (half) return { groups: half.groups ?? {}, period: halfPeriod }
  const whole = WHOLE_YEAR.exec(words)
  if (whole) return { groups: whole.groups ?? {}, period: yearPeriod }
  const groups = QUARTER.exec(words)?.groups
  const quarter = QUARTER_WORDS.find(([, names]) => names.includes(groups?.['quarter'] ?? ''))?.[0]
  return groups && quarter ? { groups, period: year => quarterPeriod(year, quarter) } : undefined
}

function yearOf(groups: Groups, now: DateTime): number | undefined {
  const digits = groups['year'] ?? groups['bare']
  if (digits) return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  if (groups['which']) return groups['which'] === 'nay' ? now.year : now.year - 1
  return undefined
}

/** No marks, lower case, every separator one space. */
function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/g, 'd').toLowerCase()
  return bare.replace(/[\s/.,\-–:]+/g, ' ').trim()
}
