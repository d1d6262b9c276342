import { asOf } from '../../domain/assessment-dates.ts'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { deadlinesOf, hasDeadlines } from '../../domain/deadline.ts'
import { type Speaking, type ToldBoard, toldBoard } from '../../domain/documents/digest-words.ts'
import { deputyOf, type Member } from '../../domain/member.ts'
import type { ObstacleKind } from '../../domain/obstacle.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import { comparePeriods, type Period, periodBounds, periodsAround } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { unreachableUnits } from '../../domain/unreachable.ts'
import type { AssessmentView, Decision } from '../assessment-view.ts'
import type { AssessmentFacts, PeriodFacts, PeriodReports } from '../facts.ts'
import type { UnitLine } from '../summary-view.ts'
import { assessedSections, isSilent, PLAN_KEPT, pulsedUnits } from './assessment-sections.ts'
import { handedIn, unitLines } from './summary.ts'

type Dated = Pick<PeriodFacts, 'period' | 'deadlines'>
type Now = PeriodReports['obligations'][number]['stateAt']

const MOST_DECISIONS = 3
const MOST_DATES = 4

function countedOf({ obstacles }: AssessmentFacts, wanted: ObstacleKind): AssessmentView['obstacles'] {
  const all = obstacles.filter(({ kind }) => kind === wanted)
  return { total: all.length, answered: all.filter(({ open }) => !open).length }
}

/**
 * The quarterly assessment (III.1) from what the units reported last by the end of the quarter: its own half-year's or
 * year's report, or the one before where none falls in the quarter (`reportedFor` says which).
 * @param periods periods whose dates may lie ahead, see `datedPeriods`.
 */
export function assessmentView(
  plan: Plan,
  assessment: AssessmentFacts,
  people: readonly Member[],
  periods: readonly Dated[],
  now: Now,
): AssessmentView {
  const [latest, before] = recordsUntil(assessment, now)
  const current = latest && fallsIn(latest.period, assessment.period, now) ? latest : undefined
  const lines = current ? unitLines(plan, current, people, asOf(assessment.period, now)) : []
  const summary = current && handedIn(plan, current)
  const unitsTotal = summary?.total ?? plan.units.filter(unit => unit.onBoard && !unit.gone).length
  const pulsed = pulsedUnits(plan, assessment.pulses)
  const silent = !current && isSilent(pulsed, unitsTotal)
  return {
    period: assessment.period,
    unitsTotal,
    unitsReported: current ? (summary?.submitted ?? 0) : pulsed,
    unitsReportedBefore: current
      ? before && handedIn(plan, before).submitted
      : pulsedUnits(plan, assessment.previousPulses) || undefined,
    sections: assessedSections(plan, current, lines, { ...assessment, silent }),
    planKept: assessment.directions.some(({ kind }) => kind === PLAN_KEPT),
    ...deputyIn(people, assessment),
    late: lines.flatMap(({ unit, timeliness }) =>
      timeliness.kind === 'overdue' ? [{ unit: unit.shortName, days: timeliness.days }] : [],
    ),
    obstacles: countedOf(assessment, 'obstacle'),
    planChanges: countedOf(assessment, 'plan-change'),
    sent: assessment.sent ?? [],
    ahead: aheadOf(periods, now).filter(
      // What has gone is no deadline any more.
      ({ what, period }) => what === 'unit' || !assessment.sent?.some(sent => sent.period.key === period.key),
    ),
    toldBoard: current ? toldBoard(plan, speakingIn(plan, current)).map(toldOf) : [],
    decisions: decisionsOf(plan, assessment, people, lines),
    directions: [...assessment.previousDirections, ...assessment.directions]
      .filter(({ kind }) => isWritten(kind))
      .map(({ text, by, state, outcome }) => ({
        ...{ text, by },
        ...(state ? { state } : {}),
        ...(outcome ? { outcome } : {}),
      })),
    ...followedOf(assessment),
    ...(latest ? { reportedFor: latest.period } : {}),
    ...(latest && !current ? { stale: { pulsed, until: lastReport(latest), silent } } : {}),
  }
}

const toldOf = ({ unit, text }: ToldBoard) => ({ unit: unit.shortName, text })

/** Reports that were handed in, each with its unit. */
export function speakingIn(plan: Plan, { submissions }: Pick<PeriodReports, 'submissions'>): readonly Speaking[] {
  const of = new Map(submissions.map(each => [unitIdOf(each.obligationId), each]))
  return plan.units.flatMap(unit => {
    const submission = of.get(unit.id)
    return submission ? [{ unit, submission }] : []
  })
}

