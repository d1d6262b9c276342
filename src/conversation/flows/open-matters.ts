import type { Disagreement, Totals } from '../../domain/figures-sum.ts'
import { unitOf } from '../../domain/form.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Plan } from '../../domain/plan.ts'
import { copiesKey, type Settlements, sumsKey, unitKey } from '../../domain/settlements.ts'
import type { PeriodReports } from '../facts.ts'
import type { OpenFigure } from '../vocabulary/unsettled.ts'

/** Figures that do not fit, as they can be settled. */
export type Matter = {
  /** Stays the same while the same indicators are in it. */
  readonly id: string
  readonly row: OpenFigure
  /** What exactly does not fit. */
  readonly keys: readonly string[]
  /** Ids of the units whose numbers are in it. */
  readonly units: readonly string[]
  /** Of a register: what each keeper tells, by unit id. */
  readonly copies?: readonly { readonly unit: string; readonly value: number }[]
}

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
export function overStaff(
  plan: Plan,
  totals: Totals,
  staff: number | undefined,
  settled: Settlements,
): readonly Matter[] {
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
  { submissions }: Pick<PeriodReports, 'submissions'>,
  totals: Totals,
): readonly { readonly label: string; readonly units: readonly string[] }[] {
  const reported = new Set(submissions.map(({ obligationId }) => unitIdOf(obligationId)))
  return plan.indicators.flatMap(({ id, label }) => {
    const { units = [], missing = [] } = totals.get(id) ?? {}
    const silent = missing.filter(unit => reported.has(unit))
    return units.length === 0 || silent.length === 0 ? [] : [{ label, units: silent }]
  })
}
