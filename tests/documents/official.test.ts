import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { renderOfficial } from '../../src/documents/docx/official.ts'
import type { OfficialDocument } from '../../src/domain/documents/official.ts'
import { alignment, look, measure, openWord, paragraph, paragraphs, texts, type Word } from './support/word.ts'
import { all, type Element, one, textOf } from './support/xml.ts'

const mm = (twips: number) => (twips / 1440) * 25.4

const report: OfficialDocument = {
  letterhead: { superior: 'Sở Giáo dục và Đào tạo Hải Phòng', issuer: 'Trường THPT Nguyễn Khuyến' },
  number: { value: 5, symbol: 'BC-THPTNK' },
  place: 'Vĩnh Bảo',
  date: { day: 4, month: 6, year: 2026 },
  heading: { kind: 'titled', title: 'Báo cáo', subject: 'Kết quả thực hiện công tác dân vận 6 tháng đầu năm 2026' },
  addressees: ['Sở Giáo dục và Đào tạo Hải Phòng'],
  body: [
    { kind: 'heading', level: 1, text: 'I. Đặc điểm tình hình' },
    { kind: 'heading', level: 2, text: '1. Thuận lợi' },
    { kind: 'heading', level: 3, text: 'a) Về đội ngũ' },
    { kind: 'paragraph', words: 'Trường có 80 cán bộ, giáo viên, nhân viên./.' },
  ],
  signature: { office: ['KT. Hiệu trưởng', 'Phó Hiệu trưởng'], name: 'Nguyễn Văn A' },
  recipients: ['Như trên;', 'Lưu: VT, CĐ.'],
  appendices: [
    {
      label: 'Phụ lục I',
      title: 'Bảng chỉ tiêu',
      attachedTo: '(Kèm theo Báo cáo số 05/BC-THPTNK)',
      body: [
        {
          kind: 'table',
          table: {
            columns: [
              { title: 'Chỉ tiêu', weight: 3, align: 'left' },
              { title: 'Kỳ này', weight: 1, align: 'right' },
            ],
            rows: [{ cells: ['Số buổi', '1.240'] }],
          },
        },
      ],
    },
  ],
  properties: { title: 'Báo cáo', createdAt: DateTime.fromISO('2026-06-04T10:00', { zone: 'Asia/Ho_Chi_Minh' }) },
}

const open = async (changes: Partial<OfficialDocument> = {}) =>
  openWord(await renderOfficial({ ...report, ...changes }))

