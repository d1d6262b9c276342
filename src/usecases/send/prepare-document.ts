import { createHash } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import { mayHave } from '../../conversation/flows/who-may.ts'
import { type LineKey, lineOf } from '../../domain/chat-address.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import type { DocumentPlan } from '../read/documents/document-plan.ts'
import { documentFor } from '../read/documents/make-document.ts'
import { storedOrder } from '../read/stored.ts'

/** Setting under which a channel's id of a file is remembered, by what is in it. */
export const fileIdKey = (content: string, line: LineKey): string => `${FILE_IDS}${content}:${line}`

/** Prefix of those settings. */
export const FILE_IDS = 'file-id:'

/** Folder of the data folder: documents made of the records. */
export const MADE_FILES = 'van-ban'

/** Folder of the data folder: what is sent once and leaves the disk then. */
export const ONCE_FILES = 'mot-lan'

/** Why an ordered document is not sent: who ordered it may not have it any more. */
export const NO_RIGHT = 'no-right'

/** Reads the records for an ordered document; NO_RIGHT when the person may not have it. */
export async function planOrder(deps: Deps, entry: OutboxEntry): Promise<DocumentPlan | typeof NO_RIGHT | undefined> {
  const allowed = await deps.storage.transaction(tx => isAllowed(tx, deps, entry))
  return allowed ? documentFor(deps, orderOf(entry)) : NO_RIGHT
}

const orderOf = ({ payload }: OutboxEntry): DocumentOrder => storedOrder(payload).order

/** The right is looked at when the document is made, not only when it was ordered: roles end meanwhile. */
export async function isAllowed(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<boolean> {
  const me = await tx.members.byChat(entry.chat)
  return mayHave(orderOf(entry), { me, plan: deps.school })
}

/** A file ready to be sent. */
export type MadeFile = {
  readonly message: Extract<Outgoing, { kind: 'file' }>
  /** The content's hash, under which the channel's id of it is remembered once it is sent; none where nothing is kept. */
  readonly content?: string
}

/** A file that no message can carry: where it lies in the data folder, and its size in bytes. */
export type KeptFile = { readonly kept: string; readonly size: number }

type FileDeps = Pick<Deps, 'dataDir' | 'storage' | 'lines'>

/**
 * Makes the file and keeps it in the data folder. When the channel has had the very same bytes before, its id of them
 * is sent instead. Each order has a place of its own while it is made: two people order the same thing in one moment,
 * and neither may get the other's, nor a file that is just being written.
 * @param order the row of the outbox.
 */
export async function makeFile(
  deps: FileDeps,
  plan: DocumentPlan,
  { id, chat }: Pick<OutboxEntry, 'id' | 'chat'>,
): Promise<MadeFile | KeptFile> {
  const place = join(ONCE_FILES, String(id))
  if ('write' in plan) return writeFileOf(deps, plan, { place, largest: channelAt(deps, chat).largestSent })
  const bytes = await plan.make()
  const content = createHash('sha256').update(bytes).update(plan.name).digest('hex')
  if (plan.personal) {
    const own = join(await ownFolder(deps, place), plan.name)
    await writeFile(own, bytes, { mode: 0o600 })
    return { message: messageOf(plan, { path: own }) }
  }
  const known = await deps.storage.transaction(tx => tx.settings.get(fileIdKey(content, lineOf(chat))))
  const path = join(await ownFolder(deps, join(MADE_FILES, content.slice(0, 12))), plan.name)
  const part = `${path}.${id}`
  await writeFile(part, bytes, { mode: 0o600 })
  await rename(part, path)
  return { message: messageOf(plan, known === undefined ? { path } : { fileId: known }), content }
}

const messageOf = (
  { as, name, caption }: DocumentPlan,
  source: MadeFile['message']['source'],
): MadeFile['message'] => ({
  ...{ kind: 'file', source, as, name, caption, buttons: [] },
})

async function writeFileOf(
  deps: FileDeps,
  plan: Extract<DocumentPlan, { readonly write: unknown }>,
  { place, largest }: { readonly place: string; readonly largest: number },
): Promise<MadeFile | KeptFile> {
  const path = join(await ownFolder(deps, place), plan.name)
  await plan.write(path)
  const { size } = await stat(path)
  if (plan.replaces) await rm(join(deps.dataDir, plan.folder), { recursive: true, force: true })
  if (size <= largest) return { message: messageOf(plan, { path }) }
  await rename(path, join(await ownFolder(deps, plan.folder), plan.name))
  return { kept: plan.folder, size }
}

async function ownFolder(deps: Pick<Deps, 'dataDir'>, name: string): Promise<string> {
  const folder = resolve(join(deps.dataDir, name))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
