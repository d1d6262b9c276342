import type { AdmissionSay } from './vocabulary/admission.ts'
import type { AssessmentSay } from './vocabulary/assessment.ts'
import type { AtOnceSay } from './vocabulary/at-once.ts'
import type { BoardSay } from './vocabulary/board.ts'
import type { CompileSay } from './vocabulary/compile.ts'
import type { FigureSay } from './vocabulary/figures.ts'
import type { HeardSay } from './vocabulary/heard.ts'
import type { HomeSay } from './vocabulary/home.ts'
import type { InviteSay } from './vocabulary/invite.ts'
import type { LetterSay } from './vocabulary/letter.ts'
import type { ModelsSay } from './vocabulary/models.ts'
import type { MyDataSay } from './vocabulary/my-data.ts'
import type { NoteSay } from './vocabulary/note.ts'
import type { NoticeLogSay } from './vocabulary/notice-log.ts'
import type { NoticeSay } from './vocabulary/notices.ts'
import type { ObstacleSay } from './vocabulary/obstacle.ts'
import type { EvidenceSay, PastSay } from './vocabulary/past.ts'
import type { PeopleSay } from './vocabulary/people.ts'
import type { PulseSay } from './vocabulary/pulse.ts'
import type { ReminderSay } from './vocabulary/reminder.ts'
import type { ReportSay } from './vocabulary/report-sentences.ts'
import type { ReviewSay } from './vocabulary/review.ts'
import type { SchoolSay } from './vocabulary/school.ts'
import type { SchoolProfileSay } from './vocabulary/school-profile.ts'
import type { SettledSay } from './vocabulary/settled.ts'
import type { SpreadSay } from './vocabulary/spread.ts'
import type { TargetSay } from './vocabulary/target.ts'
import type { UnsettledSay } from './vocabulary/unsettled.ts'
import type { WordingSay } from './vocabulary/wording.ts'

/** Everything the assistant can say, as data; text/chat/ has the words. */
export type Say =
  | AdmissionSay
  | HomeSay
  | MyDataSay
  | AtOnceSay
  | FigureSay
  | ModelsSay
  | NoteSay
  | ReminderSay
  | ObstacleSay
  | LetterSay
  | TargetSay
  | BoardSay
  | NoticeLogSay
  | ReviewSay
  | PeopleSay
  | InviteSay
  | SchoolSay
  | AssessmentSay
  | PastSay
  | PulseSay
  | CompileSay
  | SchoolProfileSay
  | SpreadSay
  | UnsettledSay
  | WordingSay
  | SettledSay
  | NoticeSay
  | HeardSay
  | ReportSay
  | EvidenceSay

/** What is said of one kind, or of several. */
export type SayOf<K extends Say['say']> = Extract<Say, { readonly say: K }>