/** What was ordered in the quarter before, as the officer says it stands. */
function followedOf({ previousDirections }: AssessmentFacts): Pick<AssessmentView, 'followed'> {
  const ordered = previousDirections.filter(({ kind }) => isWritten(kind) || /^decision:.*:yes$/.test(kind))
  if (ordered.length === 0) return {}
  const of = (state: string) => ordered.filter(each => each.state === state).length
  return { followed: { done: of('done'), underWay: of('under-way'), total: ordered.length } }
}

function deputyIn(people: readonly Member[], { signer }: AssessmentFacts): Pick<AssessmentView, 'deputy'> {
  const deputy = deputyOf(people, signer)
  return deputy ? { deputy: { member: deputy.id, signs: deputy.id === signer } } : {}
}

/** Whether a period's report is the quarter's own, and no older one. */
export function fallsIn(period: Period, quarter: Period, now: Now): boolean {
  const zone = now.zoneName ?? 'utc'
  return periodBounds(period, zone).until >= periodBounds(quarter, zone).from
}

/** When the last of its units reported. */
export const lastReport = ({ submissions }: Pick<PeriodReports, 'submissions'>): Now | undefined =>
  submissions.map(({ submittedAt }) => submittedAt).toSorted((a, b) => +b - +a)[0]

/**
 * Open periods and the next ones of the plan, so that an assessment in July knows of December.
 * @param editions of the plan, in the order of their years: each period has the days of its own.
 */
export function datedPeriods(
  editions: readonly Plan[],
  calendar: SchoolCalendar,
  open: readonly Dated[],
  now: Now,
): readonly Dated[] {
  const [plan] = editions
  if (!plan) return open
  const of = ({ year }: Period): Plan => editions.findLast(each => each.year <= year) ?? plan
  const around = [...periodsAround(now, plan), ...periodsAround(now.plus({ months: 7 }), plan)]
  const coming = around
    .filter(
      (period, index) =>
        hasDeadlines(of(period), period.kind) && around.findIndex(({ key }) => key === period.key) === index,
    )
    .filter(({ key }) => !open.some(each => each.period.key === key))
    .map(period => ({ period, deadlines: deadlinesOf(of(period), period, calendar) }))
  return [...open, ...coming]
}

/** Kinds of directions: 'direction', 'decision:<id>:yes', 'decision:<id>:no', 'decision:<id>:other'. */
export const decisionKind = (id: string, answer: 'yes' | 'no' | 'other'): string => `decision:${id}:${answer}`

/** In words of its own. */
export const isWritten = (kind: string): boolean => kind === 'direction' || /^decision:.*:other$/.test(kind)

/** Newest first: what is assessed, what it is compared with, and what came before. */
export function recordsUntil({ period, records }: AssessmentFacts, now: Now): readonly PeriodReports[] {
  const zone = now.zoneName ?? 'utc'
  const end = (of: Period) => periodBounds(of, zone).until
  return records
    .filter(record => record.obligations.length > 0 && end(record.period) <= end(period))
    .toSorted((a, b) => comparePeriods(b.period, a.period))
}

/** The last day in time of each date still to come, the nearest first. */
export function aheadOf(periods: readonly Dated[], now: Now): AssessmentView['ahead'] {
  const today = now.startOf('day')
  return periods
    .flatMap(({ period, deadlines }) => [
      { what: 'unit' as const, period, date: deadlines.target },
      { what: 'school' as const, period, date: deadlines.schoolWorking },
    ])
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => +a.date - +b.date)
    .slice(0, MOST_DATES)
}

/** What only the BGH can settle, without what it has settled for this quarter or, of the same matter, before. */
function decisionsOf(
  plan: Plan,
  { obstacles, directions, decidedBefore }: AssessmentFacts,
  people: readonly Member[],
  lines: readonly UnitLine[],
): readonly Decision[] {
  const late = lines.filter(({ timeliness }) => timeliness.kind === 'overdue' && !timeliness.submitted)
  const open = obstacles.filter(obstacle => obstacle.open).length
  const alone = unreachableUnits(plan.units, people)
  const all: readonly (Decision | undefined)[] = [
    late.length > 0
      ? { id: 'late-units', kind: 'late-units', units: late.map(({ unit }) => unit.shortName) }
      : undefined,
    open > 0 ? { id: 'open-obstacles', kind: 'open-obstacles', count: open } : undefined,
    alone.length > 0 ? { id: 'unreachable', kind: 'unreachable', units: alone.map(unit => unit.shortName) } : undefined,
  ]
  return (
    all
      .filter(decision => decision !== undefined)
      .filter(({ id }) => !directions.some(({ kind }) => kind.startsWith(`decision:${id}:`)))
      // The quarter's own reports and obstacles are new ones; who has nobody is the same matter until it is mended.
      .filter(
        ({ id, kind }) => kind !== 'unreachable' || !decidedBefore.some(each => each.startsWith(`decision:${id}:`)),
      )
      .slice(0, MOST_DECISIONS)
  )
}
