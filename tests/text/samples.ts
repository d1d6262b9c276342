import type { Say } from '../../src/conversation/say.ts'
import { ADMISSION } from './samples/admission.ts'
import { BACKUP } from './samples/backup.ts'
import { BROWSER } from './samples/browser.ts'
import { CHANNELS } from './samples/channels.ts'
import { COMPILE } from './samples/compile.ts'
import { DESK } from './samples/desk.ts'
import { DIALOGUE } from './samples/dialogue.ts'
import { DISPATCH } from './samples/dispatch.ts'
import type { Samples } from './samples/facts.ts'
import { HEARD } from './samples/heard.ts'
import { INVITE } from './samples/invite.ts'
import { LAST_YEAR } from './samples/last-year.ts'
import { NOTES } from './samples/notes.ts'
import { NOTICE_LOG } from './samples/notice-log.ts'
import { OTHERS } from './samples/others.ts'
import { PEOPLE } from './samples/people.ts'
import { PERIOD_CHANGE } from './samples/period-change.ts'
import { PLAN_EDITION } from './samples/plan-edition.ts'
import { PULSE } from './samples/pulse.ts'
import { RECEPTION } from './samples/reception.ts'
import { REMINDERS } from './samples/reminders.ts'
import { REMOVAL } from './samples/removal.ts'
import { SCHOOL } from './samples/school.ts'
import { SCHOOL_PROFILE } from './samples/school-profile.ts'
import { SPREAD } from './samples/spread.ts'
import { UNSETTLED } from './samples/unsettled.ts'
import { WORDING } from './samples/wording.ts'

export const SAMPLES: Samples<Say> = {
  ...ADMISSION,
  ...DIALOGUE,
  ...INVITE,
  ...BACKUP,
  ...RECEPTION,
  ...BROWSER,
  ...CHANNELS,
  ...HEARD,
  ...NOTES,
  ...PULSE,
  ...REMINDERS,
  ...REMOVAL,
  ...DESK,
  ...NOTICE_LOG,
  ...COMPILE,
  ...SCHOOL_PROFILE,
  ...LAST_YEAR,
  ...SPREAD,
  ...UNSETTLED,
  ...WORDING,
  ...OTHERS,
  ...PEOPLE,
  ...SCHOOL,
  ...DISPATCH,
  ...PLAN_EDITION,
  ...PERIOD_CHANGE,
}
