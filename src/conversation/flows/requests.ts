import { isSettled } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { DEFAULT_TIME_OF_DAY } from '../../domain/quiet.ts'
import type { Request } from '../../domain/reading/doorman/lexicon.ts'
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
      return onDaySaid(draft, text) ?? press({ do: 'reminder.later', obligation })
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

/** "Thứ hai nhắc chị": on that day, moved on when it is none to remind on; no day named is asked for. */
function onDaySaid(draft: Draft, text: string): Step | undefined {
  const { facts, me, report } = draft
  const day = typedDate(text, facts.now)
  if (!day || day <= facts.now.startOf('day') || day > facts.now.plus({ days: LONGEST_LATER_DAYS })) return undefined
  const at = reminderOn(day, facts.calendar, me.reminderTime ?? DEFAULT_TIME_OF_DAY).toISO() ?? ''
  return pressReminder(draft, { do: 'reminder.at', obligation: report.obligation.id, when: 'next-day', at })
}

/** "Xin lùi đến 5/6": the day is passed on with the words. One that is over is none. */
function dayAsked({ facts }: Draft, text: string): { readonly until?: string } {
  const day = typedDate(text, facts.now)
  const until = day && day >= facts.now.startOf('day') ? day.toISODate() : null
  return until ? { until } : {}
}

/** @param obligation of a report that is still owed. */
function askHowToStop(turn: WithSession, obligation?: OwedKey): Step {
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
