import type { DateTime } from 'luxon'
import {
  halfPeriod,
  type Period,
  periodBounds,
  periodOf,
  previousPeriod,
  type Quarter,
  quarterAt,
  quarterPeriod,
  samePeriodLastYear,
  yearPeriod,
} from './period.ts'

const HALF = /^(?:(?:0?6|sau) (?:t|thang)(?: dau)?(?: nam)?|nua (?:dau )?nam)$/
const WHOLE_YEAR = /^(?:(?:ca |tron |(?:0?1|mot) )?nam)$/
const QUARTER = /^(?:quy|q) ([1-4]|[a-z]{1,3})(?: nam)?$/

const QUARTER_WORDS: Readonly<Record<string, Quarter>> = {
  ...{ 1: 1, i: 1, mot: 1, 2: 2, ii: 2, hai: 2 },
  ...{ 3: 3, iii: 3, ba: 3, 4: 4, iv: 4, bon: 4, tu: 4 },
}

/**
 * What a person types after /summary: "6 tháng 2026", "6t", "năm ngoái", "quý III/2026", "quý này", "2026-H1"; accents
 * and case do not matter. Without a year: the latest one that has begun.
 * @param programme of which recurring matter. @param begun tells whether a period has begun; by default when its first day has come. A caller who knows the
 * reporting season passes its own, so that "năm" in January is the year just ended.
 * @returns undefined when it is no period, also for "6 tháng cuối năm", which no plan reports.
 */
export function parsePeriod(
  text: string,
  programme: string,
  now: DateTime,
  begun: (period: Period) => boolean = period => periodBounds(period, now.zoneName ?? 'utc').from <= now,
): Period | undefined {
  const key = periodOf(`${programme}.${text.trim().toUpperCase()}`)
  if (key) return key
  const words = wordsOf(text)
  if (words === 'quy nay') return quarterAt(programme, now)
  if (words === 'quy truoc') return previousPeriod(quarterAt(programme, now))
  const { rest, year } = takeYear(words, now)
  const periodIn = makerOf(programme, rest)
  if (!periodIn) return undefined
  if (year !== undefined) return periodIn(year)
  const current = periodIn(now.year)
  return begun(current) ? current : samePeriodLastYear(current)
}

/** Named among other words, or alone behind "đánh giá quý": "II", "này", "chi tiết quý 3 năm ngoái". */
const QUARTER_INSIDE =
  /(?:^|(?:^| )(?:quy|q) )([1-4]|iv|i{1,3}|mot|hai|ba|bon|tu|nay|truoc|vua roi)(?: (?:nam )?(20\d\d|nay|ngoai|truoc))?(?= |$)/

/** The quarter that is meant where one is asked about; undefined where none is named. */
export function quarterIn(text: string, programme: string, now: DateTime): Period | undefined {
  const [, name = '', year] = QUARTER_INSIDE.exec(wordsOf(text)) ?? []
  if (name === '') return undefined
  if (name === 'nay') return quarterAt(programme, now)
  if (name === 'truoc' || name === 'vua roi') return previousPeriod(quarterAt(programme, now))
  return parsePeriod(`quy ${name}${year === undefined ? '' : ` nam ${year}`}`, programme, now)
}

/** A year at the end, "2026", "26", "năm nay" or "năm ngoái", and what stands before it. */
function takeYear(words: string, now: DateTime): { readonly rest: string; readonly year?: number } {
  const match = /^(.*?) ?(20\d\d|(?<= )[2-9]\d|(?<=nam )(?:nay|ngoai|truoc))$/.exec(words)
  if (!match) return { rest: words }
  const [, rest = '', said = ''] = match
  const spoken: Readonly<Record<string, number>> = { nay: now.year, ngoai: now.year - 1, truoc: now.year - 1 }
  const year = spoken[said] ?? (said.length === 2 ? 2000 + Number(said) : Number(said))
  return { rest: rest === '' ? 'nam' : rest, year }
}

function makerOf(programme: string, words: string): ((year: number) => Period) | undefined {
  if (HALF.test(words)) return year => halfPeriod(programme, year)
  if (WHOLE_YEAR.test(words)) return year => yearPeriod(programme, year)
  const quarter = QUARTER_WORDS[QUARTER.exec(words)?.[1] ?? '']
  return quarter ? year => quarterPeriod(programme, year, quarter) : undefined
}

/** No marks, lower case, every separator one space, "6t" as two words; a leading "báo cáo", "kỳ" says nothing. */
function wordsOf(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/g, 'd').toLowerCase()
  const spaced = bare.replace(/(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)|[\s/.,\-–:]+/g, ' ').trim()
  return spaced.replace(/^(?:bao cao )?(?:ky )?/, '')
}
