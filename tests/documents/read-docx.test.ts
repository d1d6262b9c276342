import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocxText } from '../../src/documents/docx/read.ts'

const wrap = (body: string) => `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`
const docx = (body: string) =>
  zipSync({ 'word/document.xml': strToU8(wrap(body)), 'word/header1.xml': strToU8('<w:t>x</w:t>') })
const p = (text: string) =>
  `<w:p w:rsidR="00"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

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

describe('a file that is none', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['no zip', strToU8('PK nothing of the kind')],
    ['another zip', zipSync({ 'a.txt': strToU8('x') })],
    ['without words', docx('<w:p/>')],
  ])('%s', (_, bytes) => expect(readDocxText(bytes)).toBeUndefined())

  it('a bomb is not inflated', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(readDocxText(bomb)).toBeUndefined()
  })

  it('a bomb that lies about its size stays within what it says', () => {
    const bomb = zipSync({ 'word/document.xml': strToU8(wrap(p('x'.repeat(5_000_000)))) }, { level: 9 })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 46 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    }
    expect((readDocxText(bomb) ?? '').length).toBeLessThanOrEqual(100)
  })

  it('any bytes are read without failing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), bytes => readDocxText(bytes) === undefined))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), body => typeof readDocxText(docx(body)) !== 'number'),
    )
  })
})
