import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocxText } from '../../src/documents/docx/read.ts'
import { deadlinesIn } from '../../src/domain/reading/plan/deadlines.ts'
import { offerOf } from '../../src/domain/reading/plan/offer.ts'
import { readPlan, typedHead } from '../../src/domain/reading/plan/read-plan.ts'
import { planFile } from '../../src/playground/staff/papers/plan-paper.ts'
import { plan } from '../support/facts.ts'
import { laterPlan, PLAN_2025 } from '../support/plan-file.ts'

/** "unit half 10/6 strict", … */
const told = (text: string, year = 2027) =>
  deadlinesIn(text, year).sure.map(
    ({ from, kind, before, strict }) => `${from} ${kind} ${before.day}/${before.month}${strict ? '' : ' incl'}`,
  )

it.each(['word', 'plain'] as const)('a Word file of the plan is read as its text is (%s)', async how => {
  const text = readDocxText(await planFile(PLAN_2025, how)) ?? ''
  const read = readPlan(text)
  const typed = readPlan(PLAN_2025)
  expect(read?.number).toBe('07/KH-THPTNK')
  expect(read?.signedOn).toBe('2025-01-20')
  expect(read?.deadlines).toEqual(typed?.deadlines)
  expect(read?.sections.map(({ title }) => title)).toEqual(typed?.sections.map(({ title }) => title))
  expect(read?.sections).toHaveLength(7)
  expect(read?.recipients).toEqual(typed?.recipients)
  expect(read?.basis).toEqual(typed?.basis)
})

describe('by when, in the words of real plans', () => {
  it.each([
    ['Các tổ báo cáo 6 tháng (trước 10/6) và 01 năm (trước 06/12) về nhà trường', ['unit half 10/6', 'unit year 6/12']],
    ['Các tổ báo cáo về nhà trường trước các ngày 10/6 và 06/12 hằng năm', ['unit half 10/6', 'unit year 6/12']],
    ['Các đoàn thể gửi báo cáo 6 tháng về Công đoàn trường trước ngày 05 tháng 6', ['unit half 5/6']],
    ['Các đơn vị nộp báo cáo năm chậm nhất ngày 06/12/2027', ['unit year 6/12 incl']],
    ['Các đơn vị nộp báo cáo năm chậm nhất trước ngày 06-12', ['unit year 6/12']],
    ['Báo cáo sơ kết của các tổ: hạn cuối 10.6', ['unit half 10/6 incl']],
    ['Báo cáo tổng kết của các tổ muộn nhất vào ngày 01/12', ['unit year 1/12 incl']],
    ['Các bộ phận báo cáo giữa năm không quá ngày 8 tháng 6 năm 2027', ['unit half 8/6 incl']],
    ['Các tổ báo cáo cả năm đến hết ngày 30/11', ['unit year 30/11 incl']],
    [
      'Nhà trường báo cáo 06 tháng (trước 05/6) và 01 năm (trước 10/12) về Sở',
      ['school half 5/6', 'school year 10/12'],
    ],
    ['Nhà trường tổng hợp báo cáo của các đơn vị gửi Sở trước 10/12', ['school year 10/12']],
    ['Các tổ gửi báo cáo về Công đoàn để tổng hợp, báo cáo Sở trước ngày 10/6', ['unit half 10/6']],
    [
      '2. Các đơn vị báo cáo về trường:\n- Báo cáo 6 tháng: trước 10/6\n- Báo cáo năm: trước 5/12',
      ['unit half 10/6', 'unit year 5/12'],
    ],
    ['Tổ chuyên môn\tBáo cáo 6 tháng\tTrước ngày 10/6', ['unit half 10/6']],
    ['Các tổ báo cáo trước 10/6; nhà trường báo cáo Sở trước 15/6.', ['unit half 10/6', 'school half 15/6']],
    ['Công đoàn nhà trường tổng hợp, báo cáo Phòng GD&ĐT trước mùng 5/12', ['school year 5/12']],
    ['Ban nữ công báo cáo các đơn vị về nhà trường xong trước ngày 1/6', ['unit half 1/6']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    'Các tổ báo cáo kết quả về nhà trường định kỳ 6 tháng và 01 năm.',
    'Tổ chức hội nghị viên chức trước ngày 20/10.',
    'Các tổ báo cáo theo Nghị quyết số 43-NQ/TW ngày 24/11/2023.',
    'Các tổ báo cáo trước ngày 25 hằng tháng, trước 10/6 hằng tháng.',
    'Các tổ báo cáo năm 2026 trước ngày 10/6/2026.',
    'Báo cáo năm của các tổ trước ngày 30/5.',
    'Các tổ báo cáo trước 31/6.',
  ])('no sure day: %s', text => expect(told(text)).toEqual([]))

  it('a day that nobody can place is asked, never taken', () => {
    const text = laterPlan([['(trước 06/12)', '(trước 30/5)']])
    const { rules = [], asks } = offerOf(readPlan(text) ?? fail(), plan).text
    expect(asks).toContainEqual({
      ask: 'rule',
      from: 'unit',
      kind: 'half',
      found: [
        { day: 10, month: 6 },
        { day: 30, month: 5 },
      ],
    })
    expect(asks).toContainEqual({ ask: 'rule', from: 'unit', kind: 'year', found: [] })
    expect(rules.filter(({ from }) => from === 'unit')).toEqual([])
  })
})

const fail = (): never => {
  throw new Error('the plan was not read')
}

it('no day is invented: every one taken stands in the text, and a text without any has each asked', () => {
  const words = [
    'Các tổ',
    'nhà trường',
    'báo cáo',
    'về Sở',
    'trước',
    'chậm nhất',
    'ngày',
    '6 tháng',
    'năm 2027',
    '01 năm',
    ';',
    '. ',
    '\n- ',
    '\n2. ',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.tuple(fc.nat(40), fc.nat(14)).map(([d, m]) => `${d}/${m}`),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join(' ')
      for (const { before } of deadlinesIn(text, 2027).sure) {
        expect(text.match(/\d+\/\d+/gu) ?? []).toContain(`${before.day}/${before.month}`)
      }
      const none = text.replace(/\d+\/\d+/gu, '')
      const read =
        readPlan(`Số: 01/KH-A\nKẾ HOẠCH\nII. NỘI DUNG\n1. Việc\n- làm\nIII. TỔ CHỨC THỰC HIỆN\n${none}`) ?? fail()
      const asked = offerOf(read, plan).text.asks?.filter(({ ask }) => ask === 'rule')
      expect(asked).toHaveLength(4)
    }),
    { numRuns: 200 },
  )
})

