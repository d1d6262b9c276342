import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../domain/calendar.ts'
import type { Channel } from '../domain/channel.ts'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { Deadlines } from '../domain/deadline.ts'
import type { DirectionState, GivenDirection, KeptDirection } from '../domain/direction.ts'
import type { Figure, SentFigures } from '../domain/figure.ts'
import { type Address, isOfficer, isReachable, type Member, type Role } from '../domain/member.ts'
import type { Note } from '../domain/note.ts'
import type { Notice } from '../domain/notice.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { ObstacleKind } from '../domain/obstacle.ts'
import { type Period, periodOf } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { PlanEdition } from '../domain/plan-edition.ts'
import type { PulseMark } from '../domain/pulse.ts'
import type { UnitTold } from '../domain/reading/unit-told.ts'
import type { Answer, AnswerPiece, Attachment, Submission } from '../domain/report.ts'
import type { School, SchoolProfile, Unit } from '../domain/school.ts'
import type { SchoolHistory } from '../domain/school-history.ts'
import type { Settlements } from '../domain/settlements.ts'
import type { Traffic } from '../domain/traffic.ts'
import type { SentView } from './assessment-view.ts'
import type { CompiledFacts } from './compiled.ts'
import type { DispatchFacts } from './dispatched.ts'
import type { InvitationFacts, InvitationRecord } from './people.ts'
import type { Settled } from './settled.ts'
import type { About } from './vocabulary/about.ts'
import type { OpenInBrowser } from './vocabulary/browser.ts'
import type { OwnObstacle } from './vocabulary/obstacle.ts'
import type { ToldChange } from './vocabulary/school.ts'
import type { DayFacts, ObstacleFacts, ObstaclesFacts } from './waiting.ts'

/** An open period with its dates. */
export type PeriodFacts = { readonly period: Period; readonly deadlines: Deadlines; readonly undecided: boolean }

/** One report with everything said in it. */
export type ReportFacts = {
  readonly obligation: Obligation
  readonly unit: Unit
  readonly answers: readonly Answer[]
  readonly attachments: readonly Attachment[]
  readonly submission: Submission | undefined
  /** What the unit reported for the half-year, when this is the year's report. */
  readonly half: Submission | undefined
  /** Every version of it, oldest first. */
  readonly halfVersions?: readonly Submission[]
  /** Ghi nhanh of the unit since what is reported begins, that no other report has used; oldest first. */
  readonly notes: readonly Note[]
  /** The unit's last report of an earlier period. */
  readonly previous: { readonly period: Period; readonly submission: Submission } | undefined
  /** What it reported for the same period of the year before; `half`: for the half-year that a year goes on from. */
  readonly lastYear?: { readonly submission: Submission; readonly half: Submission | undefined }
  /** When the school's own report of the period went to the superior, if it has. */
  readonly sentOn?: DateTime
}

/** What a unit has handed in, newest first. */
export type PastFacts = { readonly unit: Unit; readonly reports: readonly Submission[] }

/** What an opened link or code stands for. */
export type Admission =
  | { readonly kind: 'setup'; readonly code: string }
  /** A link by which this very person has come in already. */
  | { readonly kind: 'mine'; readonly awaits: boolean }
  | {
      readonly kind: 'invitation'
      readonly code: string
      readonly id: number
      readonly role: Role
      readonly unitId: string
      readonly name: string
      readonly address: Address
      readonly createdBy: number | null
      readonly replaces: number | null
      /** What the unit owes for open periods. */
      readonly owed: readonly Obligation[]
      /** Keys of the periods whose report the superior has. */
      readonly sent?: ReadonlySet<string>
    }
  /** Drawn by a member on another channel; `open`: a dialogue stands open there. */
  | { readonly kind: 'join'; readonly code: string; readonly member: number; readonly open: boolean }
  | { readonly kind: 'closed'; readonly why: 'unknown' | 'used' | 'expired' | 'revoked' | 'too-many' }

/** What has become of what the BGH directed. */
export type DirectionFacts = {
  readonly id: number
  readonly state: DirectionState
  readonly outcome: string
}

/** A period gathered for the board, the summary or the assessment. */
export type PeriodReports = {
  readonly period: Period
  readonly deadlines: Deadlines | undefined
  readonly obligations: readonly Obligation[]
  readonly submissions: readonly Submission[]
  /** The half-year's submissions, when the period is a year. */
  readonly half: readonly Submission[]
  /** What of the figures does not fit and was settled. */
  readonly settled?: Settlements
  /** Of a year: what its half-year's report told the superior. */
  readonly sentHalf?: SentFigures | undefined
  /** How big the school is, for what figures are held to. */
  readonly profile?: SchoolProfile | undefined
  /** Answered prompts of drafts, by obligation. */
  readonly progress: Readonly<Record<string, number>>
}

