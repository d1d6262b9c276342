import { DateTime } from 'luxon'
import { chatOf } from '../../src/domain/chat-address.ts'
import { rungsOfKind, unitLadder } from '../../src/domain/ladder.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { DEFAULT_QUIET_HOURS, isQuiet } from '../../src/domain/quiet.ts'
import type { Line } from '../../src/playground/year/chronicle.ts'
import type { DueRecord } from '../../src/storage/records.ts'
import { ZONE } from './story.ts'
import { calendar, type PeriodKept, type PlayedYear, unitsOf } from './year.ts'

/** Reminders somebody asked for: "Nhắc lại sau", the officer's "Nhắc". They stand beside the ladder. */
const ASKED_FOR = ['snoozed', 'nudge', 'delegated']

const day = (date: DateTime): string => date.toFormat('dd/MM/yyyy')

/** The days on which a unit must be reminded, by the rules alone. @param granted when an extension was. */
export function rungDays(
  { deadlines, period }: PeriodKept,
  obligation: Obligation,
  granted?: DateTime,
): readonly string[] {
  const { kind = 'subject-group' } = unitsOf(period.key).find(({ id }) => id === obligation.unitId) ?? {}
  const usual = rungsOfKind(unitLadder(deadlines, calendar), kind).map(rung => rung.date)
  const { extendedTo } = obligation
  if (!extendedTo || !granted) return usual.map(day)
  const moved = rungsOfKind(unitLadder(deadlines, calendar, undefined, { extendedTo }), kind).map(rung => rung.date)
  return [...usual.filter(date => date <= granted), ...moved.filter(date => date > granted)].map(day)
}

/** Every rung of every unit on the board is sent, or skipped with a reason; and nothing else is. */
export function ladderBreaches(
  kept: PeriodKept,
  grantedTo: (obligation: string) => DateTime | undefined,
  gone: readonly string[] = [],
): string[] {
  return unitsOf(kept.period.key).flatMap(unit => {
    const obligation = kept.obligations.find(each => each.unitId === unit.id)
    if (gone.includes(unit.id)) return obligation ? [`${obligation.id}: is owed by nobody`] : []
    if (!obligation) return [`${kept.period.key} ${unit.id}: nothing is owed`]
    const expected = rungDays(kept, obligation, grantedTo(obligation.id))
    const own = kept.reminders.filter(
      each => each.obligationId === obligation.id && !ASKED_FOR.includes(each.kind ?? ''),
    )
    const found = [...new Set(own.map(each => day(each.day)))]
    const missing = expected.filter(date => !found.includes(date)).map(date => `${obligation.id}: no trace of ${date}`)
    const extra = found.filter(date => !expected.includes(date)).map(date => `${obligation.id}: nobody ordered ${date}`)
    const open = own
      .filter(each => each.state === 'due' || (each.state === 'skipped' && !each.reason) || !settledWell(each))
      .map(each => `${obligation.id}: ${day(each.day)} is ${each.state} without a reason or a time`)
    return [...missing, ...extra, ...open]
  })
}

const settledWell = ({ state, settledAt, memberId }: DueRecord): boolean =>
  state === 'skipped' ? memberId === 0 || settledAt !== null : settledAt !== null

/** What happened to a report that settles it or opens it again, as the people and the journal tell it. */
function turns(year: PlayedYear, obligation: string): readonly { readonly at: DateTime; readonly settled: boolean }[] {
  const handed = year.ledger.handed().filter(({ period, unit }) => `${period}:${unit}` === obligation)
  const returned = year.audits.filter(({ action, subject }) => action === 'report.returned' && subject === obligation)
  return [
    ...handed.map(({ at }) => ({ at: DateTime.fromISO(at, { zone: ZONE }), settled: true })),
    ...returned.map(({ at }) => ({ at, settled: false })),
  ].toSorted((a, b) => +a.at - +b.at)
}

