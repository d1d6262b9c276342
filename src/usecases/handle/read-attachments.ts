import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIST_FILE } from '../../conversation/flows/invite-file.ts'
import { PLAN_FILE } from '../../conversation/flows/plan-new.ts'
import { lineOf } from '../../domain/chat-address.ts'
import { readFiguresTable } from '../../domain/reading/figures-table.ts'
import { readPeopleTable } from '../../domain/reading/people-table.ts'
import type { Attachment } from '../../domain/report.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { Tx } from '../../storage/storage.ts'
import { reportedBy } from '../../text/documents/last-year-sheet.ts'
import { type Deps, knownPeriod } from '../deps.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import { tellSender } from '../send/tell.ts'
import { withoutWords } from '../without-words.ts'

/** After so many failures of the disk a file stays unread. */
const TRIES = 10

/** Whether a file is read once it is there: a Word file that may be a whole report, or is a plan; a table. */
export const isToBeRead = (attachment: Attachment): boolean =>
  isList(attachment) ||
  ((attachment.obligationId !== null || isPlanFile(attachment)) && /\.docx$/i.test(attachment.name))

const isPlanFile = ({ promptId }: Attachment): boolean => promptId.startsWith(PLAN_FILE)

const isList = ({ promptId, obligationId }: Attachment): boolean => promptId === LIST_FILE && obligationId === null

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
  const read = await deps.documents.readWords({ bytes, as: isList(attachment) ? 'table' : 'words' }, stop)
  switch (read.kind) {
    case 'words':
      return deps.storage.transaction(async tx => {
        // Telephone numbers and whatever else the file holds are left behind here.
        if (isList(attachment)) return hearTable(tx, deps, attachment, read.text)
        await tx.attachments.update(id, { reading: 'done' })
        // Whoever sent it may have had everything deleted meanwhile.
        if (await tx.attachments.byMessage(attachment.chat, attachment.messageId))
          await hear(tx, deps, attachment, read.text)
      })
    case 'none':
      if (isList(attachment)) return giveUpReading(deps, attachment)
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
    if (isList(attachment)) return hearList(tx, deps, attachment, { kind: 'people', problem: 'unread' })
    await tx.attachments.update(id, { reading: 'given-up' })
    const unread = isPlanFile(attachment)
      ? ({ say: 'plan-none', why: 'other' } as const)
      : ({ say: 'file-unread', name } as const)
    await tellSender(tx, deps, attachment, unread)
  })
}

/** Of a list of people no part is kept: neither the file nor the record of it. */
async function forget(tx: Tx, { id }: Attachment): Promise<void> {
  await tx.attachments.remove(id)
  await wishForCleanUp(tx, 'tidy')
}

/** A table is one of figures by its columns, whatever it was sent as; else one of people. */
async function hearTable(tx: Tx, deps: Deps, attachment: Attachment, text: string): Promise<void> {
  const figures = readFiguresTable(text)
  if (!figures) return hearList(tx, deps, attachment, { kind: 'people', ...readPeopleTable(text) })
  const periods = (await tx.periods.all()).flatMap(({ key }) => knownPeriod(deps, key) ?? [])
  const period = reportedBy(figures.above, periods)?.key ?? ''
  return hearList(tx, deps, attachment, { kind: 'figures', period, rows: figures.rows })
}

type TableRead = Extract<Incoming['body'], { kind: 'people' | 'figures' }>

async function hearList(tx: Tx, deps: Deps, attachment: Attachment, said: TableRead): Promise<void> {
  // Whoever sent it may have had everything deleted meanwhile.
  const known = await tx.attachments.byMessage(attachment.chat, attachment.messageId)
  await forget(tx, attachment)
  if (known) await append(tx, deps, attachment, said)
}

const hear = (tx: Tx, deps: Deps, attachment: Attachment, text: string): Promise<void> =>
  append(tx, deps, attachment, { kind: 'document', messageId: attachment.messageId, name: attachment.name, text })

/** What it says comes back into the dialogue through the inbox, like anything else that is said: in order, and once. */
async function append(tx: Tx, deps: Deps, { id, chat }: Attachment, body: Incoming['body']): Promise<void> {
  const now = deps.clock.now()
  const updateId = `read:${id}`
  const incoming: Incoming = {
    updateId,
    chat,
    private: true,
    profileName: '',
    at: Math.floor(now.toSeconds()),
    body,
  }
  const bot = lineOf(chat)
  await tx.inbox.append([{ bot, updateId, chat, payload: JSON.stringify(incoming) }], now)
}
