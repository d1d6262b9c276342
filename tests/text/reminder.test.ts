import { describe, expect, test } from 'vitest'
import type { ReminderItem } from '../../src/conversation/vocabulary/reminder.ts'
import { rungsOfKind, unitLadder } from '../../src/domain/ladder.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { at, calendar, short } from '../domain/plan-49.ts'
import { datesOf, H1, obligation, prompt, reminderItem, unit, year } from './people.ts'

/** What is said before the question, without the greeting. */
function lead(items: readonly ReminderItem[], day: string): string {
  const told = renderSay({ say: 'reminder', items, today: at(`${day} 11:30`) }, { you: 'cô', name: 'Lan' })
  return told.split('\n').slice(0, -1).join('\n').replace('Chào cô Lan. ', '')
}

describe('the ladder of words: nhắc, đôn đốc, báo lãnh đạo', () => {
  test('6 tháng 2026, rung by rung, for a unit that stays silent', () => {
    const story = unitLadder(H1, calendar).map(({ date, kinds }) => [
      short(date),
      lead([reminderItem({ kind: kinds[0] ?? 'opening', leadershipTold: true })], date.toFormat('d/M/yyyy')),
    ])
    const plan = '(Kế hoạch: trước 10/6).'
    const late = `Báo cáo 6 tháng đầu năm của tổ Ngữ văn đã quá hạn`
    expect(story).toEqual([
      ['07/5', `Kỳ báo cáo 6 tháng đầu năm của tổ Ngữ văn đã mở: hẹn nội bộ là thứ Năm 28/5, còn 21 ngày ${plan}`],
      ['21/5', `Còn 7 ngày: hẹn nội bộ nộp báo cáo 6 tháng đầu năm là thứ Năm 28/5 ${plan}`],
      ['25/5', `Còn 3 ngày: hẹn nội bộ nộp báo cáo 6 tháng đầu năm là thứ Năm 28/5 ${plan}`],
      ['27/5', `Ngày mai, thứ Năm 28/5, là hẹn nội bộ nộp báo cáo 6 tháng đầu năm ${plan}`],
      ['28/5', 'Hôm nay, 28/5, là ngày cuối theo hẹn nội bộ; tổ Ngữ văn chưa nộp báo cáo.'],
      [
        '29/5',
        'Đã qua hẹn nội bộ 28/5; hạn theo Kế hoạch: trước 10/6, còn 11 ngày. Tổ Ngữ văn chưa nộp báo cáo, mong cô thu xếp sớm.',
      ],
      [
        '08/6',
        'Đã qua hẹn nội bộ 28/5; hạn theo Kế hoạch: trước 10/6, còn 1 ngày. Tổ Ngữ văn chưa nộp báo cáo, mong cô thu xếp sớm.',
      ],
      ['09/6', 'Hôm nay, 09/6, là ngày cuối theo Kế hoạch (trước 10/6); tổ Ngữ văn chưa nộp báo cáo.'],
      ['11/6', `${late} 1 ngày ${plan} Nhà trường đề nghị cô nộp ngay trong hôm nay.`],
      ['15/6', `${late} 5 ngày ${plan} Nhà trường đôn đốc lần cuối và đã báo BGH; đề nghị cô nộp ngay trong hôm nay.`],
    ])
  })

  test('the BGH is spoken of only when it has been told', () => {
    expect(lead([reminderItem({ kind: 'overdue-3' })], '15/6/2026')).toContain(
      'Nhà trường đôn đốc lần cuối; đề nghị cô nộp ngay trong hôm nay.',
    )
  })

  test('parents are thanked and asked, never urged', () => {
    const parents = unit('cha-me-hoc-sinh')
    const told = rungsOfKind(unitLadder(H1, calendar), 'parents').map(({ date, kinds }) =>
      lead(
        [reminderItem({ unit: parents, kind: kinds[0] ?? 'opening', leadershipTold: true })],
        date.toFormat('d/M/yyyy'),
      ),
    )
    expect(told).toEqual([
      'Nhà trường trân trọng cảm ơn cô đã đồng hành. Để ghi nhận đầy đủ trong báo cáo 6 tháng đầu năm gửi Sở, kính mong cô dành 3 phút trả lời 7 câu, chậm nhất thứ Năm 28/5.',
      'Nhà trường xin phép nhắc cô lần cuối: hôm nay, 28/5, là ngày hẹn gửi báo cáo 6 tháng đầu năm của Ban Đại diện cha mẹ học sinh. Nếu cô bận, đầu mối sẽ gọi hỏi và nhập thay. Trân trọng cảm ơn cô.',
    ])
    expect(told.join(' ')).not.toMatch(/đôn đốc|BGH|quá hạn|nộp ngay/u)
  })

  test('the time left is that of the day it is read, whatever the rung was called', () => {
    expect(lead([reminderItem({ kind: 'before-7' })], '26/5/2026')).toContain('Còn 2 ngày')
    expect(lead([reminderItem({ kind: 'before-3' })], '28/5/2026')).toContain('Hôm nay, 28/5')
  })

  test('where the officer kept the official date nobody speaks of a hẹn nội bộ', () => {
    const official = { ...H1, target: H1.unitsWorking }
    const item = reminderItem({ deadlines: official, last: official.target })
    expect(lead([item], '2/6/2026')).toBe(
      'Còn 7 ngày: hạn nộp báo cáo 6 tháng đầu năm là thứ Ba 09/6 (Kế hoạch: trước 10/6).',
    )
    expect(lead([item], '9/6/2026')).toContain('ngày cuối theo Kế hoạch')
  })

  test('an extension counts to its own day', () => {
    const item = reminderItem({ obligation: obligation({ extendedTo: at('1/6/2026') }) })
    expect(lead([item], '29/5/2026')).toContain('Còn 3 ngày: hạn đã lùi của báo cáo 6 tháng đầu năm là thứ Hai 01/6')
    expect(lead([item], '1/6/2026')).toContain('Hôm nay, 01/6, là ngày cuối được gia hạn')
    expect(lead([item], '2/6/2026')).toContain('Đã qua hẹn nội bộ 28/5')
  })

  test('a year counts as such, and in January the half-year is no longer "6 tháng đầu năm"', () => {
    const item = reminderItem({ period: year, deadlines: datesOf(year) })
    expect(lead([item], '25/11/2026')).toContain(
      'hẹn nội bộ nộp báo cáo năm 2026 là thứ Tư 02/12 (Kế hoạch: trước 06/12)',
    )
    expect(lead([reminderItem()], '4/1/2027')).toContain('Báo cáo 6 tháng đầu năm 2026 của tổ Ngữ văn')
  })
})

