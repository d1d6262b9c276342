import { admissionVocabulary } from './vocabulary/admission.ts'
import { assessmentVocabulary } from './vocabulary/assessment.ts'
import { atOnceVocabulary } from './vocabulary/at-once.ts'
import { backupVocabulary } from './vocabulary/backup.ts'
import { boardVocabulary } from './vocabulary/board.ts'
import { browserVocabulary } from './vocabulary/browser.ts'
import { channelsVocabulary } from './vocabulary/channels.ts'
import { compileVocabulary } from './vocabulary/compile.ts'
import { dayVocabulary } from './vocabulary/day.ts'
import { deskVocabulary } from './vocabulary/desk.ts'
import { dispatchVocabulary } from './vocabulary/dispatch.ts'
import { documentVocabulary } from './vocabulary/document.ts'
import { figuresVocabulary } from './vocabulary/figures.ts'
import { heardVocabulary } from './vocabulary/heard.ts'
import { homeVocabulary } from './vocabulary/home.ts'
import { inviteVocabulary } from './vocabulary/invite.ts'
import type { Part, Parts } from './vocabulary/kinds.ts'
import { lastYearVocabulary } from './vocabulary/last-year.ts'
import { letterVocabulary } from './vocabulary/letter.ts'
import { modelsVocabulary } from './vocabulary/models.ts'
import { myDataVocabulary } from './vocabulary/my-data.ts'
import { noteVocabulary } from './vocabulary/note.ts'
import { noticeLogVocabulary } from './vocabulary/notice-log.ts'
import { noticesVocabulary } from './vocabulary/notices.ts'
import { obstacleVocabulary } from './vocabulary/obstacle.ts'
import { pastVocabulary } from './vocabulary/past.ts'
import { peopleVocabulary } from './vocabulary/people.ts'
import { periodChangeVocabulary } from './vocabulary/period-change.ts'
import { planEditionVocabulary } from './vocabulary/plan-edition.ts'
import { pulseVocabulary } from './vocabulary/pulse.ts'
import { receptionVocabulary } from './vocabulary/reception.ts'
import { reminderVocabulary } from './vocabulary/reminder.ts'
import { removalVocabulary } from './vocabulary/removal.ts'
import { reportVocabulary } from './vocabulary/report.ts'
import { reportFlowVocabulary } from './vocabulary/report-flow.ts'
import { reportSentencesVocabulary } from './vocabulary/report-sentences.ts'
import { reviewVocabulary } from './vocabulary/review.ts'
import { schoolVocabulary } from './vocabulary/school.ts'
import { schoolProfileVocabulary } from './vocabulary/school-profile.ts'
import { settledVocabulary } from './vocabulary/settled.ts'
import { spreadVocabulary } from './vocabulary/spread.ts'
import { targetVocabulary } from './vocabulary/target.ts'
import { unsettledVocabulary } from './vocabulary/unsettled.ts'
import { wordingVocabulary } from './vocabulary/wording.ts'

/** Every dialogue: whatever of one is a button, an open state, a sentence, a label or an effect is so by its line here. */
export const VOCABULARIES = [
  admissionVocabulary,
  assessmentVocabulary,
  atOnceVocabulary,
  backupVocabulary,
  boardVocabulary,
  browserVocabulary,
  channelsVocabulary,
  compileVocabulary,
  dispatchVocabulary,
  dayVocabulary,
  deskVocabulary,
  documentVocabulary,
  figuresVocabulary,
  heardVocabulary,
  homeVocabulary,
  inviteVocabulary,
  lastYearVocabulary,
  letterVocabulary,
  modelsVocabulary,
  myDataVocabulary,
  noteVocabulary,
  noticeLogVocabulary,
  noticesVocabulary,
  obstacleVocabulary,
  pastVocabulary,
  peopleVocabulary,
  periodChangeVocabulary,
  planEditionVocabulary,
  pulseVocabulary,
  receptionVocabulary,
  reminderVocabulary,
  reportFlowVocabulary,
  reportSentencesVocabulary,
  removalVocabulary,
  reportVocabulary,
  reviewVocabulary,
  schoolProfileVocabulary,
  schoolVocabulary,
  settledVocabulary,
  spreadVocabulary,
  targetVocabulary,
  unsettledVocabulary,
  wordingVocabulary,
] as const

type Speaks = NonNullable<(typeof VOCABULARIES)[number]['speaks']>

/** What all dialogues have of one part: `All<'say'>` is everything that is said. */
export type All<P extends keyof Parts> = Part<Speaks, P>
