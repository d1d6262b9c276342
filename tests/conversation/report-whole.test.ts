import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/desk.ts'
import { buttons, heard, hoa, outline } from '../support/facts.ts'

const NUMBERED = [
  '1. Họp 4 lần, ký cam kết',
  '2. Tuyên truyền 2 buổi, 29 lượt',
  '3. 1 mô hình: Tủ sách, đã công nhận',
  '4. Công khai xét thi đua',
  '5. 1 gương; 5 học sinh, 2 triệu đồng',
  '6. chủ trì 1, phối hợp 1',
  '7. Trao đổi phụ huynh: 3 buổi',
  '8. Đề nghị thêm máy chiếu',
].join('\n')

const OFFICIAL = [
  'TỔ NGỮ VĂN BÁO CÁO',
  'Tổ đã cố gắng nhiều.',
  'II. Kết quả',
  '1. Công tác lãnh đạo, chỉ đạo',
  'Họp 4 lần',
  '2. Tuyên truyền, quán triệt',
  '2 buổi, khoảng ba chục người',
  '6. Tiếp dân, đơn thư: 3 buổi trao đổi',
].join('\n')

function at(unit = 'ngu-van') {
  const desk = openDesk(unit)
  return { desk, teacher: desk.person(hoa) }
}

/** Everything kept anywhere: answers, and what waits as notes. */
const kept = (desk: ReturnType<typeof openDesk>) => desk.records.answers.map(({ text }) => text).join('\n')

