import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchChoice, matchCommand } from '../../../src/domain/reading/words-match.ts'

const labels = ['Đồng ý', 'Không đồng ý', 'Đọc đầy đủ', 'Xem báo cáo cũ', 'Xem báo cáo mới', 'Nhắc lại sau']
const chosen = (text: string, numbered: boolean) => {
  const found = matchChoice(text, labels, { numbered })
  return typeof found === 'number' ? labels[found] : found
}

describe('a button typed as words', () => {
  it.each([
    ['đồng ý', 'Đồng ý'],
    ['dong y', 'Đồng ý'],
    ['KHONG DONG Y!', 'Không đồng ý'],
    ['Đồng ý ✅', 'Đồng ý'],
    ['dạ đồng ý ạ', 'Đồng ý'],
    ['nhac lai', 'Nhắc lại sau'],
    ['xem báo cáo cũ', 'Xem báo cáo cũ'],
    ['xem bao cao', 'ambiguous'],
    ['xem', undefined],
    ['nhắc', undefined],
    ['tôi đồng ý với việc này', undefined],
    ['nhắc lạ', undefined],
    ['', undefined],
    ['👍', undefined],
  ])('%s', (text, label) => expect(chosen(text, false)).toBe(label))

  it('is found however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.boolean(), fc.boolean(), (label, marked, loud) => {
        const typed = marked ? label : label.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D').replace('đ', 'd')
        expect(chosen(loud ? typed.toUpperCase() : ` ${typed}.`, false)).toBe(label)
      }),
    )
  })
})

describe('a button typed as its number', () => {
  it.each([
    ['1', 'Đồng ý'],
    ['1.', 'Đồng ý'],
    ['2)', 'Không đồng ý'],
    ['số 3', 'Đọc đầy đủ'],
    ['so 3', 'Đọc đầy đủ'],
    ['１', 'Đồng ý'],
    ['1 đồng ý', 'Đồng ý'],
    ['7', undefined],
    ['0', undefined],
    ['2 đồng ý', undefined],
    ['1 lần', undefined],
    ['12/3', undefined],
  ])('%s', (text, label) => expect(chosen(text, true)).toBe(label))

  it('never counts where digits are answers', () => {
    fc.assert(fc.property(fc.nat({ max: 9999 }), number => chosen(`${number}`, false) === undefined))
  })

  it('is the number shown, when they are not one to n', () => {
    const shown = { numbered: true, numbers: [9, 10, 0] }
    const preview = ['Nộp báo cáo', 'Xem đầy đủ', 'Để sau']
    expect(['9', '10', '0', '1', 'nop bao cao'].map(text => matchChoice(text, preview, shown))).toEqual([
      0,
      1,
      2,
      undefined,
      0,
    ])
  })
})

describe('a command', () => {
  const table = {
    report: { command: 'baocao', aliases: ['báo cáo', 'report'] },
    note: ['ghi', 'ghi nhanh'],
    start: [],
  }
  it.each([
    ['/baocao', 'report', true, ''],
    ['/BaoCao@tro_ly_bot II.2', 'report', true, 'II.2'],
    ['/báo_cáo', 'report', true, ''],
    ['/ghi Họp tổ, 14 người', 'note', true, 'Họp tổ, 14 người'],
    ['/ghi\nHọp tổ', 'note', true, 'Họp tổ'],
    ['/start aB-9_x', 'start', true, 'aB-9_x'],
    ['báo cáo', 'report', false, ''],
    ['bao cao', 'report', false, ''],
    ['📝 Báo cáo', 'report', false, ''],
    ['BAOCAO', 'report', false, ''],
  ])('%s', (text, name, slash, argument) => expect(matchCommand(text, table)).toEqual({ name, slash, argument }))

  it.each([
    'báo cáo gì',
    'tổ tôi báo cáo',
    'ghi họp tổ 14 người',
    '/khac',
    '/',
    '',
    '👍',
    '/baocao@',
    'toString',
    '/constructor',
  ])('is not "%s"', text => expect(matchCommand(text, table)).toBeUndefined())
})
