import type { DateTime } from 'luxon'
import { tellBlocked } from '../../conversation/flows/blocked.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { isOpenSomewhere, type Member } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Outcome } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { wishForCleanUp } from './clean-up-files.ts'
import { enqueueFor } from './enqueue.ts'
import { moveTo } from './lay-out.ts'
import { REFUSED } from './prepared.ts'

type Refused = Pick<Extract<Outcome, { kind: 'gone' }>, 'reason' | 'perhaps'> & { readonly dues: readonly number[] }

/**
 * A person cannot be written to at an address. Where the channel says so, it is so at once; where it only refuses, from
 * the second refusal on another day on. Until then another address of the person is tried, or another day; who has
 * none left gets nothing further, and whoever has to know is told once.
 */
export async function refused(tx: Tx, deps: Deps, entry: OutboxEntry, told: Refused): Promise<void> {
  const now = deps.clock.now()
  const before = await tx.members.byChat(entry.chat)
  if (!before) {
    await tx.outbox.settle(entry.id, 'gone', now, told.reason)
    // The farewell of somebody who has been let go: nothing is left of the chat, reached or not.
    if (await tx.outbox.dropStranger(entry.id)) await wishForCleanUp(tx, 'tidy')
    return
  }
  const first = before.refusals.find(({ chat }) => chat === entry.chat)
  const closes = !told.perhaps || (first !== undefined && !first.at.hasSame(now, 'day'))
  await tx.members.refuse(entry.chat, now, closes)
  const member = (await tx.members.byId(before.id)) ?? before
  const again = isOpenSomewhere(member) ? await tryAgain(tx, deps, entry, { member, closes }) : false
  if (again) return
  await tx.outbox.settle(entry.id, 'gone', now, told.reason)
  for (const id of told.dues) await tx.dues.settle(id, 'skipped', now, 'unreachable', entry.id)
  if (!isOpenSomewhere(member)) await markBlocked(tx, deps, member)
}

/**
 * Where a channel takes no more, what comes unasked goes to another address of the person that has refused nothing; from
 * then on that one is written to, until the person is heard at the first one again.
 * @returns whether it waits there.
 */
export async function sparedElsewhere(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<boolean> {
  const before = await tx.members.byChat(entry.chat)
  const isFree = (chat: ChatAddress) => chat !== entry.chat && !before?.refusals.some(each => each.chat === chat)
  if (!before?.chats.some(isFree)) return false
  await tx.members.refuse(entry.chat, deps.clock.now(), false)
  const member = (await tx.members.byId(before.id)) ?? before
  return tryAgain(tx, deps, entry, { member, closes: false })
}

/** Elsewhere at once, else here on another day. */
async function tryAgain(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { member, closes }: { readonly member: Member; readonly closes: boolean },
): Promise<boolean> {
  const now = deps.clock.now()
  const { chat, refusals } = member
  if (chat !== null && chat !== entry.chat) {
    const today = refusals.some(refusal => refusal.chat === chat && refusal.at.hasSame(now, 'day'))
    await moveTo(tx, deps, entry, { member, chat, at: today ? tomorrow(deps, now) : now, reason: REFUSED })
    deps.wakes?.(chat)
    return true
  }
  if (closes) return false
  await tx.outbox.postpone(entry.id, tomorrow(deps, now), REFUSED, false)
  return true
}

const tomorrow = ({ calendar }: Deps, now: DateTime): DateTime =>
  nextSendable(now.plus({ days: 1 }).startOf('day'), calendar)

async function markBlocked(tx: Tx, deps: Deps, member: Member): Promise<void> {
  if (member.state !== 'active') return
  await tx.members.update(member.id, { state: 'blocked' })
  const notBefore = nextSendable(deps.clock.now(), deps.calendar)
  const people = await tx.members.all()
  for (const message of tellBlocked(people, deps.school, member)) {
    const to = people.find(({ id }) => id === message.to)
    if (to) await enqueueFor(tx, deps, message, to, { notBefore })
  }
}
