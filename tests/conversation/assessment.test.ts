import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '../../src/conversation/facts.ts'
import { newDispatch } from '../../src/domain/dispatch.ts'
import { formOf } from '../../src/domain/form.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { PulseMark } from '../../src/domain/pulse.ts'
import { assessmentOf, bgh, half, lastYear, Q2, Q3 } from '../support/assessment.ts'
import {
  at,
  buttons,
  factsOf,
  handedIn,
  heard,
  hoa,
  lan,
  minh,
  outline,
  owes,
  plan,
  recordOf,
  talk,
  told,
  unit,
} from '../support/facts.ts'

describe('the quarterly assessment', () => {
  it('tells how many reported, against the report before', () => {
    const { view } = heard(bgh().command('assessment'), 'assessment')
    expect(view).toMatchObject({
      unitsTotal: 3,
      unitsReported: 2,
      unitsReportedBefore: 1,
      reportedFor: halfPeriod('dan-van', 2026),
    })
  })

  it('shows of each area how many had something to tell and what calls for attention, and grades nothing', () => {
    const { sections } = heard(bgh().command('assessment'), 'assessment').view
    expect(sections.map(({ code, answered, reported, asked }) => [code, answered, reported, asked])).toEqual([
      ['II.1', 2, 2, 3],
      ['II.2', 1, 2, 3],
      ['II.3', 0, 0, 3],
      ['II.4', 0, 0, 3],
      ['II.5', 0, 0, 3],
      ['II.6', 0, 0, 3],
    ])
    expect(sections[0]?.points).toEqual([{ kind: 'owing', units: 1, since: at('10/6/2026') }])
    expect(sections.every(({ mark, proposal }) => mark === null && proposal === 'attention')).toBe(true)
  })

  it('takes no text for a mark, and proposes good only on the word of the units', () => {
    const units = plan.units.filter(unit => unit.onBoard).map(({ id }) => id)
    const records = [
      {
        ...half,
        obligations: units.map(id => owes(id, 'accepted')),
        submissions: units.map(id =>
          handedIn(
            id,
            formOf(plan, unit(id)).map(prompt => told(prompt.id, 'chưa làm được gì')),
          ),
        ),
      },
    ]
    const propose = (pulses: readonly PulseMark[]) =>
      heard(bgh({ records, pulses }).command('assessment'), 'assessment').view.sections.map(({ proposal }) => proposal)
    expect(new Set(propose([]))).toEqual(new Set(['pass']))
    const said = units.map(
      (unitId): PulseMark => ({
        quarter: Q2.key,
        unitId,
        area: 'II.2',
        mark: 'good',
        memberId: 3,
        at: at('25/6/2026'),
      }),
    )
    expect(propose(said)).toEqual(['pass', 'good', 'pass', 'pass', 'pass', 'pass'])
    const hard = said.map((mark, i): PulseMark => (i === 0 ? { ...mark, mark: 'difficult' } : mark))
    expect(propose(hard)[1]).toBe('pass')
  })

  it('calls for attention where there was a violation', () => {
    const violation = handedIn('ban-giam-hieu', [told('vi-pham', '', { 'vi-pham': 1, 'vi-pham-xu-ly': 1 })])
    const records = [{ ...half, obligations: [owes('ban-giam-hieu', 'accepted')], submissions: [violation] }]
    const { sections } = heard(bgh({ records }).command('assessment'), 'assessment').view
    expect(sections.find(({ code }) => code === 'II.4')).toMatchObject({
      points: [{ kind: 'figure', text: '1 trường hợp vi phạm kỷ luật, kỷ cương' }],
      proposal: 'attention',
    })
  })

  it('counts lateness from the named day, open ones to the end of the quarter', () => {
    const { late } = heard(bgh().command('assessment'), 'assessment').view
    expect(late).toEqual([
      { unit: 'Toán - Tin', days: 2 },
      { unit: 'Ngoại ngữ', days: 20 },
    ])
  })

  it('asks the BGH about those who still owe, not about those who came late', () => {
    const { decisions } = heard(bgh().command('assessment'), 'assessment').view
    expect(decisions).toEqual([{ id: 'late-units', kind: 'late-units', units: ['Ngoại ngữ'] }])
  })

  it('names the deadlines ahead though their period is not open yet', () => {
    const { ahead } = heard(bgh().command('assessment'), 'assessment').view
    expect(ahead.map(({ what, period, date }) => [what, period.key, date.toFormat('dd/MM')]).slice(0, 2)).toEqual([
      ['unit', 'dan-van.2026-Y', '02/12'],
      ['school', 'dan-van.2026-Y', '09/12'],
    ])
  })

  it('looks back to the last report in a quarter without one, never ahead of the quarter', () => {
    const year = recordOf({
      period: yearPeriod('dan-van', 2026),
      obligations: [owes('ngu-van', 'pending', { periodKey: 'dan-van.2026-Y' })],
    })
    const autumn = heard(bgh({ period: Q3, records: [lastYear, half, year] }).command('assessment'), 'assessment').view
    expect(autumn.reportedFor).toEqual(halfPeriod('dan-van', 2026))
    const spring = bgh({ period: quarterPeriod('dan-van', 2026, 1), records: [lastYear, half, year] })
    expect(heard(spring.command('assessment'), 'assessment').view.reportedFor).toEqual(yearPeriod('dan-van', 2025))
  })

  it('tells nothing of a quarter in which no report falls as if it were of it', () => {
    const { view } = heard(bgh({ period: Q3, records: [lastYear, half] }).command('assessment'), 'assessment')
    expect(view).toMatchObject({
      reportedFor: halfPeriod('dan-van', 2026),
      stale: { pulsed: 0, until: at('27/5/2026 16:42'), silent: true },
      unitsReportedBefore: undefined,
      late: [],
      decisions: [],
    })
    expect(view.sections.every(({ mark, proposal, points }) => !mark && !proposal && points.length === 0)).toBe(true)
    expect(buttons(bgh({ period: Q3, records: [lastYear, half] }).command('assessment'), 'assessment')).not.toContain(
      'mark-areas',
    )
    expect(heard(bgh().command('assessment'), 'assessment').view.stale).toBeUndefined()
  })

  it('asks no more what was decided in the year before, of the same matter', () => {
    const alone = (decidedBefore: readonly string[]) =>
      heard(
        talk(
          factsOf(minh, { now: at('1/7/2026 7:30'), periods: [], assessment: assessmentOf({ decidedBefore }) }),
        ).command('assessment'),
        'assessment',
      ).view.decisions.map(({ id }) => id)
    expect(alone([])).toContain('unreachable')
    expect(alone(['decision:unreachable:yes'])).not.toContain('unreachable')
    // Who is late with this report was not decided with the last one.
    expect(alone(['decision:late-units:yes'])).toContain('late-units')
  })

  it('says what became of a direction, not what was answered with a button', () => {
    const previousDirections = [
      { kind: 'direction', text: 'Mua máy chiếu', by: 'thầy Minh' },
      { kind: 'decision:late-units:yes', text: 'late-units', by: 'thầy Minh' },
    ]
    const { directions } = heard(bgh({ previousDirections }).command('assessment'), 'assessment').view
    expect(directions).toEqual([{ text: 'Mua máy chiếu', by: 'thầy Minh' }])
  })

  it('tells of a report that has gone to the superior instead of its deadline', () => {
    const year = yearPeriod('dan-van', 2026)
    const ahead = (sent?: AssessmentFacts['sent']) =>
      heard(bgh(sent ? { sent } : {}).command('assessment'), 'assessment').view.ahead.filter(
        ({ what, period }) => what === 'school' && period.key === year.key,
      )
    const gone = newDispatch({
      ...{ periodKey: year.key, attempt: 1, supplements: null, signer: 0, signature: { office: [] } },
      ...{ submittedBy: null, submittedAt: at('27/5/2026') },
    })
    expect(ahead()).toHaveLength(1)
    expect(ahead([{ period: year, dispatch: { ...gone, state: 'sent', sentOn: at('28/5/2026') } }])).toEqual([])
  })

  it('is read by the officer without deciding, and by nobody else', () => {
    expect(buttons(bgh({}, lan).command('assessment'), 'assessment')).toEqual(['details'])
    expect(outline(bgh({}, hoa).command('assessment'))).toEqual(['only-officer'])
    const decide = { do: 'assessment.decide', period: Q2.key, decision: 'late-units', answer: 'yes' } as const
    for (const other of [lan, hoa]) expect(outline(bgh({}, other).forges(decide))).toEqual(['only-leadership'])
  })

  it('asks which quarter when it did not understand', () => {
    const lost = talk(factsOf(minh))
    expect(outline(lost.command('assessment', 'quý năm'))).toEqual(['which-period'])
    expect(outline(lost.command('assessment'))).toEqual(['nothing-yet'])
  })
})
