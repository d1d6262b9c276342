import { describe, expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { indicatorsOf } from '../../src/domain/form.ts'
import { timelinessOf } from '../../src/domain/timeliness.ts'
import { renderSay, type Voice } from '../../src/text/chat/render.ts'
import { at } from '../domain/plan-49.ts'
import { answer, area, H1, half, hung, line, nguVan, plan, prompt, year } from './people.ts'

const voice: Voice = { you: 'cô', name: 'Lan' }
const told = (say: Say) => renderSay(say, voice)

const asked = (id: string, change: Partial<Extract<Say, { say: 'question' }>> = {}) =>
  told({
    say: 'question',
    unit: nguVan,
    period: half,
    prompt: prompt(id),
    area: area(id),
    number: 2,
    total: 7,
    since: at('1/1/2026'),
    indicators: indicatorsOf(plan, prompt(id)),
    onBehalf: false,
    halfBase: [],
    intro: false,
    ...change,
  }).split('\n')

const acked = (id: string, figures: readonly Figure[], halfBase: readonly Figure[] = [], text = 'xong') => {
  const given = answer(id, text, figures)
  return told({ say: 'added', ack: { ...line(1, id, given), answer: given, halfBase } })
}

describe('the first question', () => {
  const first = asked('hop', { number: 1, intro: true })

  test('says once how long it takes and that the phone takes dictation', () => {
    expect(first[0]).toBe(
      'Báo cáo 6 tháng đầu năm 2026 của tổ Ngữ văn: 7 mục, khoảng 5 phút. Cô nhắn số và vài chữ cho từng mục (có thể đọc bằng micro); mục nào không có, chỉ cần chọn "Không phát sinh".',
    )
    expect(asked('hop').join()).not.toContain('micro')
  })

  test('then asks, with an example', () => {
    expect(first.slice(1)).toEqual([
      'Mục 1/7: Từ 01/01, tổ họp mấy lần có nội dung dân vận; bàn, quyết định những việc gì?',
      'Ví dụ: "4 lần; ký cam kết thực hiện Quy tắc ứng xử".',
    ])
  })

  test('keeps both behind a button for who has met it before', () => {
    expect(asked('hop', { number: 1, intro: true, known: true })).toEqual([
      'Báo cáo 6 tháng đầu năm 2026 của tổ Ngữ văn: 7 mục, khoảng 5 phút.',
      'Mục 1/7: Từ 01/01, tổ họp mấy lần có nội dung dân vận; bàn, quyết định những việc gì?',
    ])
    expect(asked('dan-chu', { known: true }).join('\n')).not.toMatch(/Ví dụ|Gợi ý/)
    expect(asked('dan-chu').join('\n')).toMatch(/Ví dụ: ".*\nGợi ý: /)
  })
})

test('an entry on behalf says so in front of every question', () => {
  expect(asked('hop', { onBehalf: true, intro: true })[0]).toBe('Nhập hộ tổ Ngữ văn.')
})

test('the acknowledgement comes first, the next question at once', () => {
  const given = answer('hop', '4 lần; ký cam kết', [{ indicator: 'hop-long-ghep', value: 4 }])
  const [first, second] = asked('tuyen-truyen', { ack: { ...line(1, 'hop', given), answer: given } })
  expect(first).toBe('Đã ghi mục 1: 4 lần.')
  expect(second).toMatch(/^Mục 2\/7: Từ 01\/01, tổ chủ trì mấy buổi/)
})

test('a question gone back to shows what stands there, and no hints', () => {
  expect(asked('hop', { current: answer('hop', 'bốn lần', [{ indicator: 'hop-long-ghep', value: 4 }]) })).toEqual([
    'Mục 2/7: Từ 01/01, tổ họp mấy lần có nội dung dân vận; bàn, quyết định những việc gì?',
    'Đang ghi: 4 lần; "bốn lần". Cô nhắn lại thì nội dung mới thay nội dung này.',
  ])
})

describe('figures said back', () => {
  test('each in its own unit', () => {
    const figures = [
      { indicator: 'tuyen-truyen-buoi', value: 2 },
      { indicator: 'tuyen-truyen-luot', value: 1240 },
      { indicator: 'quan-triet', value: 14, of: 15 },
    ]
    expect(acked('tuyen-truyen', figures)).toBe(
      'Đã thêm. Mục 1 nay ghi: 2 buổi, 1.240 lượt, 14/15 người được quán triệt.',
    )
    expect(acked('dao-duc', [{ indicator: 'ho-tro-tien', value: 2_000_000 }])).toContain('2.000.000 đồng.')
  })

  test('with the share that was hosted', () => {
    expect(acked('phoi-hop', [{ indicator: 'phoi-hop', value: 5, hosting: { host: 2, partner: 3 } }])).toContain(
      '5 hoạt động (chủ trì 2, phối hợp 3)',
    )
  })

  test('the year adds up for what is counted, and starts anew for what stands', () => {
    const before = [
      { indicator: 'hop-long-ghep', value: 3 },
      { indicator: 'mo-hinh-dang-ky', value: 1 },
    ]
    expect(acked('hop', [{ indicator: 'hop-long-ghep', value: 4 }], before)).toContain('4 lần (cả năm 7)')
    expect(acked('dan-van-kheo', [{ indicator: 'mo-hinh-dang-ky', value: 2 }], before)).toContain('nay ghi: 2 mô hình.')
    expect(asked('hop', { period: year, halfBase: before, adding: true })).toContain(
      '6 tháng đã ghi 3 lần; chỉ cần phần mới, Trợ lý tự cộng.',
    )
    expect(asked('hop', { period: year, halfBase: before })).toContain('6 tháng: 3 lần.')
  })
})

test.each([
  ['20/5/2026', 'trước hẹn 8 ngày'],
  ['28/5/2026', 'đúng hạn'],
  ['1/6/2026', 'đã qua hẹn nội bộ 4 ngày, vẫn trong hạn của Kế hoạch'],
  ['10/6/2026', 'nộp đúng ngày 10/6'],
  ['11/6/2026', 'quá hạn 1 ngày'],
])('a receipt of %s says "%s"', (day, words) => {
  const received = at(`${day} 16:42`)
  const timeliness = timelinessOf(received, received, H1)
  const facts = { unit: nguVan, period: half, at: received, timeliness, code: 'NV-01', onBehalf: false, left: 0 }
  expect(told({ say: 'receipt', ...facts, version: 1 })).toContain(`, ${words}. Mã: NV-01.`)
  expect(told({ say: 'receipt', ...facts, version: 2 })).toContain('Ngày nộp vẫn tính theo bản đầu.')
})

test('the contradiction is told with both dates; a year without a number has none', () => {
  const text = told({ say: 'contradiction', period: half, deadlines: H1, planNumber: undefined })
  expect(text).toContain('Kế hoạch năm 2026 (chưa có số) hẹn tổ, đoàn thể nộp báo cáo 6 tháng đầu năm 2026 trước 10/6')
  expect(text).toContain('trường phải gửi Sở trước 05/6')
  expect(text).toContain('đề nghị hẹn nội bộ thứ Năm 28/5')
})

test('the paragraphs of a contradiction are those of its plan', () => {
  const said = (units: string, school: string) => {
    const deadlines = { ...H1, sources: { units, school } }
    return told({ say: 'contradiction', period: half, deadlines, planNumber: undefined })
  }
  expect(said('IV.1', 'V.3')).toMatch(/trước 10\/6 \(mục IV\.1\), nhưng trường phải gửi Sở trước 05\/6 \(mục V\.3\)/)
  expect(said('', '')).not.toContain('mục')
})

test('somebody else is named with form of address and tên', () => {
  expect(told({ say: 'entered-on-behalf', unit: nguVan, period: half, by: hung })).toContain('Thầy Hùng đã nhập hộ')
})
