import type { DateTime } from 'luxon'
import type { Deadlines } from '../deadline.ts'
import type { SentFigures } from '../figure.ts'
import { type Against, sumFigures, type UnitFigures } from '../figures-sum.ts'
import { formOf } from '../form.ts'
import { agreedRegisters, openMattersOf } from '../open-matters.ts'
import type { LegalReference, Plan } from '../plan.ts'
import type { Settlements } from '../settlements.ts'
import { inTimeForSchool, timelinessOf } from '../timeliness.ts'
import { owingOf, planAsking } from '../who-owes.ts'
import type { WordingChoices } from '../wording/choices.ts'
import { type CompiledWords, compiledWords } from '../wording/compiled-words.ts'
import { disagreementsIn } from './disagreements.ts'
import type { OpenDate, Signature } from './official.ts'
import type { Outline } from './outline.ts'
import type { ReportFacts } from './report-facts.ts'
import {
  attachmentsOf,
  changesSince,
  coverageOf,
  modelsOf,
  type ReportedUnit,
  refOf,
  summedFigures,
  wordsOf,
} from './reported.ts'
import type {
  Amount,
  OwnWords,
  PlanCitation,
  ReportedPeriod,
  SummaryModel,
  SummedFigure,
  UnitStatus,
} from './summary.ts'
import type { FigureRow, NoticeRow, PeriodFigures, WorkbookModel } from './workbook.ts'
import { answerRows, missingIn, toldFigures } from './workbook-fill.ts'

/** One period as the records hold it; everything the report, the workbook and a unit's own report are made of. */
export type PeriodInput = {
  readonly plan: Plan
  readonly outline: Outline
  /** Number and day of the plan of the period's own year; `{}` when it has none. */
  readonly citation: PlanCitation
  /** The superior's plans of that year. */
  readonly basis: readonly LegalReference[]
  readonly facts: ReportFacts
  readonly deadlines: Deadlines
  /** "6 tháng đầu năm 2026" and the same of the year before. */
  readonly label: string
  readonly labelLastYear: string
  /** In the plan's order, with those on no board. */
  readonly reported: readonly ReportedUnit[]
  readonly lastYear: readonly UnitFigures[]
  /** Of the same period of the year before, entered by an officer: for the comparison, where no report has told it. */
  readonly entered?: ReadonlyMap<string, Amount>
  /** As whose the entered ones are shown: "Đầu mối nhập". */
  readonly enteredBy?: string
  /** Of a year: what its first half is called. */
  readonly labelHalf?: string
  readonly choices: WordingChoices
  /** What of the figures does not fit and was settled. */
  readonly settled?: Settlements
  /** Of a year: what its half-year's report told the superior. */
  readonly sentHalf?: SentFigures | undefined
  /** Of a year: what was unticked for the half-year, and is not offered again. */
  readonly setAside?: ReadonlySet<string>
  readonly own: readonly OwnWords[]
  /** What people proposed to change in the plan, a line each; absent: nothing. */
  readonly planChanges?: readonly string[]
  /** Moment of the last compile; absent: there was none. */
  readonly since?: DateTime
  /** Lateness is told as of now, whenever the data changed last. */
  readonly now: DateTime
  /** Moment of the latest change in the data: the same data and the same day, the same bytes. */
  readonly asOf: DateTime
  readonly number?: number
  readonly date: OpenDate
  readonly signature: Signature
}

const againstIn = ({ settled, facts, sentHalf }: PeriodInput): Against => ({
  settled,
  profile: facts.profile,
  sentHalf,
})

/** What of the figures does not fit, as the list before a compile has it, and what was settled of it. */
function openFigures(
  input: PeriodInput,
  plan: Plan,
  reports: readonly UnitFigures[],
  { points }: CompiledWords,
): Pick<SummaryModel, 'unsettled' | 'agreed'> {
  const totals = sumFigures(plan, reports, againstIn(input))
  const open = openMattersOf({ plan, totals, reports, points }, againstIn(input))
  return { unsettled: open.map(({ row }) => row), agreed: agreedRegisters(plan, totals) }
}

/** Who is known to the period and owes it nothing is not asked. */
function planAsked({ plan, reported }: PeriodInput): Plan {
  const unasked = new Set(reported.flatMap(each => (isAsked(each) ? [] : [each.unit.id])))
  return unasked.size === reported.length ? plan : planAsking(plan, ({ id }) => !unasked.has(id))
}

const isAsked = ({ obligation, submission }: ReportedUnit): boolean => obligation !== null || submission !== null

export function fillSummary(input: PeriodInput): SummaryModel {
  const {
    plan,
    outline,
    lastYear,
    choices,
    setAside,
    since,
    own,
    number,
    date,
    signature,
    citation,
    basis,
    facts,
    asOf,
  } = input
  const reported = inOrder(plan, input.reported)
  const compiled = compiledWords(plan, reported, choices, setAside)
  const asked = planAsked(input)
  return {
    outline,
    school: plan.school,
    subject: plan.subject,
    plan: citation,
    basis,
    facts,
    period: reportedPeriod(input),
    areas: plan.areas,
    indicators: plan.indicators,
    carried: plan.carried,
    sentences: plan,
    figures: [
      ...summedFigures(asked, told(reported), {
        lastYear,
        entered: input.entered,
        half: halfFigures(reported),
        against: againstIn(input),
      }),
      ...carriedFigures(facts),
    ],
    coverage: coverageOf(asked, reported),
    words: wordsOf(plan, reported, since),
    told: compiled,
    own,
    planChanges: input.planChanges ?? [],
    models: listsModels(outline) ? modelsOf(compiled) : [],
    units: statusesOf(input, asked),
    attachments: attachmentsOf(plan, reported),
    changes: changesSince(reported, since),
    ...openFigures(input, asked, told(reported), compiled),
    ...(input.sentHalf ? { sentHalf: input.sentHalf.number } : {}),
    ...(number === undefined ? {} : { number }),
    date,
    signature,
    compiledAt: asOf,
  }
}

