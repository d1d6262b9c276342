import { join } from 'node:path'
import type { CalendarYear } from './domain/calendar.ts'
import type { Outline } from './domain/documents/outline.ts'
import type { Plan } from './domain/plan.ts'
import type { Programme } from './domain/programme.ts'
import type { School } from './domain/school.ts'
import { loadCalendar } from './storage/files/calendar-file.ts'
import { loadOutline } from './storage/files/outline-file.ts'
import { folderOf, loadPlan } from './storage/files/plan-file.ts'
import { calendarMistakeText, planMistakeText, planWarningText } from './text/plan-file.ts'

export type Loaded = {
  readonly school: School
  readonly programmes: readonly Programme[]
  /** Of the first programme. */
  readonly plan: Plan
  readonly years: readonly CalendarYear[]
  /** Of the first programme: đề cương of the report to the superior. */
  readonly outline: Outline
  /** What the plan orders against itself, in words; it stays as it is. */
  readonly warnings: readonly string[]
}

/** The yearly file of days off stands beside the plans. */
const CALENDAR_FILE = join('prisma', 'plans', 'calendar.json')
/** In the plan's folder: what the superior wants told belongs to the programme. */
const OUTLINE_FILE = 'outline.json'

/** The plan, the calendar and the outline, or the end of the process with every mistake named at its place in the file. */
export function loadSchool(planFile: string, exitCode: number): Loaded {
  const plan = loadPlan(planFile)
  const calendar = loadCalendar(CALENDAR_FILE)
  const outline = plan.ok ? loadOutline(join(folderOf(planFile), OUTLINE_FILE), plan.plan) : undefined
  if (plan.ok && calendar.ok && outline?.ok) {
    const warnings = plan.warnings.map(planWarningText)
    const programme: Programme = { plan: plan.plan, outline: outline.outline }
    return { school: plan.plan.school, programmes: [programme], ...programme, years: calendar.years, warnings }
  }
  const mistakes = [
    ...(plan.ok ? [] : plan.mistakes.map(planMistakeText)),
    ...(calendar.ok ? [] : calendar.mistakes.map(calendarMistakeText)),
    ...(outline === undefined || outline.ok ? [] : outline.mistakes.map(planMistakeText)),
  ]
  console.error(mistakes.join('\n'))
  process.exit(exitCode)
}
