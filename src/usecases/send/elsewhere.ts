import type { DateTime } from 'luxon'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { isClosed, type Member } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { messageParts } from '../../text/message-parts.ts'
import type { Deps } from '../deps.ts'
import { makeMenu } from '../menu.ts'
import { storedMenu, storedMessage } from '../read/stored.ts'
import { isMonthTight } from '../read/traffic.ts'
import { voiceOf } from './enqueue.ts'

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
  if (entry.kind === 'message' && !(await reworded(tx, deps, entry, { member, chat }))) return false
  await tx.outbox.moveRow(entry.id, chat)
  await tx.outbox.postpone(entry.id, now, 'elsewhere', false)
  return true
}

/** The same news in the words of the other channel. @returns false where that takes more than one message. */
async function reworded(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { member, chat }: { readonly member: Member; readonly chat: ChatAddress },
): Promise<boolean> {
  const stored = storedMessage(entry.payload)
  if (!stored.news) return false
  const { text: whole, choices } = stored.news
  const digits = storedMenu(entry.choices)?.digits ?? 'choose'
  const menu = choices.length > 0 ? makeMenu(choices, digits, voiceOf(member)) : null
  const [text = '', ...more] = messageParts(whole, menu, channelAt(deps, chat))
  if (more.length > 0) return false
  await tx.outbox.rendered(entry.id, JSON.stringify({ ...stored, text }), menu && JSON.stringify(menu), entry.about)
  return true
}
