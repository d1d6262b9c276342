import type { DateTime } from 'luxon'
import type { Deadlines } from '../deadline.ts'
import { formOf } from '../form.ts'
import type { Obligation } from '../obligation.ts'
import type { Plan } from '../plan.ts'
import type { PulseMark } from '../pulse.ts'
import type { Answer, Submission } from '../report.ts'
import type { Unit } from '../school.ts'
import { type Timeliness, timelinessOf } from '../timeliness.ts'
import { planAsking } from '../who-owes.ts'
import type { DigestUnit, Punctuality, SectionState, Trend } from './digest.ts'
import { refOf } from './reported.ts'

/** One period as the assessment sees it. */
export type AssessedPeriod = {
  readonly deadlines: Deadlines | undefined
  readonly obligations: readonly Obligation[]
  readonly submissions: readonly Submission[]
}

type Assessed = {
  readonly plan: Plan
  /** Codes of the areas, in the order of the picture. */
  readonly areas: readonly string[]
  /** The report that fell due in the quarter; undefined: none did. */
  readonly current: AssessedPeriod | undefined
  readonly before: AssessedPeriod | undefined
  /** What the units said between reports; it goes before what the report says, being later. */
  readonly pulses: readonly PulseMark[]
  readonly now: DateTime
}

/** One row of the picture per unit of the board. */
export function digestUnits(assessed: Assessed): readonly DigestUnit[] {
  const { plan, areas, current, before, pulses, now } = assessed
  return planAsking(plan, unit => (current ? obligationOf(current, unit) !== undefined : !unit.gone))
    .units.filter(unit => unit.onBoard)
    .map(unit => {
      const told = answersOf(current, unit)
      return {
        unit: refOf(unit),
        sections: areas.map(code => {
          const pulse = pulses.find(({ unitId, area }) => unitId === unit.id && area === code)
          return pulse?.mark ?? stateOf(plan, unit, told, code)
        }),
        // What fell due before the quarter is not told again as if it were of it.
        punctuality: current ? punctualityOf(unit, current, now) : null,
        standing: current ? standingOf(unit, current, now) : null,
        ...completeness(plan, unit, told),
        trend: current ? trendOf(unit, current, before, now) : null,
      }
    })
}

const obligationOf = (period: AssessedPeriod | undefined, unit: Unit): Obligation | undefined =>
  period?.obligations.find(({ unitId }) => unitId === unit.id)

/** Answers of the report handed in last; undefined: there is none. */
function answersOf(period: AssessedPeriod | undefined, unit: Unit): readonly Answer[] | undefined {
  const id = obligationOf(period, unit)?.id
  return period?.submissions.find(({ obligationId }) => obligationId === id)?.answers
}

function stateOf(plan: Plan, unit: Unit, told: readonly Answer[] | undefined, code: string): SectionState | null {
  const asked = formOf(plan, unit).filter(({ area }) => area === code)
  if (asked.length === 0) return null
  const answers = (told ?? []).filter(({ promptId }) => asked.some(({ id }) => id === promptId))
  if (answers.some(({ state }) => state === 'given')) return 'told'
  return answers.some(({ state }) => state === 'none') ? 'nothing' : 'unknown'
}

/** Derived for the day it is shown on, never stored. */
function standingOf(unit: Unit, { deadlines, obligations }: AssessedPeriod, now: DateTime): Timeliness | null {
  const obligation = obligations.find(({ unitId }) => unitId === unit.id)
  if (!deadlines || !obligation) return null
  return timelinessOf(obligation.submittedAt, now, deadlines, obligation.extendedTo)
}

/** "không phát sinh" is an answer; what was passed over is none. */
function completeness(plan: Plan, unit: Unit, told: readonly Answer[] | undefined) {
  const asked = formOf(plan, unit).map(({ id }) => id)
  const answered = asked.filter(id => told?.some(({ promptId, state }) => promptId === id && state !== 'skipped'))
  return { answered: answered.length, asked: asked.length }
}

function punctualityOf(unit: Unit, period: AssessedPeriod | undefined, now: DateTime): Punctuality {
  const obligation = obligationOf(period, unit)
  if (!period?.deadlines || !obligation?.submittedAt) return 'missing'
  const { kind } = timelinessOf(obligation.submittedAt, now, period.deadlines, obligation.extendedTo)
  if (kind === 'before-target' || kind === 'on-time') return 'before-target'
  return kind === 'overdue' ? 'late' : 'in-time'
}

const EARLINESS: Readonly<Record<Punctuality, number>> = { 'before-target': 3, 'in-time': 2, late: 1, missing: 0 }

/** Only punctuality compares like with like: how much there is to tell says nothing about a unit. */
function trendOf(unit: Unit, current: AssessedPeriod, before: AssessedPeriod | undefined, now: DateTime): Trend {
  if (!before || !obligationOf(before, unit)) return null
  const [is, was] = [punctualityOf(unit, current, now), punctualityOf(unit, before, now)]
  if (was === 'missing') return is === 'missing' ? 'level' : 'first'
  if (is === was) return 'level'
  return EARLINESS[is] > EARLINESS[was] ? 'up' : 'down'
}
