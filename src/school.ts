import { join } from 'node:path'
import type { CalendarYear } from './domain/calendar.ts'
import type { Outline } from './domain/documents/outline.ts'
import type { Plan } from './domain/plan.ts'
import { loadCalendar } from './storage/files/calendar-file.ts'
import { loadOutline } from './storage/files/outline-file.ts'
import { folderOf, loadPlan } from './storage/files/plan-file.ts'
import { calendarMistakeText, planMistakeText, planWarningText } from './text/plan-file.ts'

export type School = {
  readonly plan: Plan
  readonly years: readonly CalendarYear[]
  /** Đề cương of the report to the superior. */
  readonly outline: Outline
  /** What the plan orders against itself, in words; it stays as it is. */
  readonly warnings: readonly string[]
}

/** The yearly file of days off stands beside the plans. */
const CALENDAR_FILE = join('prisma', 'plans', 'calendar.json')
/** In the plan's folder: what the superior wants told belongs to the programme. */
const OUTLINE_FILE = 'outline.json'

/** The plan, the calendar and the outline, or the end of the process with every mistake named at its place in the file. */
export function loadSchool(planFile: string, exitCode: number): School {
  const plan = loadPlan(planFile)
  const calendar = loadCalendar(CALENDAR_FILE)
  const outline = plan.ok ? loadOutline(join(folderOf(planFile), OUTLINE_FILE), plan.plan) : undefined
  if (plan.ok && calendar.ok && outline?.ok) {
    const warnings = plan.warnings.map(planWarningText)
    return { plan: plan.plan, years: calendar.years, outline: outline.outline, warnings }
  }
  const mistakes = [
    ...(plan.ok ? [] : plan.mistakes.map(planMistakeText)),
    ...(calendar.ok ? [] : calendar.mistakes.map(calendarMistakeText)),
    ...(outline === undefined || outline.ok ? [] : outline.mistakes.map(planMistakeText)),
  ]
  console.error(mistakes.join('\n'))
  process.exit(exitCode)
}