test('a complete draft only has to be handed in', () => {
  const told = renderSay(
    { say: 'reminder', items: [reminderItem({ answered: 7, prompt: undefined, number: 0 })], today: at('25/5/2026') },
    { you: 'thầy', name: 'Hùng' },
  )
  expect(told).toBe(
    'Chào thầy Hùng. Bản của tổ đã đủ 7/7 mục nhưng chưa nộp; còn 3 ngày, đến thứ Năm 28/5. Thầy xem lại rồi nộp giúp.',
  )
})

test('a returned report is reminded of its reason, and of nothing else', () => {
  const returned = { reason: 'Chủ trì hay phối hợp?', prompts: ['hop'], until: at('29/5/2026'), by: 2 }
  const item = reminderItem({ obligation: obligation({ state: 'returned', returned }), answered: 7 })
  expect(lead([item], '28/5/2026')).toBe(
    'Báo cáo của tổ Ngữ văn còn phần cần bổ sung, hẹn thứ Sáu 29/5: "Chủ trì hay phối hợp?"',
  )
  expect(lead([item], '1/6/2026')).toContain('đã qua hẹn thứ Sáu 29/5')
})

test('two units of one person are one message, which asks the first one’s question', () => {
  const drafting = { answered: 2, number: 3, total: 4, obligation: obligation({ state: 'drafting' }) }
  const items = [reminderItem({ ...drafting, unit: unit('chu-thap-do'), prompt: prompt('phoi-hop') }), reminderItem()]
  expect(renderSay({ say: 'reminder', items, today: at('25/5/2026 11:30') }, { you: 'cô', name: 'Lan' })).toBe(
    [
      'Chào cô Lan. Cô còn hai báo cáo:',
      '• Chi hội Chữ thập đỏ, 6 tháng đầu năm: đã có 2/4 mục, còn 3 ngày, đến thứ Năm 28/5',
      '• Tổ Ngữ văn, 6 tháng đầu năm: còn 3 ngày, đến thứ Năm 28/5',
      'Trước hết là Chi hội Chữ thập đỏ. Mục 3/4: Từ 01/01, Chi hội phối hợp mấy hoạt động, làm gì, cùng ai; nhận mấy ý kiến góp ý, đã trả lời mấy?',
    ].join('\n'),
  )
})
