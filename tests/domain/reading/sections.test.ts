import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SectionHint, splitReport } from '../../../src/domain/reading/sections.ts'

const sections: readonly SectionHint[] = [
  { id: 'hop', code: 'II.1', titles: ['Lãnh đạo, chỉ đạo', 'Công tác lãnh đạo, chỉ đạo', 'Họp'] },
  { id: 'tuyen-truyen', code: 'II.2', titles: ['Tuyên truyền', 'Công tác tuyên truyền, quán triệt'] },
  { id: 'dan-van-kheo', code: 'II.3', titles: ['Dân vận khéo', 'Thực hiện cải cách hành chính; tinh giản biên chế'] },
  { id: 'dao-duc', code: 'II.4', titles: ['Đạo đức, kỷ cương', 'Đạo đức công vụ'] },
  { id: 'phoi-hop', code: 'II.5', titles: ['Phối hợp', 'Công tác phối hợp'] },
  { id: 'phu-huynh', code: 'II.6', titles: ['Trao đổi phụ huynh', 'Tiếp dân, đơn thư'] },
  { id: 'danh-gia', code: 'III', titles: ['Đánh giá', 'Khó khăn, đề nghị'] },
]

const parts = (text: string) => Object.fromEntries(splitReport(text, sections).parts.map(part => [part.id, part.text]))

describe('a whole report pasted as one message', () => {
  it('numbered as the assistant asks', () => {
    const text =
      '1. Họp 4 lần\n2. Tuyên truyền 2 buổi, 29 lượt\n3) Tủ sách\n4/ 1 gương\n5. Không\n6. Trao đổi phụ huynh: 3 buổi\n7. máy chiếu'
    expect(parts(text)).toEqual({
      hop: 'Họp 4 lần',
      'tuyen-truyen': 'Tuyên truyền 2 buổi, 29 lượt',
      'dan-van-kheo': 'Tủ sách',
      'dao-duc': '1 gương',
      'phoi-hop': 'Không',
      'phu-huynh': '3 buổi',
      'danh-gia': 'máy chiếu',
    })
    expect(splitReport(text, sections).rest).toBe('')
  })

  it('with headings of an official report, lists inside and what fits nowhere kept', () => {
    const text = [
      'BÁO CÁO tổ Ngữ văn',
      'I. Đặc điểm tình hình',
      '1. Tổ có 15 giáo viên',
      'II. Kết quả',
      '1. Công tác lãnh đạo, chỉ đạo',
      'Họp 4 lần',
      '2. Tuyên truyền, quán triệt: 2 buổi',
      '1. Luật Thực hiện dân chủ',
      '2. Quy tắc ứng xử',
      '3. Cải cách hành chính, tinh giản biên chế',
      '- công khai',
      'III. Đánh giá',
      '1. Khó khăn: thiếu máy chiếu',
    ].join('\n')
    expect(parts(text)).toEqual({
      hop: 'Họp 4 lần',
      'tuyen-truyen': '2 buổi\n1. Luật Thực hiện dân chủ\n2. Quy tắc ứng xử',
      'dan-van-kheo': '- công khai',
      'danh-gia': '1. Khó khăn: thiếu máy chiếu',
    })
    expect(splitReport(text, sections)).toMatchObject({
      rest: '',
      leftOut: 'BÁO CÁO tổ Ngữ văn\nI. Đặc điểm tình hình\n\n1. Tổ có 15 giáo viên\n\nII. Kết quả',
    })
  })

  it.each([
    [
      'Mục 1: 4 lần. Mục 2: 2 buổi; mục 3: không',
      { hop: '4 lần.', 'tuyen-truyen': '2 buổi;', 'dan-van-kheo': 'không' },
    ],
    ['1. 4 lần 2. 2 buổi 3. không', { hop: '4 lần', 'tuyen-truyen': '2 buổi', 'dan-van-kheo': 'không' }],
    ['1. họp:\n1. dân chủ\n2. tuyên truyền hai buổi', { hop: '1. dân chủ', 'tuyen-truyen': 'tuyên truyền hai buổi' }],
    [
      '1. ba lần\n2. hai buổi:\n1. luật\n2. quy tắc',
      { hop: 'ba lần', 'tuyen-truyen': 'hai buổi:\n1. luật\n2. quy tắc' },
    ],
    ['II.2 hai buổi\nII.6. 3 buổi', { 'tuyen-truyen': 'hai buổi', 'phu-huynh': '3 buổi' }],
    ['TUYEN TRUYEN:\n2 buoi\nPHOI HOP\n1 hoat dong', { 'tuyen-truyen': '2 buoi', 'phoi-hop': '1 hoat dong' }],
    ['1. Phối hợp: 2 hoạt động\n2. Tuyên truyền: 3 buổi', { 'phoi-hop': '2 hoạt động', 'tuyen-truyen': '3 buổi' }],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected))

  it.each([
    '4 lần; ký cam kết ứng xử',
    'Tuyên truyền 2 buổi, 29 lượt',
    '12/3: Luật Thực hiện dân chủ\n20/4: Quy tắc ứng xử',
    'thực hiện tốt 4 xin, 4 luôn v.v.\ni) chào\nii) cảm ơn',
  ])('is not "%s"', text => expect(splitReport(text, sections)).toMatchObject({ parts: [], rest: text }))
})

describe('whatever is pasted', () => {
  const lines = fc.constantFrom(
    '1. ',
    '2) ',
    'II.3. ',
    'III. ',
    'Mục 4: ',
    'Tuyên truyền:',
    'Phối hợp',
    '7/',
    'họp',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '👍',
    'ế',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(lines, { maxLength: 40 }).map(pieces => pieces.join('')),
  )

  it('loses nothing: headings and bodies in order are the text', () => {
    fc.assert(
      fc.property(texts, text => {
        const { pieces, parts: found, rest, leftOut } = splitReport(text, sections)
        expect(pieces.map(piece => piece.heading + piece.body).join('')).toBe(text.normalize('NFC'))
        const bare = (each: string) => each.replace(/\s/g, '').length
        const headings = pieces.filter(piece => piece.section !== undefined).map(piece => piece.heading)
        const kept = [...found.map(part => part.text), rest, leftOut, ...headings].reduce(
          (sum, each) => sum + bare(each),
          0,
        )
        expect(kept).toBe(bare(text.normalize('NFC')))
      }),
      { numRuns: 2000 },
    )
  })
})
