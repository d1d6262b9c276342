import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import { indexedPng } from '../../src/documents/picture/indexed-png.ts'

const drawn = (body: string) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#fffefd"/>${body}</svg>`,
  ).render()

/** The picture as a reader finds it: its measures, and the colour of each pixel. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png)
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    parts.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  }
  const part = (name: string) => parts.get(name) ?? Buffer.alloc(0)
  const [width, height] = [part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)]
  const rows = inflateSync(part('IDAT'))
  const colours = Array.from({ length: width * height }, (_, nth) => {
    const place = rows[Math.floor(nth / width) * (width + 1) + 1 + (nth % width)] ?? 0
    return part('PLTE').toString('hex', place * 3, place * 3 + 3)
  })
  return { width, height, colours }
}

it('shows every pixel as it was drawn', () => {
  const picture = drawn('<circle cx="3" cy="9" r="7" fill="#104e8b"/><rect x="20" width="10" height="3" fill="#a00"/>')
  const { pixels } = picture
  const png = indexedPng(picture)
  const found = png && read(png)
  expect(found).toMatchObject({ width: 30, height: 20 })
  expect(found?.colours).toEqual(
    Array.from({ length: 600 }, (_, nth) => Buffer.from(pixels).toString('hex', nth * 4, nth * 4 + 3)),
  )
  expect(new Set(found?.colours).size).toBeGreaterThan(3)
})

it('is none where there are more colours than a byte can name', () => {
  const many = Array.from(
    { length: 600 },
    (_, n) => `<rect x="${n % 30}" y="${Math.floor(n / 30)}" width="1" height="1" fill="rgb(${n % 256},${n >> 8},9)"/>`,
  )
  expect(indexedPng(drawn(many.slice(0, 250).join('')))).toBeDefined()
  expect(indexedPng(drawn(many.join('')))).toBeUndefined()
})
