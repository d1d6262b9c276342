import type { AssessmentFacts } from '../../src/conversation/facts.ts'
import { quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import { at, factsOf, grant, handedIn, lan, member, minh, nothing, owes, plan, recordOf, talk, told } from './facts.ts'

export const Q2 = quarterPeriod('dan-van', 2026, 2)
export const Q3 = quarterPeriod('dan-van', 2026, 3)

/** Ngữ văn in time, Toán 2 days late, Ngoại ngữ not at all. */
export const half = recordOf({
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
export const lastYear = recordOf({
  period: yearPeriod('dan-van', 2025),
  obligations: [owes('ngu-van', 'accepted', { periodKey: 'dan-van.2025-Y' })],
  submissions: [handedIn('ngu-van', [], { period: yearPeriod('dan-van', 2025) })],
})

/** Somebody for every unit of the board, so that only what a story is about is left to decide. */
export const everybody = [
  lan,
  minh,
  ...plan.units.filter(unit => unit.onBoard).map((unit, i) => member(20 + i, 'Lê An', 'cô', [grant('head', unit.id)])),
]

export const assessmentOf = (change: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
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

export const bgh = (change: Partial<AssessmentFacts> = {}, me = minh) =>
  talk(
    factsOf(me, {
      now: at('1/7/2026 7:30'),
      periods: [],
      people: everybody,
      assessment: assessmentOf(change),
    }),
  )
