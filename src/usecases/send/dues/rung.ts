import type { Choice } from '../../../conversation/action.ts'
import { say } from '../../../conversation/effect.ts'
import { givingWay } from '../../../conversation/offered.ts'
import { askedSince, hasMet } from '../../../conversation/report/draft.ts'
import { spoken } from '../../../conversation/report/open.ts'
import { unplacedIn } from '../../../conversation/report/unplaced.ts'
import { readSession } from '../../../conversation/session.ts'
import type { ReminderItem } from '../../../conversation/vocabulary/reminder.ts'
import { sentOf } from '../../../domain/dispatch.ts'
import { leadershipTellingKey, rungStaleAfter } from '../../../domain/due.ts'
import { answerTo, formOf, stillToMend } from '../../../domain/form.ts'
import { unitLadder } from '../../../domain/ladder.ts'
import { isSettled } from '../../../domain/obligation.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { planOf } from '../../deps.ts'
import { periodFacts } from '../../read/periods.ts'
import { wholeReport } from '../../read/whole-report.ts'
import { isAnswering } from '../due-needed.ts'
import type { Made, Making, Unneeded } from './making.ts'

/** The reminder of every report the person still owes, soonest first; it is itself the next question of the first. */
export async function makeReminder(making: Making, due: readonly DueRecord[]): Promise<Made> {
  const found: ReminderItem[] = []
  const skipped = new Map<number, string>()
  for (const reminder of due) {
    const item = await itemOf(making, reminder)
    if (typeof item === 'string') skipped.set(reminder.id, item)
    else found.push(item)
  }
  const items = found.toSorted((a, b) => +a.last - +b.last)
  const [first] = items
  if (!first) return { message: undefined, skipped }
  const { now } = making
  const kept = await leaveReport(making)
  const told = items.map(item =>
    item.unit.id === kept?.unit ? { ...item, logged: (item.logged ?? 0) + kept.notes } : item,
  )
  const message = say({ say: 'reminder', items: told, today: now.startOf('day') }, choicesOf(items), {
    digits: first.prompt && first.prompt.indicators.length > 0 ? 'answer' : 'choose',
    ...(first.prompt ? { about: { obligation: first.obligation.id, prompt: first.prompt.id } } : {}),
  })
  return { message, skipped }
}

/** What is still owed, as it stands now; or why nothing is. */
async function itemOf({ tx, deps, member, now }: Making, reminder: DueRecord): Promise<ReminderItem | Unneeded> {
  const report = reminder.obligationId === null ? undefined : await wholeReport(tx, deps, reminder.obligationId)
  const open = report && (await tx.periods.byKey(report.obligation.periodKey))
  const facts = open && periodFacts(deps, open)
  if (!report || !facts || open.closedAt) return 'closed'
  if (isSettled(report.obligation)) return 'settled'
  const ladder = unitLadder(facts.deadlines, deps.calendar, undefined, report.obligation)
  // What somebody asked for has no rung behind it, and said itself how long it is useful.
  const hour = member.reminderTime ?? undefined
  if (!reminder.staleAfter && now >= rungStaleAfter(ladder, reminder.day, deps.calendar, hour)) return 'stale'
  const prompts = formOf(planOf(deps, facts.period), report.unit)
  const [mend] = stillToMend(report.obligation, report.answers, report.submission)
  const next = mend ?? prompts.find(prompt => !answerTo(report.answers, prompt.id))?.id
  const { deadlines } = facts
  const target = report.obligation.extendedTo ?? deadlines.target
  return {
    unit: report.unit,
    period: facts.period,
    kind: reminder.kind ?? '',
    deadlines,
    obligation: report.obligation,
    last: now.startOf('day') > target ? deadlines.unitsLast : target,
    answered: report.answers.length,
    total: prompts.length,
    prompt: prompts.find(prompt => prompt.id === next),
    number: prompts.findIndex(prompt => prompt.id === next) + 1,
    known: next !== undefined && hasMet(report, next, member.id),
    since: askedSince(report, next ?? '', deadlines.windowFrom),
    logged: mend === undefined ? report.notes.filter(({ usedIn }) => usedIn === null).length : 0,
    sent: sentOf(await tx.dispatches.of(facts.period.key)) !== undefined,
    leadershipTold: await tx.outbox.wasSent(leadershipTellingKey(facts.period.key, reminder.day)),
  }
}

/**
 * The reminder asks the next question itself, so an unfinished report, and words of which nobody has said whether they
 * were an answer, give way to it: what is said next answers the reminder alone. The draft stays, and words of the report
 * that have no place in it yet wait as notes.
 * @returns how many, of which unit
 */
async function leaveReport({
  tx,
  deps,
  chat,
  member,
  now,
}: Making): Promise<{ unit: string; notes: number } | undefined> {
  const session = readSession(await tx.sessions.load(chat))
  if (!isAnswering(session)) return undefined
  const left = unplacedIn(session.flow)
  const next = left ? { ...session, turn: session.turn + 1, flow: null } : givingWay(session, now)
  await tx.sessions.save(chat, JSON.stringify(next), now)
  if (!left) return undefined
  for (const { prompt, text, messageId } of left.words) {
    const id = deps.newCode()
    await tx.notes.add({ id, unitId: left.unit, promptId: prompt, source: 'note', memberId: member.id, at: now })
    await tx.notes.putPiece({ noteId: id, chat, messageId, text, at: now })
  }
  return { unit: left.unit, notes: left.words.length }
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
      values: { unit: item.unit.shortName, ...spoken(item.period) },
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
