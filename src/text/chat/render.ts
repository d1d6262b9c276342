import type { Say } from '../../conversation/say.ts'
import type { Voice } from '../voice.ts'
import { lines } from '../wording.ts'
import { wordsAddedText } from './answer.ts'
import { assessmentTexts } from './assessment.ts'
import { backupTexts } from './backup.ts'
import { browserTexts } from './browser.ts'
import { channelsTexts } from './channels.ts'
import { commonTexts } from './common.ts'
import { compileTexts } from './compile.ts'
import { dayTexts } from './day.ts'
import { deskTexts } from './desk.ts'
import { dispatchTexts } from './dispatch.ts'
import { enrolTexts } from './enrol.ts'
import { heardTexts } from './heard.ts'
import { inviteTexts } from './invite.ts'
import { lastYearTexts } from './last-year.ts'
import { noteTexts } from './note.ts'
import { noticeLogTexts } from './notice-log.ts'
import { obstacleTexts } from './obstacle.ts'
import { officerTexts } from './officer.ts'
import { peopleTexts } from './people.ts'
import { periodChangeTexts } from './period-change.ts'
import { planEditionTexts } from './plan-edition.ts'
import { pulseTexts } from './pulse.ts'
import { receptionTexts } from './reception.ts'
import { reminderTexts } from './reminder.ts'
import { removalTexts } from './removal.ts'
import { reportTexts } from './report.ts'
import { schoolTexts } from './school.ts'
import { schoolProfileTexts } from './school-profile.ts'
import { spreadTexts } from './spread.ts'
import type { Abilities, Texts } from './texts.ts'
import { unsettledTexts } from './unsettled.ts'
import { wordingTexts } from './wording.ts'

export type { Voice } from '../voice.ts'

const TEXTS: Texts<Say> = {
  ...enrolTexts,
  ...peopleTexts,
  ...reportTexts,
  ...removalTexts,
  ...noteTexts,
  ...heardTexts,
  ...pulseTexts,
  ...receptionTexts,
  ...reminderTexts,
  ...officerTexts,
  ...inviteTexts,
  ...schoolTexts,
  ...planEditionTexts,
  ...periodChangeTexts,
  ...obstacleTexts,
  ...noticeLogTexts,
  ...assessmentTexts,
  ...compileTexts,
  ...schoolProfileTexts,
  ...lastYearTexts,
  ...spreadTexts,
  ...unsettledTexts,
  ...wordingTexts,
  ...backupTexts,
  ...browserTexts,
  ...channelsTexts,
  ...dispatchTexts,
  ...dayTexts,
  ...deskTexts,
  ...commonTexts,
}

/** Where nothing is said of the channel it can do everything, and stands abroad. */
const ABLE: Abilities = { name: '', buttons: true, files: { in: 'any', out: 'any' }, abroad: true }

/**
 * What the assistant says, in the words for this reader, on this channel. Plain text, never markup; what people wrote stands in it
 * unchanged. Long ones (summary, full report) may pass a channel's limit: `messageParts` cuts them.
 */
export function renderSay(say: Say, voice: Voice, channel: Abilities = ABLE): string {
  const told = textOf(say, voice, channel)
  return 'wordsAdded' in say && say.wordsAdded ? lines(wordsAddedText(say.wordsAdded), told) : told
}

/** The kind picks its own function, which TypeScript cannot see through a union. */
function textOf<K extends Say['say']>(say: Extract<Say, { say: K }>, voice: Voice, channel: Abilities): string {
  const text = TEXTS[say.say as K] as Texts<Say>[Say['say']] as (say: Say, voice: Voice, channel: Abilities) => string
  return text(say, voice, channel)
}