/** @param notices proof of notice, in order of time. */
export function fillWorkbook(input: PeriodInput, notices: readonly NoticeRow[]): WorkbookModel {
  const { plan, outline, reported, lastYear, label, labelLastYear, labelHalf, asOf, now } = input
  const half = halfFigures(reported)
  const compiled = compiledWords(plan, reported, input.choices, input.setAside)
  const isCompared = lastYear.length > 0 || (input.entered?.size ?? 0) > 0
  const asked = planAsked(input)
  const sums = summedFigures(asked, told(reported), { half, against: againstIn(input) })
  const differs = sums.some(({ halfNow }) => halfNow !== undefined)
  return {
    school: plan.school.name,
    subject: plan.subject,
    period: reportedPeriod(input),
    areas: plan.areas,
    indicators: plan.indicators,
    units: statusesOf(input, asked),
    answers: answerRows(wordsOf(plan, reported), compiled),
    disagreements: disagreementsIn(sums, plan.indicators),
    ...(input.sentHalf && differs ? { otherThanSent: input.sentHalf.number } : {}),
    figures: [
      ...(half.length > 0 && labelHalf !== undefined ? [toldFigures(plan, labelHalf, half)] : []),
      toldFigures(plan, label, told(reported)),
      ...(isCompared ? [withEntered(toldFigures(plan, labelLastYear, lastYear), input)] : []),
    ],
    ...(isCompared ? { before: labelLastYear } : {}),
    missing: missingIn(asked, told(reported)),
    ...(listsModels(outline) ? { models: modelsOf(compiled) } : {}),
    notices,
    compiledAt: asOf,
    madeAt: now,
  }
}

/** What was entered stands in rows of its own, and only where no report has told it. */
function withEntered(told: PeriodFigures, { plan, entered, enteredBy = '' }: PeriodInput): PeriodFigures {
  const known = new Set(told.rows.map(({ indicator }) => indicator))
  const by = { id: '', name: enteredBy, shortName: enteredBy }
  const rows = plan.indicators.flatMap(({ id }): readonly FigureRow[] => {
    const amount = known.has(id) ? undefined : entered?.get(id)
    return amount ? [{ unit: by, indicator: id, amount, counted: 'yes' }] : []
  })
  return { ...told, rows: [...told.rows, ...rows] }
}

const listsModels = ({ appendices }: Outline): boolean => appendices.some(({ kind }) => kind === 'models')

/** The period of the documents, with the last day of a report in them. */
export function reportedPeriod({ deadlines, reported, label, labelLastYear }: PeriodInput): ReportedPeriod {
  const { period, windowFrom } = deadlines
  const { key, kind, year } = period
  const days = reported.flatMap(({ submission }) => (submission === null ? [] : [submission.submittedAt]))
  const lastReport = days.toSorted((a, b) => +b - +a)[0]
  const afterHalf = kind === 'year' && halfFigures(reported).length > 0
  return { key, kind, label, year, from: windowFrom, afterHalf, ...(lastReport ? { lastReport } : {}), labelLastYear }
}

/** In the plan's order of units, whatever order they came in. */
function inOrder({ units }: Plan, reported: readonly ReportedUnit[]): readonly ReportedUnit[] {
  const place = new Map(units.map(({ id }, at) => [id, at]))
  return reported.toSorted((a, b) => (place.get(a.unit.id) ?? 0) - (place.get(b.unit.id) ?? 0))
}

/** Of a year: what its half-year's reports told. */
const halfFigures = (reported: readonly ReportedUnit[]): readonly UnitFigures[] =>
  reported.flatMap(({ unit, half = [] }) => (half.length === 0 ? [] : [{ unit, figures: half }]))

const carriedFigures = ({ carried }: ReportFacts): readonly SummedFigure[] =>
  [...carried].map(([indicator, value]) => ({
    indicator,
    now: { value },
    half: { value },
    lastYear: null,
    byUnit: [],
    asked: 0,
    missing: [],
  }))

/** Who has told figures: in the period itself, or of a year in its first half. */
const told = (reported: readonly ReportedUnit[]): readonly UnitFigures[] =>
  reported.filter(({ submission, figures }) => submission !== null || figures.length > 0)

function statusesOf({ plan, reported, deadlines, now }: PeriodInput, { units }: Plan): readonly UnitStatus[] {
  const asked = new Set(units.map(({ id }) => id))
  return reported
    .filter(({ unit }) => unit.onBoard && asked.has(unit.id))
    .map(({ unit, obligation, submission, answered, remark, receipt }) => {
      const submittedAt = obligation?.submittedAt ?? null
      return {
        unit: refOf(unit),
        state: obligation?.state ?? null,
        owing: obligation === null ? null : owingOf(obligation, now),
        extendedTo: obligation?.extendedTo ?? null,
        submittedAt,
        timeliness: obligation === null ? null : timelinessOf(submittedAt, now, deadlines, obligation.extendedTo),
        source: submission?.source ?? null,
        nothing: submission?.answers.every(({ state }) => state === 'none') ?? false,
        inTimeForSchool: submittedAt === null ? null : inTimeForSchool(submittedAt, deadlines),
        answered,
        asked: formOf(plan, unit).length,
        ...(remark === undefined ? {} : { remark }),
        ...(receipt === undefined ? {} : { receipt }),
      }
    })
}
