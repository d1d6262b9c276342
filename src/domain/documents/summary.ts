import type { DateTime } from 'luxon'
import type { SentencePlan } from '../figure-sentence.ts'
import type { SummedMisfit } from '../figures-sum.ts'
import type { ObligationState } from '../obligation.ts'
import type { AgreedRegister, OpenFigure } from '../open-figure.ts'
import type { Area, Carried, Indicator, LegalReference, PeriodKind } from '../plan.ts'
import type { AnswerState, Source } from '../report.ts'
import type { School } from '../school.ts'
import type { Timeliness } from '../timeliness.ts'
import type { Owing } from '../who-owes.ts'
import type { CompiledWords } from '../wording/compiled-words.ts'
import type { OpenDate, Signature } from './official.ts'
import type { Outline, OutlineAppendix } from './outline.ts'
import type { ReportFacts } from './report-facts.ts'

/** clean: what goes to the superior. working: the same for the officer, with units, sources and what is missing. */
export type Copy = 'clean' | 'working'

/** Everything the compiled report is made of; no database, no clock. Lists come in the order of the plan's units. */
export type SummaryModel = {
  readonly outline: Outline
  readonly school: School
  /** "công tác dân vận chính quyền". */
  readonly subject: string
  readonly plan: PlanCitation
  /** The superior's plans of the period's year; empty: not entered. */
  readonly basis: readonly LegalReference[]
  readonly facts: ReportFacts
  readonly period: ReportedPeriod
  readonly areas: readonly Area[]
  readonly indicators: readonly Indicator[]
  readonly carried: readonly Carried[]
  /** What the sentences of figures are made with. */
  readonly sentences: SentencePlan
  /** One per indicator that somebody owns and per figure carried over; without one it counts as never told. */
  readonly figures: readonly SummedFigure[]
  readonly coverage: readonly AreaCoverage[]
  readonly words: readonly UnitWords[]
  /** The ý of the units' words, and the lists made of them. */
  readonly told: CompiledWords
  /** The officer's answers by `OwnContent.key`. */
  readonly own: readonly OwnWords[]
  /** What people proposed to change in the plan, a line each. */
  readonly planChanges: readonly string[]
  readonly models: readonly ModelEntry[]
  /** Units on the board. */
  readonly units: readonly UnitStatus[]
  readonly attachments: readonly AttachmentEntry[]
  readonly changes: readonly LateChange[]
  /** What does not fit and nobody has settled, as the officer's list has it. */
  readonly unsettled: readonly OpenFigure[]
  /** Number of the half-year's report that was sent, of whose figures a year's report goes on. */
  readonly sentHalf?: string
  /** Registers whose keepers told different numbers, and the one that was settled. */
  readonly agreed: readonly AgreedRegister[]
  /** Văn thư's number, when given. */
  readonly number?: number
  readonly date: OpenDate
  readonly signature: Signature
  /** Moment of the data: latest change or compile; stands in the working copy and in the file's properties. */
  readonly compiledAt: DateTime
}

/** The plan of the period's year; a year without one leaves number and day open (product.md 8). */
export type PlanCitation = { readonly number?: string; readonly signedOn?: DateTime }

export type ReportedPeriod = {
  readonly key: string
  readonly kind: PeriodKind
  /** In the middle of a sentence: "6 tháng đầu năm 2026", "năm 2026". */
  readonly label: string
  readonly year: number
  /** First day of the figures; each unit counts to the day on which it reports. */
  readonly from: DateTime
  /** The latest moment at which a unit in it reported; absent: nobody has. */
  readonly lastReport?: DateTime
  /** A year that goes on from what was told for its half. */
  readonly afterHalf: boolean
  /** "6 tháng đầu năm 2025", for the column beside. */
  readonly labelLastYear: string
}

export type UnitRef = {
  readonly id: string
  readonly name: string
  /** In the middle of a sentence, where it is not the name. */
  readonly inText?: string
  readonly shortName: string
}

/** A number in the indicator's unit, đồng for money; `of` is the denominator of a ratio. */
export type Amount = { readonly value: number; readonly of?: number }