export type AssessmentFacts = {
  readonly period: Period
  readonly records: readonly PeriodReports[]
  readonly obstacles: readonly { readonly unitId: string; readonly kind: ObstacleKind; readonly open: boolean }[]
  /** Those that nobody has answered for too long, by the part of this plan they are about. */
  readonly waiting?: readonly { readonly area: string; readonly since: DateTime }[]
  /** What units told in the quarter's pulse, and in the one before. */
  readonly pulses: readonly PulseMark[]
  readonly previousPulses: readonly PulseMark[]
  readonly directions: readonly GivenDirection[]
  /** Kinds of what was decided in the year before the quarter. */
  readonly decidedBefore: readonly string[]
  readonly previousDirections: readonly GivenDirection[]
  /** The reports among `records` that went to the superior. */
  readonly sent?: readonly SentView[]
  /** The deputy who signs for the school, by member id; absent: its head. */
  readonly signer?: number
}

/** A change of the school that has been made. */
export type SchoolEditFacts = {
  readonly code: string
  readonly told: ToldChange
  readonly by: number | null
  readonly at: DateTime
  readonly undone: { readonly at: DateTime; readonly by: number | null } | null
  /** Nothing has come since that rests on it. */
  readonly undoable: boolean
}

/** A plan that was sent: how it stands. */
export type PlanEditionFacts = Omit<PlanEdition, 'at'> & {
  readonly taken: { readonly at: DateTime; readonly by: number | null } | null
  readonly undone: { readonly at: DateTime; readonly by: number | null } | null
  /** Another one of its year was taken over since it was sent: when, and by whom. */
  readonly overtaken?: { readonly edition: string; readonly at: DateTime; readonly by: number | null }
  /** No period of its year has been opened since. */
  readonly undoable: boolean
}

/** A programme that is not the one asked about. */
export type Elsewhere = {
  readonly plan: Plan
  readonly periods: readonly PeriodFacts[]
  readonly obligations: readonly Obligation[]
}

