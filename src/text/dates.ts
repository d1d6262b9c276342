import { DateTime } from 'luxon'
import type { Span } from '../domain/hearing.ts'

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** "28/5", "05/6", "02/12", "01/01": days under 10 and months 1, 2 take a 0 (Nghị định 30/2020, Phụ lục I). */
export const dayText = ({ day, month }: DateTime): string => `${twoDigits(day)}/${month < 3 ? twoDigits(month) : month}`

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** "27/5/2026". */
export const dateText = (date: DateTime): string => `${dayText(date)}/${date.year}`

/** "16:42". */
export const timeText = (moment: DateTime): string => `${twoDigits(moment.hour)}:${twoDigits(moment.minute)}`

/** "16:42 ngày 27/5/2026". */
export const momentText = (moment: DateTime): string => `${timeText(moment)} ngày ${dateText(moment)}`

/** "thứ Năm 28/5", "Chủ nhật 31/5". */
export const weekdayText = (date: DateTime): string => `${WEEKDAYS[date.weekday - 1]} ${dayText(date)}`

/** An ISO date or instant as "thứ Sáu 29/5"; any other text as it is. For values that travel in buttons. */
export function isoDayText(text: string): string {
  if (!/^\d{4}-\d\d-\d\d(T.*)?$/.test(text)) return text
  return weekdayText(DateTime.fromISO(text, { setZone: true }))
}

/** Days as ISO, both ends included: "20/11/2026", "từ 25/12/2026 đến 01/01/2027". */
export function isoSpanText(first: string, last: string): string {
  const text = (iso: string) => dateText(DateTime.fromISO(iso, { setZone: true }))
  return first === last ? text(first) : `từ ${text(first)} đến ${text(last)}`
}

/** "từ 11:02 đến 11:09"; with the days where there are two. */
export const spanText = ({ from, to }: Span): string =>
  from.hasSame(to, 'day')
    ? `từ ${timeText(from)} đến ${timeText(to)}`
    : `từ ${timeText(from)} ngày ${dayText(from)} đến ${timeText(to)} ngày ${dayText(to)}`
