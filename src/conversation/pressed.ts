import type { Action } from './action.ts'
import { buttonOf } from './action.ts'
import { rightOfAction } from './action-rights.ts'
import { type Step, say, stay } from './effect.ts'
import { pressAssessment } from './flows/assessment.ts'
import { pressBackup } from './flows/backup.ts'
import { pressBoard } from './flows/board.ts'
import { endBrowser } from './flows/browser.ts'
import { pressChannels } from './flows/channels.ts'
import { help, home, sayStale } from './flows/common.ts'
import { pressDispatch } from './flows/dispatch.ts'
import { pressDocument } from './flows/document.ts'
import { pressAdmission } from './flows/enrol.ts'
import { pressEvidence } from './flows/evidence.ts'
import { pressHighlights } from './flows/highlights.ts'
import { pressInvite } from './flows/invite.ts'
import { pressLastYear } from './flows/last-year.ts'
import { pressLetter } from './flows/letter-send.ts'
import { pressData } from './flows/mydata.ts'
import { pressNote } from './flows/note.ts'
import { pressNoticeLog } from './flows/notice-log.ts'
import { pressObstacle } from './flows/obstacle.ts'
import { pressPast } from './flows/past.ts'
import { pressPeople } from './flows/people.ts'
import { pressPeriodChange } from './flows/period-change.ts'
import { pressPlanEdition } from './flows/plan-edition.ts'
import { pressPulse } from './flows/pulse.ts'
import { pressReminder } from './flows/reminder.ts'
import { pressReport } from './flows/report.ts'
import { pressReview } from './flows/review.ts'
import { pressSchool } from './flows/school.ts'
import { pressParts } from './flows/school-parts.ts'
import { pressSchoolProfile } from './flows/school-profile.ts'
import { pressSpread } from './flows/spread.ts'
import { pressTarget } from './flows/target.ts'
import { pressUnsettled } from './flows/unsettled.ts'
import { asAllowed } from './flows/who-may.ts'
import { pressWording } from './flows/wording.ts'
import type { Turn } from './turn.ts'
import { admissionButtons, renewButtons } from './vocabulary/admission.ts'
import { assessmentButtons } from './vocabulary/assessment.ts'
import { atOnceButtons } from './vocabulary/at-once.ts'
import { backupButtons } from './vocabulary/backup.ts'
import { boardButtons } from './vocabulary/board.ts'
import { browserButtons } from './vocabulary/browser.ts'
import { channelsButtons } from './vocabulary/channels.ts'
import { type CompileAction, compileButtons } from './vocabulary/compile.ts'
import { dispatchButtons } from './vocabulary/dispatch.ts'
import { documentButtons } from './vocabulary/document.ts'
import { figureButtons } from './vocabulary/figures.ts'
import { type HomeAction, homeButtons } from './vocabulary/home.ts'
import { inviteButtons } from './vocabulary/invite.ts'
import type { Buttons } from './vocabulary/kinds.ts'
import { lastYearButtons } from './vocabulary/last-year.ts'
import { letterButtons } from './vocabulary/letter.ts'
import { modelsButtons } from './vocabulary/models.ts'
import { myDataButtons } from './vocabulary/my-data.ts'
import { noteButtons } from './vocabulary/note.ts'
import { noticeLogButtons } from './vocabulary/notice-log.ts'
import { obstacleButtons } from './vocabulary/obstacle.ts'
import type { PastAction } from './vocabulary/past.ts'
import { pastButtons } from './vocabulary/past.ts'
import { peopleButtons } from './vocabulary/people.ts'
import { periodChangeButtons } from './vocabulary/period-change.ts'
import { planEditionButtons } from './vocabulary/plan-edition.ts'
import { pulseButtons } from './vocabulary/pulse.ts'
import { reminderButtons } from './vocabulary/reminder.ts'
import { removalButtons } from './vocabulary/removal.ts'
import { reportButtons } from './vocabulary/report.ts'
import { reviewButtons } from './vocabulary/review.ts'
import { schoolButtons } from './vocabulary/school.ts'
import { schoolProfileButtons } from './vocabulary/school-profile.ts'
import { spreadButtons } from './vocabulary/spread.ts'
import { targetButtons } from './vocabulary/target.ts'
import { unsettledButtons } from './vocabulary/unsettled.ts'
import { wordingButtons } from './vocabulary/wording.ts'

