import { describe, expect, it } from 'vitest'
import { isComplaint, NEW_OBSTACLE } from '../../src/conversation/flows/obstacle.ts'
import { buttons, done, factsOf, heard, hoa, lan, messages, minh, outline, people, talk } from '../support/facts.ts'

const stored = { id: 12, memberId: hoa.id, unitId: 'ngu-van', text: 'Thiếu máy chiếu', open: true }

describe('a vướng mắc', () => {
  it('says who will see the name, and goes only after a tap', () => {
    const head = talk(factsOf(hoa))
    expect(heard(head.command('obstacle'), 'obstacle-ask').to).toBe('cô Lan')
    expect(heard(head.types(' Thiếu máy chiếu '), 'obstacle-confirm')).toMatchObject({
      text: 'Thiếu máy chiếu',
      to: 'cô Lan',
    })
    const effects = head.presses('send')
    expect(outline(effects)).toEqual(['[obstacle]', '→1 obstacle-arrived', 'obstacle-sent'])
    expect(done(effects, 'obstacle')).toMatchObject({ text: 'Thiếu máy chiếu', unitId: 'ngu-van' })
    expect(messages(effects)[0]?.choices[0]?.action).toEqual({ do: 'obstacle.answer', obstacle: NEW_OBSTACLE })
  })

  it('joins several messages before the tap', () => {
    const head = talk(factsOf(hoa))
    head.command('obstacle')
    head.types('Thiếu máy chiếu')
    expect(heard(head.types('ở phòng 12'), 'obstacle-confirm').text).toBe('Thiếu máy chiếu\nở phòng 12')
  })

  it('leaves nothing behind when it is not sent, and is not sent twice', () => {
    const head = talk(factsOf(hoa))
    head.command('obstacle')
    head.types('Thiếu máy chiếu')
    expect(outline(head.presses('cancel'))).toEqual(['obstacle-cancelled'])
    expect(outline(head.forges({ do: 'obstacle.send', text: 'Thiếu máy chiếu' }))).toEqual(['stale'])
  })

  it('goes to the BGH when the only officer has one', () => {
    const officer = talk(factsOf(lan))
    expect(heard(officer.command('obstacle'), 'obstacle-ask').to).toBe('thầy Minh')
    officer.types('Xin thêm người')
    expect(outline(officer.presses('send'))).toEqual(['[obstacle]', '→2 obstacle-arrived', 'obstacle-sent'])
  })

  it('that is a khiếu nại or tố cáo is shown the right way and kept nowhere', () => {
    const head = talk(factsOf(hoa))
    head.command('obstacle')
    expect(outline(head.types('Tôi muốn tố cáo việc thu chi'))).toEqual(['complaint-elsewhere'])
    expect(JSON.stringify(head.flow())).toBe('null')
  })

  it.each([
    ['Em xin khiếu nại về điểm thi đua', true],
    ['to cao can bo', true],
    ['Đề nghị sửa mục giải quyết khiếu nại, tố cáo trong Kế hoạch', false],
    ['Thiếu máy chiếu', false],
    ['Thời hạn giải quyết đơn thư khiếu nại và tố cáo ngắn quá', false],
  ])('%s: %s', (text, expected) => {
    expect(isComplaint(text)).toBe(expected)
  })
})

describe('the answer', () => {
  const answer = { do: 'obstacle.answer', obstacle: 12 } as const

  it('goes back to the person, word for word', () => {
    const officer = talk(factsOf(lan, { obstacle: stored }))
    expect(heard(officer.forges(answer), 'obstacle-answer-ask').text).toBe('Thiếu máy chiếu')
    const effects = officer.types('Tuần sau có <máy> mới')
    expect(outline(effects)).toEqual(['[answer-obstacle]', '→3 obstacle-answered', 'obstacle-answer-sent'])
    expect(done(effects, 'answer-obstacle')).toMatchObject({ obstacle: 12, answer: 'Tuần sau có <máy> mới' })
    expect(buttons(effects, 'obstacle-answered')).toEqual([])
  })

  it('is kept even when the person can no longer be reached', () => {
    const gone = people.map(each => (each.id === hoa.id ? { ...each, state: 'blocked' as const } : each))
    const officer = talk(factsOf(lan, { obstacle: stored, people: gone }))
    officer.forges(answer)
    expect(outline(officer.types('Xong rồi'))).toEqual(['[answer-obstacle]', 'obstacle-answer-sent'])
  })

  it('is given once, by the officer or the BGH', () => {
    const closed = { ...stored, open: false }
    expect(outline(talk(factsOf(lan, { obstacle: closed })).forges(answer))).toEqual(['stale'])
    expect(outline(talk(factsOf(minh, { obstacle: stored })).forges(answer))).toEqual(['obstacle-answer-ask'])
    expect(outline(talk(factsOf(hoa, { obstacle: stored })).forges(answer))).toEqual(['only-officer'])
    const slow = talk(factsOf(lan, { obstacle: stored }))
    slow.forges(answer)
    slow.knows({ obstacle: closed })
    expect(outline(slow.types('Để tôi xem'))).toEqual(['stale'])
  })
})
