import { readFileSync } from 'node:fs'
import { DateTime } from 'luxon'
import { type CalendarYear, makeCalendar } from '../../src/domain/calendar.ts'
import { type Deadlines, deadlinesOf, type TargetChoice } from '../../src/domain/deadline.ts'
import { halfPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { DeadlineRule, Plan } from '../../src/domain/plan.ts'

export const ZONE = 'Asia/Ho_Chi_Minh'

const duty = { to: 'x', strict: true } as const
const rules: readonly DeadlineRule[] = [
  { ...duty, id: 'unit-half', from: 'unit', kind: 'half', before: { day: 10, month: 6 }, source: 'III.2' },
  { ...duty, id: 'unit-year', from: 'unit', kind: 'year', before: { day: 6, month: 12 }, source: 'III.2' },
  { ...duty, id: 'school-half', from: 'school', kind: 'half', before: { day: 5, month: 6 }, source: 'III.3' },
  { ...duty, id: 'school-year', from: 'school', kind: 'year', before: { day: 10, month: 12 }, source: 'III.3' },
  { ...duty, id: 'quarter', from: 'leadership', kind: 'quarter', source: 'III.1' },
]

/** The time rules of Kế hoạch 49. */
export const plan: Pick<Plan, 'programme' | 'rules' | 'windows'> = {
  programme: 'dan-van',
  rules,
  windows: [
    { kind: 'half', from: { day: 1, month: 1 }, until: { day: 30, month: 6 } },
    { kind: 'year', from: { day: 1, month: 1 }, until: { day: 31, month: 12 } },
  ],
}

export const shippedYears: readonly CalendarYear[] = JSON.parse(
  readFileSync(new URL('../../prisma/plans/calendar.json', import.meta.url), 'utf8'),
)

export const calendar = makeCalendar(shippedYears, ZONE)

/** "27/5/2026" or "27/5/2026 16:42", in the school's zone. */
export function at(text: string): DateTime {
  return DateTime.fromFormat(text, text.includes(':') ? 'd/M/yyyy H:mm' : 'd/M/yyyy', { zone: ZONE })
}

/** "07/6": how the plan writes a day. */
export const short = (date: DateTime): string => date.toFormat('dd/M')

export const halfOf = (year: number, choice?: TargetChoice): Deadlines =>
  deadlinesOf(plan, halfPeriod('dan-van', year), calendar, choice)

export const yearOf = (year: number, choice?: TargetChoice): Deadlines =>
  deadlinesOf(plan, yearPeriod('dan-van', year), calendar, choice)