describe('a whole report pasted', () => {
  it('is read back, figures first, and kept at one tap; nothing before it', () => {
    const { desk, teacher } = at()
    teacher.opens()
    const read = heard(teacher.says(NUMBERED), 'whole-read')
    expect(read.parts[0]).toMatchObject({ number: 1, figures: [{ value: 4 }] })
    expect(read).toMatchObject({ rest: '', missing: [] })
    expect(desk.records.answers).toEqual([])
    expect(outline(teacher.presses('right-all'))).toContain('sorted')
    expect(outline(teacher.presses('right'))).toContain('preview')
    expect(desk.records.answers).toHaveLength(8)
    expect(desk.figures('dao-duc')).toEqual({ 'dien-hinh': 1, 'ho-tro-nguoi': 5, 'ho-tro-tien': 2_000_000 })
  })

  it('takes what comes under a photo meanwhile as more of it, and offers no draft that is not there', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED)
    expect(outline(teacher.sendsPhoto('họp thêm 2 lần'))).not.toContain('add-or-replace')
    expect(outline(teacher.presses('right-all'))).not.toContain('stale')
    expect(kept(desk)).toContain('Họp 4 lần')
  })

  it('asks then only what is open, each once', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED.replace('Họp 4 lần', 'Họp 4000 lần').replace('7. Trao đổi', 'Trao đổi').normalize('NFD'))
    const next = teacher.presses('right-all')
    expect(outline(next)).not.toContain('whole-read')
    const asked = outline(next).includes('question') ? teacher.presses('none') : next
    expect(outline(asked)).toContain('doubt')
    expect(outline(teacher.presses('right'))).toContain('sorted')
    expect(outline(teacher.presses('right'))).toContain('preview')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4000 })
  })

  it('one section of it is mended, and the others are read back again', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED)
    teacher.presses('mend-part')
    expect(heard(teacher.presses('topic', 1), 'whole-part').section?.number).toBe(2)
    expect(heard(teacher.presses('drop-part'), 'whole-read').missing).toEqual([2])
    expect(heard(teacher.presses('right-all'), 'question').number).toBe(2)
    expect(desk.records.answers).toHaveLength(7)
  })

  it('is not used when it is not wanted', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED)
    expect(heard(teacher.presses('use-none'), 'question').number).toBe(1)
    expect(desk.records.answers).toEqual([])
  })

  it('outside a dialogue too, as long as the report is owed', () => {
    const { teacher } = at()
    expect(heard(teacher.says(NUMBERED), 'whole-read').parts).toHaveLength(8)
  })

  it('over several messages is one report', () => {
    const { teacher } = at()
    teacher.opens()
    const lines = NUMBERED.split('\n')
    teacher.says(lines.slice(0, 5).join('\n'))
    expect(heard(teacher.saysLate(lines.slice(5).join('\n')), 'whole-read').parts).toHaveLength(8)
  })

  it('begins in the middle and leaves sections out: its numbers are those of sections, and no figures', () => {
    const { desk, teacher } = at()
    teacher.opens()
    const told = ['3. 1 mô hình: Sân tập sạch', '5. 1 gương; 2 học sinh, 600 nghìn đồng', '8. Đề nghị thêm bóng']
    const read = heard(teacher.says(told.join('\n')), 'whole-read')
    expect(read.missing).toEqual([1, 2, 4, 6, 7])
    teacher.presses('right-all')
    expect(desk.figures('dao-duc')).toEqual({ 'dien-hinh': 1, 'ho-tro-nguoi': 2, 'ho-tro-tien': 600_000 })
    expect(desk.figures('hop')).toEqual({})
    // In one line they may be anything.
    const other = at().teacher
    other.opens()
    expect(outline(other.says(told.join('; ')))).not.toContain('whole-read')
  })

  it('section by section in a row, each named by its number', () => {
    const { desk, teacher } = at()
    teacher.opens()
    expect(heard(teacher.says('Mục 2: 2 buổi, 29 lượt'), 'whole-part').section?.number).toBe(2)
    expect(heard(teacher.saysLate('Mục 7: 3 buổi'), 'whole-read').parts).toHaveLength(2)
    teacher.presses('right-all')
    expect(desk.figures('trao-doi-phu-huynh')).toEqual({ 'trao-doi': 3 })
    expect(desk.answer('hop')).toBeUndefined()
  })

  it('before a confirming tap, in a row', () => {
    const { teacher } = at()
    expect(outline(teacher.says('II.1. Họp 4 lần'))).toEqual(['take'])
    teacher.says('II.2. Tuyên truyền 2 buổi')
    expect(heard(teacher.says('II.6. 3 buổi trao đổi'), 'whole-read').parts).toHaveLength(3)
  })

  it('with headings of an official report; what fits nowhere is asked about', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(OFFICIAL)
    const last = teacher.presses('right-all')
    expect(heard(last, 'whole-part')).toMatchObject({ text: 'Tổ đã cố gắng nhiều.' })
    expect(heard(last, 'whole-part').section).toBeUndefined()
    expect(buttons(last, 'whole-part').at(0)).toBe('topic Họp')
    expect(heard(teacher.presses('drop-part'), 'question').number).toBe(3)
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 30 })
  })

  it('a part goes to another section, or on top of what stands there', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says('5 lần')
    expect(heard(teacher.says(NUMBERED), 'whole-read').parts[0]?.asked).toBe(true)
    teacher.presses('mend-part')
    teacher.presses('topic', 1)
    expect(outline(teacher.presses('other-section'))).toEqual(['part-where'])
    teacher.presses('topic', 7)
    const last = teacher.presses('right-all')
    expect(buttons(last, 'whole-part').slice(0, 2)).toEqual(['add-to-it', 'replace'])
    teacher.presses('add-to-it')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 9 })
    expect(desk.answer('danh-gia')?.text).toContain('Tuyên truyền 2 buổi, 29 lượt')
    expect(desk.answer('tuyen-truyen')).toBeUndefined()
  })

  it('is not taken from a list inside one answer, and can be called one', () => {
    const { desk, teacher } = at()
    teacher.opens()
    expect(outline(teacher.says('1. Luật dân chủ\n2. Quy tắc\n3. An toàn'))).not.toContain('whole-read')
    const { desk: other, teacher: colleague } = at()
    colleague.opens()
    colleague.says(NUMBERED)
    colleague.presses('one-answer')
    expect(other.answer('hop')?.text).toBe(NUMBERED)
    expect(kept(desk)).toContain('Quy tắc')
  })

  it('left in the middle, waits under its sections', () => {
    const { teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED)
    const left = teacher.presses('later')
    expect(outline(left).filter(each => each === '[note-piece]')).toHaveLength(8)
    expect(heard(left, 'parts-kept').left).toBe(8)
  })

  it('edited on the phone says where to edit it', () => {
    const { desk, teacher } = at()
    teacher.opens()
    teacher.says(NUMBERED)
    const message = teacher.lastMessage()
    teacher.presses('right-all')
    expect(desk.records.pieces[0]?.messageId).toBe(`${message}#0`)
  })
})