it.each([
  ['12/KH-THPTNK ngày 15/01/2027', '12/KH-THPTNK', '2027-01-15'],
  ['số 5 / kh - thptnk, ngày 15 tháng 1 năm 2027', '05/KH-THPTNK', '2027-01-15'],
  ['KH số 7/KH–THPTNK', '07/KH-THPTNK', undefined],
  ['ngày 29/02/2027', undefined, undefined],
  ['Số:      /KH-THPTNK, ngày    tháng 01 năm 2027', undefined, undefined],
  ['48/BC-THPTNK 15-01-2027', undefined, '2027-01-15'],
])('number and day as they are typed: %s', (text, number, signedOn) =>
  expect(typedHead(text)).toEqual({ number, signedOn }),
)

it('a section under another title is asked about, one that is plainly the same is not, one that is gone is left out', () => {
  const text = laterPlan([
    ['1. Công tác lãnh đạo, chỉ đạo', '1. Lãnh đạo, chỉ đạo và kiểm tra'],
    ['6. Công tác tiếp dân, xử lý đơn thư và giải quyết khiếu nại, tố cáo', '6. Công tác tiếp công dân'],
    [/\n5\. Công tác phối hợp[\s\S]*?(?=\n6\. )/u, '\n'],
  ])
  const { sections = [], asks = [] } = offerOf(readPlan(text) ?? fail(), plan).text
  expect(sections.map(({ code }) => code)).toEqual(['II.1', 'II.2', 'II.3', 'II.4', 'II.7'])
  expect(asks).toEqual([{ ask: 'same', code: 'II.7', was: 'II.6' }])
})

it.each(['Lớp 10A1 đạt giải nhất.', 'BÁO CÁO\n1. Họp: 4 lần', 'Xin gửi KẾ HOẠCH đính kèm', ''])('no plan: %s', text =>
  expect(readPlan(text)).toBeUndefined(),
)
