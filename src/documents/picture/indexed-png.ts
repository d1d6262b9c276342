import { crc32, deflateSync } from 'node:zlib'

/** PNG Specification, Third Edition, 5.2 and 11.2: how a file begins, and a picture of one byte a pixel out of a table. */
const BEGINNING = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const INDEXED = 3
const DEPTH = 8
const MOST_COLOURS = 256
/** A drawing is flat: packing it harder takes four times as long for a seventh less. */
const LEVEL = 3

/** Rows of pixels, four bytes each (red, green, blue, and an opaque rest). */
export type Drawn = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/**
 * A drawing of few colours as a PNG that names each once: half as large as one that says them pixel by pixel, and put
 * together in a third of the time. @returns undefined where it has more colours than fit.
 */
export function indexedPng({ width, height, pixels }: Drawn): Uint8Array | undefined {
  const { buffer, byteOffset } = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice()
  const colours = new Int32Array(buffer, byteOffset, width * height)
  const places = new Map<number, number>()
  // Each row is told as it is: its first byte, the filter, stays 0.
  const rows = Buffer.alloc(height * (width + 1))
  let at = 0
  let [last, place] = [0, -1]
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    if (pixel % width === 0) at += 1
    const colour = colours[pixel] ?? 0
    if (colour !== last || place < 0) {
      last = colour
      place = places.get(colour) ?? places.size
      if (place === places.size) places.set(colour, place)
      if (place >= MOST_COLOURS) return undefined
    }
    rows[at] = place
    at += 1
  }
  const parts = [
    chunk('IHDR', head(width, height)),
    chunk('PLTE', table([...places.keys()])),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat([BEGINNING, ...parts]))
}

function head(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(DEPTH, 8)
  head.writeUInt8(INDEXED, 9)
  return head
}

/** Red, green and blue of each colour, which stand in the lower bytes of its number. */
function table(colours: readonly number[]): Buffer {
  const bytes = Buffer.from(Int32Array.from(colours).buffer)
  return Buffer.concat(colours.map((_, nth) => bytes.subarray(nth * 4, nth * 4 + 3)))
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  data.copy(framed, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}
