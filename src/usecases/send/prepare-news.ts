import { type Message, say } from '../../conversation/effect.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { MORNING } from '../../domain/due.ts'
import type { Member } from '../../domain/member.ts'
import { firstMoment } from '../../domain/quiet.ts'
import { nextMonth } from '../../domain/traffic.ts'
import { AT_THE_PHONE_MINUTES, newsHour } from '../../domain/unasked.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import type { StoredMessage } from '../menu.ts'
import { storedMessage } from '../read/stored.ts'
import { isMonthTight } from '../read/traffic.ts'
import { together } from './dues/together.ts'
import { goesElsewhere } from './elsewhere.ts'
import { voiceOf } from './enqueue.ts'
import type { Prepared } from './prepared.ts'
import { renderNow } from './render-now.ts'
import { morningOf, readToldToday, stillToday } from './told-today.ts'

/** Why news waits: it is told with the next message that has its hour. */
const HELD = 'held'

type HeldNews = { readonly entry: OutboxEntry; readonly news: NonNullable<StoredMessage['news']> }

/** What has been put off for the person, oldest first. */
export async function heldNews(tx: Tx, chat: ChatAddress): Promise<readonly HeldNews[]> {
  return (await tx.outbox.waitingFor(chat, HELD)).flatMap(entry => {
    const { news } = storedMessage(entry.payload)
    return news ? [{ entry, news }] : []
  })
}

/** It goes as it stands; `unasked`, where it counts for the day. */
type AsItStands = { readonly kind: 'as-it-stands'; readonly unasked?: NonNullable<Sendable['unasked']> }
type Sendable = Extract<Prepared, { kind: 'send' }>

/**
 * News for somebody who has not asked: looked at when it would leave, by what the day has brought the person already.
 * What is put off goes along with the next message that has its hour, or together with the rest at an hour of its own.
 * Whoever has the phone in hand is not interrupted by it.
 */
export async function prepareNews(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  news: HeldNews['news'],
): Promise<Prepared | AsItStands> {
  const member = await tx.members.byChat(entry.chat)
  if (!member || (await isAtThePhone(tx, deps, entry.chat))) return { kind: 'as-it-stands' }
  const now = deps.clock.now()
  const told = await readToldToday(tx, member, now)
  const waited = entry.reason === HELD || entry.attempts > 0
  const about = { kind: news.kind, waited, morning: morningOf(member) }
  if (await goesElsewhere(tx, deps, { entry, member }, now)) return { kind: 'postponed' }
  // What is left is for what cannot wait; it goes along with whatever of that leaves.
  const at = (await isMonthTight(tx, deps, entry.chat))
    ? firstMoment(nextMonth(now), MORNING)
    : newsHour(about, { told, ahead: await stillToday(tx, deps, member, now) }, now, deps.calendar)
  if (at > now) {
    await tx.outbox.postpone(entry.id, at, HELD, false)
    return { kind: 'postponed' }
  }
  const others = await heldNews(tx, entry.chat)
  if (others.length > 0) return gathered(tx, deps, member, [{ entry, news }, ...others])
  return { kind: 'as-it-stands', unasked: { member: member.id, kind: news.kind } }
}

/** The first row tells what stands in all of them. */
async function gathered(tx: Tx, deps: Deps, member: Member, all: readonly HeldNews[]): Promise<Prepared> {
  const [first, ...others] = all
  if (!first) throw new Error('nothing is gathered')
  const voice = voiceOf(member)
  const { texts, choices } = together(
    all.map(({ news }) => news),
    voice,
  )
  const message: Message = say({ say: 'morning', day: deps.clock.now(), texts }, choices, { lasting: true })
  // Tried again, it is made again.
  const told = { message, voice, whom: { news: first.news } }
  return {
    kind: 'send',
    message: await renderNow(tx, deps, first.entry, told),
    dues: [],
    news: others.map(({ entry: { id } }) => id),
    unasked: { member: member.id },
  }
}

async function isAtThePhone(tx: Tx, { clock }: Deps, chat: ChatAddress): Promise<boolean> {
  const acted = await tx.sessions.savedAt(chat)
  const minutes = acted === undefined ? undefined : clock.now().diff(acted, 'minutes').minutes
  // In the future: the clock has been set back since.
  return minutes !== undefined && minutes >= 0 && minutes < AT_THE_PHONE_MINUTES
}
