import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { say } from '../conversation/effect.ts'
import { nextSendable } from '../domain/quiet.ts'
import type { Attachment } from '../domain/report.ts'
import type { Incoming } from '../messenger/messenger.ts'
import type { Tx } from '../storage/storage.ts'
import { enqueueFor } from './enqueue.ts'
import { wishForHousework } from './housework.ts'
import type { World } from './world.ts'

/** After so many failures, most of a day, a file is given up; its record stays. */
const TRIES = 30
/** Seconds between two tries at most: the channel keeps the file, and may be out of reach for hours. */
const LONGEST_WAIT = 3600

/** Fetches one minh chứng into the data folder, named by its content, never blocking the dialogue. */
export async function fetchAttachment(world: World, attachment: Attachment, stop: AbortSignal): Promise<void> {
  const fetched = await world.messenger.fetch(attachment.fileId, stop)
  const now = world.clock.now()
  const change = (
    update: Parameters<Parameters<Parameters<World['storage']['transaction']>[0]>[0]['attachments']['update']>[1],
  ) => world.storage.transaction(tx => tx.attachments.update(attachment.id, update))
  if (fetched.kind === 'fetched') {
    const sha256 = createHash('sha256').update(fetched.bytes).digest('hex')
    const path = join('minh-chung', sha256.slice(0, 2), `${sha256}${safeExtension(attachment.name)}`)
    await keep(join(world.dataDir, path), fetched.bytes)
    return world.storage.transaction(async tx => {
      // Whoever sent it may have had everything deleted meanwhile; the housework removes the file.
      if (!(await tx.attachments.byMessage(attachment.chat, attachment.messageId))) return wishForHousework(tx, 'tidy')
      await tx.attachments.update(attachment.id, { state: 'kept', path, sha256 })
      await hearDocument(tx, world, attachment, fetched.bytes)
    })
  }
  if (fetched.kind === 'too-big') return giveUp(world, attachment, 'too-big')
  const attempts = attachment.attempts + 1
  if (fetched.kind === 'gone' || attempts >= TRIES) return giveUp(world, attachment, 'failed')
  const seconds = Math.max(fetched.afterSeconds, Math.min(2 ** attempts, LONGEST_WAIT))
  return change({ attempts, notBefore: now.plus({ seconds }) })
}

/** The record stays, the words beside the file too; whoever sent it is told what to do. Never at night. */
async function giveUp(world: World, attachment: Attachment, why: 'too-big' | 'failed'): Promise<void> {
  const { id, attempts, memberId, name } = attachment
  await world.storage.transaction(async tx => {
    await tx.attachments.update(id, { state: why, attempts: attempts + 1 })
    const member = memberId === null ? undefined : await tx.members.byId(memberId)
    const notBefore = nextSendable(world.clock.now(), world.calendar)
    const message = say({ say: 'file-lost', name, why }, [], { standing: true })
    if (member) await enqueueFor(tx, world, message, member, { key: `file-lost:${id}`, notBefore })
  })
}

/**
 * A Word file may be the whole report: what it says comes back into the dialogue through the inbox, like anything else
 * that is said, in the order of the chat and only once.
 */
async function hearDocument(tx: Tx, world: World, attachment: Attachment, bytes: Uint8Array): Promise<void> {
  const { obligationId, name, chat, messageId, id } = attachment
  const text = obligationId !== null && /\.docx$/i.test(name) ? world.documents.readText(bytes) : undefined
  if (text === undefined) return
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

/** Whole or not at all: a crash in the middle leaves no half file under the final name. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.part`, bytes, { flush: true, mode: 0o600 })
  await rename(`${path}.part`, path)
}

const safeExtension = (name: string): string =>
  /^\.[A-Za-z0-9]{1,8}$/.test(extname(name)) ? extname(name).toLowerCase() : ''
