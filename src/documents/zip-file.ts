import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { cut } from '../domain/reading/fold.ts'
import { clean } from './clean.ts'
import type { ZipEntry } from './documents.ts'

/** What no file system takes in a name. */
const FORBIDDEN = /[\p{Cc}<>:"\\|?*]/gu
const LONGEST = 120

/** One part of a path in a zip, as people may name things: neither a way out of the folder nor what Windows refuses. */
const partOf = (name: string): string =>
  cut(clean(name).replace(FORBIDDEN, '-').trim(), LONGEST, '').replace(/[. ]+$/u, '') || '-'

/**
 * Writes a zip of what comes, one after the other, into the file `to`; only one of them is in memory at a time, and what
 * waits for the program comes first between any two. Office files and photos are packed already: nothing is packed twice.
 */
export async function writeZip(entries: AsyncIterable<ZipEntry>, to: string): Promise<void> {
  const out = createWriteStream(to, { mode: 0o600 })
  const failed = { error: undefined as unknown }
  const zip = new Zip((error, bytes, last) => {
    if (error) failed.error = error
    else out.write(bytes)
    if (last) out.end()
  })
  const taken = new Set<string>()
  try {
    for await (const entry of entries) {
      const part = new ZipPassThrough(unlike(entry.folder.map(partOf).concat(partOf(entry.name)).join('/'), taken))
      zip.add(part)
      if ('bytes' in entry) part.push(entry.bytes, true)
      else {
        for await (const piece of createReadStream(entry.path)) part.push(new Uint8Array(piece as Buffer))
        part.push(new Uint8Array(), true)
      }
      if (failed.error !== undefined) throw failed.error
      if (out.writableNeedDrain) await once(out, 'drain')
      await turn()
    }
    zip.end()
    await finished(out)
  } catch (error) {
    out.destroy()
    throw error
  }
}

/** "a.jpg", "a (2).jpg": two files of one name do not become one. */
function unlike(path: string, taken: Set<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]{1,8})?$/su.exec(path) ?? []
  for (let n = 1; ; n++) {
    const tried = n === 1 ? path : `${stem} (${n})${ending}`
    if (taken.has(tried.toLowerCase())) continue
    taken.add(tried.toLowerCase())
    return tried
  }
}
