import type { DateTime } from 'luxon'
import { type Period, periodOf } from '../domain/period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

type Spoken = Pick<Period, 'kind' | 'year' | 'quarter' | 'topic'>

/** "6 tháng đầu năm 2026", "năm 2026", "quý III/2026", whatever it is about: a document says that itself. */
export function spanText({ kind, year, quarter = 1 }: Spoken): string {
  if (kind === 'half') return `6 tháng đầu năm ${year}`
  return kind === 'year' ? `năm ${year}` : `quý ${ROMAN[quarter - 1]}/${year}`
}

/** The same with what it is about, "6 tháng đầu năm 2026 (dân vận)", where the school reports on several things. */
export const periodText = (period: Spoken): string => withTopic(spanText(period), period)

/** "báo cáo 6 tháng đầu năm 2026"; `supplement`: one that supplements the one that was sent. */
export const reportText = (period: Spoken, supplement = false): string =>
  `báo cáo ${supplement ? 'bổ sung ' : ''}${periodText(period)}`

const withTopic = (words: string, { topic }: Spoken): string => (topic === undefined ? words : `${words} (${topic})`)

/** "quý III năm 2026", as a document says it. */
export const periodInFull = (period: Period): string => spanText(period).replace('/', ' năm ')

/** "6 tháng đầu năm" while that year runs; otherwise as `periodText`. */
export function periodNear(period: Period, today: DateTime): string {
  const running = period.kind === 'half' && period.year === today.year
  return running ? withTopic('6 tháng đầu năm', period) : periodText(period)
}

/** A period's key as words; any other text as it is. For values that travel in buttons. */
export function periodKeyText(text: string): string {
  const period = periodOf(text)
  return period ? periodText(period) : text
}
