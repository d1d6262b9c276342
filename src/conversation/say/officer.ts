import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { LateChange } from '../../domain/documents/summary.ts'
import type { Member, Role } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { UnitSeed } from '../../domain/plan.ts'
import type { Submission } from '../../domain/report.ts'
import type { UnitOwing } from '../../domain/who-owes.ts'
import type { CommandName } from '../input.ts'
import type { SummaryView, UnitLine } from '../summary-view.ts'
import type { LineChange, PreviewLine } from './report.ts'

/** Whom words on their way go to. */
export type Receiver =
  | { readonly kind: 'answer'; readonly to: string }
  | { readonly kind: 'question' }
  | {
      readonly kind: 'return'
      readonly unit?: UnitSeed
      readonly numbers: readonly number[]
      readonly until?: DateTime
    }

/** How somebody settled a matter that others were asked about too. */
export type SettledHow =
  | { readonly kind: 'extension-granted'; readonly unit: UnitSeed; readonly until: DateTime }
  | { readonly kind: 'extension-refused' | 'accepted' | 'returned' | 'submitted'; readonly unit: UnitSeed }
  | { readonly kind: 'target'; readonly target: DateTime }
  | { readonly kind: 'obstacle' }
  | { readonly kind: 'decision'; readonly answer: 'yes' | 'no' | 'other' }

