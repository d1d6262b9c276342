import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '../../src/conversation/facts.ts'
import { offerDirection } from '../../src/conversation/flows/direction-said.ts'
import { freshSession } from '../../src/conversation/session.ts'
import { newDispatch } from '../../src/domain/dispatch.ts'
import { formOf } from '../../src/domain/form.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { PulseMark } from '../../src/domain/pulse.ts'
import {
  at,
  buttons,
  done,
  factsOf,
  grant,
  handedIn,
  heard,
  hoa,
  lan,
  member,
  minh,
  nothing,
  outline,
  owes,
  plan,
  recordOf,
  talk,
  told,
  unit,
} from '../support/facts.ts'

const Q2 = quarterPeriod('dan-van', 2026, 2)
const Q3 = quarterPeriod('dan-van', 2026, 3)

/** Ngữ văn in time, Toán 2 days late, Ngoại ngữ not at all. */
const half = recordOf({
  obligations: [
    owes('toan-tin', 'accepted', { submittedAt: at('12/6/2026 8:00') }),
    owes('ngu-van', 'accepted'),
    owes('ngoai-ngu'),
  ],
  submissions: [
    handedIn('toan-tin', [told('hop', '3 lần'), nothing('tuyen-truyen')]),
    handedIn('ngu-van', [told('hop', '4 lần'), told('tuyen-truyen', '2 buổi')]),
  ],
})
const lastYear = recordOf({
  period: yearPeriod('dan-van', 2025),
  obligations: [owes('ngu-van', 'accepted', { periodKey: 'dan-van.2025-Y' })],
  submissions: [handedIn('ngu-van', [], { period: yearPeriod('dan-van', 2025) })],
})

/** Somebody for every unit of the board, so that only what a story is about is left to decide. */
const everybody = [
  lan,
  minh,
  ...plan.units.filter(unit => unit.onBoard).map((unit, i) => member(20 + i, 'Lê An', 'cô', [grant('head', unit.id)])),
]

const assessmentOf = (change: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  period: Q2,
  records: [lastYear, half],
  obstacles: [],
  directions: [],
  decidedBefore: [],
  previousDirections: [],
  pulses: [],
  previousPulses: [],
  ...change,
})

const bgh = (change: Partial<AssessmentFacts> = {}, me = minh) =>
  talk(
    factsOf(me, {
      now: at('1/7/2026 7:30'),
      periods: [],
      people: everybody,
      assessment: assessmentOf(change),
    }),
  )

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

