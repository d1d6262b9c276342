import { GIVEN_MARKS, type GivenMark } from '../../domain/assess.ts'
import { deputyOf, type Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import { areaMarksSaid } from '../../domain/reading/area-marks-said.ts'
import type { Action, Choice } from '../action.ts'
import type { AssessedSection, AssessmentView } from '../assessment-view.ts'
import type { Effect, Step } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { markKind, PLAN_KEPT } from './assessment-sections.ts'
import { sayStale } from './common.ts'
import { fellowLeaders, officersHear, reachableOfficers, reply, tellAll } from './replies.ts'

type Marking = Extract<Action, { do: 'assessment.mark' }>

/** Who has to know what one of the BGH has said: the officers, and the others of the BGH. */
const readersOf = (facts: Facts): readonly Member[] => [...reachableOfficers(facts), ...fellowLeaders(facts)]

/** Under the assessment: the areas to be marked, and that the plan stays as it is. Nothing is marked of a silent quarter. */
export function markChoices(view: AssessmentView): readonly Choice[] {
  const { period, sections, stale, planKept, deputy } = view
  const [first] = sections
  const mark: Choice | undefined =
    first && stale?.silent !== true
      ? { word: 'mark-areas', action: { do: 'assessment.mark', period: period.key, area: first.code, mark: 'show' } }
      : undefined
  const keep: Choice = { word: 'keep-plan', action: { do: 'assessment.keep-plan', period: period.key } }
  return [...(mark ? [mark] : []), ...(planKept ? [] : [keep]), ...(deputy ? [signerChoice(period.key, deputy)] : [])]
}

/** One tap says who signs letters, report and assessment, until the other is said. */
const signerChoice = (period: string, { member, signs }: NonNullable<AssessmentView['deputy']>): Choice => ({
  word: signs ? 'principal-signs' : 'deputy-signs',
  action: { do: 'assessment.signer', period, deputy: signs ? 0 : member },
})

/** A deputy who signs for the school himself is meant when he says so, whoever the button named. */
export function setSigner(turn: Turn, { deputy: chosen }: Extract<Action, { do: 'assessment.signer' }>): Step {
  const { facts, me } = turn
  const own = me.roles.some(({ role }) => role === 'vice-principal') ? me.id : chosen
  const deputy = chosen === 0 ? undefined : deputyOf(facts.people, own)
  if (chosen !== 0 && !deputy) return sayStale(turn)
  const signer = deputy ? { deputy } : {}
  const said = reply(turn, { say: 'signer-set', ...signer, ...officersHear(facts) })
  return {
    ...said,
    effects: [
      { effect: 'signer', deputy: deputy?.id ?? 0 },
      { effect: 'audit', action: 'signer.set', subject: String(deputy?.id ?? 0) },
      ...tellAll(readersOf(facts), { say: 'signer-set', ...signer, by: me }),
      ...said.effects,
    ],
  }
}

/** One area after the other; each mark is kept at once, and the officer hears when the last has been passed. */
export function markArea(turn: Turn, view: AssessmentView, action: Marking): Step {
  const { sections, period } = view
  const index = sections.findIndex(({ code }) => code === action.area)
  if (index < 0 || view.stale?.silent === true) return sayStale(turn)
  const { mark, was } = action
  const there = sections[index]?.mark ?? ''
  // Another of the BGH has marked it meanwhile: that is seen first.
  const unseen = mark !== 'pass-over' && was !== undefined && was !== there
  if (mark === 'show' || unseen) return showArea(turn, view, index)
  const given = mark === 'pass-over' ? undefined : mark
  const now = sections.map(section => (given && section.code === action.area ? { ...section, mark: given } : section))
  const step = index + 1 < sections.length ? showArea(turn, view, index + 1) : close(turn, period, now)
  return given ? { ...step, effects: [marked(period.key, action.area, given), ...step.effects] } : step
}

/** "Mục 2 tốt, mục 3 cần chú ý": all that was said is kept at once; where no mark of the three was, it is asked. */
export function markAsSaid(turn: Turn, view: AssessmentView, text: string): Step | undefined {
  const { sections, period, stale } = view
  const said = areaMarksSaid(text, sections)
  if (!said) return undefined
  if (stale?.silent === true) return reply(turn, { say: 'areas-unknown', period })
  const given = said.flatMap(({ at, mark }) => {
    const section = sections[at]
    return section && mark ? [{ code: section.code, mark }] : []
  })
  const now = sections.map(each => ({ ...each, ...given.find(({ code }) => code === each.code) }))
  const open = said.find(({ mark }) => mark === undefined)
  const step = open && given.length === 0 ? showArea(turn, view, open.at) : close(turn, period, now)
  return { ...step, effects: [...given.map(({ code, mark }) => marked(period.key, code, mark)), ...step.effects] }
}

/** What is proposed becomes the BGH's mark by its own tap; what is not proposed stays open. */
export function markAll(turn: Turn, view: AssessmentView): Step {
  const open = view.sections.filter(({ mark, proposal }) => mark === null && proposal !== null)
  if (open.length === 0) return sayStale(turn)
  const kept = open.flatMap(({ code, proposal }) => (proposal ? [marked(view.period.key, code, proposal)] : []))
  const step = close(
    turn,
    view.period,
    view.sections.map(section => ({ ...section, mark: section.mark ?? section.proposal })),
  )
  return { ...step, effects: [...kept, ...step.effects] }
}

/** The BGH leaves the plan's tasks and measures as they are: said so in the document, and only then. */
export function keepPlan(turn: Turn, { period, planKept }: AssessmentView): Step {
  if (planKept) return sayStale(turn)
  const said = reply(turn, { say: 'plan-kept', period, ...officersHear(turn.facts) })
  return {
    ...said,
    effects: [
      { effect: 'direction', period: period.key, kind: PLAN_KEPT, text: '' },
      ...tellAll(readersOf(turn.facts), { say: 'plan-kept', period, by: turn.me }),
      ...said.effects,
    ],
  }
}

const marked = (period: string, area: string, mark: GivenMark): Effect => ({
  effect: 'direction',
  period,
  kind: markKind(area, mark),
  text: '',
})

function showArea(turn: Turn, { sections, period }: AssessmentView, index: number): Step {
  const section = sections[index]
  if (!section) return close(turn, period, sections)
  const mark = (given: Marking['mark']): Marking => ({
    do: 'assessment.mark',
    period: period.key,
    area: section.code,
    mark: given,
    was: section.mark ?? '',
  })
  const all: Choice = { word: 'take-proposals', action: { do: 'assessment.mark-all', period: period.key } }
  const proposals = sections.filter(each => each.mark === null && each.proposal !== null).length
  const choices: Choice[] = [
    ...GIVEN_MARKS.map((given): Choice => ({ word: given, action: mark(given) })),
    { word: 'next-section', action: mark('pass-over') },
    ...(index === 0 && proposals > 1 ? [all] : []),
  ]
  return reply(turn, { say: 'area-mark', section, number: index + 1, of: sections.length }, choices)
}

function close(turn: Turn, period: Period, sections: readonly AssessedSection[]): Step {
  const { facts, me } = turn
  const said = reply(turn, { say: 'areas-marked', period, sections, ...officersHear(facts) })
  const told = tellAll(readersOf(facts), { say: 'areas-marked', period, sections, by: me })
  return { ...said, effects: [...told, ...said.effects] }
}
