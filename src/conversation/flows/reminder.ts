import { DateTime } from 'luxon'
import { isSettled } from '../../domain/obligation.ts'
import { DEFAULT_TIME_OF_DAY } from '../../domain/quiet.ts'
import { AFTERNOON, type SnoozeOption, snoozeOptions } from '../../domain/snooze.ts'
import type { Action, Choice } from '../action.ts'
import { type Effect, goTo, type Step, say } from '../effect.ts'
import { type Draft, openDraft } from '../report/draft.ts'
import type { Turn } from '../turn.ts'
import { EXTENSION_ASKED, type ReminderAction } from '../vocabulary/reminder.ts'
import { sayStale, tellOfficers } from './common.ts'
import { askedToday, delegate, delegateTo } from './delegate.ts'
import { pressExtension } from './extension.ts'
import { HOME, LEAVE } from './replies.ts'
import { storedDate } from './typed-date.ts'

/** The buttons of a reminder other than answering it. */
export function pressReminder(turn: Turn, action: ReminderAction): Step {
  if (action.do === 'extension.grant' || action.do === 'extension.refuse') return pressExtension(turn, action)
  if (action.do === 'reminder.rest') return turn.facts.me ? restFromReminders(turn) : sayStale(turn)
  if (action.do === 'reminder.time') return askTime(turn)
  if (action.do === 'reminder.time-set') return setTime(turn, action.time)
  const draft = openDraft(turn)
  if (!draft || isSettled(draft.report.obligation)) return sayStale(turn)
  switch (action.do) {
    case 'reminder.later':
      return askWhen(draft)
    case 'reminder.at':
      return remindAt(draft, action)
    case 'reminder.delegate':
      return delegate(draft)
    case 'reminder.delegate-to':
      return delegateTo(draft, action.member)
    case 'reminder.extend':
      return askExtension(draft, action)
  }
}

/** How long "tạm dừng" keeps reminders away. */
const PAUSE_DAYS = 7

/** Reminders rest for a week, which keeps nobody from reporting. */
export function restFromReminders(turn: Turn): Step {
  const until = turn.facts.now.plus({ days: PAUSE_DAYS }).endOf('day')
  const rest = { effect: 'member', member: turn.me.id, change: { pausedUntil: until } } as const
  return goTo(turn, null, rest, say({ say: 'reminders-paused', until }, [HOME], { lasting: true }))
}

/** Before the first lesson, after the last of the morning, of the afternoon, in the evening: none in quiet hours. */
const TIMES = ['07:00', DEFAULT_TIME_OF_DAY, AFTERNOON, '19:00']

/** Each person may choose another time than the school's (product.md 3). */
function askTime(turn: Turn): Step {
  const choices = TIMES.map(
    (time): Choice => ({ word: 'time', values: { time }, action: { do: 'reminder.time-set', time } }),
  )
  const time = turn.facts.me?.reminderTime ?? DEFAULT_TIME_OF_DAY
  return goTo(turn, null, say({ say: 'time-which', time }, [...choices, LEAVE], { lasting: true }))
}

function setTime(turn: Turn, time: string): Step {
  const { facts } = turn
  if (!facts.me || !TIMES.includes(time)) return sayStale(turn)
  const effect: Effect = { effect: 'member', member: facts.me.id, change: { reminderTime: time } }
  return goTo(turn, null, effect, say({ say: 'time-set', time }))
}

const SNOOZE_WORDS = {
  afternoon: 'this-afternoon',
  tomorrow: 'tomorrow',
  monday: 'monday',
  'next-day': 'on-day',
} as const

const snoozesOf = ({ facts, me }: Draft): readonly SnoozeOption[] =>
  snoozeOptions(facts.now, facts.calendar, me.reminderTime ?? DEFAULT_TIME_OF_DAY)

function askWhen(draft: Draft): Step {
  const obligation = draft.report.obligation.id
  const choices = snoozesOf(draft).map(
    ({ kind, at }): Choice => ({
      word: SNOOZE_WORDS[kind],
      ...(kind === 'next-day' ? { values: { date: at.toISODate() ?? '' } } : {}),
      action: { do: 'reminder.at', obligation, when: kind, at: at.toISO() ?? '' },
    }),
  )
  return goTo(draft, null, say({ say: 'later-when' }, [...choices, LEAVE], { lasting: true }))
}

/** The instant the button stood for; it stays on the screen for days, and by then "ngày mai" may be over. */
function remindAt(draft: Draft, { when, at: offered }: Extract<Action, { do: 'reminder.at' }>): Step {
  const { now, calendar } = draft.facts
  const at = offered
    ? DateTime.fromISO(offered, { zone: calendar.zone })
    : snoozesOf(draft).find(({ kind }) => kind === when)?.at
  if (!at?.isValid || at <= now) return askWhen(draft)
  const effect: Effect = {
    effect: 'remind',
    obligation: draft.report.obligation.id,
    member: draft.me.id,
    at,
    kind: 'snoozed',
  }
  return goTo(draft, null, effect, say({ say: 'later-set', at }))
}

/** "Xin lùi" goes to the officer, who grants a day or keeps the date. */
function askExtension(draft: Draft, { until, text }: Extract<Action, { do: 'reminder.extend' }>): Step {
  const { facts, me, report, period } = draft
  const { calendar, now } = facts
  const obligation = report.obligation.id
  const was = report.obligation.extendedTo?.toISODate() ?? ''
  const asked = until ? storedDate(until, now) : undefined
  const target = report.obligation.extendedTo ?? period.deadlines.target
  const soon = [1, 2, 3].map(n => calendar.addWorkingDays(DateTime.max(now, target).startOf('day'), n))
  const days = asked ? [asked, ...soon.filter(day => !day.hasSame(asked, 'day'))] : soon
  const choices: Choice[] = days.map(day => ({
    word: 'grant-until',
    values: { date: day.toISODate() },
    action: { do: 'extension.grant', obligation, until: day.toISODate(), asker: me.id, was },
  }))
  const refuse: Choice = { word: 'refuse', action: { do: 'extension.refuse', obligation, asker: me.id, was } }
  const deadlines = { ...period.deadlines, target }
  const before = text ? undefined : askedToday(draft, EXTENSION_ASKED, until ?? '')
  const requests = tellOfficers(facts, officer =>
    say(
      {
        say: 'extension-request',
        by: me,
        unit: report.unit,
        period: period.period,
        deadlines,
        ...(asked ? { until: asked } : {}),
        ...(text ? { text } : {}),
      },
      [...choices, refuse],
      { to: officer.id, lasting: true },
    ),
  )
  const message = say(
    { say: 'extension-asked', officer: requests.length > 0, ...(asked ? { until: asked } : {}) },
    [{ word: 'report-now', action: { do: 'report.open', obligation } }],
    { lasting: true },
  )
  const noted = { effect: 'audit', action: EXTENSION_ASKED, subject: obligation, detail: until ?? '' } as const
  return before ? goTo(draft, null, message) : goTo(draft, null, noted, message, ...requests)
}
