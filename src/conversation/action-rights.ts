import type { Action } from './action.ts'
import { DOCUMENT_RIGHTS, inviting, type Right, type RightOf, rightIn } from './rights.ts'
import { admissionButtons, renewButtons } from './vocabulary/admission.ts'
import { atOnceButtons } from './vocabulary/at-once.ts'
import { backupButtons } from './vocabulary/backup.ts'
import { browserButtons } from './vocabulary/browser.ts'
import { channelsButtons } from './vocabulary/channels.ts'
import { compileButtons } from './vocabulary/compile.ts'
import { figureButtons } from './vocabulary/figures.ts'
import { homeButtons } from './vocabulary/home.ts'
import type { Buttons } from './vocabulary/kinds.ts'
import { lastYearButtons } from './vocabulary/last-year.ts'
import { modelsButtons } from './vocabulary/models.ts'
import { myDataButtons } from './vocabulary/my-data.ts'
import { noticeLogButtons } from './vocabulary/notice-log.ts'
import { periodChangeButtons } from './vocabulary/period-change.ts'
import { planEditionButtons } from './vocabulary/plan-edition.ts'
import { pulseButtons } from './vocabulary/pulse.ts'
import { removalButtons } from './vocabulary/removal.ts'
import { reportButtons } from './vocabulary/report.ts'
import { reviewButtons } from './vocabulary/review.ts'
import { schoolButtons } from './vocabulary/school.ts'
import { schoolProfileButtons } from './vocabulary/school-profile.ts'
import { spreadButtons } from './vocabulary/spread.ts'
import { targetButtons } from './vocabulary/target.ts'
import { unsettledButtons } from './vocabulary/unsettled.ts'
import { wordingButtons } from './vocabulary/wording.ts'

/** Who may press which button: a new one without its line does not compile. */

type Rights<A extends { readonly do: string }> = {
  readonly [K in A['do']]: RightOf<Extract<A, { readonly do: K }>>
}

/** All buttons of a dialogue. */
const all = <A extends { readonly do: string }>(buttons: Buttons<A>, right: Right): Rights<A> =>
  Object.fromEntries(Object.keys(buttons).map(name => [name, right])) as Rights<A>

const ACTION_RIGHTS: Rights<Action> = {
  ...all(homeButtons, 'everybody'),
  ...all(admissionButtons, 'door'),
  ...all(renewButtons, 'everybody'),
  ...all(myDataButtons, 'data'),
  ...all(reportButtons, 'report'),
  ...all(atOnceButtons, 'report'),
  ...all(removalButtons, 'report'),
  ...all(figureButtons, 'report'),
  ...all(modelsButtons, 'report'),
  'note.unit': 'report',
  'note.keep': 'report',
  'note.drop': 'report',
  'note.file': 'report',
  'reminder.rest': 'everybody',
  'reminder.time': 'everybody',
  'reminder.time-set': 'everybody',
  'reminder.later': 'report',
  'reminder.at': 'report',
  'reminder.delegate': 'report',
  'reminder.delegate-to': 'report',
  'reminder.extend': 'report',
  'extension.grant': 'desk',
  'extension.refuse': 'desk',
  'obstacle.start': 'everybody',
  'obstacle.send': 'everybody',
  'obstacle.cancel': 'everybody',
  'obstacle.kind': 'everybody',
  'obstacle.area': 'everybody',
  'obstacle.plainly': 'everybody',
  'obstacle.show': 'answering',
  'obstacle.answer': 'answering',
  'obstacle.pass': 'answering',
  // Whoever sent it, which is looked at there.
  'obstacle.fine': 'everybody',
  'obstacle.reopen': 'everybody',
  'obstacle.withdraw': 'everybody',
  // They belong to the words that stand open, whose right is asked.
  'letter.send': 'everybody',
  'letter.mend': 'everybody',
  'letter.cancel': 'everybody',
  ...all(targetButtons, 'desk'),
  'board.show': 'reading',
  'board.summary': 'reading',
  'board.text': 'reading',
  'board.nudge': 'desk',
  'behalf.start': 'desk',
  'behalf.list': 'desk',
  ...all(noticeLogButtons, 'desk'),
  ...all(reviewButtons, 'desk'),
  'review.full': 'reading',
  'ask-officer': 'of-unit',
  'people.school': 'desk',
  'people.show': 'desk',
  'people.end': 'desk',
  'people.replace': 'desk',
  'people.move': 'desk',
  'people.rename': 'name',
  'people.right': 'desk',
  'people.wrong': 'desk',
  'people.again': 'desk',
  'units.show': 'desk',
  'units.right': 'desk',
  'invite.whom': 'desk',
  'invite.unit': 'desk',
  'invite.role': inviting,
  'invite.show': 'desk',
  'invite.revoke': 'desk',
  'invite.list': 'desk',
  'invite.many': 'desk',
  'invite.all': 'desk',
  ...all(schoolButtons, 'desk'),
  ...all(planEditionButtons, 'desk'),
  ...all(periodChangeButtons, 'desk'),
  'assessment.details': 'reading',
  'assessment.decide': 'deciding',
  'assessment.mark': 'deciding',
  'assessment.mark-all': 'deciding',
  'assessment.keep-plan': 'deciding',
  'assessment.signer': 'deciding',
  'direction.record': 'deciding',
  'direction.leave': 'deciding',
  'direction.state': 'desk',
  'past.unit': 'past',
  'past.show': 'past',
  'evidence.show': 'past',
  ...all(pulseButtons, 'of-unit'),
  'document.send': ({ order }) => DOCUMENT_RIGHTS[order.kind],
  ...all(compileButtons, 'desk'),
  ...all(schoolProfileButtons, 'desk'),
  ...all(lastYearButtons, 'desk'),
  ...all(spreadButtons, 'desk'),
  ...all(unsettledButtons, 'desk'),
  ...all(wordingButtons, 'desk'),
  ...all(backupButtons, 'desk'),
  ...all(browserButtons, 'reading'),
  ...all(channelsButtons, 'everybody'),
  'dispatch.state': 'on-its-way',
  'dispatch.show': 'on-its-way',
  'dispatch.begin': 'desk',
  'dispatch.submit': 'desk',
  'dispatch.withdraw': 'desk',
  'dispatch.on-paper': 'desk',
  'dispatch.signed': 'desk',
  'dispatch.approve': 'deciding',
  'dispatch.request': 'deciding',
  'dispatch.section': 'deciding',
  'dispatch.return': 'deciding',
  'dispatch.leave': 'on-its-way',
  'dispatch.number': 'issuing',
  'dispatch.issue': 'issuing',
  'dispatch.scan': 'issuing',
  'dispatch.sent': 'issuing',
  'dispatch.by': 'issuing',
}

export const rightOfAction = (action: Action): Right => rightIn(ACTION_RIGHTS[action.do] as RightOf<Action>, action)
