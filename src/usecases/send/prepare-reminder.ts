import type { DateTime } from 'luxon'
import type { Choice } from '../../conversation/action.ts'
import { type Message, say } from '../../conversation/effect.ts'
import { askedSince } from '../../conversation/report/draft.ts'
import { readSession } from '../../conversation/session.ts'
import type { ReminderItem } from '../../conversation/vocabulary/reminder.ts'
import type { SchoolCalendar } from '../../domain/calendar.ts'
import { answerTo, formOf, stillToMend } from '../../domain/form.ts'
import { RUNG_KINDS, type Rung, unitLadder } from '../../domain/ladder.ts'
import type { Member } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { rungStaleAfter, staleAfter } from '../../domain/occurrence.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry, Reminder } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { wholeReport } from '../read/load-facts.ts'
import { periodFacts } from '../read/periods.ts'
import { leadershipTellingKey } from '../schedule/officer-occurrences.ts'
import { storedReminder } from '../stored.ts'
import type { World } from '../world.ts'
import { voiceOf } from './enqueue.ts'
import { renderNow } from './render-now.ts'

export type Prepared =
  | {
      readonly kind: 'send'
      readonly message: Outgoing
      readonly reminders: readonly number[] /** Hash of a made file. */
      readonly content?: string
      /** A person's own file: gone from the disk once it is sent. */
      readonly personal?: boolean
    }
  | { readonly kind: 'settled' }
  | { readonly kind: 'postponed' }

/** Somebody who is writing just now is not interrupted. */
const WRITING_MINUTES = 15

/**
 * The recheck at delivery: everything due to one person becomes one message, made of what is still owed at this
 * moment; what is not is recorded as skipped with its reason (product.md 3, 8).
 */
export async function prepareReminder(tx: Tx, world: World, entry: OutboxEntry): Promise<Prepared> {
  const now = world.clock.now()
  const { member: memberId } = storedReminder(entry.payload)
  const member = await tx.members.byId(memberId)
  const sendable = nextSendable(now, world.calendar)
  if (sendable > now) return postpone(tx, entry, sendable, 'quiet')
  if (await isWriting(tx, entry.chat, now))
    return postpone(tx, entry, now.plus({ minutes: 2 * WRITING_MINUTES }), 'writing')
  const due = await tx.reminders.dueOf(memberId, now)
  const items: { item: ReminderItem; reminder: Reminder }[] = []
  for (const reminder of due) {
    const reason = whyNot(member, reminder, due, now)
    const item = member && reason === undefined ? await itemOf(tx, world, reminder, member) : undefined
    if (item && typeof item !== 'string') items.push({ item, reminder })
    else await tx.reminders.settle(reminder.id, 'skipped', now, reason ?? item ?? 'settled', null)
  }
  if (!member || items.length === 0) {
    await tx.outbox.settle(entry.id, 'skipped', now, 'settled')
    return { kind: 'settled' }
  }
  return {
    kind: 'send',
    message: await render(
      tx,
      world,
      entry,
      member,
      items.map(({ item }) => item),
    ),
    reminders: items.map(({ reminder }) => reminder.id),
  }
}

export async function postpone(tx: Tx, entry: OutboxEntry, until: DateTime, reason: string): Promise<Prepared> {
  await tx.outbox.postpone(entry.id, until, reason, false)
  return { kind: 'postponed' }
}

export async function isWriting(tx: Tx, chat: string, now: DateTime): Promise<boolean> {
  const session = readSession(await tx.sessions.load(chat))
  if (session.flow?.name !== 'report') return false
  const last = await tx.outbox.lastOfTurn(chat, session.turn)
  const minutes = last === undefined ? undefined : now.diff(last.createdAt, 'minutes').minutes
  // Said in the future: the clock has been set back since.
  return minutes !== undefined && minutes >= 0 && minutes < WRITING_MINUTES
}

/** Reasons that need nothing but the records at hand. */
function whyNot(
  member: Member | undefined,
  reminder: Reminder,
  due: readonly Reminder[],
  now: DateTime,
): string | undefined {
  if (member?.state !== 'active' || member.chat === null) return 'unreachable'
  if (member.pausedUntil && member.pausedUntil > now) return 'paused'
  // Of two for one report the later stands; at the same instant the one recorded last, which is the rung of that day.
  const newer = due.some(
    other =>
      other.obligationId === reminder.obligationId &&
      (other.dueAt > reminder.dueAt || (+other.dueAt === +reminder.dueAt && other.id > reminder.id)),
  )
  return newer ? 'superseded' : undefined
}

