import type { DateTime } from 'luxon'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { Member } from '../../domain/member.ts'
import { accountsOf, type WithLines } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'

/** What was said last to a person, wherever that was: the open question is the person's, not a chat's. */

type Lately = Awaited<ReturnType<Tx['outbox']['lately']>>

const chatsOf = async (tx: Tx, chat: ChatAddress): Promise<readonly ChatAddress[]> =>
  (await tx.members.byChat(chat))?.chats ?? [chat]

const later = (one: OutboxEntry | undefined, other: OutboxEntry | undefined): OutboxEntry | undefined =>
  one && other ? (one.id > other.id ? one : other) : (one ?? other)

async function newest(tx: Tx, chat: ChatAddress, ask: (chat: ChatAddress) => Promise<OutboxEntry | undefined>) {
  let found: OutboxEntry | undefined
  for (const each of await chatsOf(tx, chat)) found = later(found, await ask(each))
  return found
}

/** Names of the channels somebody is met by, the one used last at the end. */
export const metBy = (deps: WithLines, member: Member): readonly string[] =>
  accountsOf(deps, member).map(({ channel }) => channel)

/** When somebody was heard last, wherever that was. */
export const heardOf = async (tx: Tx, member: Pick<Member, 'chat'> | undefined): Promise<DateTime | undefined> =>
  typeof member?.chat === 'string' ? tx.sessions.savedAt(member.chat) : undefined

/** @param before only what was put down before that message */
export const lastWithChoices = (tx: Tx, chat: ChatAddress, before?: number): Promise<OutboxEntry | undefined> =>
  newest(tx, chat, each => tx.outbox.lastWithChoices(each, before))

/** The newest messages with choices, the newest first. */
export async function recentChoices(tx: Tx, chat: ChatAddress, most: number): Promise<readonly OutboxEntry[]> {
  const rows: OutboxEntry[] = []
  for (const each of await chatsOf(tx, chat)) rows.push(...(await tx.outbox.recentChoices(each, most)))
  return rows.toSorted((a, b) => b.id - a.id).slice(0, most)
}

/** @param before only what was put down before that message */
export const lastAbout = (tx: Tx, chat: ChatAddress, before?: number): Promise<OutboxEntry | undefined> =>
  newest(tx, chat, each => tx.outbox.lastAbout(each, before))

/**
 * What waited comes behind what has been told meanwhile, wherever that was: a number means what was told last.
 * @param seen it may stand on a phone already, with buttons that name it
 */
export async function inOrderTold(tx: Tx, row: OutboxEntry, seen: boolean): Promise<OutboxEntry> {
  const waited = row.reason !== null || row.notBefore > row.createdAt
  if (!waited || seen) return row
  return tx.outbox.putBehind(row, await chatsOf(tx, row.chat))
}

export async function lately(tx: Tx, chat: ChatAddress, turn: number): Promise<Lately> {
  let found: Lately = { question: undefined, newest: undefined }
  for (const each of await chatsOf(tx, chat)) {
    const here = await tx.outbox.lately(each, turn)
    found = { question: later(found.question, here.question), newest: later(found.newest, here.newest) }
  }
  return found
}
