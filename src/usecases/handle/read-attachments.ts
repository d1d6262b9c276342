import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PLAN_FILE } from '../../conversation/flows/plan-new.ts'
import type { Attachment } from '../../domain/report.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { tellSender } from '../send/tell.ts'
import { withoutWords } from '../without-words.ts'

/** After so many failures of the disk a file stays unread. */
const TRIES = 10

/** Whether a file may be a whole report, or a plan: a Word file that came with one, or as one. */
export const isWordFile = ({ obligationId, promptId, name }: Attachment): boolean =>
  (obligationId !== null || isPlanFile({ promptId })) && /\.docx$/i.test(name)

const isPlanFile = ({ promptId }: Pick<Attachment, 'promptId'>): boolean => promptId.startsWith(PLAN_FILE)

/**
 * Reads one kept Word file, which may be the whole report. That it is being read is written down first: should the
 * file bring the program down, it is not read again.
 */
export async function readAttachment(deps: Deps, attachment: Attachment, stop: AbortSignal): Promise<void> {
  const { id, path } = attachment
  const attempts = attachment.attempts + 1
  await deps.storage.transaction(tx => tx.attachments.update(id, { reading: 'begun', attempts }))
  deps.faultPoint('read:begun')
  const bytes = await bytesOf(deps, path ?? '')
  if (bytes === undefined) {
    const notBefore = deps.clock.now().plus({ seconds: 2 ** attempts })
    if (attempts >= TRIES) return giveUpReading(deps, attachment)
    return deps.storage.transaction(tx => tx.attachments.update(id, { reading: 'waiting', notBefore }))
  }
  const read = await deps.documents.readWords(bytes, stop)
  switch (read.kind) {
    case 'words':
      return deps.storage.transaction(async tx => {
        await tx.attachments.update(id, { reading: 'done' })
        // Whoever sent it may have had everything deleted meanwhile.
        if (await tx.attachments.byMessage(attachment.chat, attachment.messageId))
          await hear(tx, deps, attachment, read.text)
      })
    case 'none':
      return deps.storage.transaction(async tx => {
        await tx.attachments.update(id, { reading: 'done' })
        if (isPlanFile(attachment)) await tellSender(tx, deps, attachment, { say: 'plan-none', why: 'other' })
      })
    case 'given-up':
      deps.log.warn({ event: 'document-given-up', attachment: id })
      return giveUpReading(deps, attachment)
    case 'stopped':
      return deps.storage.transaction(tx => tx.attachments.update(id, { reading: 'waiting', attempts: attempts - 1 }))
  }
}

/** After a start: what a process died over is not read again. */
export async function giveUpHalfRead(deps: Deps): Promise<void> {
  const left = await deps.storage.transaction(tx => tx.attachments.halfRead())
  for (const attachment of left) {
    deps.log.warn({ event: 'document-given-up', attachment: attachment.id })
    await giveUpReading(deps, attachment)
  }
}

async function bytesOf(deps: Deps, path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(deps.dataDir, path))
  } catch (error) {
    deps.log.error({ event: 'file-not-read', err: withoutWords(error) })
    return undefined
  }
}

/** It stays minh chứng; whoever sent it learns how the report can be given all the same. Never at night. */
async function giveUpReading(deps: Deps, attachment: Attachment): Promise<void> {
  const { id, name } = attachment
  await deps.storage.transaction(async tx => {
    await tx.attachments.update(id, { reading: 'given-up' })
    const unread = isPlanFile(attachment)
      ? ({ say: 'plan-none', why: 'other' } as const)
      : ({ say: 'file-unread', name } as const)
    await tellSender(tx, deps, attachment, unread)
  })
}

/** What it says comes back into the dialogue through the inbox, like anything else that is said: in order, and once. */
async function hear(tx: Tx, deps: Deps, { id, chat, messageId, name }: Attachment, text: string): Promise<void> {
  const now = deps.clock.now()
  const incoming: Incoming = {
    updateId: -id,
    chat,
    private: true,
    profileName: '',
    at: Math.floor(now.toSeconds()),
    body: { kind: 'document', messageId, name, text },
  }
  const { bot } = deps.messenger.identity()
  await tx.inbox.append([{ bot, updateId: -id, chat, payload: JSON.stringify(incoming) }], now)
}
