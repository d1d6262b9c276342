import { describe, expect, it, test } from 'vitest'
import { listen } from '../../src/domain/reading/doorman/listen.ts'
import { saidPayer } from '../../src/domain/reading/hosting.ts'
import { spokenFor } from '../../src/text/spoken.ts'
import { openDesk } from '../support/desk.ts'
import { heard, hoa, outline } from '../support/facts.ts'

const EAR = { hasFigure: (text: string) => /\d/.test(text), about: [], wantsFigures: true }

test.each(['k có gương nào, k hỗ trợ ai', 'chưa họp lần nào', 'không tổ chức buổi nào ạ'])(
  '%s says that there is none, and asks nothing',
  text => expect(listen(text, EAR).kind).not.toBe('question'),
)

test.each(['không hiểu gì', 'không biết ghi gì', 'chưa rõ ghi thế nào', 'có phải làm gì không?'])('%s asks', text =>
  expect(listen(text, EAR).kind).toBe('question'),
)

test.each([
  ['1 hoạt động sửa vườn trường', 'answer'],
  ['sửa lại 5 lần', 'correction'],
  ['mục 2: 3 buổi 90 lượt', 'correction'],
  ['để mình hỏi lại', 'pause'],
])('%s is %s', (text, kind) => expect(listen(text, EAR).kind).toBe(kind))

test('the words of the offer are its buttons, thanks are none', () => {
  for (const word of ['ừ', 'đúng', 'ok ghi đi', 'vâng', 'dạ']) expect(spokenFor('take')).toContain(word)
  for (const word of ['không', 'thôi']) expect(spokenFor('not-report')).toContain(word)
  expect(spokenFor('take')).not.toContain('cảm ơn')
})

test('who is said to have paid is not the unit', () => {
  expect(saidPayer('bên hội chi hết')).toBe('partner')
  expect(saidPayer('bên em chi hết')).toBe('host')
  expect(saidPayer('không góp chung với ai')).toBe('host')
})

function doubted() {
  const desk = openDesk()
  const teacher = desk.person(hoa)
  teacher.opens()
  teacher.presses('none')
  teacher.says('2 buổi, khoảng ba chục người')
  expect(teacher.flow()).toMatchObject({ wait: { for: 'doubt' } })
  return { desk, teacher }
}

describe('a digit typed to "30 lượt, đúng không?"', () => {
  it('1 is the first button', () => {
    const { desk, teacher } = doubted()
    teacher.says('1')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'tuyen-truyen-luot': 30 })
  })

  it('another one is asked about once, and is the number when it comes again', () => {
    const { desk, teacher } = doubted()
    expect(outline(teacher.says('3'))).toEqual(['doubt'])
    teacher.says('3')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'tuyen-truyen-luot': 3 })
  })
})

describe('who paid', () => {
  const asked = () => {
    const desk = openDesk()
    const teacher = desk.person(hoa)
    teacher.opens()
    for (let at = 0; at < 4; at += 1) teacher.presses('none')
    teacher.says('1 gương; 5 em, 2 triệu đồng góp chung với Hội khuyến học')
    expect(teacher.flow()).toMatchObject({ wait: { for: 'hosting' } })
    return { desk, teacher }
  }
  const figures = (desk: ReturnType<typeof openDesk>) => desk.answer('dao-duc')?.figures

  it('a part of the money leaves the people as they were told', () => {
    const { desk, teacher } = asked()
    teacher.says('tổ góp 500k')
    expect(figures(desk)).toContainEqual({ indicator: 'ho-tro-nguoi', value: 5 })
    expect(figures(desk)).toContainEqual({
      indicator: 'ho-tro-tien',
      value: 2_000_000,
      hosting: { host: 500_000, partner: 1_500_000 },
    })
  })

  it('of two shares the unit’s own counts', () => {
    const { desk, teacher } = asked()
    teacher.says('tổ 800k, hội 1tr2')
    expect(figures(desk)).toContainEqual(
      expect.objectContaining({ indicator: 'ho-tro-tien', hosting: { host: 800_000, partner: 1_200_000 } }),
    )
  })
})

describe('a correction', () => {
  const answered = () => {
    const desk = openDesk()
    const teacher = desk.person(hoa)
    teacher.opens()
    teacher.says('4 lần; ký cam kết')
    teacher.says('2 buổi, 60 lượt, 1 tin bài; quán triệt 14/15')
    return { desk, teacher }
  }

  it('"nhầm, 3 buổi 90 lượt" keeps the other figures of the section and leaves no trace in its words', () => {
    const { desk, teacher } = answered()
    teacher.says('nhầm, 3 buổi 90 lượt')
    expect(desk.figures('tuyen-truyen')).toEqual({
      'tuyen-truyen-buoi': 3,
      'tuyen-truyen-luot': 90,
      'tin-bai': 1,
      'quan-triet': '14/15',
    })
    expect(desk.answer('tuyen-truyen')?.text).not.toContain('nhầm')
    expect(teacher.flow()).toMatchObject({ prompt: 'dan-van-kheo', wait: { for: 'answer' } })
  })

  it('by its number adds, beside any question and at the preview', () => {
    const { desk, teacher } = answered()
    teacher.says('à quên, mục 1 thêm 1 lần nữa')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
    teacher.presses('review')
    heard(teacher.says('mục 2: 3 buổi 90 lượt'), 'mended')
    expect(desk.figures('tuyen-truyen')).toMatchObject({ 'tuyen-truyen-buoi': 3, 'tuyen-truyen-luot': 90 })
  })

  it('of "6 em" keeps the word that counts', () => {
    const { desk, teacher } = answered()
    for (let at = 0; at < 2; at += 1) teacher.presses('none')
    teacher.says('1 gương; 5 em, 2 triệu đồng')
    teacher.says('chị ghi nhầm, hỗ trợ 6 em')
    expect(desk.figures('dao-duc')).toEqual({ 'dien-hinh': 1, 'ho-tro-nguoi': 6, 'ho-tro-tien': 2_000_000 })
  })
})

describe('while a tap is waited for', () => {
  it('thanks are no part of what is offered', () => {
    const teacher = openDesk().person(hoa)
    expect(outline(teacher.says('họp 4 lần'))).toEqual(['take'])
    expect(outline(teacher.says('cảm ơn em'))).toEqual(['courtesy'])
    teacher.presses('take')
    expect(teacher.flow()).toMatchObject({ name: 'report', prompt: 'tuyen-truyen' })
  })
})
