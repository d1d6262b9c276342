import { readdirSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BY_PAGE } from '../../domain/report.ts'
import type { Fetched } from '../../messenger/messenger.ts'
import type { Deps } from '../deps.ts'
import { withoutWords } from '../without-words.ts'

/** Folder of the data folder: what a page brought and nobody has taken in yet. */
const UPLOADS = 'tai-len'

const placeOf = ({ dataDir }: Pick<Deps, 'dataDir'>, fileId: string): string =>
  join(dataDir, UPLOADS, fileId.slice(BY_PAGE.length))

/** Lays a file down before anything says that it is there; it is taken in like one that a channel brings. */
export async function layUpload(deps: Deps, bytes: Uint8Array): Promise<string> {
  const fileId = `${BY_PAGE}${deps.newCode()}`
  await mkdir(join(deps.dataDir, UPLOADS), { recursive: true, mode: 0o700 })
  await writeFile(placeOf(deps, fileId), bytes, { flush: true, mode: 0o600 })
  return fileId
}

/** @returns undefined where it lies no more: whoever sent it may have had everything deleted. */
export async function uploaded(deps: Deps, fileId: string): Promise<Extract<Fetched, { kind: 'fetched' }> | undefined> {
  const bytes = await readFile(placeOf(deps, fileId)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return bytes && { kind: 'fetched', bytes }
}

export const forgetUpload = (deps: Pick<Deps, 'dataDir'>, fileId: string): Promise<void> =>
  rm(placeOf(deps, fileId), { force: true })

/**
 * What lies there from earlier processes. Asked before any page is answered: a file that is listed is none of those that
 * are being laid down just now.
 */
export function leftUploads({ dataDir }: Pick<Deps, 'dataDir'>): readonly string[] {
  try {
    return readdirSync(join(dataDir, UPLOADS)).map(name => `${BY_PAGE}${name}`)
  } catch {
    // Nobody has ever brought one; a folder that cannot be read is left as it is.
    return []
  }
}

/** A process died before the record was written, or after the file had been taken in: nobody will ask for it any more. */
export async function sweepUploads(deps: Deps, left: readonly string[]): Promise<void> {
  if (left.length === 0) return
  const awaited = new Set(await deps.storage.transaction(tx => tx.attachments.awaited()))
  try {
    for (const fileId of left) if (!awaited.has(fileId)) await forgetUpload(deps, fileId)
  } catch (error) {
    // What does not go now goes at a later start.
    deps.log.error({ event: 'clean-up-failed', err: withoutWords(error) })
  }
}
