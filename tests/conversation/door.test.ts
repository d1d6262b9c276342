import { describe, expect, it, test } from 'vitest'
import { laysComplaint } from '../../src/domain/reading/complaint.ts'
import { deskRequest } from '../../src/domain/reading/desk-request.ts'
import { type Heard, listen } from '../../src/domain/reading/doorman/listen.ts'
import { readYesNo } from '../../src/domain/reading/yes-no.ts'
import { choiceIn } from '../../src/usecases/handle/typed-choice.ts'
import { makeMenu } from '../../src/usecases/menu.ts'
import { openDesk } from '../support/desk.ts'
import { grant, heard, hoa, member, outline, owes, people } from '../support/facts.ts'

const EAR = { hasFigure: (text: string) => /\d/.test(text), about: [], wantsFigures: false }
const kindOf = (text: string): Heard['kind'] => listen(text, EAR).kind

describe('what has not been done yet', () => {
  test.each([
    ['chưa làm được gì, mới lấy ý kiến về phân công', 'answer'],
    ['chưa làm được, vì bận thi', 'answer'],
    ['chưa làm được', 'answer'],
    ['chưa làm được gì', 'answer'],
    ['tổ bàn về quy tắc ứng xử', 'answer'],
    ['tổ họp bàn việc thực hiện nội quy', 'answer'],
    ['to hop ban ve noi quy', 'answer'],
    ['em họp với phụ huynh về việc học', 'answer'],
    ['giao cô Lan phụ trách tủ sách', 'answer'],
    ['hướng dẫn học sinh làm hồ sơ', 'answer'],
    ['thăm hỏi đồng nghiệp ốm, nhờ cô Lan đại diện', 'answer'],
    ['dạy thay cô Mai', 'answer'],
    ['em bàn việc nhà rồi', 'answer'],
    ['em bận họp suốt', 'pause'],
    ['chị đang coi thi em ơi', 'pause'],
    ['em bận lắm', 'pause'],
    ['em đang họp', 'pause'],
    ['chị ban qua', 'pause'],
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
    ['không có ai khiếu nại thầy cô', false],
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
  const which = makeMenu(
    [
      { word: 'take', values: { n: 1 }, action: { do: 'home' } },
      { word: 'take', values: { n: 2 }, action: { do: 'help' } },
      { word: 'not-report', typedOnly: true, action: { do: 'note.drop' } },
    ],
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  const instead = makeMenu(
    [
      { word: 'keep', action: { do: 'home' } },
      { word: 'replace', action: { do: 'help' } },
      { word: 'add-to-it', action: { do: 'note.keep' } },
      { word: 'right', typedOnly: true, action: { do: 'help' } },
    ],
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  test.each([
    ['ừ', which, undefined],
    ['có', which, undefined],
    ['không', which, 'not-report'],
    ['ừ', instead, 'right'],
    ['ko', instead, 'keep'],
    ['thay đi em', instead, 'replace'],
    ['thêm', instead, 'add-to-it'],
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

describe('what is asked about the report, and not about the section', () => {
  const topicOf = (text: string) => {
    const said = listen(text, EAR)
    return said.kind === 'question' ? said.topic : said.kind
  }
  test.each([
    ['em nộp rồi phải không?', 'state'],
    ['em nộp rồi mà', 'state'],
    ['nộp xong rồi em ạ', 'state'],
    ['em nộp chưa nhỉ', 'state'],
    ['tổ mình nộp chưa?', 'state'],
    ['ai chưa nộp?', 'state'],
    ['làm sao để nộp báo cáo', 'how'],
    ['nộp ở đâu', 'how'],
    ['hướng dẫn em với', 'how'],
    ['nộp bản giấy được không?', 'how'],
    ['có mấy câu vậy?', 'left'],
    ['còn mấy câu', 'left'],
    ['ai nhập 3 lần vậy', 'who'],
  ])('%s: %s', (text, topic) => expect(topicOf(text)).toBe(topic))

  test.each(['các lớp nộp chưa đủ', 'được 3 lần vậy', 'tuyên truyền như vậy 2 buổi'])('%s answers', text =>
    expect(kindOf(text)).toBe('answer'),
  )
})

describe('what is asked for', () => {
  const requestOf = (text: string) => {
    const said = listen(text, EAR)
    return said.kind === 'request' ? said.request : said.kind
  }
  test.each([
    ['em gửi zalo chị Hoa hôm qua rồi mà', 'paper'],
    ['em nộp cho cô Hoa rồi ạ', 'paper'],
    ['tôi nộp bản giấy rồi', 'paper'],
    ['hỏi cô Mai nhé', 'delegate'],
    ['em ốm, nhờ cô Mai báo cáo giúp', 'delegate'],
    ['nhờ cô Mai làm giúp em', 'delegate'],
    ['tôi chuyển trường rồi, đừng nhắn nữa', 'not-me'],
    ['em nghỉ hưu rồi', 'not-me'],
    ['nhờ cô Lan nhé', 'delegate'],
    ['tôi muốn xóa hết thông tin', 'erase'],
    ['xóa mù chữ cho phụ nữ', 'answer'],
    ['mai em làm', 'pause'],
    ['em ốm, mai em làm', 'pause'],
    ['thầy Thành chưa báo mục này', 'skip'],
    ['không nhớ rõ', 'skip'],
    ['xem đầy đủ', 'full'],
    ['dạ vâng em bổ sung ngay', 'courtesy'],
    ['👍', 'courtesy'],
    ['chào em', 'courtesy'],
  ])('%s: %s', (text, wanted) => expect(requestOf(text)).toBe(wanted))

  it('what was handed over elsewhere is told to the officer in the own words, and asked about in none', () => {
    const teacher = openDesk().person(hoa)
    teacher.opens()
    expect(outline(teacher.says('em nộp rồi phải không?'))).toEqual(['explained'])
    const told = teacher.says('em gửi zalo chị Hoa hôm qua rồi mà')
    expect(JSON.stringify(told)).toContain('em gửi zalo chị Hoa hôm qua rồi mà')
    expect(outline(told)).toEqual(['on-paper', '→1 on-paper-told'])
  })
})

test('the greeting answers a greeting, and nothing else', () => {
  const teacher = openDesk().person(hoa)
  const answers = ['chào em', 'cảm ơn em', 'vâng ạ', 'dạ vâng em bổ sung ngay', '👍'].map(
    text => heard(teacher.says(text), 'courtesy').to,
  )
  expect(answers).toEqual(['greeting', 'thanks', 'heard', 'heard', 'heard'])
})

test.each(['tổ em không có gì để báo cáo', 'cả kỳ không phát sinh'])('%s is asked about once, for all of it', text =>
  expect(outline(openDesk().person(hoa).says(text))).toEqual(['confirm-none-all']),
)

test.each([
  ['nhắc tất cả đi', 'nudge-all'],
  ['nhập hộ', 'behalf'],
])('%s is %s, of no unit', (text, wish) => expect(deskRequest(text)).toEqual({ wish, unit: '' }))

describe('several messages that wait for one tap', () => {
  it('are shown as they would be written, and the last can be written alone', () => {
    const desk = openDesk()
    const teacher = desk.person(hoa)
    teacher.says('à mà cô Lan bảo là để sau')
    teacher.says('tổ bàn về quy tắc ứng xử')
    const both = heard(teacher.says('3 lần, ký cam kết'), 'take').said
    expect(both?.at(-1)).toBe('3 lần, ký cam kết')
    expect(both).toContain('tổ bàn về quy tắc ứng xử')
    teacher.presses('take-last')
    expect(desk.answer('hop')?.text).toBe('3 lần, ký cam kết')
  })

  it('outside any report are shown too', () => {
    const desk = openDesk('ngu-van', { obligations: [], report: undefined })
    const teacher = desk.person(hoa)
    expect(heard(teacher.says('ra quân 26/3 vui lắm nhé'), 'note-offer').said).toBeUndefined()
    expect(heard(teacher.says('có 40 học sinh tham gia'), 'note-offer').said).toBe(
      'ra quân 26/3 vui lắm nhé\ncó 40 học sinh tham gia',
    )
  })
})

describe('of several reports', () => {
  const choose = makeMenu(
    ['Nữ công', 'Chữ thập đỏ'].map(unit => ({ word: 'report-of', values: { unit }, action: { do: 'nothing' } })),
    'choose',
    { you: 'cô', name: 'Lan' },
  )
  test.each(['báo cáo chữ thập đỏ', 'chữ thập đỏ', 'em làm báo cáo chữ thập đỏ nhé'])('%s is the second', text =>
    expect(choiceIn(choose, text)).toBe(choose.items[1]),
  )

  it('the other is offered where it is named, whatever is open', () => {
    const both = member(9, 'Đỗ Thị Yến', 'cô', [grant('head', 'ngu-van'), grant('head', 'nu-cong')])
    const owed = [owes('ngu-van'), owes('nu-cong')]
    const teacher = openDesk('ngu-van', { obligations: owed, people: [...people, both] }).person(both)
    teacher.press({ word: 'report-of', action: { do: 'report.open', obligation: owed[0]?.id ?? owes('x').id } })
    expect(outline(teacher.says('báo cáo nữ công'))).toEqual(['choose-report'])
  })
})

test('"ko có tin bài" is its button', () => {
  const menu = makeMenu([{ word: 'none-of', values: { counts: 'tin bài' }, action: { do: 'nothing' } }], 'answer', {
    you: 'cô',
    name: 'Lan',
  })
  expect(choiceIn(menu, 'ko có tin bài')).toBe(menu.items[0])
})