/** What is still owed, as it stands now; or why nothing is. */
async function itemOf(
  tx: Tx,
  world: World,
  reminder: Reminder,
  member: Member,
): Promise<ReminderItem | 'settled' | 'closed' | 'stale'> {
  const now = world.clock.now()
  const report = await wholeReport(tx, world, reminder.obligationId)
  const open = report && (await tx.periods.byKey(report.obligation.periodKey))
  const facts = open && periodFacts(world, open)
  if (!report || !facts || open.closedAt) return 'closed'
  if (isSettled(report.obligation)) return 'settled'
  const ladder = unitLadder(facts.deadlines, world.calendar, undefined, report.obligation)
  if (now >= usefulUntil(reminder, ladder, member, world.calendar)) return 'stale'
  const prompts = formOf(world.plan, report.unit)
  const [mend] = stillToMend(report.obligation, report.answers, report.submission)
  const next = mend ?? prompts.find(prompt => !answerTo(report.answers, prompt.id))?.id
  const { deadlines } = facts
  const target = report.obligation.extendedTo ?? deadlines.target
  return {
    unit: report.unit,
    period: facts.period,
    kind: reminder.kind,
    deadlines,
    obligation: report.obligation,
    last: now.startOf('day') > target ? deadlines.unitsLast : target,
    answered: report.answers.length,
    total: prompts.length,
    prompt: prompts.find(prompt => prompt.id === next),
    number: prompts.findIndex(prompt => prompt.id === next) + 1,
    since: askedSince(report, next ?? '', deadlines.windowFrom),
    logged: mend === undefined ? report.notes.filter(({ usedIn }) => usedIn === null).length : 0,
    leadershipTold: await tx.outbox.wasSent(leadershipTellingKey(facts.period.key, reminder.rungDate)),
  }
}

/** What somebody asked for has no rung behind it; it waits no longer than a last call does. */
function usefulUntil(
  { kind, rungDate, dueAt }: Reminder,
  ladder: readonly Rung[],
  member: Member,
  calendar: SchoolCalendar,
): DateTime {
  if (!RUNG_KINDS.some(known => known === kind)) return staleAfter(dueAt, calendar)
  return rungStaleAfter(ladder, rungDate, calendar, member.reminderTime ?? undefined)
}

async function render(
  tx: Tx,
  world: World,
  entry: OutboxEntry,
  member: Member,
  items: readonly ReminderItem[],
): Promise<Outgoing> {
  const now = world.clock.now()
  const [first] = items
  const message: Message = say({ say: 'reminder', items, today: now.startOf('day') }, choicesOf(items), {
    standing: true,
    digits: first?.prompt && first.prompt.indicators.length > 0 ? 'answer' : 'choose',
    ...(first?.prompt ? { about: { obligation: first.obligation.id, prompt: first.prompt.id } } : {}),
  })
  await leaveReport(tx, entry.chat, now)
  return renderNow(tx, world, entry, { message, voice: voiceOf(member), whom: { member: member.id } })
}

/** The reminder asks the next question itself, so an unfinished dialogue gives way to it; the draft stays. */
async function leaveReport(tx: Tx, chat: string, now: DateTime): Promise<void> {
  const session = readSession(await tx.sessions.load(chat))
  if (session.flow?.name !== 'report') return
  await tx.sessions.save(chat, JSON.stringify({ ...session, turn: session.turn + 1, flow: null }), now)
}

/** Model 3 and 4: the buttons of a reminder; "Xin lùi" on the last day. */
function choicesOf(items: readonly ReminderItem[]): readonly Choice[] {
  const [first, ...others] = items
  if (!first) return []
  const obligation = first.obligation.id
  const about = first.prompt && { obligation, prompt: first.prompt.id }
  const fresh = first.answered === 0
  return [
    {
      word: first.obligation.state === 'returned' ? 'supplement' : 'report-now',
      action: { do: 'report.open', obligation },
    },
    ...(about && first.obligation.state !== 'returned'
      ? [{ word: 'none' as const, action: { do: 'report.none' as const, about } }]
      : []),
    ...others.map(item => ({
      word: 'report-of' as const,
      values: { unit: item.unit.shortName, kind: item.period.kind, year: item.period.year },
      action: { do: 'report.open' as const, obligation: item.obligation.id },
    })),
    ...(fresh ? [] : [{ word: 'review' as const, action: { do: 'report.review' as const, obligation } }]),
    { word: 'remind-later', action: { do: 'reminder.later', obligation } },
    ...(first.kind === 'last-day'
      ? [{ word: 'ask-extension' as const, action: { do: 'reminder.extend' as const, obligation } }]
      : []),
    { word: 'delegate', action: { do: 'reminder.delegate', obligation } },
    ...(fresh
      ? [{ word: 'none-all' as const, action: { do: 'report.none-all' as const, obligation, confirmed: false } }]
      : []),
    { word: 'obstacle', action: { do: 'obstacle.start' } },
  ]
}
