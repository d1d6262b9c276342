import type { DateTime } from 'luxon'
import { type Period, periodOf } from '../domain/period.ts'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** "6 tháng đầu năm 2026", "năm 2026", "quý III/2026". */
export function periodText({ kind, year, quarter = 1 }: Pick<Period, 'kind' | 'year' | 'quarter'>): string {
  if (kind === 'half') return `6 tháng đầu năm ${year}`
  return kind === 'year' ? `năm ${year}` : `quý ${ROMAN[quarter - 1]}/${year}`
}

/** "quý III năm 2026", as a document says it. */
export const periodInFull = (period: Period): string => periodText(period).replace('/', ' năm ')

/** "6 tháng đầu năm" while that year runs; otherwise as `periodText`. */
export function periodNear(period: Period, today: DateTime): string {
  return period.kind === 'half' && period.year === today.year ? '6 tháng đầu năm' : periodText(period)
}

/** A period's key as words; any other text as it is. For values that travel in buttons. */
export function periodKeyText(text: string): string {
  const period = periodOf(text)
  return period ? periodText(period) : text
}
