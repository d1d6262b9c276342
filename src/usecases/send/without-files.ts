import { readFile } from 'node:fs/promises'
import { type Message, say } from '../../conversation/effect.ts'
import { contactOf } from '../../conversation/facts.ts'
import { BROWSER_SUBJECT } from '../../conversation/vocabulary/browser.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { HANDOUT_AT, HANDOUT_MINUTES } from '../../domain/handouts.ts'
import { isOfficer } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import type { StoredFile } from '../menu.ts'
import type { DocumentPlan } from '../read/documents/document-plan.ts'
import { storedFile } from '../read/stored.ts'
import { enqueue, voiceOf } from './enqueue.ts'
import { isAllowed, type KeptFile, makeFile, NO_RIGHT, planOrder } from './prepare-document.ts'
import type { Prepared } from './prepared.ts'

/** `bytes`: what somebody gets who fetches it by a page, the rights looked at anew. */
type Named = {
  readonly name: string
  readonly text?: string
  readonly bytes?: () => Promise<Uint8Array | undefined>
}

/** An ordered document where the channel carries none such: its text where that is all of it, else who has the file. */
export async function tellInstead(deps: Deps, entry: OutboxEntry, plan: DocumentPlan): Promise<Prepared> {
  const named: Named = {
    name: plan.name,
    ...('text' in plan && plan.text !== undefined ? { text: plan.text } : {}),
    ...('make' in plan && deps.handouts ? { bytes: () => madeAnew(deps, entry) } : {}),
  }
  const there = await deps.storage.transaction(tx => whereFilesGo(tx, deps, entry))
  // Whoever stands at the machine finds it there.
  if (named.text === undefined && named.bytes === undefined && there === undefined) await makeFile(deps, plan, entry)
  return deps.storage.transaction(async tx => {
    // While it was being made the person may have been let go.
    if (await isAllowed(tx, deps, entry)) return instead(tx, deps, entry, { named, there })
    await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), NO_RIGHT)
    return { kind: 'settled' }
  })
}

/** Words in place of a file that was sent in, or of one that the channel did not take. */
export async function sayElsewhere(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  refused?: Pick<StoredFile, 'name'>,
): Promise<Prepared> {
  const stored = entry.kind === 'file' ? storedFile(entry.payload) : undefined
  const bytes = stored ? () => keptNow(deps, entry, stored) : () => madeAnew(deps, entry)
  const name = refused?.name ?? stored?.name ?? ''
  const named = { name, ...(deps.handouts ? { bytes } : {}) }
  return instead(tx, deps, entry, { named, there: await whereFilesGo(tx, deps, entry) })
}

type Instead = { readonly named: Named; readonly there: ChatAddress | undefined }

async function instead(tx: Tx, deps: Deps, entry: OutboxEntry, { named, there }: Instead): Promise<Prepared> {
  await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), 'no-files')
  if (there !== undefined) return sendThere(tx, deps, entry, { name: named.name, there })
  const people = await tx.members.all()
  const me = people.find(({ chats }) => chats.includes(entry.chat))
  const contact = me && isOfficer(me) ? undefined : contactOf({ people, me })
  const to = { chat: entry.chat, voice: voiceOf(me), turn: null }
  const noted = { ...named, ...(named.bytes ? { bytes: () => fetched(deps, entry, named) } : {}) }
  await enqueue(tx, deps, wordsFor(deps, noted, channelAt(deps, entry.chat).name, contact), to)
  return { kind: 'settled' }
}

/** Given out by the page, which is noted. */
async function fetched(deps: Deps, { chat }: OutboxEntry, { bytes, name }: Named): Promise<Uint8Array | undefined> {
  const file = await bytes?.()
  await deps.storage.transaction(async tx => {
    const actor = (await tx.members.byChat(chat))?.id
    const noted = { action: 'desk.file', subject: BROWSER_SUBJECT, detail: name }
    if (file && actor !== undefined) await tx.journal.audit({ at: deps.clock.now(), actor, ...noted })
  })
  return file
}

/** Of an order the document as it is now, for whoever may have it now. */
async function madeAnew(deps: Deps, entry: OutboxEntry): Promise<Uint8Array | undefined> {
  const plan = await planOrder(deps, entry)
  return plan !== undefined && plan !== NO_RIGHT && 'make' in plan ? plan.make() : undefined
}

/** Of a file that was sent in what is kept of it, while it is somebody's whom we know. */
async function keptNow(deps: Deps, { chat }: OutboxEntry, { path }: StoredFile): Promise<Uint8Array | undefined> {
  const known = await deps.storage.transaction(tx => tx.members.byChat(chat))
  return known && readFile(path).catch(() => undefined)
}

/** Where else the same person is met, by a channel that carries such files and has refused nothing lately. */
async function whereFilesGo(tx: Tx, deps: Deps, { chat }: OutboxEntry): Promise<ChatAddress | undefined> {
  const me = await tx.members.byChat(chat)
  const isRefused = (other: ChatAddress) => me?.refusals.some(refusal => refusal.chat === other)
  return me?.chats.findLast(other => other !== chat && !isRefused(other) && channelAt(deps, other).files.out === 'any')
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
  deps.wakes?.(there)
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

function wordsFor(deps: Deps, { name, text, bytes }: Named, channel: string, contact: string | undefined): Message {
  if (text !== undefined) return say({ say: 'file-as-text', channel, name, text }, [], { lasting: true })
  const { handouts, deskAt } = deps
  if (handouts && bytes && deskAt !== undefined) {
    const code = handouts.offer({ name, bytes })
    const page = { address: `${deskAt}${HANDOUT_AT}`, code, minutes: HANDOUT_MINUTES }
    return say({ say: 'file-at-page', channel, name, ...page }, [], { lasting: true })
  }
  const elsewhere = { say: 'file-elsewhere', channel, name, ...(contact === undefined ? {} : { contact }) } as const
  return say(elsewhere, [], { lasting: true })
}
