import type { SentFigures } from './figure.ts'
import { addsUp, type Figure, type Hosting } from './figure.ts'
import { figuresOf, formOf } from './form.ts'
import type { Indicator, Plan } from './plan.ts'
import { indicatorsOfMisfit, type Misfit, misfitsIn } from './relations.ts'
import type { Submission } from './report.ts'
import type { SchoolProfile, Unit } from './school.ts'
import { copiesKey, NO_SETTLEMENTS, type Settlements, sumsKey, unitKey } from './settlements.ts'
import { atOnce, eachOf, type Stretches } from './stretches.ts'

/** What one unit told. */
export type UnitFigures = {
  readonly unit: Unit
  readonly figures: readonly Figure[]
  /**
   * Indicators the unit spoke of in the period itself, with a figure or with "không phát sinh". In a year's sum the
   * others are what June had told, of a unit that has said nothing since. Absent: all of `figures`.
   */
  readonly told?: ReadonlySet<string>
  /** What it wrote besides: a gift that was told needs no money. */
  readonly words?: string
}

/** Figures that do not fit, by the relation of one indicator: of units, by id, and of the school's sums. */
export type SummedMisfit = {
  readonly units: readonly { readonly unit: string; readonly misfit: Misfit }[]
  readonly school?: Misfit
}

/** The school's figure of one indicator; an indicator nobody told has none, which is not 0. */
export type Total = {
  readonly value: number
  /** Denominator of a ratio. */
  readonly of?: number
  /** Ids of the units whose figures are in it. */
  readonly units: readonly string[]
  /** Of these, who did any of it: an own share over 0. */
  readonly doers: readonly string[]
  /** How many units are asked for it, and the ids of those that have not told it: "mới có n/m đơn vị". */
  readonly asked: number
  readonly missing: readonly string[]
  /** Of a register whose keepers tell different numbers: what each tells, by unit id, the one that counts first. */
  readonly copies?: readonly { readonly unit: string; readonly value: number }[]
  /** The keepers' different numbers that were settled by the value, which is the school's now. */
  readonly agreed?: readonly { readonly unit: string; readonly value: number }[]
  /** Relations of this indicator to others that are broken. */
  readonly misfits?: readonly SummedMisfit[]
  /** It stands in a contradiction, of its own or another's relation: no number of it is sure. */
  readonly unfit?: true
}

/** What the officer has to settle about one indicator, units by the names that are shown. */
export type Disagreement =
  /** Keepers of one register tell different numbers; the one that counts first. */
  | {
      readonly kind: 'copies'
      /** Of the indicator. */
      readonly label: string
      readonly copies: readonly { readonly unit: string; readonly value: number }[]
    }
  /** Figures that cannot all be right. */
  | ({ readonly kind: 'misfit'; readonly label: string } & SummedMisfit)

/** By indicator id. */
export type Totals = ReadonlyMap<string, Total>

/** How much of a figure counts for the unit that told it: of joint events only those it hosted or paid. */
function ownShare(figure: Figure, indicator: Indicator): number {
  if (indicator.counting !== 'host' && indicator.counting !== 'payer') return figure.value
  if (figure.hosting === 'partner') return 0
  return typeof figure.hosting === 'object' ? figure.hosting.host : figure.value
}

/** `now`: told in the period itself, not only in the half-year before it. */
type Told = { readonly unit: Unit; readonly figure: Figure; readonly now: boolean }

/**
 * Of a register kept in two places the first owner's copy counts, the other repeats it; who has told it in the period
 * goes before who has only June's.
 */
function countedOnce(told: readonly Told[], indicator: Indicator): readonly Told[] {
  if (indicator.counting !== 'register') return told
  const copies = told.some(({ now }) => now) ? told.filter(({ now }) => now) : told
  const keeper = indicator.owners.find(kind => copies.some(each => each.unit.kind === kind))
  return copies.filter(each => each.unit.kind === keeper)
}

/** The keepers' numbers where they are not the same. */
function copiesOf(told: readonly Told[], counted: readonly Told[], indicator: Indicator): Pick<Total, 'copies'> {
  if (indicator.counting !== 'register') return {}
  const keepers = new Set(counted)
  const others = told.filter(each => each.now && !keepers.has(each))
  const copies = [...counted, ...others].map(({ unit, figure }) => ({ unit: unit.id, value: figure.value }))
  return new Set(copies.map(({ value }) => value)).size > 1 ? { copies } : {}
}

/** Units that are asked for an indicator and whose figure enters the school's sum. */
const ownersOf = (plan: Plan, { id, owners }: Indicator): readonly Unit[] =>
  plan.units.filter(
    unit => owners.includes(unit.kind) && formOf(plan, unit).some(({ indicators }) => indicators.includes(id)),
  )

const hasTold = ({ figures, told }: UnitFigures, id: string): boolean =>
  told ? told.has(id) : figures.some(({ indicator }) => indicator === id)

