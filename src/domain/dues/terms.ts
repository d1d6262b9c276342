import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, dueOf, MORNING } from '../due.ts'
import { CONSENT_VERSION } from '../member.ts'
import { atTime } from '../quiet.ts'

/** The next morning, and a week after that once more; then whoever is silent is asked only when writing. */
const ASKED_DAYS = 1
const AGAIN_DAYS = 8
/** Somebody whose phone was off is asked later, for so long. */
const USEFUL_DAYS = 30

/**
 * Whoever agreed to earlier terms is asked in the morning, and reminded once: silence is no consent, and until it is
 * there nothing is stored.
 * @param outdated by member id. @param since the day on which the program with the new terms began.
 */
export function termsDues(outdated: readonly number[], since: DateTime, calendar: SchoolCalendar): readonly Due[] {
  return outdated.flatMap(id =>
    [ASKED_DAYS, AGAIN_DAYS].map((days): Due => {
      const day = calendar.reminderDayOnOrAfter(since.startOf('day').plus({ days }))
      const dueAt = atTime(day, MORNING)
      return {
        key: `terms:${id}:${CONSENT_VERSION}:${days === ASKED_DAYS ? 'asked' : 'again'}`,
        dueAt,
        staleAfter: dueAt.plus({ days: days === ASKED_DAYS ? AGAIN_DAYS : USEFUL_DAYS }),
        for: dueOf(days === ASKED_DAYS ? 'terms' : 'terms-again', { subject: String(id), day }),
      }
    }),
  )
}
