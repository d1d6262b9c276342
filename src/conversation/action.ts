import { type AdmissionAction, admissionButtons, type RenewAction, renewButtons } from './vocabulary/admission.ts'
import { type AssessmentAction, assessmentButtons } from './vocabulary/assessment.ts'
import { type AtOnceAction, atOnceButtons } from './vocabulary/at-once.ts'
import { type BoardAction, boardButtons } from './vocabulary/board.ts'
import { type CompileAction, compileButtons } from './vocabulary/compile.ts'
import { type DocumentAction, documentButtons } from './vocabulary/document.ts'
import { type FigureAction, figureButtons } from './vocabulary/figures.ts'
import { type HomeAction, homeButtons } from './vocabulary/home.ts'
import { type InviteAction, inviteButtons } from './vocabulary/invite.ts'
import type { Button, Buttons } from './vocabulary/kinds.ts'
import { type LetterAction, letterButtons } from './vocabulary/letter.ts'
import { type ModelsAction, modelsButtons } from './vocabulary/models.ts'
import { type MyDataAction, myDataButtons } from './vocabulary/my-data.ts'
import { type NoteAction, noteButtons } from './vocabulary/note.ts'
import { type NoticeLogAction, noticeLogButtons } from './vocabulary/notice-log.ts'
import { type ObstacleAction, obstacleButtons } from './vocabulary/obstacle.ts'
import { type PastAction, pastButtons } from './vocabulary/past.ts'
import { type PeopleAction, peopleButtons } from './vocabulary/people.ts'
import { type PulseAction, pulseButtons } from './vocabulary/pulse.ts'
import { type ReminderAction, reminderButtons } from './vocabulary/reminder.ts'
import { type ReportAction, reportButtons } from './vocabulary/report.ts'
import { type ReviewAction, reviewButtons } from './vocabulary/review.ts'
import { type SchoolAction, schoolButtons } from './vocabulary/school.ts'
import { type SchoolProfileAction, schoolProfileButtons } from './vocabulary/school-profile.ts'
import { fits } from './vocabulary/shape.ts'
import { type SpreadAction, spreadButtons } from './vocabulary/spread.ts'
import { type TargetAction, targetButtons } from './vocabulary/target.ts'
import { type UnsettledAction, unsettledButtons } from './vocabulary/unsettled.ts'
import { type WordingAction, wordingButtons } from './vocabulary/wording.ts'
import type { Word } from './word.ts'

/** What a button means. Kept at the server beside the message that carried it, so that it cannot be forged. */
export type Action =
  | AdmissionAction
  | RenewAction
  | HomeAction
  | MyDataAction
  | ReportAction
  | AtOnceAction
  | FigureAction
  | ModelsAction
  | NoteAction
  | ReminderAction
  | ObstacleAction
  | LetterAction
  | TargetAction
  | BoardAction
  | NoticeLogAction
  | ReviewAction
  | PeopleAction
  | InviteAction
  | SchoolAction
  | AssessmentAction
  | PastAction
  | PulseAction
  | CompileAction
  | SchoolProfileAction
  | SpreadAction
  | UnsettledAction
  | WordingAction
  | DocumentAction

const BUTTONS: Buttons<Action> = {
  ...admissionButtons,
  ...renewButtons,
  ...homeButtons,
  ...myDataButtons,
  ...reportButtons,
  ...atOnceButtons,
  ...figureButtons,
  ...modelsButtons,
  ...noteButtons,
  ...reminderButtons,
  ...obstacleButtons,
  ...letterButtons,
  ...targetButtons,
  ...boardButtons,
  ...noticeLogButtons,
  ...reviewButtons,
  ...peopleButtons,
  ...inviteButtons,
  ...schoolButtons,
  ...assessmentButtons,
  ...pastButtons,
  ...pulseButtons,
  ...compileButtons,
  ...schoolProfileButtons,
  ...spreadButtons,
  ...unsettledButtons,
  ...wordingButtons,
  ...documentButtons,
}

/** What is known of a button; undefined of one this program does not know, or that lacks what it should carry. */
export function buttonOf(action: Action): Button<Action> | undefined {
  // A stored button may name anything: only what stands in the table counts.
  if (!Object.hasOwn(BUTTONS, action.do)) return undefined
  // The name picks its own line, which TypeScript cannot see through a union.
  const button = BUTTONS[action.do] as Button<Action>
  return fits(action, button.holds) ? button : undefined
}

/** Whether a button is one of these. */
export const isOf = <A extends Action>(buttons: Buttons<A>, action: Action): action is A =>
  Object.hasOwn(buttons, action.do)

/** One possible answer to a message. `word` is translated in text/; `number` is typed to mean the same. */
export type Choice = {
  readonly word: Word
  readonly values?: Readonly<Record<string, string | number>>
  readonly action: Action
  /** Fixed number, e.g. 9 and 0 in a preview; otherwise numbered from 1. */
  readonly number?: number
  /** Can be typed but has no button of its own. */
  readonly typedOnly?: boolean
}