function totalOf(plan: Plan, indicator: Indicator, reports: readonly UnitFigures[]): Total | undefined {
  const told = reports
    .filter(({ unit }) => indicator.owners.includes(unit.kind))
    .flatMap(report =>
      mergeFigures(
        [indicator],
        report.figures.filter(each => each.indicator === indicator.id),
      ).map((figure): Told => ({ unit: report.unit, figure, now: hasTold(report, indicator.id) })),
    )
    // A share without its whole cannot be added to others.
    .filter(({ figure }) => indicator.measure !== 'ratio' || figure.of !== undefined)
  const counted = countedOnce(told, indicator)
  if (counted.length === 0) return undefined
  const value = counted.reduce((sum, { figure }) => sum + ownShare(figure, indicator), 0)
  const owners = ownersOf(plan, indicator)
  const tellers = new Set(reports.flatMap(each => (hasTold(each, indicator.id) ? [each.unit.id] : [])))
  const silent = owners.filter(({ id }) => !tellers.has(id))
  return {
    value,
    ...(indicator.measure === 'ratio' ? { of: counted.reduce((sum, { figure }) => sum + (figure.of ?? 0), 0) } : {}),
    units: counted.map(({ unit }) => unit.id),
    doers: counted.filter(({ figure }) => ownShare(figure, indicator) > 0).map(({ unit }) => unit.id),
    asked: owners.length,
    missing: silent.map(({ id }) => id),
    ...copiesOf(told, counted, indicator),
  }
}

/**
 * The school's figures, each counted once: only the indicator's owners, of joint events only the host, of money only
 * who paid, of a register only one copy. Ratios add numerators and denominators.
 * @param reports one entry per unit that reported. @param against what the figures are held to.
 */
export const sumFigures = (plan: Plan, reports: readonly UnitFigures[], against: Against = {}): Totals =>
  atOnce(summing(plan, reports, against))

/** The same in stretches. */
export function* summing(plan: Plan, reports: readonly UnitFigures[], against: Against = {}): Stretches<Totals> {
  const { settled = NO_SETTLEMENTS, profile } = against
  const sums = new Map<string, Total>()
  for (const indicator of plan.indicators) {
    const total = totalOf(plan, indicator, reports)
    if (total) sums.set(indicator.id, withSettled(indicator.id, total, settled))
    yield
  }
  return yield* withMisfits(plan, reports, { sums, settled, profile })
}

/** `settled`: what of them does not fit and was settled; `profile`: how big the school is, where somebody has told it. */
export type Against = {
  readonly settled?: Settlements | undefined
  readonly profile?: SchoolProfile | undefined
  /** Of a year: what its half-year's report told the superior. */
  readonly sentHalf?: SentFigures | undefined
}

/** The number that was settled stands for what the keepers of a register told. */
function withSettled(id: string, total: Total, settled: Settlements): Total {
  const { copies, ...rest } = total
  const value = copies && settled.get(copiesKey(id, copies))
  return copies && typeof value === 'number' ? { ...rest, value, agreed: copies } : total
}

/** Contradictions between numbers; that one is missing beside another makes neither of them doubtful. */
const CONTRADICTIONS: readonly Misfit['kind'][] = ['at-most', 'ratio', 'equals']

/** Looked at in the sums too; who is more than the school has is a line of its own there. */
const IN_SUMS: readonly Misfit['kind'][] = [...CONTRADICTIONS, 'per-each']

/** So many units' figures are looked at in one stretch. */
const STRETCH = 100

/** The relations of the plan looked at in every unit's figures and in the sums. */
function* withMisfits(
  plan: Plan,
  reports: readonly UnitFigures[],
  { sums, settled, profile }: Against & { readonly sums: Totals; readonly settled: Settlements },
): Stretches<Totals> {
  const bounds = profile ? { profile } : {}
  const found: { readonly unit: string; readonly misfit: Misfit }[] = []
  yield* eachOf(reports, STRETCH, ({ unit, figures, words }) => {
    const own = plan.indicators.filter(({ owners }) => owners.includes(unit.kind))
    for (const misfit of misfitsIn(own, mergeFigures(own, figures), words, bounds))
      found.push({ unit: unit.id, misfit })
  })
  const totals = [...sums].map(([indicator, { value, of }]) => ({
    indicator,
    value,
    ...(of === undefined ? {} : { of }),
  }))
  const units = found.filter(({ unit, misfit }) => !settled.has(unitKey(unit, misfit)))
  const inSums = misfitsIn(plan.indicators, totals, '', bounds).filter(({ kind }) => IN_SUMS.includes(kind))
  // Where the units' own contradictions make it, it is settled with the last of them.
  const alike = (one: Misfit) => (other: { readonly misfit: Misfit }) =>
    other.misfit.kind === one.kind && other.misfit.side.indicator.id === one.side.indicator.id
  const school = inSums.filter(
    misfit => !settled.has(sumsKey(misfit)) && (units.some(alike(misfit)) || !found.some(alike(misfit))),
  )
  const all = [...school, ...units.map(({ misfit }) => misfit)]
  const unfit = new Set(all.filter(({ kind }) => CONTRADICTIONS.includes(kind)).flatMap(indicatorsOfMisfit))
  const about = (id: string): readonly SummedMisfit[] => {
    const kinds = new Set(all.filter(({ side }) => side.indicator.id === id).map(({ kind }) => kind))
    const same = (kind: Misfit['kind']) => (each: Misfit) => each.kind === kind && each.side.indicator.id === id
    return [...kinds].map(kind => {
      const ofSchool = school.find(same(kind))
      const ofUnits = units.filter(({ misfit }) => same(kind)(misfit))
      return { units: ofUnits, ...(ofSchool ? { school: ofSchool } : {}) }
    })
  }
  return new Map(
    [...sums].map(([id, total]) => {
      const misfits = about(id)
      const open = misfits.length === 0 ? {} : { misfits }
      return [id, { ...total, ...open, ...(unfit.has(id) ? { unfit: true as const } : {}) }]
    }),
  )
}

