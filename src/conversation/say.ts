import type { DateTime } from 'luxon'
import type { Deadlines } from '../domain/deadline.ts'
import type { Figure } from '../domain/figure.ts'
import type { Member, Role } from '../domain/member.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { Period } from '../domain/period.ts'
import type { Area, Indicator, Plan, Prompt, UnitSeed } from '../domain/plan.ts'
import type { Answer, Submission } from '../domain/report.ts'
import type { Timeliness } from '../domain/timeliness.ts'
import type { AssessmentView } from './assessment-view.ts'
import type { CommandName } from './input.ts'
import type { SummaryView, UnitLine } from './summary-view.ts'

type UnitPeriod = { readonly unit: UnitSeed; readonly period: Period }

/** Everything the assistant can say, as data; text/chat/ has the words. One line per message, grouped by flow. */
export type EnrolSay =
  | { readonly say: 'setup-who'; readonly school: string }
  | { readonly say: 'setup-handed-on'; readonly link: string }
  | {
      readonly say: 'consent'
      readonly plan: Plan
      readonly unit?: UnitSeed
      readonly role: Role
      readonly name: string
      readonly contact?: string
    }
  | { readonly say: 'consent-full'; readonly plan: Plan; readonly contact?: string }
  | { readonly say: 'declined' }
  | { readonly say: 'ask-name' }
  | { readonly say: 'name-unclear' }
  | { readonly say: 'welcome-officer' }
  | {
      readonly say: 'welcome'
      readonly unit?: UnitSeed
      readonly role: Role
      readonly due?: { readonly period: Period; readonly deadlines: Deadlines }
    }
  | { readonly say: 'role-added'; readonly unit?: UnitSeed; readonly role: Role }
  | { readonly say: 'arrived'; readonly name: string; readonly unit?: UnitSeed; readonly role: Role }
  | { readonly say: 'stranger'; readonly school: string }
  | {
      readonly say: 'door-closed'
      readonly why: 'unknown' | 'used' | 'expired' | 'revoked' | 'too-many'
      readonly school: string
    }

export type ReportSay =
  | {
      readonly say: 'question'
      readonly unit: UnitSeed
      readonly period: Period
      readonly prompt: Prompt
      readonly area: Area
      readonly number: number
      readonly total: number
      readonly since: DateTime
      readonly ack?: Ack
      readonly current?: Answer
      readonly indicators: readonly Indicator[]
      readonly onBehalf: boolean
      readonly halfBase: readonly Figure[]
      readonly intro: boolean
    }
  | {
      readonly say: 'doubt'
      readonly typed: string
      readonly figure: Figure
      readonly indicator: Indicator
      readonly why: 'approximate' | 'absurd' | 'other'
    }
  | { readonly say: 'need-figure'; readonly prompt: Prompt; readonly indicator: Indicator }
  | { readonly say: 'figure-unreadable'; readonly indicator: Indicator; readonly example: string }
  | { readonly say: 'hosting'; readonly figure: Figure; readonly indicator: Indicator }
  | { readonly say: 'host-count'; readonly indicator: Indicator; readonly total: number; readonly again: boolean }
  | { readonly say: 'append-ask'; readonly number: number; readonly prompt: Prompt }
  | { readonly say: 'added'; readonly ack: Ack }
  | { readonly say: 'edited'; readonly ack: Ack; readonly submitted: boolean }
  | { readonly say: 'edit-too-late'; readonly unit: UnitSeed }
  | {
      readonly say: 'got-file'
      readonly number: number
      readonly prompt: Prompt
      readonly kind: string
      readonly tooBig: boolean
    }
  | {
      readonly say: 'preview'
      readonly unit: UnitSeed
      readonly period: Period
      readonly lines: readonly PreviewLine[]
      readonly attachments: number
      readonly from: DateTime
      readonly until: DateTime
      readonly missing: number
      readonly again: boolean
    }
  | {
      readonly say: 'full-report'
      readonly unit: UnitSeed
      readonly period: Period
      readonly lines: readonly PreviewLine[]
    }
  | {
      readonly say: 'receipt'
      readonly unit: UnitSeed
      readonly period: Period
      readonly at: DateTime
      readonly timeliness: Timeliness
      readonly code: string
      readonly version: number
      readonly onBehalf: boolean
    }
  | { readonly say: 'already-reported'; readonly by: string; readonly unit: UnitSeed; readonly period: Period }
  | { readonly say: 'confirm-none-all'; readonly unit: UnitSeed; readonly period: Period; readonly answered: number }
  | { readonly say: 'paused'; readonly answered: number; readonly total: number }
  | { readonly say: 'take'; readonly number: number; readonly prompt: Prompt }
  | { readonly say: 'not-taken' }
  | {
      readonly say: 'report-state'
      readonly unit: UnitSeed
      readonly period: Period
      readonly state: 'submitted' | 'accepted'
      readonly at: DateTime
      readonly code: string
    }
  | { readonly say: 'choose-report' }
  | { readonly say: 'no-period'; readonly next: { readonly period: Period; readonly opensOn: DateTime } | undefined }
  | { readonly say: 'legacy-encoding' }
  | { readonly say: 'unsupported' }
  | {
      readonly say: 'deadlines'
      readonly items: readonly (UnitPeriod & { readonly deadlines: Deadlines; readonly obligation: Obligation })[]
      readonly next: { readonly period: Period; readonly opensOn: DateTime } | undefined
    }

