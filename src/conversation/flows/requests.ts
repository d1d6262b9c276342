import type { DateTime } from 'luxon'
import { isSettled } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { DEFAULT_TIME_OF_DAY, nextSendable } from '../../domain/quiet.ts'
import type { Request } from '../../domain/reading/doorman/lexicon.ts'
import { hourSaid } from '../../domain/reading/hour-words.ts'
import { reminderOn } from '../../domain/snooze.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Draft } from '../report/draft.ts'
import type { WithSession } from '../turn.ts'
import type { ReminderAction } from '../vocabulary/reminder.ts'
import { delegateAsked } from './delegate.ts'
import { dataCommand } from './mydata.ts'
import { obstacleCommand } from './obstacle.ts'
import { pressReminder } from './reminder.ts'
import { enterFor, LEAVE, officersHear, reachableOfficers, tellAll } from './replies.ts'
import { typedDate } from './typed-date.ts'

/** Whoever names a day further ahead may mean another thing: the usual days are offered. */
const LONGEST_LATER_DAYS = 14
/** Sooner than that nobody has put the phone away. */
const LEAST_LATER_MINUTES = 5

/** Xin lùi, nhắc lúc khác, nhờ người khác, không phải tôi, đã nộp giấy, đừng nhắc: done, passed on or asked about. */
export function request(draft: Draft, wanted: Request, text: string): Step | undefined {
  const { report } = draft
  const obligation = report.obligation.id
  if (wanted === 'erase') return dataCommand(draft)
  // Whoever wants no more messages is heard, though nothing is owed here.
  if (isSettled(report.obligation)) return wanted === 'stop' ? askHowToStop(draft) : undefined
  const press = (action: ReminderAction): Step => pressReminder(draft, action)
  switch (wanted) {
    case 'later':
      return whenSaid(draft, text) ?? press({ do: 'reminder.later', obligation })
    case 'extension':
      return press({ do: 'reminder.extend', obligation, text, ...dayAsked(draft, text) })
    case 'delegate':
      return delegateAsked(draft, text)
    case 'obstacle':
      return obstacleCommand(draft)
    case 'stop':
      return askHowToStop(draft, obligation)
    case 'not-me':
      return notMine(draft, text)
    case 'paper':
      return onPaper(draft, text)
  }
}

/** "Thứ hai nhắc chị", "7h tối nhắc lại": then, moved on when nobody is reminded on that day; undefined: it is asked. */
function whenSaid(draft: Draft, text: string): Step | undefined {
  const at = momentSaid(draft, text)
  if (!at) return undefined
  const action = { do: 'reminder.at', obligation: draft.report.obligation.id, when: 'next-day' } as const
  return pressReminder(draft, { ...action, at: at.toISO() ?? '' })
}

function momentSaid({ facts: { now, calendar }, me }: Draft, text: string): DateTime | undefined {
  const day = typedDate(text, now)
  if (day && day > now.plus({ days: LONGEST_LATER_DAYS })) return undefined
  const hour = hourSaid(text)
  if (hour && 'minutes' in hour) {
    const minutes = Math.max(hour.minutes, LEAST_LATER_MINUTES)
    return nextSendable(now.plus({ minutes }), calendar)
  }
  const today = now.startOf('day')
  if (!hour) return day && day > today ? reminderOn(day, calendar, me.reminderTime ?? DEFAULT_TIME_OF_DAY) : undefined
  const at = reminderOn(day ?? today, calendar, hour.time)
  // "7h nhắc" after seven is tomorrow's.
  const next = !day && at <= now ? reminderOn(today.plus({ days: 1 }), calendar, hour.time) : at
  return next > now ? next : undefined
}

/** "Xin lùi đến 5/6": the day is passed on with the words. One that is over is none. */
function dayAsked({ facts }: Draft, text: string): { readonly until?: string } {
  const day = typedDate(text, facts.now)
  const until = day && day >= facts.now.startOf('day') ? day.toISODate() : null
  return until ? { until } : {}
}

/** @param obligation of a report that is still owed. */
export function askHowToStop(turn: WithSession, obligation?: OwedKey): Step {
  const rest: Choice = { word: 'pause-week', action: { do: 'reminder.rest' } }
  const choices: readonly Choice[] =
    obligation === undefined
      ? [rest]
      : [
          { word: 'remind-later', action: { do: 'reminder.later', obligation } },
          rest,
          { word: 'delegate', action: { do: 'reminder.delegate', obligation } },
        ]
  return goTo(
    turn,
    null,
    say({ say: 'stop-which', ...(obligation === undefined ? { settled: true } : {}) }, [...choices, LEAVE], {
      lasting: true,
    }),
  )
}

/** Only the officer can say who reports instead: told at once, with the person's own words. */
function notMine(draft: Draft, text: string): Step {
  const { facts, me, report } = draft
  const { unit, obligation } = report
  const officers = reachableOfficers(facts)
  const told = tellAll(officers, { say: 'not-mine-told', by: me, unit, text })
  const delegate: Choice = { word: 'delegate', action: { do: 'reminder.delegate', obligation: obligation.id } }
  return goTo(
    draft,
    null,
    say({ say: 'not-mine', unit, officers, ...officersHear(facts) }, [delegate, LEAVE], { lasting: true }),
    ...told,
  )
}

/** A report handed over elsewhere is entered by the officer, who reads the person's own words; until then it is owed. */
function onPaper(draft: Draft, text: string): Step {
  const { facts, me, report } = draft
  const { unit, obligation } = report
  const officers = reachableOfficers(facts)
  const told = tellAll(officers, { say: 'on-paper-told', by: me, unit, text }, [enterFor(obligation, unit)])
  return goTo(
    draft,
    null,
    say({ say: 'on-paper', unit, officers, ...officersHear(facts) }, [], { lasting: true }),
    ...told,
  )
}
