import type { DateTime } from 'luxon'
import { figureSentence, type SentencePart } from '../../domain/figure-sentence.ts'
import { periodFigures, summing, type Totals, type UnitFigures } from '../../domain/figures-sum.ts'
import { formOf } from '../../domain/form.ts'
import { isLeadership, isReachable, type Member, mayBeAsked, reportersByUnit } from '../../domain/member.ts'
import type { Matter } from '../../domain/open-figure.ts'
import { findingMatters, mattersIn } from '../../domain/open-matters.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Area, Plan } from '../../domain/plan.ts'
import type { Submission } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import { atOnce, eachOf, type Stretches, workedOutOnce } from '../../domain/stretches.ts'
import { owingUnits, planAsking, type UnitOwing, unitOwing } from '../../domain/who-owes.ts'
import type { CompiledFacts } from '../compiled.ts'
import type { PeriodReports } from '../facts.ts'
import type { SummarySection, SummaryView, UnitLine } from '../summary-view.ts'

/** So many units are gone through in one stretch. */
const STRETCH = 50

/** What each unit handed in last, in the order of the plan. */
type Told = ReadonlyMap<string, Handed>
type Handed = { readonly unit: Unit; readonly submission: Submission }

/** The compiled report as text: the plan's areas in order; it never waits for the missing, it lists them apart. */
export function summaryView(plan: Plan, record: PeriodReports): SummaryView {
  const { told, totals } = countsOf(plan, record)
  return {
    period: record.period,
    schoolName: plan.school.name,
    subject: plan.subject,
    planNumber: plan.year === record.period.year ? plan.number : undefined,
    ...handedIn(plan, record),
    sections: plan.areas.map(area => sectionOf({ plan, record, area }, told, totals)),
    disagreements: disagreements(plan, totals),
  }
}

/** How many of the units on the board have handed in. */
export function handedIn(plan: Plan, record: PeriodReports): Pick<SummaryView, 'submitted' | 'total'> {
  const told = new Set(record.submissions.map(({ obligationId }) => unitIdOf(obligationId)))
  const expected = boardUnits(plan, record)
  return { submitted: expected.filter(({ id }) => told.has(id)).length, total: expected.length }
}

/** The state of every unit on the board, in the order of the plan; the BGH is on no board. */
export function unitLines(
  plan: Plan,
  record: PeriodReports,
  people: readonly Member[],
  now: DateTime,
): readonly UnitLine[] {
  return allUnitLines(plan, record, people, now).filter(({ unit }) => unit.onBoard)
}

/** Every unit that owes a report: those of the board, and for the officer also the BGH. */
export const allUnitLines = (
  plan: Plan,
  record: PeriodReports,
  people: readonly Member[],
  now: DateTime,
): readonly UnitLine[] => atOnce(liningUp(plan, record, people, now))

const linesOnce = workedOutOnce<readonly UnitLine[]>()

/** The same in stretches, once for each record. */
export const liningUp = (
  plan: Plan,
  record: PeriodReports,
  people: readonly Member[],
  now: DateTime,
): Stretches<readonly UnitLine[]> =>
  linesOnce(record, [plan, people, now], function* () {
    const { deadlines, obligations } = record
    if (!deadlines) return []
    const byUnit = reportersByUnit(people)
    const leaders = people.filter(isLeadership)
    yield
    const lines: UnitLine[] = []
    yield* eachOf(owingUnits(plan.units, obligations), STRETCH, ([unit, obligation]) => {
      const reporters = unit.kind === 'leadership' ? leaders : (byUnit.get(unit.id) ?? [])
      lines.push(lineOf(plan, record, reporters, unitOwing(unit, obligation, deadlines, now)))
    })
    return lines
  })

function lineOf(plan: Plan, { progress }: PeriodReports, reporters: readonly Member[], owing: UnitOwing): UnitLine {
  const total = formOf(plan, owing.unit).length
  const unreachable = !reporters.some(mayBeAsked)
  return {
    ...owing,
    answered: owing.owing === 'in' ? total : (progress[owing.obligation] ?? 0),
    total,
    unreachable,
    blocked: unreachable && reporters.length > 0,
    unagreed: unreachable && reporters.some(isReachable),
  }
}

function boardUnits(plan: Plan, { obligations }: PeriodReports): readonly Unit[] {
  const asked = new Set(obligations.map(({ unitId }) => unitId))
  return plan.units.filter(unit => unit.onBoard && asked.has(unit.id))
}