/** "Đã ghi mục 2": what was understood, said back. */
export type Ack = {
  readonly number: number
  readonly prompt: Prompt
  readonly answer: Answer
  readonly indicators: readonly Indicator[]
  readonly halfBase: readonly Figure[]
}

export type PreviewLine = {
  readonly number: number
  readonly prompt: Prompt
  readonly answer: Answer | undefined
  readonly indicators: readonly Indicator[]
  readonly halfBase: readonly Figure[]
}

export type ReminderSay =
  | { readonly say: 'reminder'; readonly items: readonly ReminderItem[]; readonly today: DateTime }
  | { readonly say: 'later-when' }
  | { readonly say: 'later-set'; readonly at: DateTime }
  | { readonly say: 'delegate-who'; readonly unit: UnitSeed }
  | { readonly say: 'delegated'; readonly to: Member }
  | { readonly say: 'delegated-to-you'; readonly by: Member; readonly unit: UnitSeed; readonly period: Period }
  | { readonly say: 'extension-asked'; readonly officer: boolean }
  | {
      readonly say: 'extension-request'
      readonly by: Member
      readonly unit: UnitSeed
      readonly period: Period
      readonly deadlines: Deadlines
    }
  | { readonly say: 'extension-granted'; readonly unit: UnitSeed; readonly until: DateTime }
  | { readonly say: 'extension-refused'; readonly unit: UnitSeed; readonly deadlines: Deadlines }
  | { readonly say: 'extension-answered'; readonly unit: UnitSeed; readonly granted: boolean }
  | { readonly say: 'missed-hours' }

/** One obligation inside a reminder, with the next open question. */
export type ReminderItem = UnitPeriod & {
  readonly kind: string
  readonly deadlines: Deadlines
  readonly obligation: Obligation
  readonly last: DateTime
  readonly answered: number
  readonly total: number
  readonly prompt: Prompt | undefined
  readonly number: number
  readonly since: DateTime
}

export type OfficerSay =
  | {
      readonly say: 'board'
      readonly now: DateTime
      readonly period: Period
      readonly deadlines: Deadlines | undefined
      readonly lines: readonly UnitLine[]
      readonly workingDaysLeft: number | undefined
    }
  | { readonly say: 'summary'; readonly view: SummaryView }
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
    }
  | { readonly say: 'accepted'; readonly units: readonly UnitSeed[] }
  | { readonly say: 'your-report-accepted'; readonly unit: UnitSeed; readonly period: Period }
  | { readonly say: 'changed-since'; readonly unit: UnitSeed }
  | { readonly say: 'return-which'; readonly unit: UnitSeed; readonly lines: readonly PreviewLine[] }
  | { readonly say: 'return-which-again' }
  | { readonly say: 'return-why' }
  | { readonly say: 'return-when' }
  | { readonly say: 'return-when-again' }
  | { readonly say: 'returned'; readonly unit: UnitSeed; readonly numbers: readonly number[]; readonly until: DateTime }
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
  | { readonly say: 'cannot-nudge'; readonly unit: UnitSeed; readonly why: 'settled' | 'nobody' | 'today' }
  | { readonly say: 'behalf-which' }
  | { readonly say: 'entered-on-behalf'; readonly unit: UnitSeed; readonly period: Period; readonly by: Member }
  | { readonly say: 'question-to-officer'; readonly by: Member; readonly unit: UnitSeed; readonly text: string }
  | { readonly say: 'ask-officer-what' }
  | { readonly say: 'asked-officer' }
  | { readonly say: 'new-report'; readonly unit: UnitSeed; readonly period: Period; readonly version: number }
  | {
      readonly say: 'period-opened'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly unreachable: readonly string[]
    }
  | {
      readonly say: 'contradiction'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly planNumber: string | undefined
    }
  | { readonly say: 'target-ask-date' }
  | { readonly say: 'target-bad-date'; readonly latest: DateTime }
  | { readonly say: 'target-set'; readonly target: DateTime }
  | {
      readonly say: 'target-passed'
      readonly period: Period
      readonly missing: readonly string[]
      readonly total: number
    }
  | {
      readonly say: 'overdue-notice'
      readonly period: Period
      readonly missing: readonly string[]
      readonly days: number
      readonly leadership: boolean
    }
  | {
      readonly say: 'school-deadline'
      readonly period: Period
      readonly deadlines: Deadlines
      readonly days: number
      readonly lines: readonly UnitLine[]
    }
  | { readonly say: 'unreachable'; readonly period: Period; readonly units: readonly string[] }
  | { readonly say: 'member-blocked'; readonly name: string; readonly units: readonly string[] }
  | { readonly say: 'no-plan-year'; readonly year: number; readonly number: string }
  | { readonly say: 'only-officer' }
  | { readonly say: 'not-yet'; readonly command: CommandName }

