import { describe, expect, it } from 'vitest'
import type { PeriodReports } from '../../src/conversation/facts.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import {
  at,
  buttons,
  factsOf,
  grant,
  handedIn,
  heard,
  hoa,
  lan,
  member,
  messages,
  minh,
  outline,
  owes,
  people,
  recordOf,
  talk,
  told,
} from '../support/facts.ts'

/** Model 11: two wait to be accepted, one is half done, one has nobody in the assistant. */
const obligations = [
  owes('toan-tin', 'submitted'),
  owes('ngu-van', 'submitted', { version: 2 }),
  owes('ngoai-ngu', 'drafting'),
  owes('khuyen-hoc', 'pending'),
  owes('ban-giam-hieu', 'pending'),
]
const record: PeriodReports = recordOf({
  obligations,
  submissions: [handedIn('toan-tin', [told('hop', '4 lần', { 'hop-long-ghep': 4 })])],
  progress: { [owes('ngoai-ngu').id]: 5 },
})
const desk = (me = lan) => talk(factsOf(me, { obligations, record }))

describe('the board', () => {
  it('shows every unit of the board in the order of the plan, the BGH not among them', () => {
    const { lines, workingDaysLeft } = heard(desk().command('status'), 'board')
    expect(lines.map(line => [line.unit.id, line.state, `${line.answered}/${line.total}`, line.unreachable])).toEqual([
      ['toan-tin', 'submitted', '8/8', true],
      ['ngu-van', 'submitted', '8/8', false],
      ['ngoai-ngu', 'drafting', '5/8', false],
      ['khuyen-hoc', 'pending', '0/4', true],
    ])
    expect(workingDaysLeft).toBe(5)
  })

  it('offers the officer what can be done now, each in one tap', () => {
    const effects = desk().command('status')
    expect(buttons(effects, 'board')).toEqual([
      'accept-all 2',
      'nudge Ngoại ngữ',
      'on-behalf-of Khuyến học',
      'on-behalf-of BGH',
      'compile',
    ])
    expect(messages(effects)[0]?.lasting).toBe(true)
  })

  it('offers at most two of a sort, half-finished ones first', () => {
    const ids = ['hoa-sinh', 'ngu-van', 'ngoai-ngu', 'nu-cong', 'khuyen-hoc', 'cong-doan']
    const owed = ids.map(id => owes(id, id === 'ngoai-ngu' ? 'drafting' : 'pending'))
    const thu = member(6, 'Đào Thị Thu', 'cô', [grant('head', 'hoa-sinh')])
    const facts = factsOf(lan, { people: [...people, thu], obligations: owed, record: recordOf({ obligations: owed }) })
    expect(buttons(talk(facts).command('status'), 'board')).toEqual([
      'nudge Ngoại ngữ',
      'nudge Hóa - Sinh',
      'on-behalf-of Công đoàn',
      'on-behalf-of Nữ công',
      'compile',
    ])
  })

  it('is read by the BGH without a button that acts', () => {
    expect(buttons(desk(minh).command('status'), 'board')).toEqual(['compile'])
  })

  it('is nobody else’s', () => {
    for (const name of ['status', 'summary', 'nudge', 'queue'] as const) {
      expect(outline(desk(hoa).command(name))).toEqual(['only-officer'])
    }
    expect(outline(desk(hoa).forges({ do: 'board.show', period: record.period.key }))).toEqual(['only-officer'])
    expect(outline(desk(minh).forges({ do: 'board.nudge', obligation: owes('ngoai-ngu').id }))).toEqual([
      'only-officer',
    ])
  })

  it('says when no report has been opened, or the period was not understood', () => {
    const officer = talk(factsOf(lan))
    expect(outline(officer.command('summary'))).toEqual(['nothing-yet'])
    expect(outline(officer.command('summary', 'hôm kia'))).toEqual(['which-period'])
  })

  it('comes first on /summary, the compiled report after it', () => {
    expect(outline(desk().command('summary'))).toEqual([
      'board',
      '[compiled]',
      'still-missing',
      'compiled',
      '[document]',
      '[document]',
    ])
    const empty = recordOf({ obligations: [owes('ngu-van')] })
    expect(outline(talk(factsOf(lan, { record: empty })).command('summary'))).toEqual(['board', 'still-missing'])
  })

  it('shows the text of the report only when it is asked for', () => {
    const officer = desk()
    officer.command('summary')
    expect(outline(officer.presses('read-here'))).toEqual(['summary'])
  })

  it('compiles on its button, for its own period only', () => {
    const officer = desk()
    officer.command('status')
    expect(outline(officer.presses('compile'))).toEqual([
      '[compiled]',
      'still-missing',
      'compiled',
      '[document]',
      '[document]',
    ])
    const another = desk()
    another.command('status')
    another.knows({ record: { ...record, period: yearPeriod('dan-van', 2025) } })
    expect(outline(another.presses('compile'))).toEqual(['nothing-yet'])
  })
})

describe('nudging a unit', () => {
  const press = (unitId: string, change = {}) => {
    const officer = talk(factsOf(lan, { obligations, record, ...change }))
    return officer.forges({ do: 'board.nudge', obligation: owes(unitId).id })
  }

  it('reminds everybody of the unit who can be reached', () => {
    const effects = press('ngoai-ngu')
    expect(effects[0]).toMatchObject({ effect: 'remind', member: 5, kind: 'nudge', at: at('28/5/2026 15:30') })
    expect(heard(effects, 'nudged')).toMatchObject({ people: ['cô Nga'] })
  })

  it('reminds nobody twice on one day, and says when it was', () => {
    const sent = [{ member: 5, at: at('28/5/2026 11:30'), sent: true }]
    const effects = press('ngoai-ngu', { reminded: sent })
    expect(outline(effects)).toEqual(['cannot-nudge'])
    expect(heard(effects, 'cannot-nudge')).toMatchObject({ why: 'today', at: sent[0]?.at, sent: true })
    const others = press('ngoai-ngu', { reminded: [{ member: 3, at: at('28/5/2026 11:30'), sent: true }] })
    expect(outline(others)).toEqual(['[remind]', 'nudged'])
  })

  it('waits for the morning at night and for Monday on a Saturday', () => {
    const night = press('ngoai-ngu', { now: at('28/5/2026 22:10') })
    expect(heard(night, 'nudged').later?.toISO()).toBe(at('29/5/2026 6:30').toISO())
    const saturday = press('ngoai-ngu', { now: at('30/5/2026 9:00') })
    expect(heard(saturday, 'nudged').later?.toISO()).toBe(at('1/6/2026 6:30').toISO())
  })

  it('never reminds a unit that has handed in since', () => {
    const effects = press('ngu-van')
    expect(outline(effects)).toEqual(['cannot-nudge'])
    expect(heard(effects, 'cannot-nudge').why).toBe('settled')
  })

  it('offers to enter the report where nobody can be reached', () => {
    const effects = press('khuyen-hoc')
    expect(heard(effects, 'cannot-nudge').why).toBe('nobody')
    expect(buttons(effects, 'cannot-nudge')).toEqual(['invite Khuyến học', 'on-behalf-of Khuyến học'])
  })

  it('has a button for every unit that owes, on /dondoc', () => {
    expect(buttons(desk().command('nudge'), 'board')).toEqual([
      'nudge Ngoại ngữ',
      'on-behalf-of Khuyến học',
      'on-behalf-of BGH',
      'compile',
    ])
  })
})
