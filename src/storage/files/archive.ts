import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Packed } from '../backup.ts'

/** Bytes before a file: length of its name (2), its name, its length (8). A name of no length ends the archive. */
const NAME_BYTES = 2
const SIZE_BYTES = 8

/** Files one after the other, piece by piece. @throws when one is not there, or changes meanwhile. */
export async function* archived(files: readonly Packed[]): AsyncGenerator<Buffer> {
  for (const { name, path } of files) {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      yield headOf(name, size)
      let left = size
      if (size > 0) {
        for await (const piece of file.createReadStream({ autoClose: false, end: size - 1 })) {
          left -= (piece as Buffer).length
          yield piece as Buffer
        }
      }
      if (left !== 0) throw new Error('a file changed while it was copied')
    } finally {
      await file.close()
    }
  }
  yield Buffer.alloc(NAME_BYTES)
}

function headOf(name: string, size: number): Buffer {
  const title = Buffer.from(name)
  const head = Buffer.alloc(NAME_BYTES + title.length + SIZE_BYTES)
  head.writeUInt16BE(title.length)
  title.copy(head, NAME_BYTES)
  head.writeBigUInt64BE(BigInt(size), NAME_BYTES + title.length)
  return head
}

/**
 * Writes an archive's files below `folder`.
 * @returns their names.
 * @throws when it is no archive: it has been authenticated, so this program made it.
 */
export async function unpack(pieces: AsyncIterable<Buffer>, folder: string): Promise<readonly string[]> {
  const from = reader(pieces)
  const names: string[] = []
  for (;;) {
    const length = (await from.exactly(NAME_BYTES)).readUInt16BE()
    if (length === 0) return names
    const name = (await from.exactly(length)).toString('utf8')
    if (name.split('/').some(part => ['', '.', '..'].includes(part))) throw new Error('an archive names an odd place')
    const size = Number((await from.exactly(SIZE_BYTES)).readBigUInt64BE())
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const to = createWriteStream(path, { mode: 0o600, flags: 'wx' })
    for await (const piece of from.upTo(size)) if (!to.write(piece)) await once(to, 'drain')
    to.end()
    await finished(to)
    names.push(name)
  }
}

/** Takes as many bytes as are asked for, however they come. */
function reader(pieces: AsyncIterable<Buffer>) {
  const source = pieces[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  async function* upTo(bytes: number): AsyncGenerator<Buffer> {
    let left = bytes
    while (left > 0) {
      if (held.length === 0) {
        const next = await source.next()
        if (next.done) throw new Error('an archive ends too early')
        held = next.value
      }
      const piece = held.subarray(0, left)
      held = held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
  return {
    upTo,
    async exactly(bytes: number): Promise<Buffer> {
      const found: Buffer[] = []
      for await (const piece of upTo(bytes)) found.push(piece)
      return Buffer.concat(found)
    },
  }
}
