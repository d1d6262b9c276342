import { DateTime } from 'luxon'
import { receiptCode } from '../../../conversation/report/receipt-code.ts'
import type { PeriodInput } from '../../../domain/documents/fill.ts'
import { type ReportFacts, spreadOf } from '../../../domain/documents/report-facts.ts'
import type { ReportedUnit } from '../../../domain/documents/reported.ts'
import { periodFigures, sumFigures, type UnitFigures } from '../../../domain/figures-sum.ts'
import { isReachable, type Member, reportersOf } from '../../../domain/member.ts'
import { type OwedKey, unitIdOf } from '../../../domain/owed-key.ts'
import type { Period } from '../../../domain/period.ts'
import { halfOfYear, samePeriodLastYear, yearPeriod } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Attachment, Submission } from '../../../domain/report.ts'
import type { Unit } from '../../../domain/school.ts'
import { afterHalf, NO_CHOICES, type WordingChoices } from '../../../domain/wording/choices.ts'
import type { Tx } from '../../../storage/storage.ts'
import { ENTERED_BY, NOBODY_IN, NOBODY_REACHABLE } from '../../../text/documents/orders.ts'
import { spanText } from '../../../text/periods.ts'
import { planOf, programmeOf, type ReadDeps } from '../../deps.ts'
import { compilesOf } from '../compiles.ts'
import { halfOf } from '../half-of.ts'
import { datesOf } from '../periods.ts'
import { planChanges } from '../plan-changes.ts'
import { sentHalfOf } from '../sent-half.ts'
import { schoolSignature, writtenUntil } from '../signer.ts'

/** Everything a period's documents are made of. `now` is the moment of the data: the same data, the same bytes. */
export async function gatherPeriod(tx: Tx, deps: ReadDeps, period: Period): Promise<PeriodInput> {
  const { plan, outline } = programmeOf(deps, period)
  const open = await tx.periods.byKey(period.key)
  const before = samePeriodLastYear(period)
  const reported = await reportedUnits(tx, deps, period)
  const lastYear = await figuresOf(tx, deps, before)
  const { before: since } = await compilesOf(tx, period.key, deps.calendar.zone)
  return {
    plan,
    outline,
    citation: citationOf(deps, period),
    basis: plan.year === period.year ? plan.basis : [],
    facts: await factsOf(tx, deps, period, lastYear),
    deadlines: datesOf(deps, period, open),
    label: spanText(period),
    labelLastYear: spanText(before),
    ...(period.kind === 'year' ? { labelHalf: spanText(halfOfYear(period)) } : {}),
    reported,
    lastYear,
    entered: await tx.documents.entered(before.key),
    enteredBy: ENTERED_BY,
    settled: await tx.documents.settlements(period.key),
    ...(await decidedOf(tx, period)),
    sentHalf: await sentHalfOf(tx, period),
    own: await tx.documents.parts(period.key),
    planChanges: await planChanges(tx, deps, period),
    ...(since ? { since } : {}),
    now: deps.clock.now(),
    asOf: lastChange(reported, open?.openedAt ?? deps.clock.now()),
    date: {},
    signature: await schoolSignature(tx, plan.school, writtenUntil(deps, period)),
  }
}

/** What the school itself knows of its report. */
async function factsOf(tx: Tx, deps: ReadDeps, period: Period, lastYear: readonly UnitFigures[]): Promise<ReportFacts> {
  const plan = planOf(deps, period)
  const { documents } = tx
  const profile = await documents.profile(period.key)
  const sent = period.kind === 'year' ? await documents.sent(halfOfYear(period).key) : undefined
  // What is carried on is the year before's, which for a whole year is what it is held against.
  const yearBefore = yearPeriod(period.programme, period.year - 1)
  const sums = sumFigures(plan, period.kind === 'year' ? lastYear : await figuresOf(tx, deps, yearBefore))
  const carried = plan.carried.flatMap(({ id, of }): [string, number][] => {
    const left = sums.get(of)
    return left ? [[id, left.value]] : []
  })
  return {
    ...(profile ? { profile } : {}),
    spread: spreadOf(plan, (await documents.spread(period.key)) ?? []),
    ...(sent ? { halfSent: { number: sent.number, on: DateTime.fromISO(sent.on, { zone: deps.calendar.zone }) } } : {}),
    carried: new Map(carried),
  }
}

