import { attentionPoints, GIVEN_MARKS, type GivenMark, proposalOf } from '../../domain/assess.ts'
import { formOf } from '../../domain/form.ts'
import type { Area, Plan } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import type { AssessedSection, AttentionPoint } from '../assessment-view.ts'
import type { AssessmentFacts, PeriodReports } from '../facts.ts'
import type { UnitLine } from '../summary-view.ts'
import { disagreements, totalsIn } from './summary.ts'

/** Area of the assessment itself (III): units are asked for difficulties there, it is no task of the plan. */
export const OWN_AREA = 'III'
/** From this share of the units on, a quarter without a report has been heard of at all. */
const PULSE_HEARD = 1 / 3

type Marks = Pick<AssessmentFacts, 'pulses' | 'directions' | 'waiting'>

/** Kind of the direction that holds a mark of the BGH: 'mark:II.1:good'. The last one of an area holds. */
export const markKind = (area: string, mark: GivenMark): string => `mark:${area}:${mark}`

/** Kind of the direction by which the BGH leaves the plan's tasks and measures as they are. */
export const PLAN_KEPT = 'plan-kept'

/** Too few units have spoken in a quarter without a report. @param pulsed how many have. */
export const isSilent = (pulsed: number, units: number): boolean => units === 0 || pulsed / units < PULSE_HEARD

/** The plan's areas with what the records show, the proposal that follows from it, and the BGH's own mark. */
export function assessedSections(
  plan: Plan,
  record: PeriodReports | undefined,
  lines: readonly UnitLine[],
  marks: Marks & { readonly silent: boolean },
): readonly AssessedSection[] {
  return plan.areas
    .filter(({ code }) => code !== OWN_AREA)
    .map(area => sectionOf(plan, area, record, { lines, ...marks }))
}

type Known = Marks & { readonly silent: boolean; readonly lines: readonly UnitLine[] }

function sectionOf(plan: Plan, area: Area, record: PeriodReports | undefined, known: Known): AssessedSection {
  const { code, shortTitle } = area
  const asked = plan.units.filter(unit => unit.onBoard && isAsked(plan, unit, code) && owes(record, unit))
  const said = known.pulses.filter(pulse => pulse.area === code && asked.some(({ id }) => id === pulse.unitId))
  const told = asked.map(unit => toldBy(plan, unit, code, record))
  const pulse = {
    good: said.filter(({ mark }) => mark === 'good').length,
    difficult: said.filter(({ mark }) => mark === 'difficult').length,
    answered: said.length,
  }
  const reported = record ? told.filter(state => state !== 'silent').length : said.length
  const points = [...(record ? pointsOf(plan, area, record, known.lines) : []), ...waitingIn(code, known)]
  const state = { points: points.length, reported, asked: asked.length, pulse }
  return {
    code,
    shortTitle,
    answered: told.filter(each => each === 'given').length,
    reported,
    asked: asked.length,
    points,
    pulse,
    proposal: known.silent ? null : proposalOf(state),
    mark: markOf(known.directions, code),
  }
}

const isAsked = (plan: Plan, unit: Unit, code: string): boolean => formOf(plan, unit).some(({ area }) => area === code)

/** Of a period those that owe its report; where there is none, all of the board. */
const owes = (record: PeriodReports | undefined, { id, gone }: Unit): boolean =>
  record ? record.obligations.some(({ unitId }) => unitId === id) : !gone

/** Whether the unit had something to tell of the area, said that there was nothing, or has not spoken. */
function toldBy(plan: Plan, unit: Unit, code: string, record: PeriodReports | undefined): 'given' | 'none' | 'silent' {
  const prompts = new Set(formOf(plan, unit).flatMap(({ id, area }) => (area === code ? [id] : [])))
  const owed = record?.obligations.find(({ unitId }) => unitId === unit.id)?.id
  const { answers = [] } = record?.submissions.find(({ obligationId }) => obligationId === owed) ?? {}
  const own = answers.filter(({ promptId }) => prompts.has(promptId))
  if (own.some(({ state }) => state === 'given')) return 'given'
  return own.some(({ state }) => state === 'none') ? 'none' : 'silent'
}

function pointsOf(
  plan: Plan,
  { code }: Area,
  record: PeriodReports,
  lines: readonly UnitLine[],
): readonly AttentionPoint[] {
  const totals = totalsIn(plan, record)
  const figures = attentionPoints(plan.attention ?? [], code, totals)
  const owing = lines.filter(
    ({ unit, owing: state, timeliness }) =>
      state === 'missing' && timeliness.kind === 'overdue' && isAsked(plan, unit, code),
  )
  const labels = new Set(plan.indicators.flatMap(({ area, label }) => (area === code ? [label] : [])))
  const unfit = disagreements(plan, totals).filter(({ label }) => labels.has(label))
  const since = record.deadlines?.unitsNamed
  return [
    ...figures.map((text): AttentionPoint => ({ kind: 'figure', text })),
    ...(owing.length > 0 && since ? [{ kind: 'owing' as const, units: owing.length, since }] : []),
    ...[...new Set(unfit.map(({ label }) => label))].map((label): AttentionPoint => ({ kind: 'unfit', label })),
  ]
}

function waitingIn(code: string, { waiting = [] }: Known): readonly AttentionPoint[] {
  const own = waiting.filter(({ area }) => area === code)
  const [first] = own.toSorted((one, other) => +one.since - +other.since)
  return first ? [{ kind: 'waiting', count: own.length, since: first.since }] : []
}

function markOf(directions: Marks['directions'], code: string): GivenMark | null {
  const last = directions.findLast(({ kind }) => GIVEN_MARKS.some(mark => kind === markKind(code, mark)))
  return GIVEN_MARKS.find(mark => last?.kind === markKind(code, mark)) ?? null
}

/** How many units have answered the quarter's pulse, of those that are still there. */
export const pulsedUnits = (plan: Plan, pulses: AssessmentFacts['pulses']): number =>
  plan.units.filter(unit => unit.onBoard && !unit.gone && pulses.some(({ unitId }) => unitId === unit.id)).length
