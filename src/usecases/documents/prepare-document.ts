import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import type { Outgoing } from '../../messenger/messenger.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { World } from '../world.ts'
import { type DocumentPlan, planDocument } from './make-document.ts'

export type StoredOrder = { readonly order: DocumentOrder }

/** Setting under which the channel's id of a file is remembered, by what is in it. */
export const fileIdKey = (content: string): string => `${FILE_IDS}${content}`

/** Prefix of those settings. */
export const FILE_IDS = 'file-id:'

/** Reads the records for an ordered document, in a transaction of its own. */
export const planOrder = (world: World, entry: OutboxEntry): Promise<DocumentPlan | undefined> =>
  world.storage.transaction(tx => planDocument(tx, world, (JSON.parse(entry.payload) as StoredOrder).order))

/**
 * Makes the file and keeps it in the data folder. When the channel has had the very same bytes before, its id of them
 * is sent instead.
 * @returns the message and the content's hash, under which the id is remembered once it is sent.
 */
export async function makeFile(world: World, plan: DocumentPlan): Promise<{ message: Outgoing; content: string }> {
  const bytes = await plan.make()
  const content = createHash('sha256').update(bytes).update(plan.name).digest('hex')
  const known = await world.storage.transaction(tx => tx.settings.get(fileIdKey(content)))
  const path = await keepFile(world, content, plan.name, bytes)
  const source = known === undefined ? { path } : { fileId: known }
  return {
    message: { kind: 'file', source, as: plan.as, name: plan.name, caption: plan.caption, buttons: [] },
    content,
  }
}

async function keepFile(world: World, content: string, name: string, bytes: Uint8Array): Promise<string> {
  const folder = resolve(join(world.dataDir, 'van-ban', content.slice(0, 12)))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, name)
  await writeFile(path, bytes, { mode: 0o600 })
  return path
}
