import type { DateTime } from 'luxon'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { isClosed, type Member } from '../../domain/member.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { isMonthTight } from '../read/traffic.ts'
import { moveTo } from './lay-out.ts'

/** Where somebody is told what comes unasked: not where little is left of the month, while another channel is at hand. */
export async function placeFor(tx: Tx, deps: Deps, member: Member): Promise<ChatAddress | null> {
  if (member.chat === null || !(await isMonthTight(tx, deps, member.chat))) return member.chat
  for (const chat of member.chats.toReversed()) {
    if (!isClosed(member, chat) && !(await isMonthTight(tx, deps, chat))) return chat
  }
  return member.chat
}

/**
 * What has been put down for one address of a person and is told at another by now: used last, chosen, or with messages
 * left. @returns whether it waits there, for its turn.
 */
export async function goesElsewhere(
  tx: Tx,
  deps: Deps,
  { entry, member }: { readonly entry: OutboxEntry; readonly member: Member },
  now: DateTime,
): Promise<boolean> {
  const chat = await placeFor(tx, deps, member)
  if (chat === null || chat === entry.chat) return false
  await moveTo(tx, deps, entry, { member, chat, at: now, reason: 'elsewhere' })
  return true
}