/** All the dialogue may know, loaded before the step; the step itself reads nothing else. */
export type Facts = {
  readonly now: DateTime
  readonly chat: ChatAddress
  readonly school: School
  /** The edition that is asked about. */
  readonly plan: Plan
  readonly calendar: SchoolCalendar
  /** What the school has put into its calendar. */
  readonly schoolDays?: Pick<SchoolHistory, 'days' | 'official'>
  /** The change of the school that a button is about. */
  readonly schoolEdit?: SchoolEditFacts | undefined
  /** All editions of all programmes, each programme's in the order of their years. */
  readonly plans?: readonly Plan[]
  /** The plan that a button or an open question is about. */
  readonly planEdition?: PlanEditionFacts | undefined
  /** The channel the person writes in. */
  readonly channel: Channel
  /** All there are. */
  readonly channels: readonly Channel[]
  /** As the channel names the person; stored only after consent. */
  readonly profileName: string
  /** How big the school is, where it has told that for the period of the report. */
  readonly profile?: SchoolProfile | undefined
  readonly me: Member | undefined
  /** Which of their units the words are about, where somebody who reports for several says so. */
  readonly unitTold?: UnitTold | undefined
  readonly people: readonly Member[]
  /** Open periods of the programme asked about, oldest first. */
  readonly periods: readonly PeriodFacts[]
  /** What is open in the school's other programmes, for the questions that are about all of them. */
  readonly elsewhere: readonly Elsewhere[]
  /** Of the open periods: the own units' ones, or all for the officer and the BGH. */
  readonly obligations: readonly Obligation[]
  readonly report: ReportFacts | undefined
  /** The question the chat was asked last, when no dialogue is open. */
  readonly asked: About | undefined
  readonly piece: AnswerPiece | undefined
  readonly pieces: readonly AnswerPiece[]
  /** Earlier versions of the report an officer looks at, oldest first. */
  readonly versions?: readonly Submission[]
  /** The file of an edited message. */
  readonly attachment?: Attachment | undefined
  /** Why a file that came is not kept. */
  readonly filesFull?: 'day' | 'disk' | undefined
  /** The note a button or an edited message is about. */
  readonly note: Note | undefined
  readonly past: PastFacts | undefined
  /** Marks of the quarter a pulse is about. */
  readonly pulse: readonly PulseMark[]
  readonly admission: Admission | undefined
  readonly obstacle: ObstacleFacts | undefined
  /** The direction a button is about. */
  readonly direction?: DirectionFacts | undefined
  /** Who settled the matter of this step last. */
  readonly settled?: Settled | undefined
  readonly invitations: readonly InvitationFacts[]
  /** Reminders of the report asked about that have gone out today, or are about to; for "Nhắc" alone. */
  readonly reminded?: readonly { readonly member: number; readonly at: DateTime; readonly sent: boolean }[]
  /** Came in by invitations, and no officer has said yet whether they are the right people. */
  readonly arrivals?: readonly InvitationRecord[]
  /** The invitation a button is about. */
  readonly invitation?: InvitationRecord | undefined
  /** The code of the consent that stands open in a chat nobody has enrolled from. */
  readonly consentFor?: string | undefined
  readonly record: PeriodReports | undefined
  /** The period's proof of notice, for the officer who asks for it. */
  readonly notices?: readonly Notice[] | undefined
  readonly assessment: AssessmentFacts | undefined
  /** Of the period's compiled report, when the officer works on it. */
  readonly compiled?: CompiledFacts | undefined
  /** The way of the period's report to the superior. */
  readonly dispatch?: DispatchFacts | undefined
  /** How many reports wait for the BGH, where one may be meant. */
  readonly toDecide?: number | undefined
  /** What the BGH directed, newest first, where it is asked for. */
  readonly directions?: readonly KeptDirection[] | undefined
  /** What waits for the person at the desk, where it is asked for. */
  readonly day?: DayFacts | undefined
  readonly obstacles?: ObstaclesFacts | undefined
  /** Whether the person has noted something down today, where no report is open that would hold it. */
  readonly notedToday?: boolean | undefined
  /** What the person sent lately, the newest first, where it is asked how that stands. */
  readonly ownObstacles?: readonly OwnObstacle[] | undefined
  /** Reports that wait for a number, where they are several. */
  readonly toNumber?: readonly { readonly period: Period; readonly attempt: number }[] | undefined
  /** Unguessable codes, made anew for every step. */
  readonly fresh: readonly [string, string]
  /** Since when encrypted copies are opened by the code that is in force, and which member was shown it. */
  readonly backup?: { readonly at: DateTime; readonly by: number | null } | undefined
  /** How the channels stand that let only so much through. */
  readonly traffic?: readonly Traffic[] | undefined
  /** When the member that a button is about was heard last. */
  readonly heardAt?: DateTime | undefined
  /** The pages in the browser: where they stand, and the person's open sessions; undefined where they are off. */
  readonly browser?:
    | { readonly address: string; readonly here: boolean; readonly open: readonly OpenInBrowser[] }
    | undefined
  /** As many more as the step may give out. */
  readonly codes?: readonly string[]
}

/** What a step does without until it is loaded for it. */
export const NOTHING_LOADED = {
  report: undefined,
  piece: undefined,
  pieces: [],
  note: undefined,
  past: undefined,
  pulse: [],
  admission: undefined,
  obstacle: undefined,
  invitations: [],
  record: undefined,
  assessment: undefined,
} as const satisfies Partial<Facts>

/** The plan under which a period is reported, of those the school has. */
export const planFor = ({ plan, elsewhere }: Pick<Facts, 'plan' | 'elsewhere'>, periodKey: string): Plan =>
  elsewhere.find(other => other.plan.programme === periodOf(periodKey)?.programme)?.plan ?? plan

/** The edition under which a period of the matter asked about falls, also one that is still to come. */
export const planOfYear = ({ plan, plans = [] }: Pick<Facts, 'plan' | 'plans'>, year: number): Plan =>
  plans.findLast(each => each.programme === plan.programme && each.year <= year) ?? plan

/** The figures a unit's half-year report stands for. */
export const halfFigures = (report: ReportFacts): readonly Figure[] =>
  report.half?.answers.flatMap(answer => answer.figures) ?? []

/** Whom people ask: the first officer who can be reached, never the one who asks. */
export function contactOf(facts: Pick<Facts, 'people' | 'me'>): string | undefined {
  const officer = facts.people.find(member => isOfficer(member) && isReachable(member) && member.id !== facts.me?.id)
  return officer && `${officer.address} ${officer.name}`
}
