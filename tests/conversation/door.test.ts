import { describe, expect, it, test } from 'vitest'
import { laysComplaint } from '../../src/domain/reading/complaint.ts'
import { type Heard, listen } from '../../src/domain/reading/doorman/listen.ts'
import { readYesNo } from '../../src/domain/reading/yes-no.ts'
import { choiceIn } from '../../src/usecases/handle/typed-choice.ts'
import { makeMenu } from '../../src/usecases/menu.ts'
import { openDesk } from '../support/desk.ts'
import { hoa, outline } from '../support/facts.ts'

const EAR = { hasFigure: (text: string) => /\d/.test(text), about: [], wantsFigures: false }
const kindOf = (text: string): Heard['kind'] => listen(text, EAR).kind

describe('what has not been done yet', () => {
  test.each([
    ['chưa làm được gì, mới lấy ý kiến về phân công', 'answer'],
    ['chưa làm được, vì bận thi', 'answer'],
    ['chưa làm được', 'answer'],
    ['chưa làm được gì', 'answer'],
    ['chưa làm kịp', 'pause'],
    ['chưa làm xong', 'pause'],
    ['chưa kịp làm báo cáo', 'pause'],
    ['chưa có số liệu đâu', 'pause'],
    ['chưa xong em ạ', 'pause'],
  ])('%s: %s', (text, kind) => expect(kindOf(text)).toBe(kind))
})

describe('a complaint', () => {
  test.each([
    ['tôi muốn tố cáo hiệu trưởng thu tiền sai', true],
    ['Muốn khiếu nại về điểm thi đua', true],
    ['có đơn tố cáo thầy A thu tiền', true],
    ['em xin khiếu nại việc xếp loại', true],
    ['0 đơn khiếu nại, tố cáo', false],
    ['không có khiếu nại, tố cáo', false],
    ['Khiếu nại tố cáo 0 đơn', false],
    ['tiếp nhận 2 đơn tố cáo, giải quyết 2', false],
    ['tuyên truyền Luật Khiếu nại, Luật Tố cáo', false],
    ['giải quyết khiếu nại, tố cáo có kết quả', false],
    ['nộp báo cáo về tố cáo có 2 đơn', false],
    ['tiếp nhận 1 đơn tố cáo giáo viên dạy thêm', false],
    ['giải quyết dứt điểm khiếu nại giáo viên chủ nhiệm', false],
  ])('%s: %s', (text, lays) => expect(laysComplaint(text)).toBe(lays))

  it('is kept in no section, no note, no draft of either, and the question stays open', () => {
    const desk = openDesk()
    const teacher = desk.person(hoa)
    teacher.opens()
    const inside = teacher.says('tôi muốn tố cáo hiệu trưởng thu tiền sai')
    expect(outline(inside)).toEqual(['[forget-words]', 'complaint-elsewhere'])
    expect(desk.records.pieces).toEqual([])
    teacher.presses('later')
    expect(outline(teacher.says('tôi muốn tố cáo hiệu trưởng thu tiền sai'))).toEqual([
      '[forget-words]',
      'complaint-elsewhere',
    ])
    expect(JSON.stringify([teacher.session(), desk.records])).not.toContain('thu tiền')
  })
})

describe('a yes and a no choose the button they mean', () => {
  const none = makeMenu(
    [
      { word: 'yes-none-all', action: { do: 'home' } },
      { word: 'later', action: { do: 'help' } },
    ],
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  const erase = makeMenu(
    [
      { word: 'keep-mine', action: { do: 'home' } },
      { word: 'yes-erase', action: { do: 'data.erase', confirmed: true } },
    ],
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  const take = makeMenu(
    [
      { word: 'take', values: { n: 1 }, action: { do: 'home' } },
      { word: 'note', action: { do: 'note.keep' } },
      { word: 'not-report', action: { do: 'note.drop' } },
    ],
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  test.each([
    ['đúng', none, 'yes-none-all'],
    ['đúng rồi ạ', none, 'yes-none-all'],
    ['có', none, 'yes-none-all'],
    ['vâng ạ', none, 'yes-none-all'],
    ['không', none, 'later'],
    ['thôi em', none, 'later'],
    ['đúng', erase, 'yes-erase'],
    ['vâng', erase, undefined],
    ['không', erase, 'keep-mine'],
    ['thôi', erase, 'keep-mine'],
    ['có ạ', take, 'take'],
    ['đồng ý', take, 'take'],
    ['không', take, 'not-report'],
    ['đúng không?', none, undefined],
    ['đúng là tổ họp 2 lần', none, undefined],
  ])('%s', (text, menu, word) => {
    const found = choiceIn(menu, text)
    expect(found === 'ambiguous' ? found : found?.word).toBe(word)
  })

  it('reads nothing into more words', () => expect(readYesNo('có 2 buổi')).toBeUndefined())
})
