import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import { mayHave } from '../../conversation/flows/who-may.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import type { DocumentPlan } from '../read/documents/document-plan.ts'
import { planDocument } from '../read/documents/make-document.ts'
import { storedOrder } from '../read/stored.ts'

/** Setting under which the channel's id of a file is remembered, by what is in it. */
export const fileIdKey = (content: string): string => `${FILE_IDS}${content}`

/** Prefix of those settings. */
export const FILE_IDS = 'file-id:'

/** Folder of the data folder: documents made of the records. */
export const MADE_FILES = 'van-ban'

/** Why an ordered document is not sent: who ordered it may not have it any more. */
export const NO_RIGHT = 'no-right'

/** Reads the records for an ordered document, in a transaction of its own; NO_RIGHT when the person may not have it. */
export const planOrder = (deps: Deps, entry: OutboxEntry): Promise<DocumentPlan | typeof NO_RIGHT | undefined> =>
  deps.storage.transaction(async tx =>
    (await isAllowed(tx, deps, entry)) ? planDocument(tx, deps, orderOf(entry)) : NO_RIGHT,
  )

const orderOf = ({ payload }: OutboxEntry): DocumentOrder => storedOrder(payload).order

/** The right is looked at when the document is made, not only when it was ordered: roles end meanwhile. */
export async function isAllowed(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<boolean> {
  const me = await tx.members.byChat(entry.chat)
  return mayHave(orderOf(entry), { me, plan: deps.school })
}

/**
 * Makes the file and keeps it in the data folder. When the channel has had the very same bytes before, its id of them
 * is sent instead.
 * @returns the message and the content's hash, under which the id is remembered once it is sent.
 */
export async function makeFile(deps: Deps, plan: DocumentPlan): Promise<{ message: Outgoing; content: string }> {
  const bytes = await plan.make()
  const content = createHash('sha256').update(bytes).update(plan.name).digest('hex')
  const known = await deps.storage.transaction(tx => tx.settings.get(fileIdKey(content)))
  const path = await keepFile(deps, content, plan.name, bytes)
  const source = known === undefined ? { path } : { fileId: known }
  return {
    message: { kind: 'file', source, as: plan.as, name: plan.name, caption: plan.caption, buttons: [] },
    content,
  }
}

async function keepFile(deps: Deps, content: string, name: string, bytes: Uint8Array): Promise<string> {
  const folder = resolve(join(deps.dataDir, MADE_FILES, content.slice(0, 12)))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  await writeFile(path, bytes, { mode: 0o600 })
  return path
}