describe('a decision', () => {
  it('is made with one tap and told to the officer', () => {
    const principal = bgh()
    expect(buttons(principal.command('assessment'), 'assessment')).toEqual([
      'agree',
      'keep',
      'other-opinion',
      'mark-areas',
      'keep-plan',
      'details',
    ])
    const effects = principal.presses('agree')
    expect(outline(effects)).toEqual(['[direction]', '[audit]', '→1 decision-to-officer', 'decided'])
    expect(done(effects, 'direction')).toMatchObject({
      period: 'dan-van.2026-Q2',
      kind: 'decision:late-units:yes',
      text: 'Ngoại ngữ',
    })
  })

  it('is never made twice, whoever presses', () => {
    const principal = bgh()
    principal.command('assessment')
    const directions = [{ kind: 'decision:late-units:no', text: 'late-units', by: 'bà Hà' }]
    principal.knows({ assessment: assessmentOf({ directions }) })
    expect(outline(principal.presses('agree'))).toEqual(['stale'])
    const otherwise = { do: 'assessment.decide', period: Q2.key, decision: 'late-units', answer: 'other' } as const
    expect(outline(principal.forges(otherwise))).toEqual(['stale'])
    const nameless = { do: 'assessment.decide', period: Q2.key, decision: '', answer: 'yes' } as const
    expect(outline(principal.forges(nameless))).toEqual(['stale'])
    expect(heard(principal.command('assessment'), 'assessment').view.decisions).toEqual([])
  })

  it('settled by a colleague is told as such, to whoever presses or types', () => {
    const colleague = member(9, 'Nguyễn Thị Bình', 'cô', [grant('vice-principal')])
    const all = [...everybody, colleague]
    const first = bgh()
    first.knows({ people: all })
    first.command('assessment')
    expect(outline(first.presses('keep'))).toContain(`→${colleague.id} decision-to-officer`)
    const directions = [{ kind: 'decision:late-units:no', text: 'late-units', by: 'thầy Minh' }]
    const settled = { by: minh.id, at: at('1/7/2026 7:35'), subject: '', action: 'decision.no', detail: '' }
    const second = bgh({}, colleague)
    second.knows({ people: all })
    second.command('assessment')
    second.presses('other-opinion')
    second.types('Gia hạn đến 05/7')
    second.knows({ assessment: assessmentOf({ directions }), settled })
    expect(heard(second.presses('record-direction'), 'settled-by')).toMatchObject({ by: minh, how: { answer: 'no' } })
  })

  it('has letters where there are several, at most three', () => {
    const obstacles = [
      { unitId: 'ngu-van', kind: 'obstacle' as const, open: true },
      { unitId: 'ngu-van', kind: 'obstacle' as const, open: false },
      { unitId: 'ngu-van', kind: 'plan-change' as const, open: true },
    ]
    const effects = talk(factsOf(minh, { now: at('1/7/2026 7:30'), assessment: assessmentOf({ obstacles }) })).command(
      'assessment',
    )
    const { view } = heard(effects, 'assessment')
    expect(view.obstacles).toEqual({ total: 2, answered: 1 })
    expect(view.planChanges).toEqual({ total: 1, answered: 0 })
    expect(buttons(effects, 'assessment')).toEqual([
      ...['agree a', 'keep a', 'agree b', 'keep b', 'agree c', 'keep c'],
      ...['other-opinion', 'mark-areas', 'keep-plan', 'details'],
    ])
  })
})

describe('another opinion', () => {
  it('becomes a direction only after the confirming tap, and settles what it answers', () => {
    const principal = bgh()
    principal.command('assessment')
    expect(outline(principal.presses('other-opinion'))).toEqual(['opinion-ask'])
    expect(heard(principal.types('Gia hạn đến 05/7'), 'direction-confirm').text).toBe('Gia hạn đến 05/7')
    const effects = principal.presses('record-direction')
    expect(outline(effects)).toEqual(['[direction]', '[audit]', '→1 direction-to-officer', 'direction-recorded'])
    expect(done(effects, 'direction')).toMatchObject({ kind: 'decision:late-units:other', text: 'Gia hạn đến 05/7' })
  })

  it('can be reworded before the tap, and is recorded once', () => {
    const principal = bgh()
    principal.command('assessment')
    principal.presses('other-opinion')
    principal.types('Gia hạn')
    principal.types('Gia hạn đến 05/7')
    principal.presses('record-direction')
    expect(outline(principal.presses('record-direction'))).toEqual(['stale'])
  })

  it('may come as a free answer to the assessment, from the BGH alone', () => {
    const offer = (me: typeof minh) =>
      offerDirection({ session: freshSession, facts: factsOf(me), me }, Q2.key, 'Khen tổ Ngữ văn')
    expect(offer(minh)?.session.flow).toEqual({ name: 'direction', period: Q2.key, text: 'Khen tổ Ngữ văn' })
    expect(offer(lan)).toBeUndefined()
  })
})

