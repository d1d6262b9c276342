import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BY_PAGE } from '../../domain/report.ts'
import type { Fetched } from '../../messenger/messenger.ts'
import type { Deps } from '../deps.ts'

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
