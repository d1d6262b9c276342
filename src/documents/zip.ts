import { unzipSync, type Zippable, zipSync } from 'fflate'

/** Zip times carry no zone; a fixed one keeps the same data the same bytes. */
const mtime = '2000-01-01T00:00:00'

/** Office files are zips: `parts` by path, packed in their order with fixed times. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {}
  for (const [path, bytes] of parts) zippable[path] = [bytes, { mtime, level: 6 }]
  return zipSync(zippable)
}

/** @throws when `bytes` is no zip: a bug, since this program made it. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}
