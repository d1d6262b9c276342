import { describe, expect, it } from 'vitest'
import { yearPeriod } from '../../src/domain/period.ts'
import {
  at,
  buttons,
  done,
  factsOf,
  grant,
  H1,
  heard,
  hoa,
  lan,
  member,
  minh,
  open,
  outline,
  people,
  talk,
} from '../support/facts.ts'

/** 2026: units before 10/6, the school before 05/6; the day proposed is 28/5. */
const early = at('8/5/2026 9:00')
const desk = () => talk(factsOf(lan, { now: early }))

describe('the contradiction in the plan', () => {
  it('is explained with the three ways out of it', () => {
    const effects = desk().command('plan')
    expect(heard(effects, 'contradiction').planNumber).toBeUndefined()
    expect(buttons(effects, 'contradiction')).toEqual([
      'use-proposed 2026-05-28',
      'keep-official 2026-06-09',
      'other-date',
      'extend-period',
      'new-plan',
      'school-days',
    ])
  })

  it('is over once the officer has chosen; the dates can still be changed', () => {
    const officer = talk(factsOf(lan, { now: early, periods: [open(H1, { kind: 'official' })] }))
    const effects = officer.command('plan')
    expect(outline(effects)).toEqual(['period-opened'])
    expect(heard(officer.presses('use-proposed'), 'target-move')).toMatchObject({
      from: at('9/6/2026'),
      to: at('28/5/2026'),
    })
    expect(outline(officer.presses('move-to'))).toEqual(['[target]', 'target-set'])
  })

  it('does not exist in December, whose dates are shown alike', () => {
    const officer = talk(factsOf(lan, { now: at('16/11/2026 9:00'), periods: [open(yearPeriod('dan-van', 2026))] }))
    expect(outline(officer.command('plan'))).toEqual(['period-opened'])
  })

  it('tells when the next period opens while none is open', () => {
    const officer = talk(factsOf(lan, { now: at('20/8/2026 9:00'), periods: [] }))
    expect(heard(officer.command('plan'), 'no-period').next?.period).toEqual(yearPeriod('dan-van', 2026))
  })
})

describe('the officer’s choice', () => {
  it.each([
    ['use-proposed', 'proposed', '28/5/2026'],
    ['keep-official', 'official', '9/6/2026'],
  ] as const)('%s', (word, choice, day) => {
    const officer = desk()
    officer.command('plan')
    const effects = officer.presses(word)
    expect(done(effects, 'target')).toMatchObject({ period: 'dan-van.2026-H1', choice, date: null })
    expect(heard(effects, 'target-set').target.toISO()).toBe(at(day).toISO())
  })

  it('may be another day, typed', () => {
    const officer = desk()
    officer.command('plan')
    expect(outline(officer.presses('other-date'))).toEqual(['target-ask-date'])
    for (const bad of ['10/6', '6/5', '1/5', 'tuần sau'])
      expect(outline(officer.types(bad))).toEqual(['target-bad-date'])
    officer.knows({ now: at('20/5/2026 9:00') })
    expect(outline(officer.types('15/5'))).toEqual(['target-bad-date'])
    const effects = officer.types('29/5')
    expect(done(effects, 'target')).toMatchObject({ choice: 'date', date: at('29/5/2026') })
    expect(officer.flow()).toBeNull()
  })

  it('made by a colleague is not undone by one tap, and the others hear of a new one', () => {
    const phuong = member(8, 'Ngô Thị Phương', 'cô', [grant('officer')])
    const both = [...people, phuong]
    const first = talk(factsOf(lan, { now: early, people: both }))
    first.command('plan')
    expect(outline(first.presses('use-proposed'))).toEqual([
      '[target]',
      `→${phuong.id} colleague-settled`,
      'target-set',
    ])
    const settled = { by: lan.id, at: early, subject: 'dan-van.2026-H1', action: 'target.proposed', detail: '' }
    const chosen = { people: both, now: early, periods: [open(H1, { kind: 'proposed' })], settled }
    const second = talk(factsOf(phuong, chosen))
    const official = { do: 'target.choose', period: 'dan-van.2026-H1', choice: 'official' } as const
    const asked = second.forges(official)
    expect(outline(asked)).toEqual(['target-move'])
    expect(heard(asked, 'target-move').chosen).toMatchObject({ by: lan, at: early })
    expect(outline(second.presses('keep-target'))).toEqual(['target-kept'])
    expect(outline(second.forges({ ...official, choice: 'proposed' }))).toEqual(['target-kept'])
    second.forges(official)
    expect(outline(second.presses('move-to'))).toEqual(['[target]', `→${lan.id} colleague-settled`, 'target-set'])
  })

  it('is over when the period is: nothing is offered, and an old button moves nothing', () => {
    const officer = talk(factsOf(lan, { now: at('1/7/2026 9:00'), periods: [open(H1, { kind: 'proposed' })] }))
    const effects = officer.command('plan')
    expect(outline(effects)).toEqual(['target-over'])
    expect(buttons(effects, 'target-over')).toEqual(['open-early dan-van.2026-Y', 'new-plan', 'school-days'])
    const official = { do: 'target.choose', period: 'dan-van.2026-H1', choice: 'official' } as const
    expect(outline(officer.forges(official))).toEqual(['target-over'])
    expect(outline(officer.forges({ ...official, do: 'target.move', date: '2026-06-09' }))).toEqual(['target-over'])
  })

  it('is not for others, nor for a period that is closed', () => {
    const action = { do: 'target.choose', period: 'dan-van.2026-H1', choice: 'official' } as const
    for (const me of [hoa, minh]) expect(outline(talk(factsOf(me)).forges(action))).toEqual(['only-officer'])
    expect(outline(talk(factsOf(lan, { periods: [] })).forges(action))).toEqual(['stale'])
    expect(outline(talk(factsOf(hoa)).command('plan'))).toEqual(['only-officer'])
  })
})
