import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorsOf } from '../../../src/domain/form.ts'
import { type Ear, type Heard, listen } from '../../../src/domain/reading/doorman/listen.ts'
import { listenAll } from '../../../src/domain/reading/doorman/parts.ts'
import { readFigures } from '../../../src/domain/reading/figures.ts'
import { fold } from '../../../src/domain/reading/fold.ts'
import { type Case, readings } from '../../readings/support/cases.ts'
import { school } from '../../support/story.ts'

const { plan } = school

function earOf(promptId: string): Ear {
  const prompt = plan.prompts.find(({ id }) => id === promptId) ?? plan.prompts[0]
  if (!prompt) throw new Error('a plan without prompts')
  const indicators = indicatorsOf(plan, prompt)
  return {
    hasFigure: text => {
      const { figures, doubts } = readFigures(text, indicators)
      return figures.length > 0 || doubts.some(({ readings }) => readings.length > 0)
    },
    about: [...indicators.flatMap(({ words }) => words), fold(prompt.label)],
    wantsFigures: indicators.length > 0,
  }
}

const heard = (text: string, prompt = 'hop'): Heard => listen(text, earOf(prompt))

/** What each kind of expectation may be heard as. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  help: ['question'],
  courtesy: ['courtesy'],
  pause: ['pause', 'request'],
  back: ['back'],
  skip: ['skip'],
  review: ['review'],
  resume: ['resume'],
  submit: ['submit'],
  'nudge-later': ['request', 'pause'],
  extension: ['request'],
  'not-me': ['request'],
  stop: ['request'],
  obstacle: ['request'],
}

describe('what teachers write, told apart', () => {
  const files = ['readings.json', 'more.json'].map(file => readings(`tests/readings/${file}`))
  const said = files.flatMap(({ cases, situations }) =>
    cases.flatMap((each: Case) => {
      const wanted = [each.expected].flat().flatMap(one => (typeof one === 'string' ? (HEARD[one] ?? []) : []))
      const open = [situations[each.at]?.open ?? 'hop'].flat()[0] ?? 'hop'
      return typeof each.said === 'string' && each.kind !== 'other forms' && wanted.length > 0
        ? [[each.said, open, wanted] as const]
        : []
    }),
  )
  test.each(said)('%s (%s)', (text, open, wanted) => {
    const { kind, why } = heard(text, open)
    expect(wanted, `heard as ${kind} by ${why}`).toContain(kind)
  })

  test('a correction says where and what', () => {
    expect(heard('nhầm mục 1 là 5 lần', 'tuyen-truyen')).toMatchObject({
      kind: 'correction',
      correction: { place: { by: 'number', number: 1 }, text: '5 lần', how: 'replace' },
    })
    expect(heard('nhầm, 5 chứ không phải 4')).toMatchObject({ correction: { text: '5', instead: '4' } })
    expect(heard('không phải 4 mà là 6 lần nhé')).toMatchObject({ correction: { text: '6 lần', instead: '4' } })
    expect(heard('bổ sung mục 2: thêm 1 tin bài')).toMatchObject({ correction: { text: '1 tin bài', how: 'add' } })
    expect(heard('sửa mục 2')).toMatchObject({ correction: { place: { number: 2 }, text: '' } })
    expect(heard('mục 2 chưa đúng, để chị sửa')).toMatchObject({ correction: { place: { number: 2 }, text: '' } })
    expect(heard('bổ sung mục 2')).toMatchObject({ correction: { place: { number: 2 }, text: '', how: 'add' } })
    expect(heard('thêm mục 2: “Xe đạp cũ”')).toMatchObject({ correction: { text: '“Xe đạp cũ”', how: 'add' } })
    expect(heard('sửa mục 2: dạy thêm 2 em')).toMatchObject({ correction: { text: 'dạy thêm 2 em', how: 'replace' } })
  })

  test.each([
    ...['sửa lại giúp chị', 'cho em sửa', 'sửa 5 lần nhé', 'sửa nha', 'sua thanh 3 buoi', 'sửa số lượt thành 39'],
    ...['em cần sửa báo cáo: 4 lần', 'tiền hỗ trợ sửa là 3 triệu', 'sửa: 5 lần'],
  ])('what is to be changed is a correction: %s', text => {
    expect(heard(text).kind).toBe('correction')
  })

  test.each([
    ...['thăm 3 gia đình chính sách', 'thăm gia đình chính sách', 'tham 3 gia dinh chinh sach'],
    ...['2 buổi tuyên truyền nhằm nâng cao nhận thức', 'tuyen truyen nham nang cao y thuc'],
    ...['sửa chữa nhà cho hộ nghèo', 'tặng 20 hộp sữa cho học sinh', 'tang 20 hop sua'],
    ...['thực hiện 4 xin: xin chào, xin lỗi, cảm ơn, xin phép', '2 buổi, mới dùng phần mềm', '2 bài viết dự thi'],
    ...['ghi lại hình ảnh hoạt động', '1 buổi nhằm mục đích tuyên truyền'],
    ...['“Mái ấm công đoàn”: góp tiền giúp đoàn viên sửa nhà; chưa công nhận', 'giúp hộ nghèo sửa nhà, tặng quà Tết'],
    ...['sửa bàn ghế cho lớp học', 'sửa lại hàng rào vườn trường', 'sửa 5 bộ bàn ghế', 'sửa mái tôn nhà để xe'],
    ...['sửa nội quy tổ cho phù hợp', 'sua do dung day hoc'],
    ...['lương, phụ cấp được chi đủ, đúng hạn', 'thăm hỏi đoàn viên ốm đau', 'học sinh trực nhật tuần đầu'],
  ])('words of the work put nothing right: %s', text => {
    expect(heard(text, 'dao-duc').kind).toBe('answer')
  })

  test.each([
    ...['có vướng mắc về kinh phí', 'gặp vướng mắc khi thu thập số liệu', 'hạn chế về kinh phí', 'kinh phí hạn hẹp'],
    ...['thông tin chưa kịp thời', 'chưa kịp thời thông tin'],
  ])('what is hard is an answer where that is asked: %s', text => {
    expect(heard(text, 'danh-gia').kind).toBe('answer')
  })

  test('an answer with something else behind it is both', () => {
    const kinds = (text: string, prompt: string) => listenAll(text, earOf(prompt)).map(part => part.heard.kind)
    expect(kinds('1 mô hình Tủ sách; nhầm mục trước là 3 buổi 90 lượt', 'dan-van-kheo')).toEqual([
      'answer',
      'correction',
    ])
    expect(kinds('4 lần; mục này gửi ai?', 'hop')).toEqual(['answer', 'question'])
    expect(kinds('2 buổi, 60 lượt. Mai chị làm tiếp nhé', 'tuyen-truyen')).toEqual(['answer', 'pause'])
    expect(kinds('4 lần; ký cam kết ứng xử; sơ kết học kỳ', 'hop')).toEqual(['answer'])
    expect(kinds('3 cán bộ, 6 triệu đồng; thăm hỏi đoàn viên ốm đau', 'dao-duc')).toEqual(['answer'])
    expect(kinds('3 cán bộ, 6 triệu đồng; gửi ai, gửi đâu', 'dao-duc')).toEqual(['answer', 'question'])
  })
})

describe('whatever is said', () => {
  const COUNTS = ['lần', 'buổi', 'cuộc họp']
  const DEEDS = ['', '; ký cam kết ứng xử', ', bàn việc thực hiện quy tắc ứng xử', '; sơ kết học kỳ I', ' nhé em', ' ạ']
  const HEADS = ['', 'dạ ', 'tổ em họp ', 'em ơi ', 'vâng, ']

  test('an answer with a figure is never lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADS),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom(...COUNTS),
        fc.constantFrom(...DEEDS),
        (head, count, unit, deed) => {
          const text = `${head}${count} ${unit}${deed}`
          const [first] = listenAll(text, earOf('hop'))
          expect(first?.heard.kind, text).toBe('answer')
          expect(first?.text.includes(`${count} ${unit}`), text).toBe(true)
        },
      ),
    )
  })

  const ASKED = ['mục này', 'câu này', 'phần này', 'cái này', 'tin bài', 'lượt người', 'quán triệt']
  const HOW = ['là gì', 'là sao', 'nghĩa là sao', 'tính thế nào', 'ghi thế nào', 'để làm gì', 'gửi cho ai']
  const ENDS = ['', '?', ' em', ' vậy em', ' ạ?', ' thế', ' hả em?']

  test('a pure question is never an answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'em ơi ', 'cho chị hỏi ', 'ơ '),
        fc.constantFrom(...ASKED),
        fc.constantFrom(...HOW),
        fc.constantFrom(...ENDS),
        fc.boolean(),
        (head, what, how, end, bare) => {
          const text = `${head}${what} ${how}${end}`
          expect(heard(bare ? fold(text) : text, 'tuyen-truyen').kind, text).toBe('question')
        },
      ),
    )
  })

  test('nothing throws, and the same words are always heard the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        expect(heard(text)).toEqual(heard(text))
      }),
    )
  })
})
