import { type Message, say } from '../../conversation/effect.ts'
import { contactOf } from '../../conversation/facts.ts'
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
  if (named.text === undefined) await makeFile(deps, plan, entry)
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
  const people = await tx.members.all()
  const me = people.find(({ chat }) => chat === entry.chat)
  const contact = me && isOfficer(me) ? undefined : contactOf({ people, me })
  const to = { chat: entry.chat, voice: voiceOf(me), turn: null }
  await enqueue(tx, deps, wordsFor(named, channelAt(deps, entry.chat).name, contact), to)
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
