import type { DateTime } from 'luxon'
import type { Message } from '../../conversation/effect.ts'
import type { Member } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import { leavesAtLast } from '../../domain/traffic.ts'
import { channelAt } from '../../messenger/lines.ts'
import { tookNoMore } from '../../storage/queues.ts'
import type { DueRecord, OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { storedDue } from '../read/stored.ts'
import { isMonthTight } from '../read/traffic.ts'
import { isWriting, whyNotAtAll } from './due-needed.ts'
import type { Making } from './dues/making.ts'
import { makeTogether } from './dues/morning.ts'
import type { Part } from './dues/together.ts'
import { goesElsewhere } from './elsewhere.ts'
import { voiceOf } from './enqueue.ts'
import { heldNews } from './prepare-news.ts'
import type { Prepared } from './prepared.ts'
import type { StoredDue } from './queue-due.ts'
import { renderNow } from './render-now.ts'

/** How long it waits for whoever is writing. */
const WAIT_MINUTES = 30

/**
 * The one place where what is due is looked at again and put into words, at the moment of sending: what is due together
 * to one person becomes one message, made of what is still needed now; the rest is recorded as skipped with its reason
 * (product.md 3, 8).
 */
export async function prepareDue(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<Prepared> {
  const now = deps.clock.now()
  const stored = storedDue(entry.payload)
  const sendable = nextSendable(now, deps.calendar)
  if (sendable > now && !stored.atOnce) {
    await tx.outbox.postpone(entry.id, sendable, 'quiet', false)
    return { kind: 'postponed' }
  }
  if (await isWriting(tx, entry.chat, now)) {
    await tx.outbox.postpone(entry.id, now.plus({ minutes: WAIT_MINUTES }), 'writing', false)
    return { kind: 'postponed' }
  }
  const member = await tx.members.byId(stored.member)
  // What answers somebody stays where that was.
  if (member && !stored.atOnce && (await goesElsewhere(tx, deps, { entry, member }, now))) return { kind: 'postponed' }
  const tight = await isMonthTight(tx, deps, entry.chat)
  const looking = { tx, now, tight, skip: skipper(tx, deps, entry) }
  const needed = await neededOf(looking, stored, member)
  const held = TAKES_NEWS.includes(stored.bundle) ? await heldNews(tx, entry.chat) : []
  const parts = held.map(({ news }) => news)
  const making = member && { tx, deps, member, chat: entry.chat, now }
  const made = making && (await makeOf(making, { needed, held: parts }, looking.skip))
  if (!member || !made) {
    await tx.outbox.settle(entry.id, 'skipped', now, 'settled')
    return { kind: 'settled' }
  }
  const told = { message: made.message, voice: voiceOf(member), whom: stored }
  return {
    kind: 'send',
    message: await renderNow(tx, deps, entry, told),
    dues: made.dues,
    news: held.map(({ entry: { id } }) => id),
    ...(stored.atOnce ? {} : { unasked: { member: member.id } }),
  }
}

/** What has its hour and takes along news that has waited. */
const TAKES_NEWS: readonly string[] = ['morning', 'afternoon']

/** What is due to the person and not ruled out at once; what is, is settled. */
async function neededOf(
  { tx, now, tight, skip }: { readonly tx: Tx; readonly now: DateTime; readonly tight: boolean; readonly skip: Skip },
  { member: id, bundle }: StoredDue,
  member: Member | undefined,
): Promise<readonly DueRecord[]> {
  const waiting = await tx.dues.waiting(id, bundle, now)
  const needed: DueRecord[] = []
  for (const due of waiting) {
    const reason =
      whyNotAtAll(member, due, waiting, now) ?? (tight && !leavesAtLast(due.what, due.kind) ? 'month-used' : undefined)
    if (reason === undefined) needed.push(due)
    else await skip(due.id, reason)
  }
  return needed
}

type Skip = (due: number, reason: string) => Promise<void>

/** Passed over for a later one, or too old: had the channel taken it, it would have been told. */
const UNTOLD: readonly string[] = ['stale', 'superseded']

/** What waited until it was stale because the channel took no more is told as that: somebody has to be phoned. */
function skipper(tx: Tx, deps: Deps, { chat, reason: before }: OutboxEntry): Skip {
  const refused = channelAt(deps, chat).quota !== undefined && tookNoMore(before)
  return (due, reason) =>
    tx.dues.settle(due, 'skipped', deps.clock.now(), refused && UNTOLD.includes(reason) ? 'quota' : reason, null)
}

type MadeMessage = { readonly message: Message; readonly dues: readonly number[] }

async function makeOf(
  making: Making,
  { needed, held }: { readonly needed: readonly DueRecord[]; readonly held: readonly Part[] },
  skip: Skip,
): Promise<MadeMessage | undefined> {
  if (needed.length === 0) return undefined
  const { message, skipped } = await makeTogether(making, needed, held)
  for (const [id, reason] of skipped) await skip(id, reason)
  return message && { message, dues: needed.flatMap(({ id }) => (skipped.has(id) ? [] : [id])) }
}
