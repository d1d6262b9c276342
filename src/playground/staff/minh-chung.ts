import { deflateSync } from 'node:zlib'

/** Minh chứng that people send: real files, as small as they come. */

/** A photo of 16 by 12 points in one colour. */
export const PHOTO: Uint8Array = png(16, 12, 0x9c)

/** A page without anything on it. */
export const PDF: Uint8Array = new TextEncoder().encode(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
)

/** A grey picture: header, rows each with filter byte 0, end (PNG, W3C 2003). */
function png(width: number, height: number, grey: number): Uint8Array {
  const header = new Uint8Array([...bytes(width), ...bytes(height), 8, 0, 0, 0, 0])
  const rows = new Uint8Array((width + 1) * height).map((_, at) => (at % (width + 1) === 0 ? 0 : grey))
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return new Uint8Array([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', new Uint8Array(deflateSync(rows))),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function chunk(name: string, data: Uint8Array): readonly number[] {
  const named = new Uint8Array([...new TextEncoder().encode(name), ...data])
  return [...bytes(data.length), ...named, ...bytes(crc(named))]
}

function bytes(n: number): readonly number[] {
  return [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
}

/** CRC-32 as PNG wants it, annex D. */
function crc(data: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
