import { describe, expect, it } from 'vitest'
import { NEW_OBSTACLE } from '../../src/conversation/flows/obstacle-holders.ts'
import type { ObstacleFacts } from '../../src/conversation/waiting.ts'
import { holdersOf } from '../../src/domain/obstacle.ts'
import { isComplaint } from '../../src/domain/reading/complaint.ts'
import { proposesPlanChange } from '../../src/domain/reading/plan-change.ts'
import { at, buttons, done, factsOf, heard, hoa, lan, messages, minh, outline, people, talk } from '../support/facts.ts'

const stored: ObstacleFacts = {
  ...{ id: 12, memberId: hoa.id, unitId: 'ngu-van', text: 'Thiếu máy chiếu', kind: 'obstacle', stage: 'officer' },
  ...{ state: 'open', answer: null, answeredBy: null, area: null, had: [] },
}
const answered: ObstacleFacts = { ...stored, state: 'answered', answer: 'Xong rồi', answeredBy: lan.id }

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
    const effects = head.types('Tôi muốn tố cáo việc thu chi')
    expect(outline(effects)).toEqual(['[forget-words]', 'complaint-elsewhere'])
    expect(JSON.stringify([head.flow(), effects])).not.toContain('thu chi')
    head.presses('no-complaint')
    expect(heard(head.types('Tôi muốn tố cáo việc thu chi'), 'obstacle-confirm').to).toBe('cô Lan')
  })

  it.each([
    ['Em xin khiếu nại về điểm thi đua', true],
    ['to cao can bo', true],
    ['Đề nghị sửa mục giải quyết khiếu nại, tố cáo trong Kế hoạch', false],
    ['Thiếu máy chiếu', false],
    ['Tổ em không dám tố giác', true],
    ['Chỉ tiêu giao cho tổ cao quá', false],
    ['Lớp có tổ cáo lỗi', false],
    ['Thời hạn giải quyết đơn thư khiếu nại và tố cáo ngắn quá', false],
  ])('%s: %s', (text, expected) => {
    expect(isComplaint(text)).toBe(expected)
  })

  it.each([
    ['Đề nghị sửa Kế hoạch: dời hạn 10/6', true],
    ['ke hoach nen doi sang 12/6', true],
    ['Kế hoạch ôn thi trùng giờ họp', false],
    ['Đề nghị thêm máy chiếu', false],
  ])('%s proposes to change the plan: %s', (text, expected) => {
    expect(proposesPlanChange(text)).toBe(expected)
  })
})

describe('who has it', () => {
  const union = { ...hoa, id: 40, roles: [{ role: 'union-leader', unitId: 'ngu-van' }] } as const
  const held = { stage: 'union', unitId: 'ngu-van', memberId: hoa.id } as const

  it.each([
    ['the one who heads the union group of the unit', union, held, [union.id]],
    ['the officers where that one is blocked', { ...union, state: 'blocked' as const }, held, [lan.id]],
    ['the officers where it is that one who asks', union, { ...held, memberId: union.id }, [lan.id]],
    ['the officers where that one heads another group', union, { ...held, unitId: 'hoa-sinh' }, [lan.id]],
    ['the BGH where the officer asks', union, { ...held, stage: 'officer' as const, memberId: lan.id }, [minh.id]],
  ])('is %s', (_, leader, matter, expected) => {
    expect(holdersOf([...people, leader], matter).people.map(({ id }) => id)).toEqual(expected)
  })
})

describe('the answer', () => {
  const answer = { do: 'obstacle.answer', obstacle: 12 } as const

  it('goes back to the person, word for word', () => {
    const officer = talk(factsOf(lan, { obstacle: stored }))
    expect(heard(officer.forges(answer), 'obstacle-answer-ask').text).toBe('Thiếu máy chiếu')
    expect(heard(officer.types('Tuần sau có <máy> mới'), 'letter').receiver).toEqual({ kind: 'answer', to: 'cô Hoa' })
    const effects = officer.presses('send')
    expect(outline(effects)).toEqual(['[move-obstacle]', '[audit]', '→3 obstacle-answered', 'obstacle-answer-sent'])
    expect(done(effects, 'move-obstacle')).toMatchObject({
      obstacle: 12,
      what: 'answered',
      text: 'Tuần sau có <máy> mới',
    })
    expect(buttons(effects, 'obstacle-answered')).toEqual(['fine-now', 'not-fine'])
  })

  it('is kept even when the person can no longer be reached', () => {
    const gone = people.map(each => (each.id === hoa.id ? { ...each, state: 'blocked' as const } : each))
    const officer = talk(factsOf(lan, { obstacle: stored, people: gone }))
    officer.forges(answer)
    officer.types('Xong rồi')
    expect(outline(officer.presses('send'))).toEqual(['[move-obstacle]', '[audit]', 'obstacle-answer-sent'])
  })

  it('goes nowhere before the tap: it can be worded anew, or let be', () => {
    const officer = talk(factsOf(lan, { obstacle: stored }))
    officer.forges(answer)
    expect(outline(officer.types('Anh ơi tối nay về muộn, nấu cơm giúp em'))).toEqual(['letter'])
    expect(outline(officer.presses('mend'))).toEqual(['obstacle-answer-ask'])
    officer.types('Tuần sau có máy mới')
    expect(done(officer.presses('send'), 'move-obstacle').text).toBe('Tuần sau có máy mới')
    officer.forges(answer)
    officer.types('Anh ơi')
    expect(outline(officer.presses('cancel'))).toEqual(['letter-cancelled'])
  })

  it('given by a colleague meanwhile is told as such, whether one presses or types', () => {
    const settled = { by: minh.id, at: at('28/5/2026 15:00'), subject: '', action: 'obstacle.answered', detail: '' }
    const closed = { obstacle: answered, settled }
    expect(heard(talk(factsOf(lan, closed)).forges(answer), 'settled-by').by).toEqual(minh)
    const typing = talk(factsOf(lan, { obstacle: stored }))
    typing.forges(answer)
    typing.knows(closed)
    expect(outline(typing.types('Để tôi xem'))).toEqual(['settled-by'])
    const sending = talk(factsOf(lan, { obstacle: stored }))
    sending.forges(answer)
    sending.types('Để tôi xem')
    sending.knows(closed)
    expect(outline(sending.presses('send'))).toEqual(['settled-by'])
  })

  it('is given once, by the officer or the BGH', () => {
    const closed = answered
    expect(outline(talk(factsOf(lan, { obstacle: closed })).forges(answer))).toEqual(['stale'])
    expect(outline(talk(factsOf(minh, { obstacle: stored })).forges(answer))).toEqual(['obstacle-answer-ask'])
    expect(outline(talk(factsOf(hoa, { obstacle: stored })).forges(answer))).toEqual(['only-officer'])
    const slow = talk(factsOf(lan, { obstacle: stored }))
    slow.forges(answer)
    slow.knows({ obstacle: closed })
    expect(outline(slow.types('Để tôi xem'))).toEqual(['stale'])
  })
})
