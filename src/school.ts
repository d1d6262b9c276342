import { join } from 'node:path'
import type { CalendarYear } from './domain/calendar.ts'
import type { Plan } from './domain/plan.ts'
import { loadCalendar } from './storage/files/calendar-file.ts'
import { loadPlan } from './storage/files/plan-file.ts'
import { calendarMistakeText, planMistakeText } from './text/plan-file.ts'

export type School = { readonly plan: Plan; readonly years: readonly CalendarYear[] }

/** The yearly file of days off stands beside the plans. */
const CALENDAR_FILE = join('prisma', 'plans', 'calendar.json')

/** The plan and the calendar, or the end of the process with every mistake named at its place in the file. */
export function loadSchool(planFile: string, exitCode: number): School {
  const plan = loadPlan(planFile)
  const calendar = loadCalendar(CALENDAR_FILE)
  if (plan.ok && calendar.ok) return { plan: plan.plan, years: calendar.years }
  const mistakes = [
    ...(plan.ok ? [] : plan.mistakes.map(planMistakeText)),
    ...(calendar.ok ? [] : calendar.mistakes.map(calendarMistakeText)),
  ]
  console.error(mistakes.join('\n'))
  process.exit(exitCode)
}
