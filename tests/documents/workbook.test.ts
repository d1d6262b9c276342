import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderNotices, renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import type { WorkbookModel } from '../../src/domain/documents/workbook.ts'
import { emptyPeriod, normalPeriod, odd } from './support/period.ts'
import { workbookOf } from './support/workbook.ts'
import { all, type Element, one, parseXml, textOf } from './support/xml.ts'

type Read = { readonly sheets: Readonly<Record<string, Element>>; readonly formats: readonly string[] }

/** Reads a workbook back: sheets by name, number format of each style. */
const open = (model: WorkbookModel): Read => readBack(renderWorkbook(model))

function readBack(bytes: Uint8Array): Read {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]),
  )
  const part = (path: string) => parts[path] ?? { name: '', attributes: {}, children: [] }
  const names = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name ?? '')
  const custom = new Map(
    all(part('xl/styles.xml'), 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']),
  )
  return {
    sheets: Object.fromEntries(names.map((name, i) => [name, part(`xl/worksheets/sheet${i + 1}.xml`)])),
    formats: all(one(part('xl/styles.xml'), 'cellXfs'), 'xf').map(
      ({ attributes }) => custom.get(attributes.numFmtId) ?? attributes.numFmtId ?? '',
    ),
  }
}

const sheet = ({ sheets }: Read, name: string) => sheets[name] ?? one({ name: '', attributes: {}, children: [] }, name)
/** From the head on; what stands above is looked at by its place. */
const rows = (element: Element) =>
  all(element, 'row')
    .slice(2)
    .map(row => all(row, 'c').map(textCell))
const textCell = (cell: Element) =>
  textOf(cell.attributes.t === 'inlineStr' ? one(cell, 't') : (all(cell, 'v')[0] ?? cell))
const cell = (element: Element, place: string) =>
  all(element, 'c').find(({ attributes }) => attributes.r === place) ?? one(element, place)

