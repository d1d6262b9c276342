import { deflateSync } from 'node:zlib'
import type { DateTime } from 'luxon'

/** Minh chứng that people send: real files, as small as they come. */

/** A photo of 16 by 12 points in one colour. */
export const PHOTO: Uint8Array = png(16, 12, 0x9c)

/** A page without anything on it. */
export const PDF: Uint8Array = page('')

/** What văn thư scans: the signed report, as far as a page of the plainest letters can stand for it. */
export const signedPage = (number: number, on: DateTime): Uint8Array =>
  page(
    `BT/F1 14 Tf 72 760 Td(So: ${number}   ngay ${on.toFormat('dd/MM/yyyy')})Tj 0 -28 Td(Ban quet: da ky, dong dau)Tj ET`,
  )

/** One page A4 (PDF 1.4, ISO 32000-1, 7.5). @param drawn what its content stream draws, ASCII. */
function page(drawn: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + table + end)
}

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