export type InviteSay =
  | {
      readonly say: 'units'
      readonly rows: readonly {
        readonly unit: UnitSeed
        readonly people: readonly Member[]
        readonly invited: readonly string[]
      }[]
    }
  | {
      readonly say: 'unit'
      readonly unit: UnitSeed
      readonly people: readonly Member[]
      readonly invited: readonly string[]
    }
  | { readonly say: 'invite-whom' }
  | { readonly say: 'invite-role'; readonly unit: UnitSeed }
  | { readonly say: 'invite-name'; readonly unit?: UnitSeed; readonly role: Role }
  | { readonly say: 'invite-name-again' }
  | {
      readonly say: 'invitation'
      readonly name: string
      readonly address: string
      readonly role: Role
      readonly unit?: UnitSeed
      readonly link: string
      readonly until: DateTime
      readonly sender: Member
      readonly school: string
    }
  | { readonly say: 'invitation-made' }
  | {
      readonly say: 'invitations'
      readonly items: readonly {
        readonly name: string
        readonly role: Role
        readonly unit?: UnitSeed
        readonly until: DateTime
      }[]
    }
  | { readonly say: 'revoked' }

export type ObstacleSay =
  | { readonly say: 'obstacle-ask'; readonly to: string }
  | { readonly say: 'obstacle-confirm'; readonly text: string; readonly to: string }
  | { readonly say: 'obstacle-sent'; readonly to: string }
  | { readonly say: 'obstacle-cancelled' }
  | { readonly say: 'obstacle-arrived'; readonly by: Member; readonly unit?: UnitSeed; readonly text: string }
  | { readonly say: 'obstacle-answer-ask'; readonly text: string }
  | { readonly say: 'obstacle-answered'; readonly text: string; readonly answer: string; readonly by: Member }
  | { readonly say: 'obstacle-answer-sent' }
  | { readonly say: 'complaint-elsewhere' }

export type AssessmentSay =
  | { readonly say: 'assessment'; readonly view: AssessmentView }
  | { readonly say: 'assessment-details'; readonly view: AssessmentView }
  | { readonly say: 'decided'; readonly decision: string; readonly answer: 'yes' | 'no' }
  | {
      readonly say: 'decision-to-officer'
      readonly by: Member
      readonly decision: string
      readonly answer: 'yes' | 'no'
    }
  | { readonly say: 'opinion-ask' }
  | { readonly say: 'direction-confirm'; readonly text: string }
  | { readonly say: 'direction-recorded' }
  | { readonly say: 'direction-to-officer'; readonly by: Member; readonly text: string }

export type CommonSay =
  | {
      readonly say: 'home'
      readonly units: readonly UnitSeed[]
      readonly officer: boolean
      readonly leadership: boolean
    }
  | { readonly say: 'help'; readonly officer: boolean; readonly leadership: boolean; readonly contact?: string }
  | { readonly say: 'stale'; readonly settled?: { readonly unit: UnitSeed; readonly at: DateTime } }
  | { readonly say: 'ambiguous' }
  | { readonly say: 'not-understood' }
  | { readonly say: 'failed' }
  | { readonly say: 'my-data'; readonly me: Member; readonly units: readonly UnitSeed[] }
  | { readonly say: 'erase-confirm' }
  | { readonly say: 'erased' }
  | { readonly say: 'erase-last-officer' }
  | { readonly say: 'reminders-paused'; readonly until: DateTime }

export type Say = EnrolSay | ReportSay | ReminderSay | OfficerSay | InviteSay | ObstacleSay | AssessmentSay | CommonSay
