/** "12/3 họp phụ huynh, 15/4 tuyên truyền": each day told is likely one event. */

import { isDayMonth } from './not-a-number.ts'

/** Looked at first: nearly no message has two dates. */
const TWO_DATES = /\d\/\d{1,2}(?!\d)[\s\S]*\d\/\d{1,2}(?!\d)/u
const LONGEST = 1000
const BEGINS =
  /^\s*(?:[-–+*•]\s*)?(?:(?:ngày|ngay|hôm|hom|sáng|sang|chiều|chieu)\s+)?(\d{1,2})\/(\d{1,2})(?:\/\d{4})?(?:\s*[:–-]\s*|\s+)\p{L}/u

/** How many clauses begin with a day and tell what was done on it; undefined below two, or where they may be parts of a whole. */
export function datedEvents(text: string): number | undefined {
  if (text.length > LONGEST || !TWO_DATES.test(text)) return undefined
  const dates = text.split(/[,;\n]|\.(?=\s)/u).flatMap(clause => {
    const [, day, month] = BEGINS.exec(clause) ?? []
    return day !== undefined && isDayMonth(Number(day), Number(month))
      ? [{ day: Number(day), month: Number(month) }]
      : []
  })
  // "2/3 giáo viên, 4/5 học sinh" may be shares; "12/3" is none.
  return dates.length >= 2 && dates.some(({ day, month }) => day > month) ? dates.length : undefined
}
