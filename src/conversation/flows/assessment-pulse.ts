import type { Plan } from '../../domain/plan.ts'
import type { PulseMark } from '../../domain/pulse.ts'
import type { AssessmentView, SectionMark } from '../assessment-view.ts'
import type { AssessmentFacts } from '../facts.ts'

type Section = AssessmentView['sections'][number]
type Told = Pick<AssessmentView, 'sections' | 'unitsReported' | 'unitsReportedBefore'>

/** From this share of the units on, what they say goes for the school. */
const GOOD_SHARE = 0.75
/** More than this share in difficulty is the school's difficulty. */
const DIFFICULT_SHARE = 0.25

/**
 * In quý I and III the units' own words of the quarter go before the last report: how many have answered (13/15, quý I:
 * 11), and per section tốt, đang làm, gặp khó. undefined when no unit has said anything.
 */
export function toldInPulse(
  plan: Plan,
  { pulses, previousPulses }: Pick<AssessmentFacts, 'pulses' | 'previousPulses'>,
  sections: readonly Section[],
): Told | undefined {
  const reported = unitsIn(plan, pulses)
  if (reported === 0) return undefined
  return {
    unitsReported: reported,
    unitsReportedBefore: unitsIn(plan, previousPulses) || undefined,
    sections: sections.map(section => {
      const marks = pulses.filter(({ area }) => area === section.code).map(({ mark }) => mark)
      return marks.length === 0
        ? section
        : { ...section, mark: schoolMark(marks), answered: marks.length, asked: Math.max(section.asked, marks.length) }
    }),
  }
}

const unitsIn = (plan: Plan, marks: readonly PulseMark[]): number =>
  plan.units.filter(unit => unit.onBoard && marks.some(({ unitId }) => unitId === unit.id)).length

function schoolMark(marks: readonly PulseMark['mark'][]): SectionMark {
  const share = (wanted: PulseMark['mark']) => marks.filter(mark => mark === wanted).length / marks.length
  if (share('difficult') > DIFFICULT_SHARE) return 'difficult'
  return share('good') >= GOOD_SHARE ? 'good' : 'under-way'
}
