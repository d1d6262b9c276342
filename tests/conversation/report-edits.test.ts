import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/desk.ts'
import { heard, hoa, hung, lan, outline } from '../support/facts.ts'

function open(unit = 'ngu-van') {
  const desk = openDesk(unit)
  const teacher = desk.person(hoa)
  teacher.opens()
  return { desk, teacher }
}

describe('a message edited on the phone', () => {
  it('changes its answer while the next question stays open, and says from what to what', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần; ký cam kết')
    const message = teacher.lastMessage()
    const told = heard(teacher.edits(message, '5 lần; ký cam kết'), 'edited')
    expect([told.was?.answer.figures[0]?.value, told.ack.answer.figures[0]?.value]).toEqual([4, 5])
    expect(desk.answer('hop')?.text).toBe('5 lần; ký cam kết')
    expect(teacher.flow()).toMatchObject({ prompt: 'tuyen-truyen', wait: { for: 'answer' } })
  })

  it('a late piece changes only its own part', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    const first = teacher.lastMessage()
    teacher.saysLate('họp thêm 1 lần')
    teacher.edits(teacher.lastMessage(), 'họp thêm 2 lần')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 6 })
    teacher.edits(first, '3 lần')
    expect(desk.answer('hop')).toMatchObject({ text: '3 lần\nhọp thêm 2 lần', figures: [{ value: 5 }] })
  })

  it('to "không phát sinh" and back', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    const message = teacher.lastMessage()
    teacher.edits(message, 'không phát sinh')
    expect(desk.answer('hop')).toMatchObject({ state: 'none', figures: [{ value: 0 }] })
    teacher.edits(message, '2 lần')
    expect(desk.answer('hop')).toMatchObject({ state: 'given', text: '2 lần', figures: [{ value: 2 }] })
  })

  it('one of several to "không": the others stay', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    teacher.saysLate('thêm 1 lần')
    teacher.edits(teacher.lastMessage(), 'không có')
    expect(desk.answer('hop')).toMatchObject({ state: 'given', text: '4 lần', figures: [{ value: 4 }] })
  })

  it('keeps what was confirmed when only the words change', () => {
    const { desk, teacher } = open()
    teacher.presses('skip')
    teacher.says('2 buổi, khoảng ba chục người, vui')
    const message = teacher.lastMessage()
    teacher.presses('reading')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 60 })
    teacher.edits(message, '2 buổi, khoảng ba chục người, rất vui')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 60 })
  })

  it('answers the question about its old words anew: "Đúng" cannot confirm what is gone', () => {
    const { desk, teacher } = open()
    expect(outline(teacher.says('12000 lần'))).toContain('doubt')
    const said = outline(teacher.edits(teacher.lastMessage(), '12 lần')).filter(each => !each.startsWith('['))
    expect(said).toEqual(['edited', 'question'])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 12 })
    expect(teacher.flow()).toMatchObject({ prompt: 'tuyen-truyen' })
  })

  it('an unusual number that came by an edit is questioned too', () => {
    const { teacher } = open()
    teacher.says('4 lần')
    expect(outline(teacher.edits(teacher.lastMessage(), '4000 lần'))).toContain('doubt')
    expect(outline(teacher.presses('right'))).toContain('question')
    expect(teacher.flow()).toMatchObject({ prompt: 'tuyen-truyen' })
  })

  it('a number that was asked for is changed as that number', () => {
    const { desk, teacher } = open()
    teacher.presses('skip')
    teacher.says('2 buổi, vài người')
    teacher.says('30')
    teacher.edits(teacher.lastMessage(), '35')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 35 })
    expect(desk.answer('tuyen-truyen')?.text).toBe('2 buổi, vài người')
  })

  it('an unusual number typed twice is one number, however often it is edited', () => {
    const { desk, teacher } = open()
    teacher.says('vài lần')
    teacher.says('12000')
    teacher.says('12000')
    teacher.edits(teacher.lastMessage(), '12')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 12 })
  })

  it('told where it was first missing wins over the number asked for', () => {
    const { desk, teacher } = open()
    teacher.presses('skip')
    teacher.says('2 buổi, vài người')
    const first = teacher.lastMessage()
    teacher.says('30')
    teacher.edits(first, '2 buổi, 40 người')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 40 })
  })

  it('a sum told where a number was missing is the sum still when it is edited, whatever a caption had told', () => {
    const { desk, teacher } = open()
    teacher.presses('skip')
    teacher.sendsPhoto('ra quân tuyên truyền an toàn giao thông, 250 lượt')
    const caption = teacher.lastMessage()
    teacher.says('3 buổi, tổng 600 lượt, 4 bài')
    const figures = { 'tuyen-truyen-buoi': 4, 'tuyen-truyen-luot': 650, 'tin-bai': 4 }
    expect(desk.figures('tuyen-truyen')).toEqual({ ...figures, 'tuyen-truyen-buoi': 3, 'tuyen-truyen-luot': 600 })
    teacher.edits(teacher.lastMessage(), '4 buổi, tổng 650 lượt, 4 bài')
    expect(desk.figures('tuyen-truyen')).toEqual(figures)
    teacher.edits(caption, 'ra quân tuyên truyền an toàn giao thông, 260 lượt')
    expect(desk.figures('tuyen-truyen')).toEqual(figures)
  })

  it('before the confirming tap changes what the tap will keep', () => {
    const desk = openDesk()
    const teacher = desk.person(hoa)
    teacher.says('4 lần')
    teacher.says('ký cam kết')
    const second = teacher.lastMessage()
    teacher.edits(second, 'ký cam kết ứng xử')
    teacher.presses('take')
    expect(desk.answer('hop')).toMatchObject({ text: '4 lần\nký cam kết ứng xử', figures: [{ value: 4 }] })
    teacher.edits(second, 'ký bản cam kết')
    expect(desk.answer('hop')).toMatchObject({ text: '4 lần\nký bản cam kết', figures: [{ value: 4 }] })
  })

  it('after the report was handed in offers a new version, and none once it is accepted', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    const message = teacher.lastMessage()
    for (let n = 0; n < 7; n += 1) teacher.presses('none')
    teacher.presses('submit')
    expect(heard(teacher.edits(message, '5 lần'), 'edited').submitted).toBe(true)
    expect(desk.records.submissions.at(-1)?.answers[0]?.text).toBe('4 lần')
    teacher.presses('submit-again')
    expect(desk.records.submissions.at(-1)).toMatchObject({ version: 2 })
    expect(desk.records.submissions.at(-1)?.answers[0]?.text).toBe('5 lần')
    desk.records.obligation = { ...desk.records.obligation, state: 'accepted' }
    expect(outline(teacher.edits(message, '6 lần'))).toEqual(['edit-too-late'])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
  })

  it('of a colleague with the same message number is another message', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    const message = teacher.lastMessage()
    const colleague = desk.person(hung)
    expect(outline(colleague.edits(message, '9 lần'))).toEqual(['edit-unkept'])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
  })
})

