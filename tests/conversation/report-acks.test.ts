import { describe, expect, it } from 'vitest'
import type { Effect } from '../../src/conversation/effect.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { openDesk } from '../support/desk.ts'
import { buttons, heard, hoa } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Lan' } as const

/** What one person reads of a step. */
const shown = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap(effect => (effect.effect === 'say' && effect.to === undefined ? [renderSay(effect.say, voice)] : []))

function open(unit = 'ngu-van', who = hoa) {
  const desk = openDesk(unit)
  const teacher = desk.person(who)
  return { desk, teacher, first: teacher.opens() }
}

describe('figures that were not told', () => {
  it('are named once, and are 0 with one tap', () => {
    const { desk, teacher } = open()
    teacher.presses('none')
    const step = teacher.says('2 buổi; quán triệt 14/15')
    expect(shown(step).join('\n')).toContain(
      'Đã ghi mục 2: 2 buổi, 14/15 người được quán triệt. Chưa có số: lượt, tin bài.',
    )
    expect(buttons(step, 'question').some(label => label.startsWith('none-of'))).toBe(true)
    const added = teacher.presses('none-of')
    expect(desk.figures('tuyen-truyen')).toEqual({
      'tuyen-truyen-buoi': 2,
      'tuyen-truyen-luot': 0,
      'tin-bai': 0,
      'quan-triet': '14/15',
    })
    expect(shown(added).join('\n')).toContain('0 tin bài')
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
    expect(shown(teacher.says('1 mô hình, chưa công nhận')).join('\n')).not.toContain('tin bài')
  })

  it('are not asked for where a 0 tells them', () => {
    const { desk, teacher } = open()
    for (const _ of ['hop', 'tuyen-truyen']) teacher.presses('none')
    teacher.says('0 mô hình; công khai thi đua')
    expect(desk.figures('dan-van-kheo')).toEqual({ 'mo-hinh-dang-ky': 0, 'mo-hinh-cong-nhan': 0 })
    teacher.presses('none')
    teacher.says('1 gương, không hỗ trợ ai')
    expect(desk.figures('dao-duc')).toEqual({ 'dien-hinh': 1, 'ho-tro-nguoi': 0, 'ho-tro-tien': 0 })
    const step = teacher.says('2 hoạt động, tổ chủ trì; 0 góp ý')
    expect(desk.figures('phoi-hop')).toEqual({ 'phoi-hop': 2, 'kien-nghi-nhan': 0, 'kien-nghi-tra-loi': 0 })
    expect(shown(step).join('\n')).not.toContain('Chưa có')
  })

  it('"0 đơn" is 0 of every count of the register', () => {
    const { desk, teacher } = open('van-phong', { ...hoa, roles: [{ role: 'head', unitId: 'van-phong' }] })
    for (let at = 0; at < 6; at += 1) teacher.presses('none')
    teacher.says('0 đơn')
    expect(desk.figures('don-thu')).toEqual({ 'don-nhan': 0, 'don-giai-quyet': 0, 'don-dung-han': 0, 'don-ton': 0 })
  })
})

it('what was added is said back', () => {
  const { teacher } = open()
  teacher.says('4 lần')
  const step = teacher.saysLate('ký cam kết ứng xử')
  expect(heard(step, 'added').ack.added).toBe('ký cam kết ứng xử')
  expect(shown(step)).toEqual(['Thêm "ký cam kết ứng xử". Mục 1 nay ghi: 4 lần.'])
})

const TYPICAL = [
  '4 lần; ký cam kết ứng xử',
  '2 buổi, 29 lượt, 1 tin bài; quán triệt 14/15',
  '1 mô hình: Tủ sách dùng chung, đã được công nhận',
  'công khai kết quả xét thi đua',
  '1 gương; 5 học sinh, 2 triệu đồng',
  '2 hoạt động với Đoàn xã; 1 góp ý, 1 đã trả lời',
  'chủ trì',
  '3 buổi; không có bức xúc',
  'ít thời gian sinh hoạt; đề nghị thêm máy chiếu',
]

it('a whole report is a short read, from its first question to the receipt', () => {
  const { teacher, first } = open()
  const answered = TYPICAL.map(text => teacher.says(text))
  const looked = teacher.presses('right')
  expect(teacher.flow()).toMatchObject({ wait: { for: 'preview' } })
  const read = [first, ...answered, looked, teacher.presses('submit')].flatMap(shown)
  expect(read.join('').length).toBeLessThan(3_200)
})
