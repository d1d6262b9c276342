import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf } from '../../../src/domain/form.ts'
import { wholeReport } from '../../../src/domain/reading/whole-report.ts'
import type { Unit } from '../../../src/domain/school.ts'
import { loadSchool } from '../../../src/load-school.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
const prompts = formOf(plan, plan.units.find(({ id }) => id === 'ngu-van') as Unit)
const split = (lines: readonly string[]) => wholeReport(lines.join('\n'), prompts, plan)
const parts = (lines: readonly string[]) =>
  Object.fromEntries(split(lines)?.parts.map(({ id, text }) => [id, text]) ?? [])

const TOLD = {
  hop: 'Họp 4 lần.',
  'tuyen-truyen': '2 buổi, 60 lượt.',
  'dan-van-kheo': '1 mô hình.',
  'dan-chu': 'Niêm yết 1 việc.',
  'dao-duc': '1 gương.',
  'phoi-hop': '1 hoạt động.',
  'trao-doi-phu-huynh': '3 buổi.',
  'danh-gia': 'Thiếu máy chiếu.',
}

const TITLES = [
  'Công tác lãnh đạo, chỉ đạo',
  'Công tác tuyên truyền, quán triệt trong tổ',
  'Phong trào thi đua Dân vận khéo',
  'Thực hiện Quy chế dân chủ',
  'Xây dựng đạo đức, kỷ luật, kỷ cương',
  'Công tác phối hợp',
  'Trao đổi với phụ huynh, giải quyết bức xúc',
  'Kiến nghị',
]
const SHORT = [
  'Sinh hoạt tổ',
  'Tuyên truyền',
  'Dân vận khéo',
  'Dân chủ',
  'Đạo đức',
  'Phối hợp',
  'Phụ huynh',
  'Kiến nghị',
]
const BODIES = Object.values(TOLD)
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
const headed = (head: (title: string, at: number) => string, titles = TITLES) =>
  titles.flatMap((title, at) => [head(title, at), BODIES[at] ?? ''])
const row = (head: (title: string, at: number) => string, titles = SHORT) =>
  titles.map((title, at) => `${head(title, at)}${BODIES[at]}`)

describe('a whole report is told by its headings', () => {
  it.each([
    ['1. …', headed((title, at) => `${at + 1}. ${title}`)],
    ['1/ …:', headed((title, at) => `${at + 1}/ ${title}:`)],
    ['I. … VII.', headed((title, at) => `${ROMAN[at]}. ${title.toLocaleUpperCase('vi')}`)],
    ['I. short titles', headed((title, at) => `${ROMAN[at]}. ${title.toLocaleUpperCase('vi')}`, SHORT)],
    ['1.1 …', ['1. Kết quả', ...headed((title, at) => `1.${at + 1} ${title}`)]],
    ['1.1. …', ['1. Kết quả', ...headed((title, at) => `1.${at + 1}. ${title}`, SHORT)]],
    ['a) …', headed((title, at) => `${'abcdeghik'[at]}) ${title}`)],
    ['a) … đ)', headed((title, at) => `${'abcdđegh'[at]}) ${title}:`)],
    ['keycaps', headed((title, at) => `${at + 1}\uFE0F\u20E3 ${title}`)],
    ['keycaps with words', row((title, at) => `${at + 1}\uFE0F\u20E3 ${title}: `)],
    ['- Về công tác …:', row(title => `- Về công tác ${title.toLocaleLowerCase('vi')}: `)],
    ['• …:', row(title => `• ${title}: `)],
    ['capitals without numbers', headed(title => title.toLocaleUpperCase('vi'), SHORT)],
    ['rows of a table', ['TT | Nội dung | Kết quả', ...row((title, at) => `${at + 1} | ${title} | `, TITLES)]],
    ['cells parted by tabs', ['TT\tNội dung\tKết quả', ...row((title, at) => `${at + 1}\t${title}\t`, TITLES)]],
    ['rows without a number', row(title => `${title}\t`)],
    ['bold', headed((title, at) => `**${at + 1}. ${title}**`)],
  ])('%s', (_, lines) => {
    const found = parts(lines)
    expect(Object.keys(found)).toEqual(Object.keys(TOLD))
    expect(found).toEqual(TOLD)
  })

  it('by numbers alone, of every kind', () => {
    expect(parts(BODIES.map((body, at) => `${at + 1}. ${body}`))).toEqual(TOLD)
    expect(parts(BODIES.map((body, at) => `${ROMAN[at]}. ${body}`))).toEqual(TOLD)
    expect(parts(BODIES.map((body, at) => `${'abcdeghi'[at]}) ${body}`))).toEqual(TOLD)
    expect(parts(BODIES.map((body, at) => `${at + 1}\uFE0F\u20E3 ${body}`))).toEqual(TOLD)
  })

  it('and a list inside one answer is none', () => {
    expect(split(['1. Luật Thực hiện dân chủ', '2. Quy tắc ứng xử', '3. An toàn giao thông'])).toBeUndefined()
    expect(split(['I. chào', 'thực hiện tốt'])).toBeUndefined()
  })
})

