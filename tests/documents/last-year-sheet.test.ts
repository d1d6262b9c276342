import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import { readTableText } from '../../src/documents/read-table.ts'
import { halfPeriod, samePeriodLastYear } from '../../src/domain/period.ts'
import { type FigureLine, readAmountCells, readFiguresTable } from '../../src/domain/reading/figures-table.ts'
import { lastYearSheet, reportedBy } from '../../src/text/documents/last-year-sheet.ts'

const reported = { ...halfPeriod('dan-van', 2026), topic: 'dân vận' }
const other = { ...halfPeriod('dan-chu', 2026), topic: 'dân chủ' }

it('the sheet that is filled in is read again: of which period it is, and each row where it stands', async () => {
  const { name, columns, howTo } = lastYearSheet
  const rows = [
    [1, 'Số buổi tuyên truyền', 'buổi', 1200, null, null],
    [2, 'Số tin, bài', 'tin', null, null, null],
    [3, 'Số người được quán triệt', 'người', 82, 85, null],
  ]
  const bytes = await documents.tables({
    title: lastYearSheet.title(samePeriodLastYear(reported)),
    of: howTo,
    tables: [{ name, columns, rows }],
    madeAt: DateTime.fromISO('2026-05-28T15:30'),
  })
  const read = readFiguresTable(readTableText(bytes) ?? '')
  expect(read?.rows).toEqual([
    { row: 4, label: 'Số buổi tuyên truyền', value: '1200', of: '' },
    { row: 6, label: 'Số người được quán triệt', value: '82', of: '85' },
  ])
  expect(reportedBy(read?.above ?? '', [halfPeriod('dan-van', 2025), other, reported])).toBe(reported)
  expect(reportedBy('Số liệu năm ngoái', [other, reported])).toBeUndefined()
})

const READ: readonly (readonly [string, number])[] = [
  ['1.200', 1200],
  ['1 200', 1200],
  ['không', 0],
  ['2 triệu', 2_000_000],
  ['12 buổi', 12],
]
const UNREAD = ['12,5', '1,200', '-5', '=1+2', '+3', '@A1', '#REF!', '90%', 'khoảng 30', '82/85', 'nhiều', '1e5']

it.each([
  ...READ,
  ...UNREAD.map(said => [said, undefined] as const),
  ...['', '-', '–', '…'].map(said => [said, null] as const),
])('a count in a cell: %j', (value, meant) => {
  const amount = readAmountCells({ value, of: '' }, { measure: 'flow' })
  expect(amount === null ? null : amount?.value).toEqual(meant)
})

it('a share needs both of its numbers, in two cells or in one', () => {
  const share = (value: string, of: string) =>
    readAmountCells({ value, of } satisfies Partial<FigureLine>, { measure: 'ratio' })
  expect([share('82', '85'), share('82/85', '')]).toEqual([
    { value: 82, of: 85 },
    { value: 82, of: 85 },
  ])
  expect([share('82', ''), share('', '85'), share('86', '85'), share('-', '85')]).toEqual(Array(4).fill(undefined))
  expect(readAmountCells({ value: '4', of: '5' }, { measure: 'flow' })).toBeUndefined()
})