describe('words beside a photo', () => {
  it('count as text, and edited they change the answer', () => {
    const { desk, teacher } = open()
    teacher.sendsPhoto('4 lần, ký cam kết')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
    teacher.edits(teacher.lastMessage(), '5 lần, ký cam kết')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
    expect(desk.records.files[0]?.caption).toBe('5 lần, ký cam kết')
  })

  it('given only later are added to the section of the photo', () => {
    const { desk, teacher } = open()
    teacher.says('4 lần')
    teacher.sendsPhoto()
    teacher.edits(teacher.lastMessage(), '1 buổi quán triệt')
    expect(desk.answer('tuyen-truyen')).toMatchObject({ text: '1 buổi quán triệt', figures: [{ value: 1 }] })
  })

  it('an album is one step, whichever photo has the words', () => {
    const { desk, teacher } = open()
    teacher.sendsPhoto('', 'album')
    expect(outline(teacher.sendsPhoto('4 lần', 'album'))).not.toContain('got-file')
    teacher.sendsPhoto('', 'album')
    expect(new Set(desk.records.files.map(file => file.promptId))).toEqual(new Set(['hop']))
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
  })
})

describe('the officer who enters a report for a unit', () => {
  it('edits the same way', () => {
    const desk = openDesk()
    const officer = desk.person(lan)
    officer.press({ word: 'on-behalf-of', action: { do: 'behalf.start', obligation: desk.records.obligation.id } })
    officer.says('4 lần')
    officer.edits(officer.lastMessage(), '3 lần')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 3 })
  })
})