describe('what is no result goes nowhere', () => {
  const RESULT = headed((title, at) => `${at + 1}. ${title}`)

  it.each([
    [
      [
        'IV. PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM',
        '1. Công tác lãnh đạo, chỉ đạo',
        'Họp 6 lần.',
        '2. Tuyên truyền 5 buổi, 80 lượt.',
      ],
    ],
    [['Phương hướng, nhiệm vụ thời gian tới:', '1. Họp 5 lần', '2. Tuyên truyền 4 buổi', '- Phụ huynh: 3 buổi']],
    [['9. Nhiệm vụ trọng tâm kỳ tới', '- Tuyên truyền 4 buổi', '1. Dân vận khéo: 2 mô hình']],
    [['- Kế hoạch công tác 6 tháng cuối năm: tuyên truyền 4 buổi']],
  ])('%j', lines => {
    const found = split([...RESULT, ...lines])
    expect(Object.fromEntries(found?.parts.map(({ id, text }) => [id, text]) ?? [])).toEqual(TOLD)
    expect(found?.rest).toBe('')
    expect(found?.leftOut).toContain(lines.at(-1)?.split(': ').at(-1) ?? '')
  })

  it('letterhead, grounds, situation, closing and signature', () => {
    const found = split([
      'SỞ GD&ĐT HẢI PHÒNG',
      'TRƯỜNG THPT NGUYỄN KHUYẾN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/BC-NV',
      'Hải Phòng, ngày 20 tháng 5 năm 2026',
      'BÁO CÁO',
      'Kết quả công tác dân vận 6 tháng đầu năm',
      'Căn cứ Kế hoạch số 49/KH-THPTNK ngày 23/4/2024;',
      'Tổ Ngữ văn báo cáo kết quả như sau:',
      'I. Đặc điểm tình hình',
      '1. Tổ có 15 giáo viên, 5 đảng viên.',
      'II. Kết quả',
      ...RESULT,
      'Trên đây là báo cáo của tổ. Kính trình Ban Giám hiệu.',
      'Nơi nhận:',
      '- BGH; Lưu tổ.',
      'TỔ TRƯỞNG',
      'Nguyễn Thị Lan',
    ])
    expect(Object.fromEntries(found?.parts.map(({ id, text }) => [id, text]) ?? [])).toEqual(TOLD)
    expect(found?.rest).toBe('')
  })

  it('but a plan in the middle does not take the sections after it', () => {
    const found = split([
      ...RESULT.slice(0, 12),
      'Phương hướng: 5 hoạt động',
      '7. Phụ huynh: 3 buổi.',
      '8. Khó khăn: không',
      'II. PHƯƠNG HƯỚNG',
      '1. Họp 5 lần',
      '2. Tuyên truyền 4 buổi',
    ])
    expect(found?.parts.map(({ text }) => text).slice(5)).toEqual(['1 hoạt động.', '3 buổi.', 'không'])
  })
})

/** Where sections begin, in lines and inside them, and what only looks so. */
const MARKS: readonly ((n: number) => string)[] = [
  ...[
    (n: number) => ` ${n}. `,
    (n: number) => ` ${n} ) `,
    (n: number) => ` ${n}\u{fe0f}\u20e3 `,
    (n: number) => ` II.${n} `,
  ],
  ...[' Mục ', ' MUC ', ' câu ', '\u00a0cau ', ' phần ', ' phan '].map(word => (n: number) => `${word}${n}: `),
  ...[' 12.5 ', ' 🔟 ', ' iii. ', ' c) ', ' Phần III: ', ' phần mềm ', ' Mục tiêu ', '', '\n', '\n- '].map(
    mark => () => mark,
  ),
]
const SAID = ['Họp', '4 lần', 'Ý kiến: 5', ...Object.values(TOLD), ...TITLES]

it('what has no room for a whole report is none: with room made below it nothing else is read', () => {
  const marks = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 3 })
  const said = fc.array(fc.constantFrom(...SAID), { maxLength: 6 })
  const open = fc.option(fc.constantFrom(...prompts.map(({ id }) => id)), { nil: undefined })
  let whole = 0
  fc.assert(
    fc.property(marks, said, fc.boolean(), open, (heads, bodies, trimmed, prompt) => {
      const typed = bodies.map((body, at) => `${heads[at % heads.length]?.(at + 1)}${body}`).join(',')
      const text = trimmed ? typed.trim() : typed
      const { parts: told, rest } = wholeReport(text, prompts, plan, prompt) ?? {}
      const roomy = wholeReport(`${text}\n\n`, prompts, plan, prompt)
      expect({ told, rest }).toEqual({ told: roomy?.parts, rest: roomy?.rest })
      if (told && !text.includes('\n')) whole += 1
    }),
    { numRuns: 2000 },
  )
  // In one line too, or nothing was tried.
  expect(whole).toBeGreaterThan(20)
})
