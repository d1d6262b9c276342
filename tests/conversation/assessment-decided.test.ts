import { describe, expect, it } from 'vitest'
import type { AssessmentFacts } from '../../src/conversation/facts.ts'
import { offerDirection } from '../../src/conversation/flows/direction-said.ts'
import { freshSession } from '../../src/conversation/session.ts'
import { assessmentOf, bgh, everybody, Q2 } from '../support/assessment.ts'
import { at, buttons, done, factsOf, grant, heard, hoa, lan, member, minh, outline, talk } from '../support/facts.ts'

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
      offerDirection({ session: freshSession, facts: factsOf(me), me }, { period: Q2.key }, 'Khen tổ Ngữ văn')
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
