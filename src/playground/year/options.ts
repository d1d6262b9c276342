import { DateTime } from 'luxon'
import { assessmentDay } from '../../domain/assessment-dates.ts'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { quarterPeriod } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { badSeedText, badYearText } from '../../text/playground.ts'

export type YearOptions = { readonly year: number; readonly seed: number }

const DEFAULT_SEED = 49
const LAST_YEAR = 2099

/** `--year 2026 --seed 7`, each optional. @returns the mistake as a sentence when there is one. */
export function readYearOptions(
  args: readonly string[],
  plan: Plan,
): { readonly ok: true; readonly options: YearOptions } | { readonly ok: false; readonly mistake: string } {
  const year = argumentOf(args, '--year') ?? String(plan.year)
  const seed = argumentOf(args, '--seed') ?? String(DEFAULT_SEED)
  if (!/^\d{4}$/.test(year) || Number(year) < plan.year || Number(year) > LAST_YEAR) {
    return { ok: false, mistake: badYearText(year, plan.year) }
  }
  if (!/^\d{1,9}$/.test(seed)) return { ok: false, mistake: badSeedText(seed) }
  return { ok: true, options: { year: Number(year), seed: Number(seed) } }
}

function argumentOf(args: readonly string[], name: string): string | undefined {
  const joined = args.find(arg => arg.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = args.indexOf(name)
  return at < 0 ? undefined : (args[at + 1] ?? '')
}

/** The year is looked back at on the day of the assessment after it. */
export const closingOf = (year: number, { programme }: Plan, calendar: SchoolCalendar): DateTime =>
  assessmentDay(quarterPeriod(programme, year, 4), calendar)

/** Until then the plan of the next year is at work. */
const NEXT_YEAR = { month: 1, day: 23, hour: 17 }

/** From the day the plan was signed, a later year from its first day; until the year after it has begun under its plan. */
export function spanOf(
  year: number,
  plan: Pick<Plan, 'signedOn'>,
  { zone }: SchoolCalendar,
): { readonly start: DateTime; readonly until: DateTime } {
  const signed = DateTime.fromISO(plan.signedOn, { zone })
  const first = year === signed.year ? signed : DateTime.fromObject({ year, month: 1, day: 1 }, { zone })
  return {
    start: first.set({ hour: 8 }),
    until: DateTime.fromObject({ year: year + 1, ...NEXT_YEAR }, { zone }),
  }
}
