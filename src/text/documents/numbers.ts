import type { DateTime } from 'luxon'
import type { Amount } from '../../domain/documents/summary.ts'
import type { Indicator } from '../../domain/plan.ts'

/** "1.240", "97,5", "-3": Vietnamese separators, at most one decimal. */
export function numberText(value: number): string {
  const rounded = Math.round(value * 10) / 10
  const [whole = '0', decimals] = Math.abs(rounded).toString().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.')
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}

/** Share in percent, or null when there is nothing to divide by. */
export function percentOf({ value, of }: Amount): number | null {
  return of === undefined || of === 0 ? null : (value / of) * 100
}

/** In a table: "1.240", "78/80 (97,5%)". */
export function amountText(amount: Amount | null): string {
  if (amount === null) return '–'
  if (amount.of === undefined) return numberText(amount.value)
  const percent = percentOf(amount)
  const parts = `${numberText(amount.value)}/${numberText(amount.of)}`
  return percent === null ? parts : `${parts} (${numberText(percent)}%)`
}

/** In a sentence: "1.240", "15.000.000 đồng", "78/80 người, đạt 97,5%". */
export function amountInSentence(amount: Amount, { measure, unit }: Indicator): string {
  if (measure === 'money') return `${numberText(amount.value)} ${unit}`
  if (amount.of === undefined) return numberText(amount.value)
  const percent = percentOf(amount)
  const parts = `${numberText(amount.value)}/${numberText(amount.of)} ${unit}`
  return percent === null ? parts : `${parts}, đạt ${numberText(percent)}%`
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
  return points === 0 ? '0' : `${signed(points)} điểm %`
}

function signed(value: number): string {
  return value > 0 ? `+${numberText(value)}` : numberText(value)
}

/** "04/6/2026": days of two digits, months of two digits only for 1 and 2, as offices write. */
export function dateText(date: DateTime): string {
  return `${date.toFormat('dd')}/${date.month < 3 ? date.toFormat('MM') : date.month}/${date.year}`
}

/** "16:42 ngày 27/5/2026". */
export function momentText(moment: DateTime): string {
  return `${moment.toFormat('HH:mm')} ngày ${dateText(moment)}`
}

/** "ngày 04 tháng 6 năm 2026". */
export function longDateText(date: DateTime): string {
  return `ngày ${date.toFormat('dd')} tháng ${date.month < 3 ? date.toFormat('MM') : date.month} năm ${date.year}`
}