describe('the marks of the areas', () => {
  it('are given one after the other by the BGH alone, each kept at once, and told to the officer at the end', () => {
    const principal = bgh()
    principal.command('assessment')
    expect(heard(principal.presses('mark-areas'), 'area-mark')).toMatchObject({
      number: 1,
      of: 6,
      section: { code: 'II.1' },
    })
    const first = principal.presses('good')
    expect(done(first, 'direction')).toMatchObject({ period: Q2.key, kind: 'mark:II.1:good' })
    expect(heard(first, 'area-mark').section.code).toBe('II.2')
    expect(outline(principal.presses('next-section'))).toEqual(['area-mark'])
    principal.presses('pass')
    principal.presses('pass')
    principal.presses('pass')
    const last = principal.presses('attention')
    expect(outline(last)).toEqual(['[direction]', '→1 areas-marked', 'areas-marked'])
    const forged = { do: 'assessment.mark', period: Q2.key, area: 'II.1', mark: 'good' } as const
    for (const other of [lan, hoa]) expect(outline(bgh({}, other).forges(forged))).toEqual(['only-leadership'])
  })

  it('given by another of the BGH meanwhile are shown, not replaced by one tap; the other hears of the marks', () => {
    const thu = member(9, 'Trần Thị Thu', 'cô', [grant('vice-principal')])
    const both = [...everybody, thu]
    const desk = (me: typeof minh, change: Partial<AssessmentFacts> = {}) =>
      talk(factsOf(me, { now: at('1/7/2026 7:30'), periods: [], people: both, assessment: assessmentOf(change) }))
    const deputy = desk(thu)
    deputy.command('assessment')
    deputy.presses('mark-areas')
    const directions = [{ kind: 'mark:II.1:good', text: '', by: 'thầy Minh' }]
    deputy.knows({ assessment: assessmentOf({ directions }) })
    const shown = deputy.presses('attention')
    expect(outline(shown)).toEqual(['area-mark'])
    expect(heard(shown, 'area-mark').section).toMatchObject({ code: 'II.1', mark: 'good' })
    expect(done(deputy.presses('attention'), 'direction').kind).toBe('mark:II.1:attention')
    const principal = desk(minh)
    principal.command('assessment')
    principal.presses('mark-areas')
    expect(outline(principal.presses('take-proposals')).slice(-3)).toEqual([
      '→1 areas-marked',
      `→${thu.id} areas-marked`,
      'areas-marked',
    ])
  })

  it('hold by the last word, and the proposals become marks with one tap', () => {
    const directions = ['mark:II.1:pass', 'mark:II.1:good'].map(kind => ({ kind, text: '', by: 'thầy Minh' }))
    const principal = bgh({ directions })
    const { view } = heard(principal.command('assessment'), 'assessment')
    expect(view.sections.map(({ mark }) => mark)).toEqual(['good', null, null, null, null, null])
    expect(view.directions).toEqual([])
    principal.presses('mark-areas')
    const effects = principal.presses('take-proposals')
    expect(effects.filter(({ effect }) => effect === 'direction')).toHaveLength(5)
  })

  it('leave the plan as it is only when the BGH says so, once', () => {
    const principal = bgh()
    principal.command('assessment')
    expect(done(principal.presses('keep-plan'), 'direction')).toMatchObject({ kind: 'plan-kept' })
    const directions = [{ kind: 'plan-kept', text: '', by: 'thầy Minh' }]
    expect(buttons(bgh({ directions }).command('assessment'), 'assessment')).not.toContain('keep-plan')
  })
})

describe('who signs for the school', () => {
  const deputy = { ...minh, id: 40, name: 'Vũ Thị Lan', roles: [{ role: 'vice-principal' as const, unitId: '' }] }

  it('is said by the BGH with one tap, kept, and told to the officer', () => {
    const principal = bgh()
    principal.knows({ people: [...factsOf(minh).people, deputy] })
    expect(buttons(principal.command('assessment'), 'assessment')).toContain('deputy-signs')
    const effects = principal.presses('deputy-signs')
    expect(outline(effects)).toEqual(['[signer]', '[audit]', '→1 signer-set', '→40 signer-set', 'signer-set'])
    expect(done(effects, 'signer')).toEqual({ effect: 'signer', deputy: 40 })
    principal.knows({ assessment: assessmentOf({ signer: 40 }) })
    expect(buttons(principal.command('assessment'), 'assessment')).not.toContain('deputy-signs')
    expect(done(principal.presses('principal-signs'), 'signer')).toEqual({ effect: 'signer', deputy: 0 })
  })

  it('is asked nowhere in a school without a deputy', () => {
    expect(buttons(bgh().command('assessment'), 'assessment')).not.toContain('deputy-signs')
  })
})