export type SummedFigure = {
  readonly indicator: string
  /** The school's sum after counting once; null when nobody has told it (0 is a figure). */
  readonly now: Amount | null
  /** Of a year: what it was for the half-year, as the report that was sent told it; null shows "–". */
  readonly half?: Amount | null
  /** What the units say of the half-year by now, where the report that was sent told otherwise. */
  readonly halfNow?: Amount | null
  /** Same period of the year before; null shows "–". */
  readonly lastYear: Amount | null
  /** What enters the sum, for the working copy. */
  readonly byUnit: readonly UnitAmount[]
  /** How many units are asked for it, and which of them have not told it: then 0 is not "nothing happened". */
  readonly asked: number
  readonly missing: readonly UnitRef[]
  /** Of a register whose keepers tell different numbers: all of them, the one that was taken first. */
  readonly copies?: readonly UnitAmount[]
  /** Figures that do not fit, units by the names that are shown; `unfit` where this one is in such a contradiction. */
  readonly misfits?: readonly SummedMisfit[]
  readonly unfit?: true
}

/** The sum as the report has it: none where it is a 0 that not everybody has told, or keepers differ. */
export const printedSum = ({ now, copies, missing }: SummedFigure): Amount | null =>
  !now || copies || (now.value === 0 && missing.length > 0) ? null : now

export type UnitAmount = { readonly unit: UnitRef; readonly amount: Amount }

/** How many of the units that are asked in an area have reported. */
export type AreaCoverage = { readonly area: string; readonly told: number; readonly asked: number }

/** One unit's answer to one prompt, in its own words. */
export type UnitWords = {
  /** `${obligationId}/${promptId}`, as its ý name their answer. */
  readonly id: string
  readonly unit: UnitRef
  /** Area of the prompt: "II.2", "III". */
  readonly area: string
  /** "Mô hình": label of the prompt. */
  readonly label: string
  readonly state: AnswerState
  /** As written. */
  readonly text: string
  readonly source: Source
  /** "NV-01". */
  readonly receipt?: string
  readonly submittedAt: DateTime
  /** Came or changed after the last compile. */
  readonly changed: boolean
  readonly attachments: number
}

export type OwnWords = { readonly key: string; readonly text: string }

/** A row of Phụ lục II: one model. */
export type ModelEntry = {
  readonly unit: UnitRef
  /** Without quotation marks. */
  readonly name: string
  /** What was done and what came of it. */
  readonly deed: string
  readonly recognised: boolean
  /** Its name was typed without marks, and nobody has put it right. */
  readonly unmarked?: true
}

/** Where a unit stands, for the officer only. */
export type UnitStatus = {
  readonly unit: UnitRef
  /** null: the period is not open for it. */
  readonly state: ObligationState | null
  /** What it owes on the day of the document; null: the period is not open for it. */
  readonly owing: Owing | null
  readonly extendedTo: DateTime | null
  readonly submittedAt: DateTime | null
  readonly timeliness: Timeliness | null
  readonly source: Source | null
  /** "cả kỳ không phát sinh". */
  readonly nothing: boolean
  /** Kịp vào báo cáo gửi Sở; null while nothing has arrived. */
  readonly inTimeForSchool: boolean | null
  /** Answered and asked prompts. */
  readonly answered: number
  readonly asked: number
  /** "chưa vào Trợ lý", "xin lùi đến 29/5": anything the officer should see beside the state. */
  readonly remark?: string
  /** "NV-01". */
  readonly receipt?: string
}

/** The appendices a report has, in the order of its outline; without a model there is no list of models. */
export const shownAppendices = ({ outline, models }: SummaryModel): readonly OutlineAppendix[] =>
  outline.appendices.filter(({ kind }) => kind === 'figures' || models.length > 0)

export type AttachmentEntry = {
  readonly unit: UnitRef
  /** "Tuyên truyền": label of the prompt. */
  readonly label: string
  readonly name: string
  readonly caption: string
  readonly at: DateTime
}

/** A report that came or was changed after the last compile. */
export type LateChange = {
  readonly unit: UnitRef
  readonly at: DateTime
  readonly what: 'first-report' | 'new-version' | 'returned'
}
