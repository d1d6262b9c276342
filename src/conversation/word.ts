import type { AdmissionWord } from './vocabulary/admission.ts'
import type { AssessmentWord } from './vocabulary/assessment.ts'
import type { AtOnceWord } from './vocabulary/at-once.ts'
import type { BoardWord } from './vocabulary/board.ts'
import type { CompileWord } from './vocabulary/compile.ts'
import type { DocumentWord } from './vocabulary/document.ts'
import type { FigureWord } from './vocabulary/figures.ts'
import type { HomeWord } from './vocabulary/home.ts'
import type { InviteWord } from './vocabulary/invite.ts'
import type { ModelsWord } from './vocabulary/models.ts'
import type { MyDataWord } from './vocabulary/my-data.ts'
import type { NoteWord } from './vocabulary/note.ts'
import type { NoticeLogWord } from './vocabulary/notice-log.ts'
import type { ObstacleWord } from './vocabulary/obstacle.ts'
import type { PastWord } from './vocabulary/past.ts'
import type { PeopleWord } from './vocabulary/people.ts'
import type { PulseWord } from './vocabulary/pulse.ts'
import type { ReminderWord } from './vocabulary/reminder.ts'
import type { ReportWord } from './vocabulary/report.ts'
import type { ReviewWord } from './vocabulary/review.ts'
import type { SchoolWord } from './vocabulary/school.ts'
import type { SchoolProfileWord } from './vocabulary/school-profile.ts'
import type { SpreadWord } from './vocabulary/spread.ts'
import type { TargetWord } from './vocabulary/target.ts'
import type { UnsettledWord } from './vocabulary/unsettled.ts'
import type { WordingWord } from './vocabulary/wording.ts'

/** Every wording a button can have; what each says is in text/words.ts. */
export type Word =
  | AdmissionWord
  | HomeWord
  | MyDataWord
  | ReportWord
  | AtOnceWord
  | FigureWord
  | ModelsWord
  | NoteWord
  | ReminderWord
  | ObstacleWord
  | TargetWord
  | BoardWord
  | NoticeLogWord
  | ReviewWord
  | PeopleWord
  | InviteWord
  | SchoolWord
  | AssessmentWord
  | PastWord
  | PulseWord
  | CompileWord
  | SchoolProfileWord
  | SpreadWord
  | UnsettledWord
  | WordingWord
  | DocumentWord