/** What the officer's desk says, and what the officer is told. */
export type OfficerSay =
  | {
      readonly say: 'board'
      readonly now: DateTime
      readonly period: Period
      readonly deadlines: Deadlines | undefined
      readonly lines: readonly UnitLine[]
      /** What is on no board and owes a part all the same: the BGH; for the officer alone. */
      readonly beside?: readonly UnitLine[]
      readonly workingDaysLeft: number | undefined
    }
  | {
      readonly say: 'summary'
      readonly view: SummaryView
      /** Everybody who owes a report: who is missing is told beside it, never in what goes to the superior. */
      readonly units: readonly UnitOwing[]
      /** When it had been compiled before, and what is new since; absent: never, or not for the officer. */
      readonly since?: { readonly at: DateTime; readonly changes: readonly LateChange[] }
    }
  | { readonly say: 'which-period' }
  | { readonly say: 'nothing-yet' }
  | { readonly say: 'queue-empty' }
  | {
      readonly say: 'review'
      readonly unit: UnitSeed
      readonly period: Period
      readonly submission: Submission
      readonly lines: readonly PreviewLine[]
      readonly by: string
      readonly left: number
      /** Since the version before. */
      readonly changes?: readonly LineChange[]
    }
  /** `untold`: nobody there can be written to. */
  | { readonly say: 'accepted'; readonly units: readonly UnitSeed[]; readonly untold?: readonly UnitSeed[] }
  | { readonly say: 'your-report-accepted'; readonly unit: UnitSeed; readonly period: Period }
  | { readonly say: 'changed-since'; readonly unit: UnitSeed }
  | { readonly say: 'return-which'; readonly unit: UnitSeed; readonly lines: readonly PreviewLine[] }
  | { readonly say: 'return-which-again' }
  | { readonly say: 'return-why' }
  | { readonly say: 'return-when' }
  | { readonly say: 'return-when-again' }
  | {
      readonly say: 'returned'
      readonly unit: UnitSeed
      readonly numbers: readonly number[]
      readonly until: DateTime
      readonly untold?: boolean
    }
  | {
      readonly say: 'please-supplement'
      readonly unit: UnitSeed
      readonly by: Member
      readonly numbers: readonly number[]
      readonly total: number
      readonly reason: string
      readonly until: DateTime
    }
  /** `later`: not now, it is night or a day off. */
  | { readonly say: 'nudged'; readonly unit: UnitSeed; readonly people: readonly string[]; readonly later?: DateTime }
  | { readonly say: 'cannot-nudge'; readonly unit: UnitSeed; readonly why: 'settled' | 'nobody' }
  /** Reminded today already, or about to be (`sent` false) at this time. */
  | {
      readonly say: 'cannot-nudge'
      readonly unit: UnitSeed
      readonly why: 'today'
      readonly at: DateTime
      readonly sent: boolean
    }
  | { readonly say: 'behalf-which' }
  | { readonly say: 'entered-on-behalf'; readonly unit: UnitSeed; readonly period: Period; readonly by: Member }
  | { readonly say: 'question-to-officer'; readonly by: Member; readonly unit: UnitSeed; readonly text: string }
  | { readonly say: 'ask-officer-what' }
  | { readonly say: 'asked-officer'; readonly untold?: boolean }
  | {
      readonly say: 'new-report'
      readonly unit: UnitSeed
      readonly period: Period
      readonly version: number
      /** Since the version before. */
      readonly changes?: readonly LineChange[]
      /** It came after the period's report had been compiled. */
      readonly afterCompile?: boolean
    }
  | {
      readonly say: 'period-opened'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly unreachable: readonly string[]
      /** Both dates of the plan are explained, and the officer chooses. */
      readonly contradiction?: { readonly planNumber: string | undefined }
      /** The period has been open for a while: how it stands. */
      readonly units?: readonly UnitOwing[]
    }
  | {
      readonly say: 'leadership-form'
      readonly unit: UnitSeed
      readonly period: Period
      readonly deadlines: Deadlines
      readonly total: number
      readonly today: DateTime
    }
  | {
      readonly say: 'contradiction'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly planNumber: string | undefined
    }
  /** Typed words, before they go to somebody else. */
  | { readonly say: 'letter'; readonly text: string; readonly receiver: Receiver }
  | { readonly say: 'letter-cancelled' }
  /** A matter is settled: by whom ('you' for the reader), when and how. */
  | {
      readonly say: 'settled-by'
      readonly by: Member | 'you'
      readonly at: DateTime
      readonly how: SettledHow
    }
  /** A colleague settled what this person was asked about, too. */
  | { readonly say: 'colleague-settled'; readonly by: Member; readonly how: SettledHow; readonly text?: string }
  | { readonly say: 'target-ask-date' }
  | {
      readonly say: 'target-move'
      readonly period: Period
      readonly from: DateTime
      readonly to: DateTime
      /** Units that have not handed in. */
      readonly waiting: number
      readonly chosen?: { readonly by: Member | 'you'; readonly at: DateTime }
    }
  | { readonly say: 'target-kept'; readonly target: DateTime }
  | { readonly say: 'target-over'; readonly period: Period; readonly target: DateTime }
  | { readonly say: 'target-bad-date'; readonly latest: DateTime }
  | { readonly say: 'target-set'; readonly target: DateTime }
  | {
      readonly say: 'target-passed'
      readonly period: Period
      readonly units: readonly UnitOwing[]
    }
  | {
      readonly say: 'overdue-notice'
      readonly period: Period
      /** Late today by their own dates, never empty. */
      readonly late: readonly UnitOwing[]
      readonly leadership: boolean
    }
  | {
      readonly say: 'school-deadline'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly days: number
      readonly units: readonly UnitOwing[]
    }
  /** `ahead`: the period opens only later. */
  | {
      readonly say: 'unreachable'
      readonly period: Period
      readonly units: readonly string[]
      readonly ahead?: Deadlines
      readonly now?: DateTime
    }
  | {
      /** Somebody is gone, unnamed: what was asked to be forgotten is not told once more. */
      readonly say: 'person-left'
      readonly why: 'erased' | 'let-go'
      readonly roles: readonly { readonly role: Role; readonly unit?: UnitSeed }[]
      /** Units the person reported for, and whom each still has. */
      readonly units: readonly { readonly unit: UnitSeed; readonly left: readonly Member[] }[]
    }
  /** To the BGH: nobody of the officers can be written to any more. */
  | { readonly say: 'no-officer'; readonly name: string }
  | { readonly say: 'disk-low'; readonly megabytes: number }
  | { readonly say: 'no-plan-year'; readonly year: number; readonly number: string }
  | { readonly say: 'only-officer' }
  | { readonly say: 'not-yet'; readonly command: CommandName }
