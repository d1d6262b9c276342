import type { Against, Disagreement, Totals, UnitFigures } from './figures-sum.ts'
import { unitOf } from './form.ts'
import { hostingMatters } from './hosting-matters.ts'
import type { AgreedRegister, Matter } from './open-figure.ts'
import { unitIdOf } from './owed-key.ts'
import type { Plan } from './plan.ts'
import type { Submission } from './report.ts'
import { belowSent } from './sent-figures.ts'
import { copiesKey, NO_SETTLEMENTS, type Settlements, sumsKey, unitKey } from './settlements.ts'
import { atOnce, type Stretches } from './stretches.ts'
import type { Point } from './wording/point.ts'

/** Figures that contradict each other. */
type Contradiction = Matter & { readonly row: Disagreement }

/** All that does not fit and that nobody has settled, in the order of the plan. */
export function mattersIn(plan: Plan, totals: Totals): readonly Contradiction[] {
  const named = (id: string): string => unitOf(plan, id)?.shortName ?? ''
  return plan.indicators.flatMap(({ id, label }): readonly Contradiction[] => {
    const { copies = [], misfits = [] } = totals.get(id) ?? {}
    const shown = copies.map(({ unit, value }) => ({ unit: named(unit), value }))
    const register: Contradiction = {
      id: `${id} copies`,
      row: { kind: 'copies', label, copies: shown },
      keys: [copiesKey(id, copies)],
      units: copies.map(({ unit }) => unit),
      copies,
    }
    return [
      ...(copies.length === 0 ? [] : [register]),
      ...misfits.map(
        ({ units, school }): Contradiction => ({
          id: `${id} ${(units[0]?.misfit ?? school)?.kind ?? ''}`,
          row: {
            kind: 'misfit',
            label,
            units: units.map(({ unit, misfit }) => ({ unit: named(unit), misfit })),
            ...(school ? { school } : {}),
          },
          keys: [
            ...units.map(({ unit, misfit }) => unitKey(unit, misfit)),
            ...(school && units.length === 0 ? [sumsKey(school)] : []),
          ],
          units: units.map(({ unit }) => unit),
        }),
      ),
    ]
  })
}

/** People of all units together that come to more than the school has, by the same bound as each unit's, unless settled. */
function overStaff(plan: Plan, totals: Totals, staff: number | undefined, settled: Settlements): readonly Matter[] {
  if (staff === undefined) return []
  return plan.indicators.flatMap(({ id, label, within }): readonly Matter[] => {
    const total = within === 'staff' ? totals.get(id) : undefined
    const of = total && Math.max(total.value, total.of ?? 0)
    const key = `staff ${id}=${of}/${staff}`
    if (of === undefined || of <= staff || settled.has(key)) return []
    return [{ id: `${id} over-staff`, row: { kind: 'over-staff', label, of, staff }, keys: [key], units: [] }]
  })
}

/** Figures that some of those who reported have told and others not, with the ids of these. */
export function untoldFigures(
  plan: Plan,
  { submissions }: { readonly submissions: readonly Submission[] },
  totals: Totals,
): readonly { readonly label: string; readonly units: readonly string[] }[] {
  const reported = new Set(submissions.map(({ obligationId }) => unitIdOf(obligationId)))
  return plan.indicators.flatMap(({ id, label }) => {
    const { units = [], missing = [] } = totals.get(id) ?? {}
    const silent = missing.filter(unit => reported.has(unit))
    return units.length === 0 || silent.length === 0 ? [] : [{ label, units: silent }]
  })
}

/** What was settled, which whoever puts the report together sees with what each keeper had told. */
export function agreedRegisters(plan: Plan, totals: Totals): readonly AgreedRegister[] {
  return plan.indicators.flatMap(({ id, label }): readonly AgreedRegister[] => {
    const { agreed, value = 0 } = totals.get(id) ?? {}
    const copies = agreed?.map(({ unit, value: told }) => ({ unit: unitOf(plan, unit)?.shortName ?? '', value: told }))
    return copies ? [{ label, value, copies }] : []
  })
}

type Told = {
  readonly plan: Plan
  readonly totals: Totals
  readonly reports: readonly UnitFigures[]
  readonly points: readonly Point[]
}

/** All that does not fit in a period's figures and that nobody has settled: for the list before a compile and in it. */
export const openMattersOf = (told: Told, against: Against): readonly Matter[] => atOnce(findingMatters(told, against))

/** The same in stretches. */
export function* findingMatters(
  told: Told,
  { settled = NO_SETTLEMENTS, profile, sentHalf }: Against,
): Stretches<readonly Matter[]> {
  const { plan, totals } = told
  return [
    ...mattersIn(plan, totals),
    ...overStaff(plan, totals, profile?.staff, settled),
    ...(yield* hostingMatters(told, settled)),
    ...(sentHalf ? belowSent(plan, totals, sentHalf, settled) : []),
  ]
}
