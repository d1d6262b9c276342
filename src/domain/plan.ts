/**
 * A school's plan as data. The shape every plan file has after validation; the first one shipped is
 * Kế hoạch 49/KH-THPTNK (2024). A plan repeats every year under a new number, so nothing here is hard-wired to a year.
 */
import type { Named, Needs } from './indicator-parts.ts'
import type { Prompt, Subject } from './prompt.ts'
import type { School, SchoolProfile, Unit, UnitKind } from './school.ts'
import type { Lead, Printed, PromptWords, Route, Wording } from './wording/vocabulary.ts'

export type { Prompt, Subject } from './prompt.ts'

/** A day of any year: 10/6 is `{ day: 10, month: 6 }`. */
export type DayMonth = { readonly day: number; readonly month: number }

/** Who owes a report: a unit to the school, the school to its superior, the BGH to itself. */
export type Reporter = 'unit' | 'school' | 'leadership'

/** Kinds of period: 6 tháng, năm, quý. */
export type PeriodKind = 'half' | 'year' | 'quarter'

/** One reporting duty of the plan (III.1 to III.3). */
export type DeadlineRule = {
  readonly id: string
  readonly from: Reporter
  readonly to: string
  readonly through?: string
  readonly kind: PeriodKind
  /** The named day of "trước dd/MM"; a quarterly duty has none. */
  readonly before?: DayMonth
  /** "trước 10/6" is strict: the last moment is 24:00 of the day before. */
  readonly strict: boolean
  /** Paragraph of the plan, e.g. "III.2". */
  readonly source: string
}

/** First and last day of the figures of a period kind, in the period's year. */
export type ReportingWindow = { readonly kind: 'half' | 'year'; readonly from: DayMonth; readonly until: DayMonth }

/** A document the plan rests on or orders to be spread. */
export type LegalReference = {
  /** "Nghị quyết", "Chỉ thị", "Luật". */
  readonly type: string
  /** Absent where the plan cites none. */
  readonly number?: string
  readonly issuer: string
  /** ISO date. */
  readonly date?: string
  readonly title: string
  /** Paragraph that cites it: "II.2"; "Căn cứ" for the preamble. */
  readonly source: string
}

/** One of the six areas II.1 to II.6, or III (assessment). */
export type Area = {
  readonly code: string
  readonly title: string
  /** Two or three words for a phone: "Tuyên truyền". */
  readonly shortTitle: string
  /** The plan's bullets with print defects mended. */
  readonly tasks: readonly string[]
  /** How the summed figures read as ONE sentence in the school's report; what nobody told is left out. */
  readonly sentence?: FigureSentence
}

export type FigureSentence = { readonly clauses: readonly FigureClause[] }

/**
 * One clause: the subject and what it did, "đã ban hành {van-ban} văn bản …". The first of `indicators` decides: over 0
 * `says` is told, at 0 `zero`. Places, brackets and conditions: figure-template.ts.
 */
export type FigureClause = {
  /** Id of a subject. */
  readonly subject: string
  /** Of `zero`, where it is another one. */
  readonly zeroSubject?: string
  readonly indicators: readonly string[]
  /** Pieces one after another, of each the first case that fits. */
  readonly says: readonly (readonly Case[])[]
  /** Instead of `says` in a unit's own report, whose figures are also those of what others hosted; `{donVi}`: the unit. */
  readonly unitSays?: readonly (readonly Case[])[]
  readonly zero: string
  /** A sentence of its own behind the others. */
  readonly apart?: boolean
}

/** It fits when every condition holds and every figure it names is told; what says "= 0" needs everybody to have said so. */
export type Case = { readonly when?: readonly string[]; readonly text: string }

/** What the year before left over: told by that year's figure `of`, in tables behind the indicator `after`. */
export type Carried = { readonly id: string; readonly of: string; readonly after: string; readonly label: string }

/** flow: counted since 01/01, added up; state: stock at the day of reporting, replaced; ratio: numerator/denominator; money: đồng. */
export type Measure = 'flow' | 'state' | 'ratio' | 'money'

/**
 * Whose figure counts, so that nothing is counted twice: everybody's, only the host's (chủ trì), only who pays,
 * or one register's: the first kind in the order of `owners` that has told it, the others holding the same register.
 */
export type Counting = 'each' | 'host' | 'payer' | 'register'