describe('an official document in the form of Nghị định 30/2020/NĐ-CP', () => {
  it('stands on A4 with margins of 20, 20, 30 and 15 mm, in Times New Roman', async () => {
    const word = await open()
    for (const section of all(word.body, 'w:sectPr')) {
      const size = one(section, 'w:pgSz').attributes
      const margins = one(section, 'w:pgMar').attributes
      const sides = [
        size['w:w'],
        size['w:h'],
        margins['w:top'],
        margins['w:bottom'],
        margins['w:left'],
        margins['w:right'],
      ]
      expect(sides.map(side => Math.round(mm(Number(side))))).toEqual([210, 297, 20, 20, 30, 15])
    }
    const fonts = one(styles(word), 'w:rFonts').attributes
    expect(new Set(Object.values(fonts))).toEqual(new Set(['Times New Roman']))
    expect(all(word.body, 'w:color')).toEqual([])
  })

  it('gives every part its size and weight', async () => {
    const word = await open()
    const looks: Record<string, [number, boolean, boolean]> = {
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM': [24, true, false],
      'Độc lập - Tự do - Hạnh phúc': [26, true, false],
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG': [24, false, false],
      'TRƯỜNG THPT NGUYỄN KHUYẾN': [24, true, false],
      'Số: 05/BC-THPTNK': [26, false, false],
      'Vĩnh Bảo, ngày 04 tháng 6 năm 2026': [26, false, true],
      'BÁO CÁO': [28, true, false],
      'Kết quả thực hiện công tác dân vận 6 tháng đầu năm 2026': [28, true, false],
      'Kính gửi: Sở Giáo dục và Đào tạo Hải Phòng': [28, false, false],
      'I. ĐẶC ĐIỂM TÌNH HÌNH': [28, true, false],
      '1. Thuận lợi': [28, true, false],
      'a) Về đội ngũ': [28, false, false],
      'Trường có 80 cán bộ, giáo viên, nhân viên./.': [28, false, false],
      'KT. HIỆU TRƯỞNG': [28, true, false],
      'PHÓ HIỆU TRƯỞNG': [28, true, false],
      'Nguyễn Văn A': [28, true, false],
      'Nơi nhận:': [24, true, true],
      '- Như trên;': [22, false, false],
      'Phụ lục I': [28, true, false],
      'BẢNG CHỈ TIÊU': [28, true, false],
      '(Kèm theo Báo cáo số 05/BC-THPTNK)': [28, false, true],
    }
    for (const [text, [size, bold, italic]] of Object.entries(looks)) {
      expect({ text, ...look(paragraph(word, text)) }).toEqual({ text, size, bold, italic })
    }
  })

  it('justifies the body, 1.27 cm in, 6 pt apart, between one line and one and a half', async () => {
    const body = paragraph(await open(), 'Trường có 80 cán bộ, giáo viên, nhân viên./.')
    expect(alignment(body)).toBe('both')
    expect(mm(measure(body, 'w:ind', 'w:firstLine'))).toBeCloseTo(12.7, 1)
    expect(measure(body, 'w:spacing', 'w:after')).toBeGreaterThanOrEqual(120)
    expect(measure(body, 'w:spacing', 'w:line')).toBeGreaterThanOrEqual(240)
    expect(measure(body, 'w:spacing', 'w:line')).toBeLessThanOrEqual(360)
  })

  it('draws its lines, each as long as the decree says, and underlines nothing', async () => {
    const word = await open()
    const [head] = all(word.body, 'w:tbl')
    if (head === undefined) throw new Error('no header table')
    const [left = 0, right = 0] = all(head, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(left / (left + right)).toBeCloseTo(0.45, 2)
    const [issuer = 0, motto = 0, subject = 0] = lines(word)
    expect(mm(right - motto)).toBeCloseTo(56.1, 0)
    expect(mm(left - issuer) / 70.5).toBeCloseTo(0.4, 1)
    expect(mm(9355 - subject) / 137).toBeGreaterThan(1 / 3)
    expect(mm(9355 - subject) / 137).toBeLessThan(1 / 2)
    expect(all(word.body, 'w:u')).toEqual([])
  })

  it('numbers pages from 2 on, at the top in the middle, each appendix by itself', async () => {
    const word = await open()
    const sections = all(word.body, 'w:sectPr')
    expect(sections).toHaveLength(2)
    for (const section of sections) {
      expect(one(section, 'w:pgNumType').attributes['w:start']).toBe('1')
      expect(all(section, 'w:titlePg')).toHaveLength(1)
      expect(mm(measure(section, 'w:pgMar', 'w:header'))).toBeLessThan(20)
    }
    const headers = Object.entries(word.parts).filter(([path]) => /header\d+\.xml$/.test(path))
    const numbered = headers.filter(([, part]) => textOf(part) === 'PAGE')
    expect(headers.map(([, part]) => textOf(part)).sort()).toEqual(['', '', 'PAGE', 'PAGE'])
    for (const [, part] of numbered) expect([alignment(part), look(part).size]).toEqual(['center', 28])
  })

  it('leaves number and date open for văn thư, and writes days and months as the decree does', async () => {
    expect(texts(await open({ number: { symbol: 'BC-THPTNK' }, date: {} }))).toEqual(
      expect.arrayContaining(['Số:      /BC-THPTNK', 'Vĩnh Bảo, ngày      tháng      năm']),
    )
    expect(
      texts(await open({ number: { value: 12, symbol: 'TB-THPTNK' }, date: { day: 9, month: 2, year: 2026 } })),
    ).toEqual(expect.arrayContaining(['Số: 12/TB-THPTNK', 'Vĩnh Bảo, ngày 09 tháng 02 năm 2026']))
  })

  it('puts the subject of a công văn under its number and lists several addressees', async () => {
    const word = await open({
      heading: { kind: 'letter', subject: 'V/v đôn đốc' },
      addressees: ['Tổ Ngữ văn', 'Đoàn trường'],
    })
    const all = texts(word)
    expect(all).not.toContain('BÁO CÁO')
    expect(all.slice(all.indexOf('Kính gửi:'), all.indexOf('Kính gửi:') + 3)).toEqual([
      'Kính gửi:',
      '- Tổ Ngữ văn;',
      '- Đoàn trường.',
    ])
    expect(look(paragraph(word, 'V/v đôn đốc'))).toEqual({ size: 24, bold: false, italic: false })
  })

  it('repeats the head of a table on every page', async () => {
    const [, , table] = all((await open()).body, 'w:tbl')
    if (table === undefined) throw new Error('no table')
    expect(all(table, 'w:tblHeader')).toHaveLength(1)
    expect(all(table, 'w:tr').map(row => all(row, 'w:tc').map(textOf))).toEqual([
      ['Chỉ tiêu', 'Kỳ này'],
      ['Số buổi', '1.240'],
    ])
  })

  it('shows what people wrote and nothing else: no markup, no field, no character that stops it from opening', async () => {
    const words = '<w:p>&amp; =1+1 {PAGE} ]]> “Nhân dân” 😀 \u0000\u0007\ufffe\ud800'
    const word = await open({ body: [{ kind: 'paragraph', words }] })
    expect(texts(word)).toContain('<w:p>&amp; =1+1 {PAGE} ]]> “Nhân dân” 😀 ')
    expect(all(word.body, 'w:instrText')).toEqual([])
  })

  it('opens whatever is written into it', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(anything, anything, async (name, words) => {
        const word = await open({
          letterhead: { superior: name, issuer: words },
          heading: { kind: 'titled', title: name, subject: words },
          addressees: [name],
          body: [
            { kind: 'item', words },
            { kind: 'heading', level: 1, text: words },
          ],
          signature: { office: [name], name: words },
          recipients: [words],
          properties: { ...report.properties, title: words },
        })
        expect(paragraphs(word.body).length).toBeGreaterThan(10)
      }),
      { numRuns: 30 },
    )
  })

  it('is the same file for the same data', async () => {
    const [first, second] = [await renderOfficial(report), await renderOfficial(structuredCopy(report))]
    expect(Buffer.compare(first, second)).toBe(0)
    // Time and date of the first zip entry: 00:00 on 01/01/2000, whenever the file is made.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0x28])
    expect(textOf(one(openWord(first).parts['docProps/core.xml'] ?? none, 'dcterms:created'))).toBe(
      '2026-06-04T03:00:00Z',
    )
  })
})

const none: Element = { name: '', attributes: {}, children: [] }
const structuredCopy = (document: OfficialDocument): OfficialDocument => ({ ...document, body: [...document.body] })

function styles(word: Word): Element {
  return word.parts['word/styles.xml'] ?? none
}

/** Sum of the indents of each drawn line in order: what is missing to the width it stands in, twips. */
function lines(word: Word): number[] {
  return paragraphs(word.body)
    .filter(element => all(element, 'w:pBdr').length > 0)
    .map(element => measure(element, 'w:ind', 'w:left') + measure(element, 'w:ind', 'w:right'))
}
