import { inflateRawSync } from 'node:zlib'

/** Word writes a dozen parts, and one for every picture. */
const MOST_ENTRIES = 2000
const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** Bytes of each record without its names and remarks. */
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LONGEST_REMARK = 0xffff

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly header: number }

/** The parts of a zip somebody sent, by name. */
export type ZipParts = {
  /** @returns undefined when there is no such part, it is broken, or says or proves to be larger than `largest` bytes. */
  part(name: string, largest: number): Uint8Array | undefined
}

/**
 * Opens a zip (APPNOTE 6.3, 4.3) by its directory. Of several entries with one name only the first counts, so that a
 * part costs what it costs once; nothing is inflated beyond the size it declares.
 */
export function openZip(bytes: Uint8Array): ZipParts {
  const entries = directoryOf(bytes)
  return {
    part(name, largest) {
      const entry = entries.get(name)
      if (!entry || entry.size > largest) return undefined
      try {
        return unpacked(bytes, entry)
      } catch {
        // Whatever somebody sent: broken, or longer than it says.
        return undefined
      }
    },
  }
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  const end = endOf(view)
  if (end === undefined) return entries
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES)
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) break
    const named = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + named))
    if (!entries.has(name)) {
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        header: view.getUint32(at + 42, true),
      })
    }
    at += ENTRY_SIZE + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_REMARK)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}

/** @throws when it is broken or does not keep to its declared size. */
function unpacked(bytes: Uint8Array, { method, packed, size, header }: Entry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(header, true) !== LOCAL_HEADER) return undefined
  const start = header + LOCAL_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (method === 0) return content.length === size ? content : undefined
  return method === 8 && size > 0 ? inflateRawSync(content, { maxOutputLength: size }) : undefined
}
