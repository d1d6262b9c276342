import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import type { WorkbookModel } from '../../src/domain/documents/workbook.ts'
import { emptyPeriod, hugePeriod, normalPeriod, odd } from './support/period.ts'
import { workbookOf } from './support/workbook.ts'
import { all, type Element, one, parseXml, textOf } from './support/xml.ts'

type Read = { readonly sheets: Readonly<Record<string, Element>>; readonly formats: readonly string[] }

/** Reads a workbook back: sheets by name, number format of each style. */
function open(model: WorkbookModel): Read {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(renderWorkbook(model))).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]),
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
const rows = (element: Element) => all(element, 'row').map(row => all(row, 'c').map(textCell))
const textCell = (cell: Element) =>
  textOf(cell.attributes.t === 'inlineStr' ? one(cell, 't') : (all(cell, 'v')[0] ?? cell))
const cell = (element: Element, place: string) =>
  all(element, 'c').find(({ attributes }) => attributes.r === place) ?? one(element, place)

describe('the workbook of a period', () => {
  it('has board, answers, sums, figures and proof of notice, each with a frozen head, filters and widths', () => {
    const read = open(workbookOf(normalPeriod()))
    expect(Object.keys(read.sheets)).toEqual([
      'Theo dõi',
      'Nội dung báo cáo',
      'Tổng hợp',
      'Số liệu đơn vị',
      'Nhật ký nhắc',
    ])
    for (const element of Object.values(read.sheets)) {
      const count = all(one(element, 'sheetData'), 'row').length
      expect(one(element, 'pane').attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
      expect(one(element, 'autoFilter').attributes.ref).toMatch(/^A1:[A-Z]+\d+$/)
      const widths = all(element, 'col').map(({ attributes }) => Number(attributes.width))
      expect(widths).toHaveLength(rows(element)[0]?.length ?? 0)
      expect(Math.min(...widths)).toBeGreaterThan(3)
      expect(Math.max(...widths)).toBeLessThanOrEqual(83)
      expect(count).toBeGreaterThan(1)
    }
  })

  it('tells numbers and moments as such, on the wall clock of the school', () => {
    const read = open(workbookOf(normalPeriod()))
    const board = sheet(read, 'Theo dõi')
    const submitted = cell(board, 'D2')
    expect(read.formats[Number(submitted.attributes.s)]).toBe('dd/mm/yyyy hh:mm')
    expect(Number(textCell(submitted))).toBeCloseTo(46162 + (16 * 60 + 42) / 1440, 6)
    expect(cell(board, 'G2').attributes.t).toBeUndefined()
    expect(rows(board)[14]?.slice(1, 5)).toEqual(['Hội Khuyến học', 'Đang soạn (5/7)', '', 'Còn 1 ngày'])
  })

  it('sums with formulas that a calculating reader agrees with', () => {
    const model = workbookOf(normalPeriod())
    const read = open(model)
    const figures = sheet(read, 'Số liệu đơn vị')
    const [thisPeriod] = rows(figures).slice(-2)
    const head = rows(figures)[0] ?? []
    const column = head.indexOf('Số buổi tuyên truyền')
    const values = rows(figures)
      .slice(1, 16)
      .map(row => Number(row[column]))
    expect(Number(thisPeriod?.[column])).toBe(values.reduce((sum, value) => sum + value, 0))
    expect(textOf(one(cell(figures, 'G32'), 'f'))).toBe(
      'IF(COUNTIFS($B$2:$B$31,$B32,$G$2:$G$31,"<>")=0,"–",SUMIFS($G$2:$G$31,$B$2:$B$31,$B32))',
    )
    const totals = sheet(read, 'Tổng hợp')
    expect(rows(totals)[4]).toEqual([
      '4',
      'II.2',
      'Số buổi tuyên truyền',
      'buổi',
      '225',
      '109',
      '116',
      expect.stringMatching(/^1\.064/),
    ])
    expect(textOf(one(cell(totals, 'E5'), 'f'))).toBe("'Số liệu đơn vị'!G32")
    expect(textOf(one(cell(totals, 'G5'), 'f'))).toBe('IFERROR(E5-F5,"–")')
  })

  it('knows what nobody told from 0', () => {
    const read = open(workbookOf(normalPeriod()))
    const totals = rows(sheet(read, 'Tổng hợp'))
    const of = (label: string) => totals.find(row => row[2] === label)?.slice(4, 6)
    expect(of('Số tin, bài tuyên truyền')).toEqual(['–', '–'])
    const figures = rows(sheet(read, 'Số liệu đơn vị'))
    const told = figures[0]?.findIndex(title => title.startsWith('Số tin, bài')) ?? -1
    expect(figures.at(-1)?.[told]).toBe('–')
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
        .map(row => row[5]),
    ).toEqual([
      '=1+1',
      '+cmd|calc',
      '-2+3',
      '@SUM(A1)',
      '_x005F_x0041_',
      expect.stringContaining('<w:p> & "ngoặc" =1+1'),
    ])
    const kinds = all(one(answers, 'sheetData'), 'c').filter(({ attributes }) => /^F/.test(attributes.r ?? ''))
    expect(kinds.every(({ attributes }) => attributes.t === 'inlineStr')).toBe(true)
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

  it('holds an empty and a huge period, and is the same file for the same data', () => {
    expect(rows(sheet(open(workbookOf({ ...emptyPeriod(), units: [] })), 'Theo dõi'))).toHaveLength(1)
    const huge = workbookOf(hugePeriod())
    expect(rows(sheet(open(huge), 'Nội dung báo cáo'))).toHaveLength(5101)
    expect(Buffer.compare(renderWorkbook(huge), renderWorkbook(workbookOf(hugePeriod())))).toBe(0)
    const [answer] = huge.answers
    if (answer === undefined) throw new Error('no answers')
    const long = rows(sheet(open({ ...huge, answers: [{ ...answer, text: '😀'.repeat(40_000) }] }), 'Nội dung báo cáo'))
    expect(long[1]?.[5]?.length).toBeLessThanOrEqual(32_767)
  })
})
