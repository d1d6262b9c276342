import type { Say } from '../../conversation/say.ts'
import type { Voice } from '../voice.ts'
import { assessmentTexts } from './assessment.ts'
import { commonTexts } from './common.ts'
import { compileTexts } from './compile.ts'
import { enrolTexts } from './enrol.ts'
import { heardTexts } from './heard.ts'
import { inviteTexts } from './invite.ts'
import { noteTexts } from './note.ts'
import { obstacleTexts } from './obstacle.ts'
import { officerTexts } from './officer.ts'
import { peopleTexts } from './people.ts'
import { pulseTexts } from './pulse.ts'
import { reminderTexts } from './reminder.ts'
import { reportTexts } from './report.ts'
import type { Texts } from './texts.ts'
import { wordingTexts } from './wording.ts'

export type { Voice } from '../voice.ts'

const TEXTS: Texts<Say> = {
  ...enrolTexts,
  ...peopleTexts,
  ...reportTexts,
  ...noteTexts,
  ...heardTexts,
  ...pulseTexts,
  ...reminderTexts,
  ...officerTexts,
  ...inviteTexts,
  ...obstacleTexts,
  ...assessmentTexts,
  ...compileTexts,
  ...wordingTexts,
  ...commonTexts,
}

/**
 * What the assistant says, in the words for this reader. Plain text, never markup; what people wrote stands in it
 * unchanged. Long ones (summary, full report) may pass a channel's limit: `messageParts` cuts them.
 */
export function renderSay(say: Say, voice: Voice): string {
  return textOf(say, voice)
}

/** The kind picks its own function, which TypeScript cannot see through a union. */
function textOf<K extends Say['say']>(say: Extract<Say, { say: K }>, voice: Voice): string {
  const text = TEXTS[say.say as K] as (say: Extract<Say, { say: K }>, voice: Voice) => string
  return text(say, voice)
}
