import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { say } from '../../conversation/effect.ts'
import { largestMegabytes } from '../../domain/channel.ts'
import { type Attachment, BY_PAGE } from '../../domain/report.ts'
import { channelAt, messengerAt } from '../../messenger/lines.ts'
import { LONGEST_FETCH_SECONDS } from '../../storage/queues.ts'
import type { Deps } from '../deps.ts'
import { SENT_FILES, wishForCleanUp } from '../send/clean-up-files.ts'
import { tellOfficers, tellSender } from '../send/tell.ts'
import { withoutWords } from '../without-words.ts'
import { isToBeRead } from './read-attachments.ts'
import { forgetUpload, uploaded } from './uploads.ts'

/** After so many failures, most of a day, a file is given up; its record stays. */
const TRIES = 30

/**
 * Fetches one minh chứng into the data folder, named by its content, never blocking the dialogue or other files. The
 * try is written down before it is made: whatever happens to it, the next one comes only after its wait.
 */
export async function fetchAttachment(deps: Deps, attachment: Attachment, stop: AbortSignal): Promise<void> {
  const { id } = attachment
  const attempts = attachment.attempts + 1
  const seconds = Math.min(2 ** attempts, LONGEST_FETCH_SECONDS)
  const begun = deps.clock.now()
  await deps.storage.transaction(tx => tx.attachments.update(id, { attempts, notBefore: begun.plus({ seconds }) }))
  const got = await tryToKeep(deps, attachment, stop)
  if (got.kind === 'kept') return
  if (got.kind === 'too-big' || got.kind === 'no-pdf') return giveUp(deps, attachment, got.kind)
  if (got.kind === 'retry' && stop.aborted) {
    // A stop is nobody's failure.
    return deps.storage.transaction(tx =>
      tx.attachments.update(id, { attempts: attachment.attempts, notBefore: begun }),
    )
  }
  if (got.kind === 'gone' || attempts >= TRIES) return giveUp(deps, attachment, 'failed')
  const wait = Math.min(LONGEST_FETCH_SECONDS, Math.max(got.afterSeconds, seconds))
  const later = deps.clock.now().plus({ seconds: wait })
  await deps.storage.transaction(tx => tx.attachments.update(id, { notBefore: later }))
}

type Got =
  | { readonly kind: 'kept' }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'no-pdf' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'retry'; readonly afterSeconds: number }

/** A full disk is trouble of this file now, and of no other. */
async function tryToKeep(deps: Deps, attachment: Attachment, stop: AbortSignal): Promise<Got> {
  try {
    const { fileId } = attachment
    const brought = fileId.startsWith(BY_PAGE)
    const fetched = brought
      ? await uploaded(deps, fileId)
      : await messengerAt(deps, attachment.chat).fetch?.(fileId, stop)
    if (fetched === undefined) return { kind: 'gone' }
    if (fetched.kind !== 'fetched') return fetched
    if (attachment.dispatch && !isPdf(fetched.bytes)) return { kind: 'no-pdf' }
    const sha256 = createHash('sha256').update(fetched.bytes).digest('hex')
    const path = join(SENT_FILES, sha256.slice(0, 2), `${sha256}${safeExtension(attachment.name)}`)
    await keep(join(deps.dataDir, path), fetched.bytes)
    const reading = isToBeRead(attachment) ? ({ reading: 'waiting', attempts: 0 } as const) : {}
    const change = { state: 'kept', path, sha256, notBefore: deps.clock.now(), ...reading } as const
    await deps.storage.transaction(async tx => {
      // Whoever sent it may have had everything deleted meanwhile; the cleaning removes the file.
      if (!(await tx.attachments.byMessage(attachment.chat, attachment.messageId))) return wishForCleanUp(tx, 'tidy')
      await tx.attachments.update(attachment.id, change)
    })
    if (brought) await forgetUpload(deps, fileId)
    return { kind: 'kept' }
  } catch (error) {
    deps.log.error({ event: 'file-not-kept', attachment: attachment.id, err: withoutWords(error) })
    return { kind: 'retry', afterSeconds: 0 }
  }
}

/** Readers take a header anywhere within the first bytes (ISO 32000, annex H). */
const PDF_HEADER = '%PDF-'
const HEADER_WITHIN_BYTES = 1024

/** The signed copy is proof: its name alone makes no PDF of it. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, HEADER_WITHIN_BYTES)).toString('latin1').includes(PDF_HEADER)

/** The record stays, the words beside the file too; whoever sent it is told what to do. Never at night. */
async function giveUp(deps: Deps, attachment: Attachment, why: 'too-big' | 'no-pdf' | 'failed'): Promise<void> {
  const { id, name } = attachment
  const megabytes = largestMegabytes(channelAt(deps, attachment.chat))
  await deps.storage.transaction(async tx => {
    await tx.attachments.update(id, { state: why === 'no-pdf' ? 'failed' : why })
    const lost = { say: 'file-lost', name, why, megabytes } as const
    await tellSender(tx, deps, attachment, lost)
    // They were told that the signed copy had come.
    if (attachment.dispatch) await tellOfficers(tx, deps, say(lost), { except: [attachment.memberId] })
  })
}

/** Whole or not at all: a crash in the middle leaves no half file under the final name, a full disk none at all. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeFile(part, bytes, { flush: true, mode: 0o600 })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}

const safeExtension = (name: string): string =>
  /^\.[A-Za-z0-9]{1,8}$/.test(extname(name)) ? extname(name).toLowerCase() : ''
