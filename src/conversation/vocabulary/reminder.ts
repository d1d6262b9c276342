import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Member } from '../../domain/member.ts'
import type { Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type Needs, ofNothing, ofReport, type Settling, type Vocabulary } from './kinds.ts'
import type { UnitPeriod } from './report-sentences.ts'

/** A reminder: answering later, by whom, at which hour, and a later day for the unit. */

const extension = ({ obligation }: { readonly obligation: OwedKey }): Settling => ({
  subject: obligation,
  actions: [EXTENSION_ASKED, 'extension.granted', 'extension.refused', 'report.submitted'],
})

/** How the journal calls it that somebody passed a report on to a colleague. */
export const DELEGATED = 'reminder.delegated'
/** How it calls it that a later day was asked for. */
export const EXTENSION_ASKED = 'extension.asked'

/** The report, and whether somebody has been asked already. */
const asked = ({ obligation }: { readonly obligation: OwedKey }): Needs => ({ obligation, settled: true })

/** One obligation inside a reminder, with the next open question. */
export type ReminderItem = UnitPeriod & {
  readonly kind: string
  readonly deadlines: Deadlines
  readonly obligation: Obligation
  readonly last: DateTime
  readonly answered: number
  readonly total: number
  readonly prompt: Prompt | undefined
  readonly number: number
  readonly since: DateTime
  /** Ghi nhanh that wait to be used. */
  readonly logged?: number
  /** The superior has the school's report: nobody is late for it any more. */
  readonly sent?: boolean
  /** The BGH has been told of the units late on this rung, and the message has left. */
  readonly leadershipTold?: boolean
  /** The person has met the prompt before: no example is needed. */
  readonly known?: boolean
}

export type ReminderAction =
  /** Reminders rest for a week. */
  | { readonly do: 'reminder.rest' }
  | { readonly do: 'reminder.later'; readonly obligation: OwedKey }
  /** `at`: the instant offered, ISO; absent on buttons of earlier versions. */
  | {
      readonly do: 'reminder.at'
      readonly obligation: OwedKey
      readonly when: 'afternoon' | 'tomorrow' | 'monday' | 'next-day'
      readonly at?: string
    }
  | { readonly do: 'reminder.time' }
  | { readonly do: 'reminder.time-set'; readonly time: string }
  | { readonly do: 'reminder.delegate'; readonly obligation: OwedKey }
  | { readonly do: 'reminder.delegate-to'; readonly obligation: OwedKey; readonly member: number }
  /** `until`: the day asked for, when it was typed, ISO; `text`: the words it was asked in. */
  | { readonly do: 'reminder.extend'; readonly obligation: OwedKey; readonly until?: string; readonly text?: string }
  /** `was`: the extension in force when it was asked (ISO, '' for none); another one since then is the answer. */
  | {
      readonly do: 'extension.grant'
      readonly obligation: OwedKey
      readonly until: string
      readonly asker: number
      readonly was?: string
    }
  | { readonly do: 'extension.refuse'; readonly obligation: OwedKey; readonly asker: number; readonly was?: string }

export type ReminderEffect = {
  readonly effect: 'remind'
  readonly obligation: OwedKey
  readonly member: number
  readonly at: DateTime
  readonly kind: string
}

export type ReminderSay =
  | { readonly say: 'reminder'; readonly items: readonly ReminderItem[]; readonly today: DateTime }
  | { readonly say: 'later-when' }
  | { readonly say: 'later-set'; readonly at: DateTime }
  | { readonly say: 'time-which'; readonly time: string }
  | { readonly say: 'time-set'; readonly time: string }
  | { readonly say: 'delegate-who'; readonly unit: Unit }
  /** Whom of them is meant; of one it is to be confirmed. */
  | { readonly say: 'delegate-which'; readonly unit: Unit; readonly people: readonly Member[] }
  /** `others`: somebody else can be chosen. */
  | { readonly say: 'delegate-nobody'; readonly name: string; readonly unit: Unit; readonly others: boolean }
  | { readonly say: 'delegate-unreachable'; readonly people: readonly Member[]; readonly others: boolean }
  /** `at`: when that had been done already today. */
  | { readonly say: 'delegated'; readonly to: Member; readonly at?: DateTime }
  | { readonly say: 'delegated-to-you'; readonly by: Member; readonly unit: Unit; readonly period: Period }
  | { readonly say: 'extension-asked'; readonly officer: boolean; readonly until?: DateTime }
  | {
      readonly say: 'extension-request'
      readonly by: Member
      readonly unit: Unit
      readonly period: Period
      readonly deadlines: Deadlines
      /** The day asked for, and the words it was asked in. */
      readonly until?: DateTime
      readonly text?: string
    }
  | { readonly say: 'extension-granted'; readonly unit: Unit; readonly until: DateTime }
  | { readonly say: 'extension-refused'; readonly unit: Unit; readonly deadlines: Deadlines }
  /** `untold`: whoever asked cannot be written to any more. */
  | {
      readonly say: 'extension-answered'
      readonly unit: Unit
      readonly granted: boolean
      readonly untold?: boolean
    }
  | { readonly say: 'missed-hours' }
  | { readonly say: 'reminders-paused'; readonly until: DateTime }

export type ReminderWord =
  | 'remind-later'
  | 'pause-week'
  | 'reminder-time'
  | 'time'
  | 'this-afternoon'
  | 'tomorrow'
  | 'monday'
  | 'on-day'
  | 'delegate'
  | 'colleague'
  | 'invite-colleague'
  | 'ask-extension'
  | 'grant-until'
  | 'refuse'

export const reminderButtons: Buttons<ReminderAction> = {
  'reminder.rest': { holds: {}, needs: ofNothing, aside: 'reminder' },
  'reminder.later': { holds: { obligation: 'string' }, needs: ofReport, aside: 'reminder' },
  'reminder.at': { holds: { obligation: 'string', when: 'string' }, needs: ofReport, aside: 'reminder' },
  'reminder.time': { holds: {}, needs: ofNothing, aside: 'reminder' },
  'reminder.time-set': { holds: { time: 'string' }, needs: ofNothing, aside: 'reminder' },
  'reminder.delegate': { holds: { obligation: 'string' }, needs: ofReport, aside: 'reminder' },
  'reminder.delegate-to': {
    holds: { obligation: 'string', member: 'number' },
    needs: asked,
    aside: 'reminder',
    settles: ({ obligation }) => ({ subject: obligation, actions: [DELEGATED] }),
  },
  'reminder.extend': { holds: { obligation: 'string' }, needs: asked, aside: 'reminder', settles: extension },
  'extension.grant': {
    holds: { obligation: 'string', until: 'string', asker: 'number' },
    needs: ofReport,
    aside: 'extension',
    settles: extension,
  },
  'extension.refuse': {
    holds: { obligation: 'string', asker: 'number' },
    needs: ofReport,
    aside: 'extension',
    settles: extension,
  },
}

export const reminderVocabulary: Vocabulary<{
  action: ReminderAction
  say: ReminderSay
  word: ReminderWord
  effect: ReminderEffect
}> = { buttons: reminderButtons, states: {} }