/** What the officer decided about the units' words. */
export type Decided = {
  /** Of a year also what was decided about the half-year's. */
  readonly choices: WordingChoices
  /** What was taken out of the half-year's report: its year does not offer it again. */
  readonly setAside: ReadonlySet<string>
}

export async function decidedOf(tx: Tx, period: Period): Promise<Decided> {
  const half = period.kind === 'year' ? await tx.documents.wording(halfOfYear(period).key) : NO_CHOICES
  const choices = afterHalf(half, await tx.documents.wording(period.key))
  return { choices, setAside: half.unticked }
}

/** A plan is cited with the number of ITS year; another year's stays open. */
export function citationOf(deps: ReadDeps, period: Period): PeriodInput['citation'] {
  const { year, number, signedOn } = planOf(deps, period)
  if (year !== period.year) return {}
  return { number, signedOn: DateTime.fromISO(signedOn, { zone: deps.calendar.zone }) }
}

/** The latest instant at which anything the documents show was written. */
function lastChange(reported: readonly ReportedUnit[], opened: DateTime): DateTime {
  const times = reported.flatMap(({ obligation, submission }) => [
    ...(obligation ? [obligation.stateAt] : []),
    ...(submission ? [submission.submittedAt] : []),
  ])
  return DateTime.max(opened, ...times)
}

/** So many units' figures are added up at a stretch: a hundredth of a second's work. */
const STRETCH = 50

export async function reportedUnits(tx: Tx, deps: ReadDeps, period: Period): Promise<readonly ReportedUnit[]> {
  const obligations = new Map((await tx.reports.ofPeriod(period.key)).map(each => [each.unitId, each]))
  const submissions = byUnit(await tx.reports.submissionsOf(period.key))
  const half = byUnit(await halfOf(tx, deps, period))
  const attachments = new Map<OwedKey, Attachment[]>()
  for (const each of await tx.attachments.ofPeriod(period.key)) {
    if (each.obligationId !== null)
      attachments.set(each.obligationId, [...(attachments.get(each.obligationId) ?? []), each])
  }
  const people = await tx.members.all()
  const answered = await tx.reports.answered(period.key)
  const units: ReportedUnit[] = []
  const plan = planOf(deps, period)
  for (const unit of plan.units) {
    if (units.length % STRETCH === STRETCH - 1) await tx.breathe()
    const obligation = obligations.get(unit.id) ?? null
    const submission = (obligation && submissions.get(unit.id)) ?? null
    units.push({
      unit,
      obligation,
      submission,
      ...(figuresOfUnit(plan, unit, submission, half) ?? { figures: [] }),
      ...before(half.get(unit.id)),
      attachments: (obligation && attachments.get(obligation.id)) ?? [],
      answered: submission?.answers.length ?? (obligation ? answered.get(obligation.id) : undefined) ?? 0,
      ...(submission ? { receipt: receiptCode(unit.code, submission.version) } : {}),
      ...remarkOf(people, unit.id),
    })
  }
  return units
}

function remarkOf(people: readonly Member[], unitId: string): { remark?: string } {
  const reporters = reportersOf(people, unitId)
  if (reporters.some(isReachable)) return {}
  return { remark: reporters.length === 0 ? NOBODY_IN : NOBODY_REACHABLE }
}

type ByUnit = ReadonlyMap<string, Submission>

/** The first of each unit's. */
const byUnit = (submissions: readonly Submission[]): ByUnit =>
  new Map(submissions.toReversed().map(submission => [unitIdOf(submission.obligationId), submission]))

/** The unit's figures of the whole period, without the unit itself. */
function figuresOfUnit(plan: Plan, unit: Unit, submission: Submission | null, half: ByUnit) {
  return periodFigures(plan, unit, { now: submission ?? undefined, half: half.get(unit.id) })
}

/** What the unit told for the half-year. */
const before = (half: Submission | undefined): Pick<ReportedUnit, 'half' | 'halfReport'> =>
  half ? { half: half.answers.flatMap(({ figures }) => figures), halfReport: half } : { half: [] }

/** What the units told of a period, without the units themselves. */
export async function figuresOf(tx: Tx, deps: ReadDeps, period: Period): Promise<readonly UnitFigures[]> {
  const submissions = byUnit(await tx.reports.submissionsOf(period.key))
  const half = byUnit(await halfOf(tx, deps, period))
  const plan = planOf(deps, period)
  return plan.units.flatMap(unit => figuresOfUnit(plan, unit, submissions.get(unit.id) ?? null, half) ?? [])
}