export type Indicator = {
  readonly id: string
  /** As it stands in Phụ lục I: "Số buổi tuyên truyền". */
  readonly label: string
  /** Đơn vị tính, a thing that can be counted, for tables: "ý kiến". A verdict ("đã trả lời") is none. */
  readonly unit: string
  /** As it is said after a number in chat: "buổi", "đã trả lời". */
  readonly chat: string
  /** What people write after the number, folded (no marks, lower case): ["buoi", "lan"]. The first number without a word goes to the prompt's first indicator. */
  readonly words: readonly string[]
  readonly measure: Measure
  readonly counting: Counting
  /** Kinds of units whose figures enter the school's sum; for a register in order of precedence. */
  readonly owners: readonly UnitKind[]
  readonly area: string
  /** How it is counted, as a colleague would explain it; said when somebody asks. */
  readonly help: string
  /**
   * What is counted has names (models), and is counted from them where they are told: how one of them is called, and
   * what is kept when a button says whether it has been recognised.
   */
  readonly named?: Named | undefined
  /** It counts a part of this other indicator of its prompt: "đã trả lời" of "góp ý nhận". */
  readonly atMost?: string | undefined
  /** What it must come to where all of these are told: those of `plus` less those of `minus`; filled when it is not told. */
  readonly equals?: { readonly plus: readonly string[]; readonly minus: readonly string[] } | undefined
  /** Over 0 it makes no sense without this other indicator: lượt người dự without a buổi. */
  readonly needs?: Needs | undefined
  /** Above so many for each of `figure`, or more than the school has people, it is asked once: 50.000.000 đồng for one person. */
  readonly perEach?: { readonly figure: string; readonly most: number | 'school' } | undefined
  /** There are no more of them than the school's profile tells: people of a unit than staff. */
  readonly within?: keyof SchoolProfile | undefined
  /** It rarely falls: a lower number, or another denominator, than was told before is asked about once. */
  readonly keeps?: 'value' | 'of' | undefined
  /** How it is said beside another figure, `{n}` its number: "nhận {n} hồ sơ"; before the number on a button: "Nhận". */
  readonly said?: { readonly told: string; readonly button: string } | undefined
  /** Above this one is asked once "12.000 buổi?". */
  readonly usualMax: number
}

/**
 * Titles under which units write of a section in reports of their own, besides its label. Of `prompts` the first that
 * stands in the unit's form is meant.
 */
export type SectionTitles = { readonly titles: readonly string[]; readonly prompts: readonly string[] }

/** Which prompts a kind of unit answers, in order. */
export type Form = {
  readonly kind: UnitKind
  readonly prompts: readonly string[]
}

/** What the BGH should look at in an area when its figure is over 0; the words around the figure are data. */
export type AttentionRule = {
  /** Code of the area. */
  readonly area: string
  /** Indicator; of a ratio with `short` what is missing to the whole. */
  readonly figure: string
  /** Indicator that is taken off: what was received less what was settled. */
  readonly less?: string
  readonly short?: boolean
  /** `{n}` is the figure, `{value}` and `{of}` the two numbers of a ratio. */
  readonly text: string
}

/** Who signed: office in capitals as under the document, name without titles. */
export type Signer = { readonly office: string; readonly name: string }

export type Plan = {
  readonly id: string
  /** The recurring matter of which this is one year's edition, stable over the years: "dan-van". */
  readonly programme: string
  /** "công tác dân vận chính quyền". */
  readonly subject: string
  /** The same in two words, where several are told apart: "dân vận". */
  readonly topic: string
  readonly title: string
  readonly year: number
  /** "49/KH-THPTNK". */
  readonly number: string
  /** ISO date; nothing is asked for before it. */
  readonly signedOn: string
  /** Of an edition that carries on another one: when the first of them was signed. */
  readonly since?: string
  readonly school: School
  /** The paragraph before I, word for word. */
  readonly preamble: readonly string[]
  readonly basis: readonly LegalReference[]
  readonly references: readonly LegalReference[]
  /** I.1 to I.4. */
  readonly purposes: readonly string[]
  /** II.1 to II.6 with their tasks, then III (assessment) with none. */
  readonly areas: readonly Area[]
  readonly subjects: readonly Subject[]
  readonly carried: readonly Carried[]
  /** III.1 to III.3. */
  readonly organisation: readonly string[]
  readonly closing: readonly string[]
  /** "Nơi nhận", without dashes and semicolons. */
  readonly recipients: readonly string[]
  readonly signer: Signer
  readonly rules: readonly DeadlineRule[]
  readonly windows: readonly ReportingWindow[]
  /** Those of the school's units that report under this plan. */
  readonly units: readonly Unit[]
  /** Ids of the units that it was made for; a plan that names none is for all that the school has. */
  readonly participants?: readonly string[]
  readonly indicators: readonly Indicator[]
  readonly prompts: readonly Prompt[]
  readonly headings: readonly SectionTitles[]
  readonly forms: readonly Form[]
  /** For the quarterly assessment; a plan without any points at nothing by figures. */
  readonly attention?: readonly AttentionRule[]
  /** What stands before the units' words in the school's report, in the order of printing. */
  readonly leads: readonly Lead[]
  readonly routes: readonly Route[]
  readonly printed: readonly Printed[]
  readonly promptWords: PromptWords
  readonly wording: Wording
}
