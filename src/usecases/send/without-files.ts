import { type Message, say } from '../../conversation/effect.ts'
import { contactOf } from '../../conversation/facts.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { isOfficer } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import type { DocumentPlan } from '../read/documents/document-plan.ts'
import { enqueue, voiceOf } from './enqueue.ts'
import { isAllowed, type KeptFile, makeFile, NO_RIGHT } from './prepare-document.ts'
import type { Prepared } from './prepared.ts'

type Named = { readonly name: string; readonly text?: string }

/** An ordered document where the channel carries no files: its text where that is all of it, else who has the file. */
export async function tellInstead(deps: Deps, entry: OutboxEntry, plan: DocumentPlan): Promise<Prepared> {
  // Whoever stands at the machine finds it there.
  const named = { name: plan.name, ...('text' in plan && plan.text !== undefined ? { text: plan.text } : {}) }
  const goes = await deps.storage.transaction(tx => whereFilesGo(tx, deps, entry.chat))
  if (named.text === undefined && goes === undefined) await makeFile(deps, plan, entry)
  return deps.storage.transaction(async tx => {
    // While it was being made the person may have been let go.
    if (await isAllowed(tx, deps, entry)) return sayElsewhere(tx, deps, entry, named)
    await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), NO_RIGHT)
    return { kind: 'settled' }
  })
}

/** Words in place of a file. */
export async function sayElsewhere(tx: Tx, deps: Deps, entry: OutboxEntry, named: Named): Promise<Prepared> {
  await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), 'no-files')
  const there = await whereFilesGo(tx, deps, entry.chat)
  if (there !== undefined) return sendThere(tx, deps, entry, { name: named.name, there })
  const people = await tx.members.all()
  const me = people.find(({ chat }) => chat === entry.chat)
  const contact = me && isOfficer(me) ? undefined : contactOf({ people, me })
  const to = { chat: entry.chat, voice: voiceOf(me), turn: null }
  await enqueue(tx, deps, wordsFor(named, channelAt(deps, entry.chat).name, contact), to)
  return { kind: 'settled' }
}

/** Where else the same person is met, by a channel that carries files. */
async function whereFilesGo(tx: Tx, deps: Deps, chat: ChatAddress): Promise<ChatAddress | undefined> {
  const me = await tx.members.byChat(chat)
  return me?.chats.findLast(other => channelAt(deps, other).files.out)
}

/** The file goes there; here stands where it went. */
async function sendThere(
  tx: Tx,
  deps: Deps,
  { chat, kind, payload, choices, about, turn }: OutboxEntry,
  { name, there }: { readonly name: string; readonly there: ChatAddress },
): Promise<Prepared> {
  const now = deps.clock.now()
  await tx.outbox.add({
    ...{ chat: there, kind, payload, createdAt: now, notBefore: now },
    ...(choices === null ? {} : { choices }),
    ...(about === null ? {} : { about }),
    ...(turn === null ? {} : { turn }),
  })
  const to = { chat, voice: voiceOf(await tx.members.byChat(chat)), turn: null }
  await enqueue(tx, deps, say({ say: 'file-there', channel: channelAt(deps, there).name, name }), to)
  return { kind: 'settled' }
}

/** It has been made, and is too large for the channel: where it lies. */
export async function sayKept(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { name, caption, kept, size }: Pick<DocumentPlan, 'name' | 'caption'> & KeptFile,
): Promise<Prepared> {
  await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), 'too-large')
  const channel = channelAt(deps, entry.chat)
  const megabytes = Math.ceil(size / MEGABYTE)
  const limit = Math.floor(channel.largestSent / MEGABYTE)
  const message = say({ say: 'file-kept', channel: channel.name, name, about: caption, place: kept, megabytes, limit })
  const to = { chat: entry.chat, voice: voiceOf(await tx.members.byChat(entry.chat)), turn: null }
  await enqueue(tx, deps, message, to)
  return { kind: 'settled' }
}

const MEGABYTE = 1024 ** 2

function wordsFor({ name, text }: Named, channel: string, contact: string | undefined): Message {
  if (text !== undefined) return say({ say: 'file-as-text', channel, name, text }, [], { lasting: true })
  const elsewhere = { say: 'file-elsewhere', channel, name, ...(contact === undefined ? {} : { contact }) } as const
  return say(elsewhere, [], { lasting: true })
}
