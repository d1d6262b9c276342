import type { DateTime } from 'luxon'
import type { Amount } from '../../domain/documents/summary.ts'
import { hasShare, numberText, percentText } from '../../domain/figure-text.ts'

export { numberText } from '../../domain/figure-text.ts'
export { dateText, momentText } from '../dates.ts'

/** Share in percent, or null when there is nothing to divide by, or more than all. */
export function percentOf({ value, of }: Amount): number | null {
  return of === undefined || !hasShare({ value, of }) ? null : (value / of) * 100
}

/** In a table: "1.240", "78/80 (97,5%)". */
export function amountText(amount: Amount | null): string {
  if (amount === null) return '–'
  if (amount.of === undefined) return numberText(amount.value)
  const parts = `${numberText(amount.value)}/${numberText(amount.of)}`
  return !hasShare(amount) ? parts : `${parts} (${percentText(amount.value, amount.of)})`
}

/** Against the same period of the year before: "+3 (+15%)", "-2 (-50%)", "0", "+2,5 điểm %", "–". */
export function changeText(now: Amount | null, before: Amount | null): string {
  if (now === null || before === null) return '–'
  if (now.of !== undefined || before.of !== undefined) return pointsText(percentOf(now), percentOf(before))
  const difference = now.value - before.value
  if (difference === 0) return '0'
  const share = before.value === 0 ? '' : ` (${signed((difference / before.value) * 100)}%)`
  return `${signed(difference)}${share}`
}

function pointsText(now: number | null, before: number | null): string {
  if (now === null || before === null) return '–'
  const points = Math.round((now - before) * 10) / 10
  return points === 0 ? '0' : `${signed(points)} điểm\u00A0%`
}

function signed(value: number): string {
  const shown = numberText(Math.round(value * 10) / 10)
  return value > 0 ? `+${shown}` : shown
}

/** "ngày 04 tháng 6 năm 2026". */
export function longDateText(date: DateTime): string {
  return `ngày ${date.toFormat('dd')} tháng ${date.month < 3 ? date.toFormat('MM') : date.month} năm ${date.year}`
}
