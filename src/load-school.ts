import { join } from 'node:path'
import type { CalendarYear } from './domain/calendar.ts'
import type { Outline } from './domain/documents/outline.ts'
import type { Plan } from './domain/plan.ts'
import type { PlanMistake } from './domain/plan-mistake.ts'
import type { Programme } from './domain/programme.ts'
import type { School } from './domain/school.ts'
import { loadCalendar } from './storage/files/calendar-file.ts'
import { loadOutline } from './storage/files/outline-file.ts'
import { folderOf, loadPlan } from './storage/files/plan-file.ts'
import {
  calendarMistakeText,
  otherSchoolText,
  planMistakeText,
  planWarningText,
  twicePlannedText,
} from './text/plan-file.ts'

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

type Read =
  | { readonly programme: Programme; readonly warnings: readonly string[] }
  | { readonly mistakes: readonly PlanMistake[] }

function readProgramme(planFile: string): Read {
  const plan = loadPlan(planFile)
  if (!plan.ok) return plan
  const outline = loadOutline(join(folderOf(planFile), OUTLINE_FILE), plan.plan)
  if (!outline.ok) return outline
  return { programme: { plan: plan.plan, outline: outline.outline }, warnings: plan.warnings.map(planWarningText) }
}

/** Plans that cannot stand beside the first: of a matter that another is of already, or of another school. */
function strangersIn(files: readonly string[], programmes: readonly Programme[]): readonly string[] {
  const [first] = programmes
  return programmes.flatMap(({ plan }, at) => {
    const file = files[at] ?? ''
    const before = programmes.findIndex(other => other.plan.programme === plan.programme)
    if (before < at) return [twicePlannedText(file, files[before] ?? '')]
    return plan.school.name === first?.plan.school.name ? [] : [otherSchoolText(file, files[0] ?? '')]
  })
}

/**
 * What the school reports on, and its calendar; or the end of the process with every mistake named at its place in the
 * file. The first plan comes first wherever the school's matters are listed.
 */
export function loadSchool(planFiles: string | readonly string[], exitCode: number): Loaded {
  const files = typeof planFiles === 'string' ? [planFiles] : planFiles
  const read = files.map(readProgramme)
  const calendar = loadCalendar(CALENDAR_FILE)
  const found = read.flatMap(each => ('programme' in each ? [each] : []))
  const programmes = found.map(({ programme }) => programme)
  const mistakes = [
    ...read.flatMap(each => ('mistakes' in each ? each.mistakes.map(planMistakeText) : [])),
    ...(calendar.ok ? [] : calendar.mistakes.map(calendarMistakeText)),
    ...(found.length === files.length ? strangersIn(files, programmes) : []),
  ]
  const [first] = programmes
  if (mistakes.length === 0 && first && calendar.ok) {
    const warnings = found.flatMap(each => each.warnings)
    return { school: first.plan.school, programmes, ...first, years: calendar.years, warnings }
  }
  console.error(mistakes.join('\n'))
  process.exit(exitCode)
}
