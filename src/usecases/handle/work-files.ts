import type { Deps } from '../deps.ts'
import { cleanUpFiles } from '../send/clean-up-files.ts'
import { fetchAttachment } from './fetch-attachments.ts'
import { readAttachment } from './read-attachments.ts'

/** Files looked at in one round. */
const BATCH = 16

/**
 * One round over the files people sent: what waits is fetched, and of what has been fetched the Word files are read.
 * @param done told when something was done: a Word file may have said something, a lost file is told.
 * @returns whether there may be more.
 */
export async function workFiles(deps: Deps, stop: AbortSignal, done: () => void): Promise<boolean> {
  if (stop.aborted) return false
  const waiting = await deps.storage.transaction(tx => tx.attachments.toFetch(deps.clock.now(), BATCH))
  for (const attachment of waiting) if (!stop.aborted) await fetchAttachment(deps, attachment, stop)
  const unread = await deps.storage.transaction(tx => tx.attachments.toRead(deps.clock.now(), BATCH))
  for (const attachment of unread) if (!stop.aborted) await readAttachment(deps, attachment, stop)
  const some = waiting.length + unread.length > 0
  if (some) done()
  // No file is in hand here, so none is taken for an orphan.
  else await cleanUpFiles(deps)
  return some
}