/** Whoever has submitted gets nothing further. */
export function remindedAfterSubmitting(year: PlayedYear, kept: PeriodKept): string[] {
  return kept.reminders.flatMap(({ obligationId, state, settledAt, kind }) => {
    if (state !== 'sent' || !settledAt) return []
    const last = turns(year, obligationId ?? '').findLast(({ at }) => at < settledAt)
    return last?.settled ? [`${obligationId}: ${kind} sent ${settledAt.toISO()}, handed in ${last.at.toISO()}`] : []
  })
}

/** One message a person and day, but for the ones somebody asked for. */
export function twiceADay(year: PlayedYear): string[] {
  const days = new Map<string, number>()
  for (const line of year.lines.filter(isReminder)) {
    const key = `${line.chat} ${day(line.at)}`
    days.set(key, (days.get(key) ?? 0) + 1)
  }
  const chats = new Map(year.members.map(({ id, chat }) => [id, chat && chatOf(chat)]))
  for (const { kind, state, memberId, settledAt } of year.periods.flatMap(kept => kept.reminders)) {
    if (state !== 'sent' || !settledAt || !ASKED_FOR.includes(kind ?? '')) continue
    const key = `${chats.get(memberId)} ${day(settledAt)}`
    days.set(key, (days.get(key) ?? 0) - 1)
  }
  return [...days].filter(([, count]) => count > 1).map(([key, count]) => `${key}: ${count}`)
}

/** What reached a phone on a day off, on a "ngày không nhắc" or at night. */
export function atABadTime(year: PlayedYear): string[] {
  return year.lines
    .filter(isReminder)
    .filter(({ at }) => !calendar.isReminderDay(at) || isQuiet(at, DEFAULT_QUIET_HOURS))
    .map(({ chat, at }) => `${chat} ${at.toISO()}`)
}

/** Reminders on a phone: the buttons say what they are. */
export const isReminder = ({ from, buttons }: Line): boolean => {
  const words = buttons.map(label => label.replace(/^\d+ /, ''))
  return from === 'assistant' && words.includes('Nhắc lại sau') && words.includes('Gặp vướng mắc')
}

/** What follows somebody's own act by so much is its answer, or interrupts nobody. */
const AT_THE_PHONE_SECONDS = 600

/**
 * What cannot wait: somebody asks and stands still until it is answered, it answers what the person asked, the school's
 * report on its way goes from hand to hand, or a duty begins or ends.
 */
const AT_ONCE: readonly RegExp[] = [
  /xin lùi|Lùi hẹn|giữ hẹn|được lùi/,
  /báo vướng mắc|đề nghị sửa Kế hoạch:|hỏi về phần|đề nghị bổ sung|nhờ (cô|thầy|ông|bà) làm/,
  /trả lời vướng mắc|đã trả lời/,
  /Người này chưa xem được gì/,
  /trình báo cáo|duyệt báo cáo|đề nghị sửa báo cáo|đã duyệt|ghi số|bản đã ký|gửi Sở ngày|rút lại báo cáo/,
  /^Cảm ơn .*Trợ lý đã ghi:|^Đã ghi nhận\. Các việc hay dùng/,
]

/** Days on which somebody was told more than twice by the program itself, unasked, with what was told. */
export function tooMuchADay({ lines }: Pick<PlayedYear, 'lines'>): string[] {
  const acts = new Map<number, number[]>()
  const days = new Map<string, string[]>()
  for (const { chat, from, how, at, text } of lines) {
    const own = acts.get(chat) ?? []
    acts.set(chat, own)
    if (from === 'person') own.push(at.toMillis())
    else if (how === 'says' && !AT_ONCE.some(each => each.test(text))) {
      const last = own.at(-1)
      if (last !== undefined && at.toMillis() - last < AT_THE_PHONE_SECONDS * 1000) continue
      const day = `${chat} ${at.toISODate()}`
      days.set(day, [...(days.get(day) ?? []), `${at.toFormat('HH:mm')} ${text.slice(0, 60)}`])
    }
  }
  return [...days].filter(([, told]) => told.length > 2).map(([day, told]) => `${day}: ${told.join(' | ')}`)
}
