import type { DateTime } from 'luxon'
import type { Deadlines } from '../deadline.ts'
import { formOf } from '../form.ts'
import type { Obligation } from '../obligation.ts'
import type { Plan, UnitSeed } from '../plan.ts'
import type { PulseMark } from '../pulse.ts'
import type { Answer, Submission } from '../report.ts'
import { timelinessOf } from '../timeliness.ts'
import type { DigestUnit, Punctuality, SectionState, Trend } from './digest.ts'
import { forTheReport } from './private-words.ts'
import { refOf } from './reported.ts'
import { mendedLines } from './words.ts'

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
  return plan.units
    .filter(unit => unit.onBoard)
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
        trend: current ? trendOf(unit, current, before, now) : null,
      }
    })
}

const obligationOf = (period: AssessedPeriod | undefined, unit: UnitSeed): Obligation | undefined =>
  period?.obligations.find(({ unitId }) => unitId === unit.id)

/** Answers of the report handed in last; undefined: there is none. */
function answersOf(period: AssessedPeriod | undefined, unit: UnitSeed): readonly Answer[] | undefined {
  const id = obligationOf(period, unit)?.id
  return period?.submissions.find(({ obligationId }) => obligationId === id)?.answers
}

function stateOf(plan: Plan, unit: UnitSeed, told: readonly Answer[] | undefined, code: string): SectionState | null {
  const asked = formOf(plan, unit).filter(({ area }) => area === code)
  if (asked.length === 0) return null
  const answers = (told ?? []).filter(({ promptId }) => asked.some(({ id }) => id === promptId))
  if (answers.some(({ state }) => state === 'given')) return 'told'
  return answers.some(({ state }) => state === 'none') ? 'nothing' : 'unknown'
}

function punctualityOf(unit: UnitSeed, period: AssessedPeriod | undefined, now: DateTime): Punctuality {
  const obligation = obligationOf(period, unit)
  if (!period?.deadlines || !obligation?.submittedAt) return 'missing'
  const { kind } = timelinessOf(obligation.submittedAt, now, period.deadlines, obligation.extendedTo)
  if (kind === 'before-target' || kind === 'on-time') return 'before-target'
  return kind === 'overdue' ? 'late' : 'in-time'
}

const EARLINESS: Readonly<Record<Punctuality, number>> = { 'before-target': 3, 'in-time': 2, late: 1, missing: 0 }

/** Only punctuality compares like with like: how much there is to tell says nothing about a unit. */
function trendOf(unit: UnitSeed, current: AssessedPeriod, before: AssessedPeriod | undefined, now: DateTime): Trend {
  if (!before || !obligationOf(before, unit)) return null
  const [is, was] = [current, before].map(period => EARLINESS[punctualityOf(unit, period, now)])
  if (is === undefined || was === undefined || is === was) return 'level'
  return is > was ? 'up' : 'down'
}

/** How an area stands in the units' own doing: who was asked and said nothing, and what the first one to tell did. */
export type AreaVoice = {
  readonly silent: readonly UnitSeed[]
  readonly told: { readonly unit: UnitSeed; readonly line: string } | undefined
}

/** @param code area of the plan. @param period the report that is assessed. */
export function areaVoice(plan: Plan, period: AssessedPeriod | undefined, code: string): AreaVoice {
  const asked = plan.units.filter(unit => unit.onBoard && formOf(plan, unit).some(({ area }) => area === code))
  const open = new Set(plan.prompts.flatMap(({ id, area, figuresOnly }) => (area === code && !figuresOnly ? [id] : [])))
  const lines = asked.flatMap(unit =>
    (answersOf(period, unit) ?? [])
      .filter(({ promptId, state }) => state === 'given' && open.has(promptId))
      .flatMap(({ text }) => mendedLines(forTheReport(text)).filter(inWords))
      .map(line => ({ unit, line })),
  )
  const longest = lines.toSorted((a, b) => b.line.length - a.line.length)[0]
  return { silent: asked.filter(unit => !answersOf(period, unit)), told: longest }
}

/** A bare figure is told by the table. */
const inWords = (line: string): boolean => (line.match(/\p{L}+/gu) ?? []).length > 2
