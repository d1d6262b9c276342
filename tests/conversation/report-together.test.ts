import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/desk.ts'
import { buttons, heard, hoa, hung, outline } from '../support/facts.ts'

/** Cô Hoa has answered the first section; thầy Hùng of the same tổ has a phone too. */
function two() {
  const desk = openDesk()
  const [first, second] = [desk.person(hoa), desk.person(hung)]
  first.opens()
  first.says('4 lần')
  return { desk, first, second }
}

describe('two people of one unit', () => {
  it('see who is writing, and where', () => {
    const { second } = two()
    expect(heard(second.opens(), 'question').writer).toEqual({ name: 'cô Hoa', number: 1 })
  })

  it('but not who wrote long ago', () => {
    const { desk, second } = two()
    desk.passes(31)
    expect(heard(second.opens(), 'question').writer).toBeUndefined()
  })

  it('answers to different sections both stand', () => {
    const { desk, first, second } = two()
    second.opens()
    second.presses('skip')
    second.says('1 mô hình')
    first.says('2 buổi, 29 lượt')
    const stood = outline(first.opens())
    expect(stood).toContain('question')
    expect(desk.figures('dan-van-kheo')).toEqual({ 'mo-hinh-dang-ky': 1 })
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 4 })
  })
})

describe('the same question answered by both', () => {
  function both() {
    const said = two()
    said.second.opens()
    said.first.says('2 buổi, 29 lượt')
    return { ...said, told: said.second.says('1 buổi, 14 lượt; sinh hoạt tổ') }
  }

  it('shows the second what the first wrote, and asks', () => {
    const { desk, told } = both()
    expect(heard(told, 'answered-meanwhile')).toMatchObject({ by: 'cô Hoa', ack: { number: 2 } })
    expect(buttons(told, 'answered-meanwhile')).toEqual(['keep', 'replace', 'add-to-it', 'right'])
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 29 })
  })

  it('keeps the first', () => {
    const { desk, second } = both()
    second.presses('keep')
    expect(desk.answer('tuyen-truyen')?.text).toBe('2 buổi, 29 lượt')
    expect(second.flow()).toMatchObject({ prompt: 'dan-van-kheo' })
  })

  it('loses neither when the second goes elsewhere: what was said waits as a note', () => {
    const { second } = both()
    second.says('thêm: 1 tin bài')
    const left = second.says('xem lại')
    expect(left.flatMap(each => (each.effect === 'note-piece' ? [each.text] : []))).toEqual([
      '1 buổi, 14 lượt; sinh hoạt tổ',
      'thêm: 1 tin bài',
    ])
    expect(left.find(({ effect }) => effect === 'note')).toMatchObject({ note: { promptId: null } })
    expect(outline(left)).toContain('parts-kept')
  })

  it('leaves nothing behind where the first is kept', () => {
    const { second } = both()
    expect(outline(second.presses('keep'))).not.toContain('[note-piece]')
  })

  it('replaces it', () => {
    const { desk, second } = both()
    second.presses('replace')
    expect(desk.answer('tuyen-truyen')?.text).toBe('1 buổi, 14 lượt; sinh hoạt tổ')
  })

  it('adds to it, and each may still edit the own message', () => {
    const { desk, first, second } = both()
    const message = second.lastMessage()
    second.presses('add-to-it')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 3, 'tuyen-truyen-luot': 43 })
    second.edits(message, '2 buổi, 14 lượt')
    expect(desk.answer('tuyen-truyen')?.text).toBe('2 buổi, 29 lượt\n2 buổi, 14 lượt')
    expect(desk.figures('tuyen-truyen')).toEqual({ 'tuyen-truyen-buoi': 4, 'tuyen-truyen-luot': 43 })
    expect(outline(first.opens())).toContain('question')
  })

  it('"không phát sinh" does not wipe it out unseen', () => {
    const { desk, first, second } = two()
    second.opens()
    first.says('2 buổi, 29 lượt')
    const told = heard(second.presses('none'), 'question')
    expect(told.ack).toMatchObject({ by: 'cô Hoa', number: 2 })
    expect(told.prompt.id).toBe('dan-van-kheo')
    expect(desk.answer('tuyen-truyen')?.state).toBe('given')
  })
})