/** What a unit hosted or paid of it, and in how much it took part. */
export const split = ({ value, hosting }: Figure) =>
  typeof hosting === 'object'
    ? hosting
    : { host: hosting === 'partner' ? 0 : value, partner: hosting === 'partner' ? value : 0 }

function addHosting(one: Figure, other: Figure): Hosting | undefined {
  if (one.hosting === undefined && other.hosting === undefined) return undefined
  if (one.hosting === other.hosting && typeof one.hosting !== 'object') return one.hosting
  const [a, b] = [split(one), split(other)]
  return { host: a.host + b.host, partner: a.partner + b.partner }
}

function add(one: Figure, other: Figure): Figure {
  const hosting = addHosting(one, other)
  const { hosting: _, ...rest } = one
  const sum = { ...rest, value: one.value + other.value }
  return hosting === undefined ? sum : { ...sum, hosting }
}

/** One figure per indicator: flows and money told in several messages add up, of a state or ratio the last word holds. */
export function mergeFigures(indicators: readonly Indicator[], figures: readonly Figure[]): readonly Figure[] {
  const measures = new Map(indicators.map(each => [each.id, each.measure]))
  const merged = new Map<string, Figure>()
  for (const figure of figures) {
    const before = merged.get(figure.indicator)
    const adds = addsUp(measures.get(figure.indicator))
    merged.set(figure.indicator, before && adds ? add(before, figure) : figure)
  }
  return [...merged.values()]
}

/**
 * A unit's figures of the whole year ("6 tháng: 3, thêm: 4, cả năm: 7"): flows and money of the half-year and what came
 * since are added. A state (mô hình, tồn) or ratio is as the unit tells it anew; June's is not passed off as December's.
 * @param half figures of the half-year's report; empty when there was none.
 * @param added what is new since, or everything from 01/01 when there was none.
 */
export function cumulate(plan: Plan, half: readonly Figure[], added: readonly Figure[]): readonly Figure[] {
  const measures = new Map(plan.indicators.map(each => [each.id, each.measure]))
  const kept = half.filter(({ indicator }) => addsUp(measures.get(indicator)))
  return mergeFigures(plan.indicators, [...kept, ...added])
}

const figuresIn = (plan: Plan, submission: Submission | undefined): readonly Figure[] =>
  figuresOf(plan, submission?.answers ?? [])

/** What a report speaks of: its figures, and all that stands under a prompt answered with "không phát sinh". */
function toldIn(plan: Plan, submission: Submission | undefined): ReadonlySet<string> {
  const nothing = (submission?.answers ?? []).filter(({ state }) => state === 'none').map(({ promptId }) => promptId)
  const denied = plan.prompts.filter(({ id }) => nothing.includes(id)).flatMap(({ indicators }) => indicators)
  return new Set([...figuresIn(plan, submission).map(({ indicator }) => indicator), ...denied])
}

/**
 * A unit's figures of one period. Of a year: what it told for the half-year and what came since; a unit that has not
 * reported the year keeps what it told in June.
 * @param half its report of the half-year, when the period is a year. @returns undefined when it told nothing at all.
 */
export function periodFigures(
  plan: Plan,
  unit: Unit,
  { now, half }: { readonly now: Submission | undefined; readonly half: Submission | undefined },
): UnitFigures | undefined {
  if (!now && !half) return undefined
  const figures = half ? cumulate(plan, figuresIn(plan, half), figuresIn(plan, now)) : figuresIn(plan, now)
  const words = [half, now].flatMap(each => each?.answers.map(({ text }) => text) ?? []).join('\n')
  return { unit, figures, told: toldIn(plan, now), words }
}
