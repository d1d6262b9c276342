import { describe, expect, it } from 'vitest'
import { nextInQueue } from '../../src/conversation/flows/review.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import type { Submission } from '../../src/domain/report.ts'
import {
  at,
  buttons,
  done,
  factsOf,
  handedIn,
  heard,
  hoa,
  lan,
  minh,
  nga,
  outline,
  owes,
  recordOf,
  talk,
  told,
} from '../support/facts.ts'

const nguVan = owes('ngu-van', 'submitted', { stateAt: at('27/5/2026 16:42') })
const ngoaiNgu = owes('ngoai-ngu', 'submitted', { stateAt: at('26/5/2026 9:00') })
const submissions = [
  handedIn('ngu-van', [told('hop', '4 lần', { 'hop-long-ghep': 4 })], { memberId: hoa.id }),
  handedIn('ngoai-ngu', [], { memberId: nga.id }),
]

function desk(
  me = lan,
  obligations: readonly Obligation[] = [nguVan, ngoaiNgu],
  stored: readonly Submission[] = submissions,
) {
  return talk(factsOf(me, { obligations, record: recordOf({ obligations, submissions: stored }) }))
}

describe('the queue', () => {
  it('shows the report that has waited longest, and then the next', () => {
    const officer = desk()
    const first = officer.command('queue')
    expect(heard(first, 'review')).toMatchObject({ unit: { id: 'ngoai-ngu' }, by: 'cô Nga', left: 1 })
    expect(buttons(first, 'review')).toEqual(['accept', 'return', 'full', 'next-report'])
    expect(heard(officer.presses('next-report'), 'review').unit.id).toBe('ngu-van')
    expect(heard(officer.presses('next-report'), 'review').unit.id).toBe('ngoai-ngu')
  })

  it('shows what was handed in, section by section', () => {
    const { lines } = heard(desk(lan, [nguVan]).command('queue'), 'review')
    expect(lines.map(line => [line.number, line.prompt.id, line.answer?.text])[0]).toEqual([1, 'hop', '4 lần'])
    expect(lines).toHaveLength(8)
  })

  it('ends kindly when nothing waits', () => {
    expect(outline(desk(lan, [owes('ngu-van', 'accepted')]).command('queue'))).toEqual(['queue-empty'])
  })

  it('is one order for loading and showing', () => {
    expect(nextInQueue([nguVan, ngoaiNgu])?.id).toBe(ngoaiNgu.id)
    expect(nextInQueue([nguVan, ngoaiNgu], ngoaiNgu.id)?.id).toBe(nguVan.id)
    expect(nextInQueue([owes('ngu-van')])).toBeUndefined()
  })
})

describe('accepting', () => {
  it('settles the report and tells those who wrote it', () => {
    const officer = desk(lan, [nguVan])
    officer.command('queue')
    const effects = officer.presses('accept')
    expect(outline(effects)).toEqual(['[obligation]', '→3 your-report-accepted', '→4 your-report-accepted', 'accepted'])
    expect(done(effects, 'obligation').obligation).toMatchObject({ id: nguVan.id, state: 'accepted', stateBy: lan.id })
  })

  it('does not accept a version nobody has seen', () => {
    const officer = desk(lan, [nguVan])
    officer.command('queue')
    officer.knows({ obligations: [{ ...nguVan, version: 2 }] })
    expect(outline(officer.presses('accept'))).toEqual(['changed-since'])
  })

  it('happens once', () => {
    const officer = desk(lan, [nguVan])
    officer.command('queue')
    officer.knows({ obligations: [{ ...nguVan, state: 'accepted' }] })
    expect(outline(officer.presses('accept'))).toEqual(['stale'])
  })

  it('of all leaves out what changed or came after the board was shown', () => {
    const officer = desk()
    officer.command('status')
    const late = owes('toan-tin', 'submitted')
    officer.knows({ obligations: [{ ...nguVan, version: 2 }, ngoaiNgu, late] })
    const effects = officer.presses('accept-all')
    expect(outline(effects)).toEqual(['[obligation]', '→5 your-report-accepted', 'changed-since', 'accepted'])
    expect(heard(effects, 'accepted').units.map(unit => unit.id)).toEqual(['ngoai-ngu'])
    expect(heard(effects, 'changed-since').unit.id).toBe('ngu-van')
  })

  it('is the officer’s alone: a forged button changes nothing', () => {
    for (const me of [hoa, minh]) {
      const other = desk(me)
      expect(outline(other.forges({ do: 'review.accept', obligation: nguVan.id, version: 1 }))).toEqual([
        'only-officer',
      ])
      expect(outline(other.forges({ do: 'review.return', obligation: nguVan.id }))).toEqual(['only-officer'])
    }
    expect(outline(desk(minh).forges({ do: 'review.full', obligation: nguVan.id }))).toEqual(['full-report'])
    expect(outline(desk(hoa).forges({ do: 'review.full', obligation: nguVan.id }))).toEqual(['only-officer'])
  })
})