describe('the workbook of a period', () => {
  it('has board, answers, sums, figures and proof of notice, each with a frozen head, filters and widths', () => {
    const read = open(workbookOf(normalPeriod()))
    expect(Object.keys(read.sheets)).toEqual([
      'Tổng hợp',
      'Số liệu đơn vị',
      'Theo dõi',
      'Nội dung báo cáo',
      'Mô hình',
      'Nhật ký nhắc',
    ])
    for (const element of Object.values(read.sheets)) {
      const count = all(one(element, 'sheetData'), 'row').length
      expect(one(element, 'pane').attributes).toMatchObject({ ySplit: '3', state: 'frozen' })
      expect(one(element, 'autoFilter').attributes.ref).toMatch(/^A3:[A-Z]+\d+$/)
      const widths = all(element, 'col').map(({ attributes }) => Number(attributes.width))
      expect(widths).toHaveLength(rows(element)[0]?.length ?? 0)
      expect(Math.min(...widths)).toBeGreaterThan(3)
      expect(Math.max(...widths)).toBeLessThanOrEqual(83)
      expect(count).toBeGreaterThan(3)
      expect(textCell(cell(element, 'A1'))).toBe('SỐ LIỆU BÁO CÁO CÔNG TÁC DÂN VẬN CHÍNH QUYỀN 6 THÁNG ĐẦU NĂM 2026')
      expect(textCell(cell(element, 'A2'))).toMatch(
        /^Trường THPT Nguyễn Khuyến\. Số liệu đến ngày \d\d\/\d+\/2026; lập lúc \d\d:\d\d ngày \d\d\/\d+\/2026$/,
      )
    }
  })

  it('tells numbers and moments as such, on the wall clock of the school', () => {
    const read = open(workbookOf(normalPeriod()))
    const board = sheet(read, 'Theo dõi')
    const submitted = cell(board, 'D4')
    expect(read.formats[Number(submitted.attributes.s)]).toBe('dd/mm/yyyy hh:mm')
    expect(Number(textCell(submitted))).toBeCloseTo(46162 + (16 * 60 + 42) / 1440, 6)
    expect(cell(board, 'A4').attributes.t).toBeUndefined()
    expect(rows(board)[0]).toEqual([
      'TT',
      'Đơn vị',
      'Trạng thái',
      'Ngày nộp',
      'So với hẹn',
      'So với Kế hoạch',
      'Kịp báo cáo gửi Sở',
      'Người nộp',
      'Ghi chú',
    ])
    expect(rows(board)[14]?.slice(1, 6)).toEqual(['Hội Khuyến học', 'Đang soạn (5/7)', '', '', 'Chưa đến hạn'])
  })

  it('sums with formulas what counts, a ratio in three rows', () => {
    const read = open(workbookOf(normalPeriod()))
    const figures = sheet(read, 'Số liệu đơn vị')
    const [head = [], ...told] = rows(figures)
    expect(head.slice(4)).toEqual(['Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Tổng số', 'Tỷ lệ (%)', 'Cộng vào tổng'])
    const own = told.filter(row => row[1] === '6 tháng đầu năm 2026' && row[4] === 'Số buổi tuyên truyền')
    const sum = own.reduce((total, row) => total + Number(row[6]), 0)
    const totals = sheet(read, 'Tổng hợp')
    const last = rows(figures).length + 2
    const at = rows(totals).findIndex(row => row[2] === 'Số buổi tuyên truyền')
    expect(rows(totals)[at]?.slice(1, 7)).toEqual([
      'II.2. Tuyên truyền',
      'Số buổi tuyên truyền',
      'buổi',
      String(sum),
      '109',
      '116',
    ])
    const column = (letter: string) => `'Số liệu đơn vị'!$${letter}$4:$${letter}$${last}`
    const row = at + 3
    const known = `${column('B')},E$3,${column('E')},$C${row}`
    expect(textOf(one(cell(totals, `E${row}`), 'f'))).toBe(
      `IF(COUNTIFS(${known})=0,"–",SUMIFS(${column('G')},${known},${column('J')},"Có"))`,
    )
    expect(textOf(one(cell(totals, `G${row}`), 'f'))).toBe(`IFERROR(E${row}-F${row},"–")`)
    const ratio = rows(totals).findIndex(each =>
      each[2]?.startsWith('Số cán bộ, viên chức, người lao động được quán triệt'),
    )
    expect(
      rows(totals)
        .slice(ratio, ratio + 3)
        .map(each => each.slice(2, 4)),
    ).toEqual([
      ['Số cán bộ, viên chức, người lao động được quán triệt trên tổng số', 'người'],
      ['Tổng số', 'người'],
      ['Tỷ lệ (%)', '%'],
    ])
  })

  it('keeps in sight what is not added, and says who has not told a figure', () => {
    const base = workbookOf(normalPeriod())
    const [period] = base.figures
    const row = period?.rows.find(({ indicator }) => indicator === 'phoi-hop')
    if (!period || !row) throw new Error('no figures')
    const partner = { ...row, amount: { value: 900 }, counted: 'partner' as const }
    const read = open({
      ...base,
      figures: [{ ...period, rows: [...period.rows, partner] }, ...base.figures.slice(1)],
      missing: { 'phoi-hop': ['Ngữ văn', 'Hóa - Sinh'] },
    })
    const plain = open(base)
    const total = (of: Read) => rows(sheet(of, 'Tổng hợp')).find(each => each[2]?.includes('hoạt động phối hợp'))
    expect(rows(sheet(read, 'Số liệu đơn vị')).some(each => each[6] === '900' && each[9] === 'Không: phối hợp')).toBe(
      true,
    )
    expect(total(read)?.[4]).toBe(total(plain)?.[4])
    expect(total(read)?.at(-1)).toBe('Ngữ văn, Hóa - Sinh')
  })

  it('has no column of a year before of which nothing is known', () => {
    const { before: _, ...base } = workbookOf(normalPeriod())
    const read = open({ ...base, figures: base.figures.slice(0, 1) })
    expect(rows(sheet(read, 'Tổng hợp'))[0]).toEqual([
      ...['TT', 'Nội dung', 'Chỉ tiêu', 'Đơn vị tính', '6 tháng đầu năm 2026', 'Đơn vị chưa cho biết'],
    ])
  })

  it('knows what nobody told from 0', () => {
    const totals = rows(sheet(open(workbookOf(normalPeriod())), 'Tổng hợp'))
    const of = (label: string) => totals.find(row => row[2] === label)?.slice(4, 6)
    expect(of('Số tin, bài tuyên truyền')).toEqual(['–', '–'])
    expect(of('Số trường hợp vi phạm kỷ luật, kỷ cương')).toEqual(['0', '0'])
  })

  it('never lets a person write a formula', () => {
    const base = workbookOf(normalPeriod())
    const [first] = base.answers
    if (first === undefined) throw new Error('no answers')
    const texts = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '_x0041_', odd]
    const read = open({ ...base, answers: texts.map(text => ({ ...first, text })) })
    const answers = sheet(read, 'Nội dung báo cáo')
    expect(all(answers, 'f')).toEqual([])
    expect(
      rows(answers)
        .slice(1)
        .map(row => row[4]),
    ).toEqual([
      '=1+1',
      '+cmd|calc',
      '-2+3',
      '@SUM(A1)',
      '_x005F_x0041_',
      expect.stringContaining('<w:p> & "ngoặc" =1+1'),
    ])
    const kinds = all(one(answers, 'sheetData'), 'c').filter(({ attributes }) => /^E(?!3$)\d+/.test(attributes.r ?? ''))
    expect(kinds.every(({ attributes }) => attributes.t === 'inlineStr')).toBe(true)
  })

  it('gives the proof of notice alone, with the very rows it has in the workbook', () => {
    const model = workbookOf(normalPeriod())
    const alone = readBack(renderNotices(model))
    expect(Object.keys(alone.sheets)).toEqual(['Nhật ký nhắc'])
    expect(rows(sheet(alone, 'Nhật ký nhắc'))).toEqual(rows(sheet(open(model), 'Nhật ký nhắc')))
    expect(rows(sheet(alone, 'Nhật ký nhắc')).length).toBe(model.notices.length + 1)
  })

  it('opens whatever is written into it', () => {
    const base = workbookOf(normalPeriod())
    const [answer] = base.answers
    const [notice] = base.notices
    if (answer === undefined || notice === undefined) throw new Error('nothing to change')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        const model = {
          ...base,
          school: text,
          answers: [{ ...answer, text }],
          notices: [{ ...notice, person: text, reason: text }],
        }
        expect(rows(sheet(open(model), 'Nội dung báo cáo'))).toHaveLength(2)
      }),
      { numRuns: 30 },
    )
  })

  it('holds an empty and a large period, and is the same file for the same data', () => {
    expect(rows(sheet(open(workbookOf({ ...emptyPeriod(), units: [] })), 'Theo dõi'))).toHaveLength(1)
    expect(rows(sheet(open(workbookOf(normalPeriod(120))), 'Nội dung báo cáo'))).toHaveLength(118 * 7 + 1)
    const base = workbookOf(normalPeriod())
    expect(Buffer.compare(renderWorkbook(base), renderWorkbook(workbookOf(normalPeriod())))).toBe(0)
    const [answer] = base.answers
    if (answer === undefined) throw new Error('no answers')
    const long = rows(sheet(open({ ...base, answers: [{ ...answer, text: '😀'.repeat(40_000) }] }), 'Nội dung báo cáo'))
    expect(long[1]?.[4]?.length).toBeLessThanOrEqual(32_767)
  })
})

it('has no sheet of models where the report lists none, and no taller rows for the name of an area', () => {
  const { models: _, ...model } = workbookOf(normalPeriod())
  expect(Object.keys(open(workbookOf(normalPeriod())).sheets)).toContain('Mô hình')
  expect(Object.keys(open(model).sheets)).not.toContain('Mô hình')
  const heights = (shortTitle: string) => {
    const areas = model.areas.map(area => ({ ...area, shortTitle }))
    const read = sheet(open({ ...model, areas, missing: {} }), 'Tổng hợp')
    return all(read, 'row').map(({ attributes }) => attributes.ht)
  }
  expect(heights('Đối thoại, kiến nghị, đơn')).toEqual(heights('Đơn'))
})
