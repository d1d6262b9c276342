import { readdir, rm, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { DateTime } from 'luxon'
import { RETENTION } from '../../domain/retention.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { EXPORTS } from '../read/documents/export-file.ts'
import { withoutWords } from '../without-words.ts'
import { FILE_IDS, MADE_FILES, ONCE_FILES } from './prepare-document.ts'

const WISH = 'housework.wanted'

/** Folder of the data folder: what people sent. */
export const SENT_FILES = 'minh-chung'

/**
 * What has been deleted from the records is to leave the disk too, as soon as no file is in hand; a wish survives a
 * crash. 'forget': every made document goes, for somebody who has left may be named in it.
 */
export async function wishForCleanUp(tx: Tx, wish: 'tidy' | 'forget'): Promise<void> {
  if ((await tx.settings.get(WISH)) !== 'forget') await tx.settings.set(WISH, wish)
}

/** What is to leave the disk. */
export type CleanUp = {
  readonly wish: string
  /** Files that have a record. */
  readonly kept: ReadonlySet<string>
  /** A document is on its way. */
  readonly busy: boolean
}

/** What was wished for. @returns undefined when nothing was. */
export async function wantedCleanUp(tx: Tx, now: DateTime): Promise<CleanUp | undefined> {
  const wish = await tx.settings.get(WISH)
  if (wish === undefined) return undefined
  const kept = new Set((await tx.attachments.paths()).map(slashed))
  return { wish, kept, busy: await tx.outbox.ordersInHand(now) }
}

/** Does what was wished for. Called where no file is being fetched: one without a record is nobody's. */
export async function cleanUpFiles(deps: Deps, { wish, kept, busy }: CleanUp): Promise<void> {
  try {
    await removeOrphans(deps.dataDir, kept)
    // A document on its way is looked for again once it has been sent.
    if (busy) return await deps.storage.scrub()
    const stays = await removeDocuments(deps, wish === 'forget')
    await deps.storage.transaction(async tx => {
      // What is not kept here is not sent again by the channel's own name for it either.
      await tx.settings.removeOthers(FILE_IDS, stays)
      await tx.settings.remove(WISH)
    })
    await deps.storage.scrub()
  } catch (error) {
    deps.log.error({ event: 'clean-up-failed', err: withoutWords(error) })
  }
}

const slashed = (path: string): string => path.split(sep).join('/')

async function removeOrphans(dataDir: string, kept: ReadonlySet<string>): Promise<void> {
  for (const path of await filesUnder(join(dataDir, SENT_FILES))) {
    if (!kept.has(`${SENT_FILES}/${slashed(path)}`)) await rm(join(dataDir, SENT_FILES, path), { force: true })
  }
}

/** Of documents with the same name the newest stays, for a while; or none. @returns what stays, by its content. */
async function removeDocuments(deps: Deps, all: boolean): Promise<readonly string[]> {
  await rm(join(deps.dataDir, ONCE_FILES), { recursive: true, force: true })
  const folder = join(deps.dataDir, MADE_FILES)
  if (all) {
    // An export no message could carry tells of everybody, in the clear.
    await rm(join(deps.dataDir, EXPORTS), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
    return []
  }
  const oldest = deps.clock.now().minus({ months: RETENTION.documents }).toMillis()
  const made = await Promise.all(
    (await filesUnder(folder)).map(async path => {
      const [content = '', name = ''] = slashed(path).split('/')
      return { content, name, at: (await stat(join(folder, path))).mtimeMs }
    }),
  )
  const isOver = ({ name, at }: (typeof made)[number]) =>
    at < oldest || made.some(other => other.name === name && other.at > at)
  const over = new Set(made.filter(isOver).map(({ content }) => content))
  for (const content of over) await rm(join(folder, content), { recursive: true, force: true })
  return made.map(({ content }) => content).filter(content => !over.has(content))
}

/** Files below a folder, relative to it; none when there is no such folder. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch {
    return []
  }
}
