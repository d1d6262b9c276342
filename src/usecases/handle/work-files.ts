import type { Attachment } from '../../domain/report.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { type CleanUp, cleanUpFiles, wantedCleanUp } from '../send/clean-up-files.ts'
import { fetchAttachment } from './fetch-attachments.ts'
import { readAttachment } from './read-attachments.ts'

/** Files looked at in one round. */
const BATCH = 16

/**
 * One round over the files people sent: what waits is fetched; when nothing does, the Word files among what has been
 * fetched are read; when there are none either, what has been deleted leaves the disk. One look finds which of them it
 * is, for nearly every round finds nothing.
 * @param done told when something was done: a Word file may have said something, a lost file is told.
 * @returns whether there may be more.
 */
export async function workFiles(deps: Deps, stop: AbortSignal, done: () => void): Promise<boolean> {
  if (stop.aborted) return false
  const { waiting, unread, wanted } = await deps.storage.transaction(tx => inHand(tx, deps))
  for (const attachment of waiting) if (!stop.aborted) await fetchAttachment(deps, attachment, stop)
  for (const attachment of unread) if (!stop.aborted) await readAttachment(deps, attachment, stop)
  const some = waiting.length + unread.length > 0
  if (some) done()
  // No file is in hand here, so none is taken for an orphan.
  else if (wanted) await cleanUpFiles(deps, wanted)
  return some
}

type InHand = {
  readonly waiting: readonly Attachment[]
  readonly unread: readonly Attachment[]
  readonly wanted?: CleanUp | undefined
}

async function inHand(tx: Tx, { clock }: Deps): Promise<InHand> {
  const { toFetch: waiting, toRead } = await tx.attachments.inHand(clock.now(), BATCH)
  if (waiting.length > 0) return { waiting, unread: [] }
  if (toRead.length > 0) return { waiting, unread: toRead }
  return { waiting, unread: [], wanted: await wantedCleanUp(tx, clock.now()) }
}
