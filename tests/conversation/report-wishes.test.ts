import { describe, expect, it } from 'vitest'
import { sorted } from '../../src/text/chat/sorted.ts'
import { openDesk } from '../support/desk.ts'
import { heard, hoa, outline, plan } from '../support/facts.ts'

const voice = { you: 'cô', name: 'Hoa' } as const
const PROMPT = 'danh-gia'

function lastSection() {
  const desk = openDesk('ngu-van')
  const person = desk.person(hoa)
  const prompts = plan.forms.find(({ kind }) => kind === 'subject-group')?.prompts ?? []
  person.opens()
  for (let n = 0; n < prompts.indexOf(PROMPT); n += 1) person.presses('skip')
  return { desk, person }
}

const told = (effects: Parameters<typeof heard>[0]) => sorted(heard(effects, 'sorted'), voice).split('\n')

describe('difficulties and wishes', () => {
  it('are said back by where they go; what names nobody goes to the school, and this is said', () => {
    const { person } = lastSection()
    const effects = person.says('ít thời gian sinh hoạt; đề nghị thêm máy chiếu')
    expect(told(effects)).toEqual([
      'Đã ghi mục 8.',
      'Khó khăn: ít thời gian sinh hoạt.',
      'Đề nghị với nhà trường: thêm máy chiếu. Cô không ghi gửi ai nên phần này gửi BGH, không gửi Sở.',
      'Kiến nghị với Sở: không.',
      'Cô xem đã đúng chỗ chưa ạ?',
    ])
    expect(outline(effects)).not.toContain('preview')
    expect(outline(person.presses('right'))).toContain('preview')
  })

  it.each([
    ['đúng rồi em', 'preview'],
    ['nộp luôn', 'preview'],
    ['mục này gửi ai?', 'explained'],
    ['mai chị làm tiếp', 'paused'],
    ['chưa đúng', 'question'],
  ])('to "đã đúng chỗ chưa?" %s leads to the %s and is no wish', (typed, comes) => {
    const { desk, person } = lastSection()
    person.says('ít thời gian; đề nghị trường cấp máy chiếu')
    expect(outline(person.says(typed))).toContain(comes)
    expect(desk.answer(PROMPT)?.text).toBe('ít thời gian; đề nghị trường cấp máy chiếu')
  })

  it('more told there is sorted with the rest', () => {
    const { desk, person } = lastSection()
    person.says('đề nghị trường cấp máy chiếu')
    expect(told(person.says('kiến nghị Sở tập huấn sớm'))[2]).toBe('Kiến nghị với Sở: tập huấn sớm.')
    expect(desk.answer(PROMPT)?.text).toBe('đề nghị trường cấp máy chiếu\nkiến nghị Sở tập huấn sớm')
  })

  it('one tap moves a wish to the superior, and the report goes on', () => {
    const { desk, person } = lastSection()
    person.says('ít thời gian; đề nghị trường cấp máy chiếu')
    const moved = person.presses('to-superior')
    expect(told(moved)).toEqual([
      'Đã ghi mục 8.',
      'Khó khăn: ít thời gian.',
      'Đề nghị với nhà trường: không.',
      'Kiến nghị với Sở: cấp máy chiếu.',
    ])
    expect(outline(moved)).toContain('preview')
    expect(desk.answer(PROMPT)?.text).toBe('ít thời gian; kiến nghị Sở cấp máy chiếu')
  })

  it('[Sửa] opens the section; difficulties alone need no sorting', () => {
    const { person } = lastSection()
    person.says('phòng họp chật; kiến nghị Sở tập huấn sớm')
    expect(heard(person.presses('mend'), 'question').number).toBe(8)
    expect(outline(person.says('phòng họp chật'))).not.toContain('sorted')
  })
})
