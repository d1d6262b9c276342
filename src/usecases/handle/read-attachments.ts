import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attachment } from '../../domain/report.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { Tx } from '../../storage/storage.ts'
import { tellSender } from '../send/tell.ts'
import { withoutWords } from '../without-words.ts'
import type { World } from '../world.ts'

/** After so many failures of the disk a file stays unread. */
const TRIES = 10

/** Whether a file may be a whole report: a Word file that came with one. */
export const isWordFile = ({ obligationId, name }: Attachment): boolean =>
  obligationId !== null && /\.docx$/i.test(name)

/**
 * Reads one kept Word file, which may be the whole report. That it is being read is written down first: should the
 * file bring the program down, it is not read again.
 */
export async function readAttachment(world: World, attachment: Attachment, stop: AbortSignal): Promise<void> {
  const { id, path } = attachment
  const attempts = attachment.attempts + 1
  await world.storage.transaction(tx => tx.attachments.update(id, { reading: 'begun', attempts }))
  world.reached('read:begun')
  const bytes = await bytesOf(world, path ?? '')
  if (bytes === undefined) {
    const notBefore = world.clock.now().plus({ seconds: 2 ** attempts })
    if (attempts >= TRIES) return giveUpReading(world, attachment)
    return world.storage.transaction(tx => tx.attachments.update(id, { reading: 'waiting', notBefore }))
  }
  const read = await world.documents.readWords(bytes, stop)
  switch (read.kind) {
    case 'words':
      return world.storage.transaction(async tx => {
        await tx.attachments.update(id, { reading: 'done' })
        // Whoever sent it may have had everything deleted meanwhile.
        if (await tx.attachments.byMessage(attachment.chat, attachment.messageId))
          await hear(tx, world, attachment, read.text)
      })
    case 'none':
      return world.storage.transaction(tx => tx.attachments.update(id, { reading: 'done' }))
    case 'given-up':
      world.log.warn({ event: 'document-given-up', attachment: id })
      return giveUpReading(world, attachment)
    case 'stopped':
      return world.storage.transaction(tx => tx.attachments.update(id, { reading: 'waiting', attempts: attempts - 1 }))
  }
}

/** After a start: what a process died over is not read again. */
export async function giveUpHalfRead(world: World): Promise<void> {
  const left = await world.storage.transaction(tx => tx.attachments.halfRead())
  for (const attachment of left) {
    world.log.warn({ event: 'document-given-up', attachment: attachment.id })
    await giveUpReading(world, attachment)
  }
}

async function bytesOf(world: World, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(world.dataDir, path))
  } catch (error) {
    world.log.error({ event: 'file-not-read', err: withoutWords(error) })
    return undefined
  }
}

/** It stays minh chứng; whoever sent it learns how the report can be given all the same. Never at night. */
async function giveUpReading(world: World, attachment: Attachment): Promise<void> {
  const { id, name } = attachment
  await world.storage.transaction(async tx => {
    await tx.attachments.update(id, { reading: 'given-up' })
    await tellSender(tx, world, attachment, { say: 'file-unread', name })
  })
}

/** What it says comes back into the dialogue through the inbox, like anything else that is said: in order, and once. */
async function hear(tx: Tx, world: World, { id, chat, messageId, name }: Attachment, text: string): Promise<void> {
  const now = world.clock.now()
  const incoming: Incoming = {
    updateId: -id,
    chat,
    private: true,
    profileName: '',
    at: Math.floor(now.toSeconds()),
    body: { kind: 'document', messageId, name, text },
  }
  const { bot } = world.messenger.identity()
  await tx.inbox.append([{ bot, updateId: -id, chat, payload: JSON.stringify(incoming) }], now)
}
