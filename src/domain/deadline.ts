import { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import { dateIn, type Period } from './period.ts'
import type { DeadlineRule, Plan, Reporter, ReportingWindow } from './plan.ts'
import { remembered } from './remembered.ts'

/** What the officer answered about the working target of the units. */
export type TargetChoice =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'official' }
  | { readonly kind: 'date'; readonly date: DateTime }

/** All dates of one half-year or year period, each at 00:00 in the school's zone, derived from the plan's rules and never stored. */
export type Deadlines = {
  readonly period: Period
  /** "trước 10/6": the named day itself. */
  readonly unitsNamed: DateTime
  /** The last day in time: the day before the named one when strict. */
  readonly unitsLast: DateTime
  /** Last working day not after `unitsLast`. */
  readonly unitsWorking: DateTime
  readonly schoolNamed: DateTime
  readonly schoolLast: DateTime
  readonly schoolWorking: DateTime
  /** 5 working days before the school's own limit, but not after `unitsWorking`. */
  readonly internalProposed: DateTime
  /** What reminders count down to, that day included: proposed until the officer decides otherwise. */
  readonly target: DateTime
  /** Units' named day is not before the school's: the plan contradicts itself. */
  readonly contradiction: boolean
  /** Paragraphs of the plan that name the two days, "III.2"; '' where nobody has told. */
  readonly sources: { readonly units: string; readonly school: string }
  /** 21 days before `internalProposed`, moved back to a day people may be reminded on; the first rung. Does not move with the officer's choice. */
  readonly opensOn: DateTime
  /** First and last day of the figures. */
  readonly windowFrom: DateTime
  readonly windowUntil: DateTime
}

/** Working days between the internal target and the school's own limit: a week to compile. */
const INTERNAL_WORKING_DAYS = 5
/** Calendar days between the opening and the proposed target. */
const OPEN_DAYS_BEFORE = 21

type DatedPlan = Pick<Plan, 'rules' | 'windows'>

/** Whether the plan has all that `deadlinesOf` needs for periods of this kind. */
export function hasDeadlines(plan: DatedPlan, kind: Period['kind']): boolean {
  return Boolean(ruleOf(plan, 'unit', kind)?.before && ruleOf(plan, 'school', kind)?.before && windowOf(plan, kind))
}

/**
 * Kế hoạch III.2 and III.3 for one period. The plan repeats every year, so only days and months are read from it.
 * Where units' and school's dates contradict each other both stay as they are: see `contradiction`.
 * @throws for a quarter, or a plan without the rules: ask `hasDeadlines` first.
 */
export function deadlinesOf(
  plan: DatedPlan,
  period: Period,
  calendar: SchoolCalendar,
  choice: TargetChoice = { kind: 'undecided' },
): Deadlines {
  const chosen = choice.kind === 'date' ? choice.date.toISO() : choice.kind
  const key = `${period.key} ${period.topic ?? ''} ${chosen}`
  const ofPlan = known(calendar, '', () => remembered<Deadlines>())
  return ofPlan(plan, key, () => datesOf(plan, period, calendar, choice))
}

/** Every message and every pulse of the clock asks; they follow from plan, calendar and decision alone. */
const known = remembered<ReturnType<typeof remembered<Deadlines>>>()

function datesOf(plan: DatedPlan, period: Period, calendar: SchoolCalendar, choice: TargetChoice): Deadlines {
  const units = limitOf(plan, 'unit', period, calendar)
  const school = limitOf(plan, 'school', period, calendar)
  const figures = figuresOf(plan, period, calendar)
  const weekBefore = calendar.addWorkingDays(school.working, -INTERNAL_WORKING_DAYS)
  const internalProposed = DateTime.min(weekBefore, units.working)
  return {
    period,
    unitsNamed: units.named,
    unitsLast: units.last,
    unitsWorking: units.working,
    schoolNamed: school.named,
    schoolLast: school.last,
    schoolWorking: school.working,
    internalProposed,
    target: targetOf(choice, internalProposed, units),
    contradiction: units.named >= school.named,
    sources: {
      units: ruleOf(plan, 'unit', period.kind)?.source ?? '',
      school: ruleOf(plan, 'school', period.kind)?.source ?? '',
    },
    opensOn: calendar.reminderDayOnOrBefore(internalProposed.minus({ days: OPEN_DAYS_BEFORE })),
    windowFrom: figures.from,
    windowUntil: figures.until,
  }
}

/** Why a date picked by the officer cannot be the working target; undefined when it can. */
export function targetDateProblem(
  date: DateTime,
  deadlines: Deadlines,
): 'before-opening' | 'after-units-limit' | undefined {
  if (date.startOf('day') <= deadlines.opensOn) return 'before-opening'
  return date.startOf('day') > deadlines.unitsLast ? 'after-units-limit' : undefined
}

type Limit = { readonly named: DateTime; readonly last: DateTime; readonly working: DateTime }

function limitOf(plan: DatedPlan, from: Reporter, period: Period, calendar: SchoolCalendar): Limit {
  const rule = ruleOf(plan, from, period.kind)
  if (!rule?.before) throw new Error(`the plan names no day for ${from} in ${period.key}`)
  const named = dateIn(period.year, rule.before.month, rule.before.day, calendar.zone)
  const last = rule.strict ? named.minus({ days: 1 }) : named
  return { named, last, working: calendar.workingDayOnOrBefore(last) }
}

function figuresOf(plan: DatedPlan, period: Period, calendar: SchoolCalendar) {
  const window = windowOf(plan, period.kind)
  if (!window) throw new Error(`the plan has no window of figures for ${period.key}`)
  const until = dateIn(period.year, window.until.month, window.until.day, calendar.zone)
  const from = dateIn(period.year, window.from.month, window.from.day, calendar.zone)
  // State practice counts a year from 15/12 to 14/12: a window that would end before it begins began the year before.
  return {
    from: from <= until ? from : dateIn(period.year - 1, window.from.month, window.from.day, calendar.zone),
    until,
  }
}

function targetOf(choice: TargetChoice, proposed: DateTime, { working: official, last }: Limit): DateTime {
  if (choice.kind === 'official') return official
  // A later edition of the plan may have moved the official day before the one that was chosen.
  return choice.kind === 'date' ? DateTime.min(choice.date.setZone(proposed.zone).startOf('day'), last) : proposed
}

function ruleOf(plan: DatedPlan, from: Reporter, kind: Period['kind']): DeadlineRule | undefined {
  return plan.rules.find(rule => rule.from === from && rule.kind === kind)
}

function windowOf(plan: DatedPlan, kind: Period['kind']): ReportingWindow | undefined {
  return plan.windows.find(window => window.kind === kind)
}

/** Both last days have gone by: who was late is settled, and nothing decided now makes it otherwise. */
export const areOver = ({ unitsLast, schoolLast }: Deadlines, now: DateTime): boolean =>
  now > unitsLast.endOf('day') && now > schoolLast.endOf('day')
