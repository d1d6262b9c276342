import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocxText } from '../../src/documents/docx/read.ts'

const wrap = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`
const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(wrap(body)), 'word/header1.xml': strToU8('<w:t>x</w:t>') })
const p = (text: string) =>
  `<w:p w:rsidR="00"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const BODY = 'word/document.xml'

/** `start`, and then blanks up to so many bytes. */
function filled(start: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(32)
  bytes.set(strToU8(start))
  return bytes
}

/** CPU milliseconds of this process. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A zip of one part, which says that it is `size` bytes long. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const lying = zip.slice()
  const view = new DataView(lying.buffer)
  view.setUint32(view.getUint32(lying.length - 6, true) + 24, size, true)
  return lying
}

/** A zip of one part, which is named so many times in its directory. */
function repeated(zip: Uint8Array, times: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  const start = view.getUint32(zip.length - 6, true)
  const entry = zip.slice(start, zip.length - 22)
  const end = zip.slice(zip.length - 22)
  const ending = new DataView(end.buffer)
  for (const at of [8, 10]) ending.setUint16(at, times, true)
  ending.setUint32(12, entry.length * times, true)
  return Buffer.concat([zip.slice(0, start), ...Array.from({ length: times }, () => entry), end])
}

describe('a Word file somebody sent', () => {
  it('paragraphs are lines; tabs, breaks and entities are themselves', () => {
    const body = `${p('1. Họp &amp; sơ kết')}<w:p><w:r><w:t>2.</w:t><w:tab/><w:t>3 buổi</w:t><w:br/><w:t>&#x111;&#7911;</w:t></w:r></w:p>`
    expect(readDocxText(docx(body))).toBe('1. Họp & sơ kết\n2.\t3 buổi\nđủ')
  })

  it('a table keeps its rows', () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('Nội dung')}${cell('Số')}</w:tr><w:tr>${cell('Họp')}${cell('4 lần')}</w:tr></w:tbl>`
    expect(readDocxText(docx(body))?.replace(/ *\t */g, '|')).toBe('Nội dung|Số\nHọp|4 lần')
  })

  it('what was deleted, and field codes, are not words', () => {
    const body =
      '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>mới</w:t></w:r></w:p>'
    expect(readDocxText(docx(body))).toBe('mới')
  })

  it('is NFC whatever Word wrote', () => {
    expect(readDocxText(docx(p('Tuyên truyền'.normalize('NFD'))))).toBe('Tuyên truyền')
  })
})

describe('a file made to keep the reader busy', () => {
  const inRun = (inner: string) => docx(`<w:p><w:r>${inner}<w:t>cuối</w:t></w:r></w:p>`)
  it.each([
    ['tabs', inRun('<w:tab/>'.repeat(300_000))],
    ['line ends', inRun('<w:br/>'.repeat(300_000))],
    ['blanks', inRun(`<w:t>${' '.repeat(3_000_000)}</w:t>`)],
    ['blanks as entities', inRun(`<w:t>${'&#32;'.repeat(500_000)}</w:t>`)],
    ['empty paragraphs', docx(`${'<w:p/>'.repeat(500_000)}${p('cuối')}`)],
    ['tags that never end', docx(`${'<w:p '.repeat(300_000)}`)],
    ['comments that never end', docx(`${'<!--'.repeat(500_000)}`)],
    ['attributes', inRun(`<w:t ${'w:val = '.repeat(300_000)}>x</w:t>`)],
    ['ampersands', inRun(`<w:t>${'&'.repeat(1_000_000)}</w:t>`)],
    [
      'tables in tables',
      docx(`${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(100_000)}`),
    ],
    ['empty cells', docx(`<w:tbl><w:tr>${'<w:tc/>'.repeat(500_000)}</w:tr></w:tbl>`)],
    ['marks upon marks', docx(p(`a${'\u0301'.repeat(30_000)}${'\u0323'.repeat(30_000)}`.repeat(4)))],
  ])('%s', (_, bytes) => {
    expect(bytes.length).toBeLessThan(200_000)
    let text: string | undefined
    // Work of an hour took milliseconds of typing: a generous second or five is for a busy machine.
    expect(
      cpuOf(() => {
        text = readDocxText(bytes)
      }),
    ).toBeLessThan(5000)
    expect(text?.length ?? 0).toBeLessThanOrEqual(60_000)
  })
})

describe('a file that is none', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['no zip', strToU8('PK nothing of the kind')],
    ['another zip', zipSync({ 'a.txt': strToU8('x') })],
    ['without words', docx('<w:p/>')],
  ])('%s', (_, bytes) => expect(readDocxText(bytes)).toBeUndefined())

  // Words stand at the beginning of each, so that whoever inflates it finds them.
  it('a bomb is not inflated', () => {
    const bomb = zipSync({ [BODY]: filled(`<w:body>${p('mồi')}`, 64 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(readDocxText(bomb)).toBeUndefined()
  })

  it('a bomb that lies about its size is given up where it leaves what it says', () => {
    const bomb = zipSync({ [BODY]: filled(`<w:body>${p('mồi')}`, 64 * 1024 * 1024) }, { level: 9 })
    const before = process.resourceUsage().maxRSS
    expect(readDocxText(declaring(bomb, 1000))).toBeUndefined()
    expect(readDocxText(declaring(bomb, 0xffffffff))).toBeUndefined()
    expect(process.resourceUsage().maxRSS - before, 'KiB').toBeLessThan(32 * 1024)
  })

  it('of many parts with one name the first is read, at the cost of one', () => {
    const once = zipSync({ [BODY]: filled(`<w:body>${p('một lần')}`, 7 * 1024 * 1024) }, { level: 9 })
    const often = repeated(once, 200)
    expect(readDocxText(often)).toBe('một lần')
    const spent = cpuOf(() => readDocxText(once))
    expect(cpuOf(() => readDocxText(often))).toBeLessThan(Math.max(20 * spent, 1000))
  })

  it('any bytes are read without failing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => readDocxText(bytes) === undefined))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), body => typeof readDocxText(docx(body)) !== 'number'),
    )
  })
})