describe('asking for more', () => {
  const returning = () => {
    const officer = desk(lan, [nguVan])
    officer.command('queue')
    officer.presses('return')
    return officer
  }

  it('goes from sections to reason to day, and asks the unit for exactly those', () => {
    const officer = returning()
    expect(outline(officer.types('2 và 6'))).toEqual(['return-why'])
    const dates = officer.types('Hai buổi này tổ chủ trì hay phối hợp?')
    expect(buttons(dates, 'return-when')).toEqual(['until 2026-05-29', 'until 2026-06-01', 'until 2026-06-02'])
    const shown = heard(officer.presses('until'), 'letter')
    expect(shown).toMatchObject({ text: 'Hai buổi này tổ chủ trì hay phối hợp?', receiver: { numbers: [2, 6] } })
    const effects = officer.presses('send')
    expect(outline(effects)).toEqual(['[obligation]', '→3 please-supplement', '→4 please-supplement', 'returned'])
    expect(done(effects, 'obligation').obligation).toMatchObject({
      state: 'returned',
      returned: {
        reason: 'Hai buổi này tổ chủ trì hay phối hợp?',
        prompts: ['tuyen-truyen', 'phoi-hop'],
        until: at('29/5/2026'),
        by: lan.id,
      },
    })
    expect(heard(effects, 'please-supplement')).toMatchObject({ numbers: [2, 6], total: 8 })
    expect(buttons(effects, 'please-supplement')).toEqual(['supplement 2, 6', 'ask-back cô Lan', 'later'])
    expect(officer.flow()).toBeNull()
  })

  it('takes a day that is typed, but none that has passed', () => {
    const officer = returning()
    officer.presses('return-all')
    officer.types('Xin viết rõ hơn')
    expect(outline(officer.types('20/5'))).toEqual(['return-when-again'])
    expect(outline(officer.types('để xem đã'))).toEqual(['return-when-again'])
    expect(outline(officer.types('thứ Ba 2/6'))).toEqual(['letter'])
    expect(heard(officer.presses('send'), 'returned')).toMatchObject({ numbers: [1, 2, 3, 4, 5, 6, 7, 8] })
  })

  it('goes nowhere before the tap, and can be worded anew', () => {
    const officer = returning()
    officer.types('2')
    officer.types('Anh ơi tối nay về muộn')
    officer.presses('until')
    expect(outline(officer.presses('mend'))).toEqual(['return-why'])
    officer.types('Hai buổi này tổ chủ trì hay phối hợp?')
    officer.presses('until')
    expect(heard(officer.presses('send'), 'please-supplement').reason).toBe('Hai buổi này tổ chủ trì hay phối hợp?')
    const other = returning()
    other.types('2')
    other.types('Anh ơi tối nay về muộn')
    other.presses('until')
    expect(outline(other.presses('cancel'))).toEqual(['letter-cancelled'])
    expect(other.flow()).toBeNull()
  })

  it('settled by a colleague is told as such', () => {
    const phuong = { by: hoa.id, at: at('28/5/2026 15:00'), subject: nguVan.id, detail: '' }
    const officer = returning()
    officer.knows({
      obligations: [{ ...nguVan, state: 'returned' }],
      settled: { ...phuong, action: 'report.returned' },
    })
    const effects = officer.types('2')
    expect(heard(effects, 'settled-by')).toMatchObject({ by: hoa, how: { kind: 'returned' } })
    expect(officer.flow()).toBeNull()
    const queue = desk(lan, [nguVan])
    queue.command('queue')
    queue.knows({
      obligations: [{ ...nguVan, state: 'accepted' }],
      settled: { ...phuong, action: 'report.accepted' },
    })
    expect(heard(queue.presses('accept'), 'settled-by').how).toMatchObject({ kind: 'accepted' })
  })

  it('asks again for sections that do not exist', () => {
    const officer = returning()
    expect(outline(officer.types('9'))).toEqual(['return-which-again'])
    expect(outline(officer.types('mục 2'))).toEqual(['return-why'])
  })

  it('needs its reason: a day picked without one is an old button', () => {
    const until = { do: 'review.return-until', obligation: nguVan.id, until: '2026-05-29' } as const
    expect(outline(desk(lan, [nguVan]).forges(until))).toEqual(['stale'])
    const officer = desk()
    officer.forges({ do: 'review.return', obligation: ngoaiNgu.id })
    officer.presses('return-all')
    officer.types('Xin viết rõ hơn')
    expect(outline(officer.forges(until))).toEqual(['stale'])
  })

  it('stops when the unit hands in meanwhile what cannot be returned', () => {
    const officer = returning()
    officer.knows({ obligations: [{ ...nguVan, state: 'returned' }] })
    expect(outline(officer.types('2'))).toEqual(['stale'])
    expect(officer.flow()).toBeNull()
  })

  it('offers to enter it for a unit that nobody can reach', () => {
    const khuyenHoc = owes('khuyen-hoc', 'submitted')
    const officer = desk(lan, [khuyenHoc], [handedIn('khuyen-hoc', [])])
    officer.command('queue')
    officer.presses('return')
    officer.presses('return-all')
    officer.types('Thiếu số liệu')
    officer.presses('until')
    const effects = officer.presses('send')
    expect(outline(effects)).toEqual(['[obligation]', 'returned'])
    expect(buttons(effects, 'returned')).toEqual(['on-behalf-of Khuyến học'])
  })

  it('can be asked back about, by the unit only', () => {
    const returned = { reason: 'Chủ trì?', prompts: ['hop'], until: at('29/5/2026'), by: lan.id }
    const obligations = [owes('ngu-van', 'returned', { returned })]
    const head = talk(factsOf(hoa, { obligations }))
    expect(outline(head.forges({ do: 'ask-officer', obligation: nguVan.id }))).toEqual(['ask-officer-what'])
    expect(heard(head.types('Buổi nào ạ?'), 'letter').receiver).toEqual({ kind: 'question' })
    const effects = head.presses('send')
    expect(outline(effects)).toEqual(['→1 question-to-officer', 'asked-officer'])
    expect(heard(effects, 'question-to-officer').text).toBe('Buổi nào ạ?')
    const stranger = talk(factsOf(nga, { obligations }))
    expect(outline(stranger.forges({ do: 'ask-officer', obligation: nguVan.id }))).toEqual(['other-unit'])
  })
})
