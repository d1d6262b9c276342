import type { DateTime } from 'luxon'
import type { Deadlines } from '../domain/deadline.ts'
import type { Member } from '../domain/member.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { Period } from '../domain/period.ts'
import type { Prompt, UnitSeed } from '../domain/plan.ts'
import type { AssessedSection, AssessmentView } from './assessment-view.ts'
import type { CompileSay } from './say/compile.ts'
import type { HeardSay } from './say/heard.ts'
import type { NoteSay } from './say/note.ts'
import type { OfficerSay } from './say/officer.ts'
import type { EnrolSay, InviteSay, PeopleSay } from './say/people.ts'
import type { PulseSay } from './say/pulse.ts'
import type { ReportSay, UnitPeriod } from './say/report.ts'

export type { NoteLine, NoteSay } from './say/note.ts'
export type { OfficerSay } from './say/officer.ts'
export type { EnrolSay, InviteSay, PeopleSay } from './say/people.ts'
export type { PulseSay } from './say/pulse.ts'
export type { Ack, PreviewLine, ReportSay } from './say/report.ts'

/** Everything the assistant can say, as data; text/chat/ has the words. One line per message, grouped by flow. */
export type ReminderSay =
  | { readonly say: 'reminder'; readonly items: readonly ReminderItem[]; readonly today: DateTime }
  | { readonly say: 'later-when' }
  | { readonly say: 'later-set'; readonly at: DateTime }
  | { readonly say: 'time-which'; readonly time: string }
  | { readonly say: 'time-set'; readonly time: string }
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
  /** `untold`: whoever asked cannot be written to any more. */
  | {
      readonly say: 'extension-answered'
      readonly unit: UnitSeed
      readonly granted: boolean
      readonly untold?: boolean
    }
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
  /** Ghi nhanh that wait to be used. */
  readonly logged?: number
  /** The BGH has been told of the units late on this rung, and the message has left. */
  readonly leadershipTold?: boolean
}

export type ObstacleSay =
  | { readonly say: 'obstacle-ask'; readonly to: string }
  | { readonly say: 'obstacle-confirm'; readonly text: string; readonly to: string }
  | { readonly say: 'obstacle-sent'; readonly to: string; readonly untold?: boolean }
  | { readonly say: 'obstacle-cancelled' }
  | { readonly say: 'obstacle-arrived'; readonly by: Member; readonly unit?: UnitSeed; readonly text: string }
  | { readonly say: 'obstacle-answer-ask'; readonly text: string }
  | { readonly say: 'obstacle-answered'; readonly text: string; readonly answer: string; readonly by: Member }
  | { readonly say: 'obstacle-answer-sent'; readonly untold?: boolean }
  | { readonly say: 'complaint-elsewhere' }

export type AssessmentSay =
  /** `reading`: for the officer, who decides nothing in it. */
  | { readonly say: 'assessment'; readonly view: AssessmentView; readonly reading?: boolean }
  | { readonly say: 'assessment-details'; readonly view: AssessmentView }
  | { readonly say: 'decided'; readonly decision: string; readonly answer: 'yes' | 'no' }
  | {
      readonly say: 'decision-to-officer'
      readonly by: Member
      readonly decision: string
      readonly answer: 'yes' | 'no'
    }
  /** One area put before the BGH, the n-th of so many. */
  | { readonly say: 'area-mark'; readonly section: AssessedSection; readonly number: number; readonly of: number }
  | { readonly say: 'areas-marked'; readonly sections: readonly AssessedSection[]; readonly by?: Member }
  | { readonly say: 'plan-kept'; readonly period: Period; readonly by?: Member }
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
  | {
      readonly say: 'help'
      /** Has a report to write. */
      readonly reports: boolean
      readonly officer: boolean
      readonly leadership: boolean
      readonly contact?: string
    }
  | { readonly say: 'stale'; readonly settled?: { readonly unit: UnitSeed; readonly at: DateTime } }
  | { readonly say: 'ambiguous' }
  | { readonly say: 'not-understood' }
  | { readonly say: 'courtesy' }
  | { readonly say: 'failed' }
  /** Something the person asked for could not be sent in the end. */
  | { readonly say: 'not-sent'; readonly what: 'file' | 'message' }
  /** A file for somebody whose channel carries none; `contact` can hand it over, nobody where the reader is the officer. */
  | { readonly say: 'file-elsewhere'; readonly channel: string; readonly name: string; readonly contact?: string }
  /** The text of a file, for the same. */
  | { readonly say: 'file-as-text'; readonly channel: string; readonly name: string; readonly text: string }
  /** The officers: something that comes by itself did not reach somebody. */
  | { readonly say: 'not-sent-to'; readonly who: Member; readonly what: 'file' | 'message' }
  | { readonly say: 'my-data'; readonly me: Member; readonly units: readonly UnitSeed[]; readonly channel: string }
  | { readonly say: 'erase-confirm' }
  /** `school`: the person also wrote for the school (directions, own parts of the report). */
  | { readonly say: 'erased'; readonly school: boolean; readonly channel: string }
  | { readonly say: 'erase-last-officer' }
  | { readonly say: 'reminders-paused'; readonly until: DateTime }

export type Say =
  | EnrolSay
  | PeopleSay
  | ReportSay
  | HeardSay
  | NoteSay
  | PulseSay
  | ReminderSay
  | OfficerSay
  | InviteSay
  | ObstacleSay
  | AssessmentSay
  | CompileSay
  | CommonSay