function latestByUnit(plan: Plan, submissions: readonly Submission[]): Told {
  const latest = new Map<string, Submission>()
  for (const submission of submissions) {
    const unit = unitIdOf(submission.obligationId)
    const known = latest.get(unit)
    if (!known || submission.version > known.version) latest.set(unit, submission)
  }
  const told = plan.units.flatMap(unit => {
    const submission = latest.get(unit.id)
    return submission ? [[unit.id, { unit, submission }] as const] : []
  })
  return new Map(told)
}

/** What a period's reports come to: each unit's figures, and the school's. */
type Counts = { readonly told: Told; readonly reports: readonly UnitFigures[]; readonly totals: Totals }

const countsOnce = workedOutOnce<Counts>()

/** In stretches, once for each record. */
const counting = (plan: Plan, record: PeriodReports): Stretches<Counts> =>
  countsOnce(record, [plan], function* () {
    const told = latestByUnit(plan, record.submissions)
    const before = latestByUnit(plan, record.half)
    yield
    const reports: UnitFigures[] = []
    yield* eachOf(plan.units, STRETCH, unit => {
      const said = { now: told.get(unit.id)?.submission, half: before.get(unit.id)?.submission }
      const figures = periodFigures(plan, unit, said)
      if (figures) reports.push(figures)
    })
    const owed = new Set(record.obligations.map(({ unitId }) => unitId))
    const asked = planAsking(plan, ({ id, gone }) => !gone || owed.has(id) || told.has(id))
    return { told, reports, totals: yield* summing(asked, reports, record) }
  })

const countsOf = (plan: Plan, record: PeriodReports): Counts => atOnce(counting(plan, record))

/** The school's figures of a period, counted once. */
export const totalsIn = (plan: Plan, record: PeriodReports): Totals => countsOf(plan, record).totals

/** What the school's figures of an area say, as the report prints it. */
export const sentenceIn = (plan: Plan, record: PeriodReports, area: Area): readonly SentencePart[] =>
  sentenceOf(plan, record, area, totalsIn(plan, record))

const sentenceOf = (plan: Plan, { period }: PeriodReports, area: Area, totals: Totals): readonly SentencePart[] =>
  figureSentence(area, plan, { totals, ofYear: period.kind === 'year' })

/** Registers whose keepers differ and figures that do not fit, for the officer to settle. */
export const disagreements = (plan: Plan, totals: Totals): SummaryView['disagreements'] =>
  mattersIn(plan, totals).map(({ row }) => row)

/** All that does not fit in a period's figures and that nobody has settled. */
export const openMatters = (
  plan: Plan,
  record: PeriodReports,
  compiled: CompiledFacts | undefined,
): readonly Matter[] => atOnce(lookingForMatters(plan, record, compiled))

const mattersOnce = workedOutOnce<readonly Matter[]>()

/** The same in stretches, once for each record; the figures too are counted by then. */
export const lookingForMatters = (
  plan: Plan,
  record: PeriodReports,
  compiled: CompiledFacts | undefined,
): Stretches<readonly Matter[]> =>
  mattersOnce(record, [plan, compiled], function* () {
    const { reports, totals } = yield* counting(plan, record)
    const profile = compiled?.profile ?? record.profile
    return yield* findingMatters(
      { plan, totals, reports, points: compiled?.told.points ?? [] },
      { settled: record.settled, profile, sentHalf: record.sentHalf },
    )
  })

type Section = { readonly plan: Plan; readonly record: PeriodReports; readonly area: Area }

function sectionOf({ plan, record, area }: Section, reports: Told, totals: Totals): SummarySection {
  const prompts = new Set(plan.prompts.filter(prompt => prompt.area === area.code).map(prompt => prompt.id))
  const told = [...reports.values()]
  const answersOf = ({ submission }: Handed) => submission.answers.filter(answer => prompts.has(answer.promptId))
  const contributions = told.flatMap(each =>
    answersOf(each)
      // That there is nothing is told once, by the unit's name.
      .filter(answer => answer.state !== 'none')
      .map(answer => answer.text.trim())
      // A bare number is told by the sentence already.
      .filter(text => /\p{L}/u.test(text))
      .map(text => ({ unit: each.unit.name, text, onBehalf: each.submission.source === 'on-behalf' })),
  )
  const none = told.filter(each => {
    const answers = answersOf(each)
    return answers.length > 0 && answers.every(answer => answer.state === 'none')
  })
  return {
    area,
    sentence: sentenceOf(plan, record, area, totals),
    contributions,
    none: none.map(({ unit }) => unit.name),
  }
}