/** Who answers for each button; one without a handler does not compile. */
export type Presses<A extends { readonly do: string }> = {
  readonly [K in A['do']]: (turn: Turn, action: Extract<A, { readonly do: K }>) => Step
}

/** All buttons of a dialogue, answered for by one function: it has to know every one of them. */
const each = <A extends Action>(buttons: Buttons<A>, press: (turn: Turn, action: A) => Step): Presses<A> =>
  Object.fromEntries(Object.keys(buttons).map(name => [name, press])) as unknown as Presses<A>

const PRESSES: Presses<Action> = {
  ...each(homeButtons, pressHome),
  // Who has agreed already finds nothing to agree to.
  ...each(renewButtons, turn => sayStale(turn)),
  ...each(admissionButtons, pressAdmission),
  ...each(reportButtons, pressReport),
  ...each(atOnceButtons, pressReport),
  ...each(removalButtons, pressReport),
  ...each(figureButtons, pressReport),
  ...each(modelsButtons, pressReport),
  ...each(noteButtons, pressNote),
  ...each(reminderButtons, pressReminder),
  ...each(obstacleButtons, pressObstacle),
  ...each(letterButtons, pressLetter),
  ...each(targetButtons, pressTarget),
  ...each(boardButtons, pressBoard),
  ...each(noticeLogButtons, pressNoticeLog),
  ...each(reviewButtons, pressReview),
  ...each(peopleButtons, pressPeople),
  ...each(inviteButtons, pressInvite),
  ...each(schoolButtons, pressSchool),
  ...each(planEditionButtons, pressPlanEdition),
  ...each(periodChangeButtons, pressPeriodChange),
  ...each(assessmentButtons, pressAssessment),
  ...each(pastButtons, pressEarlier),
  ...each(pulseButtons, pressPulse),
  ...each(documentButtons, pressDocument),
  ...each(myDataButtons, pressData),
  ...each(compileButtons, pressCompile),
  ...each(schoolProfileButtons, pressSchoolProfile),
  ...each(lastYearButtons, pressLastYear),
  ...each(spreadButtons, pressSpread),
  ...each(unsettledButtons, pressUnsettled),
  ...each(wordingButtons, pressWording),
  ...each(backupButtons, pressBackup),
  ...each(browserButtons, endBrowser),
  ...each(channelsButtons, pressChannels),
  ...each(dispatchButtons, pressDispatch),
}

/** What a button does; one this program does not know is an old one. */
export function press(turn: Turn, action: Action): Step {
  // The name picks its own function, which TypeScript cannot see through a union.
  const handler = PRESSES[action.do] as (turn: Turn, action: Action) => Step
  if (!buttonOf(action)) return sayStale(turn)
  return asAllowed(turn, rightOfAction(action), action, () => handler(turn, action))
}

function pressHome(turn: Turn, action: HomeAction): Step {
  switch (action.do) {
    case 'home':
      return home(turn)
    case 'help':
      return help(turn)
    case 'nothing':
      return stay(turn, say({ say: 'left-as-is' }))
  }
}

function pressCompile(turn: Turn, action: CompileAction): Step {
  switch (action.do) {
    case 'highlights.show':
    case 'highlights.tick':
    case 'highlights.done':
      return pressHighlights(turn, action)
    default:
      return pressParts(turn, action)
  }
}

function pressEarlier(turn: Turn, action: PastAction): Step {
  return action.do === 'evidence.show' ? pressEvidence(turn, action) : pressPast(turn, action)
}
