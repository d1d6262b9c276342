/** By when something is to be reported, in the words of a plan. */

import type { DayMonth } from '../../plan.ts'

const DAY = '(0?[1-9]|[12]\\d|3[01])'
const MONTH = '(0?[1-9]|1[0-2])'
const DATE = String.raw`(?:ngày\s*)?(?:mùng\s*|mồng\s*)?${DAY}(?:\s*[/.-]\s*${MONTH}(?:\s*[/.-]\s*(\d{4}))?|\s*tháng\s*${MONTH}(?:\s*năm\s*(\d{4}))?)(?![\d/])`
/** Before these words the day itself is too late; by the others it is the last one. */
const BEFORE = 'xong\\s+trước|trước'
const UNTIL = [
  'chậm\\s+nhất(?:\\s+(?:là|vào|đến|trong))?',
  'muộn\\s+nhất(?:\\s+(?:là|vào))?',
  'không\\s+(?:muộn|chậm|quá)\\s+(?:hơn)?',
  'hạn(?:\\s+(?:cuối|chót|nộp|gửi|báo\\s+cáo))*(?:\\s+là)?\\s*:?',
  '(?:cho\\s+)?đến\\s+hết',
  'vào',
  'là',
].join('|')
const DEADLINE = new RegExp(
  String.raw`(?:(?:${UNTIL})\s*)?(?:(${BEFORE})(?:\s+các)?\s*|(?<=(?:${UNTIL})\s*))${DATE}`,
  'giu',
)

/** A day by which something is due. `year`: where the text names one. */
export type DueDay = DayMonth & {
  readonly strict: boolean
  readonly year?: number
  readonly at: number
  readonly end: number
}

/** Another one of the same list: "trước các ngày 10/6 và 06/12". */
const ALSO = new RegExp(String.raw`\s*(?:,|và|;)\s*(?:trước\s*)?${DATE}`, 'iuy')

/** "trước 10/6", "chậm nhất ngày 06/12", "trước ngày 05 tháng 6": in the order of the text. A bare date is no deadline. */
export function dueDaysIn(text: string): readonly DueDay[] {
  const found: DueDay[] = []
  for (const match of text.matchAll(DEADLINE)) {
    const [whole, before, ...parts] = match
    if (match.index < (found.at(-1)?.end ?? 0)) continue
    const strict = before !== undefined
    let end = match.index + whole.length
    found.push(...dayOf(parts, { strict, at: match.index, end }))
    for (let also = alsoAt(text, end); also; also = alsoAt(text, end)) {
      const at = end
      end += also[0].length
      found.push(...dayOf(also.slice(1), { strict, at, end }))
    }
  }
  return found
}

function alsoAt(text: string, at: number): RegExpExecArray | null {
  ALSO.lastIndex = at
  return ALSO.exec(text)
}

function dayOf(
  [day, short, shortYear, long, longYear]: readonly (string | undefined)[],
  where: Pick<DueDay, 'strict' | 'at' | 'end'>,
): readonly DueDay[] {
  const month = Number(short ?? long)
  const year = shortYear ?? longYear
  if (Number(day) > (MONTH_DAYS[month - 1] ?? 0)) return []
  return [{ day: Number(day), month, ...where, ...(year === undefined ? {} : { year: Number(year) }) }]
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
