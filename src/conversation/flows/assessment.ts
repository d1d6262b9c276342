import { isLeadership, type Member } from '../../domain/member.ts'
import type { Action, Choice } from '../action.ts'
import type { AssessmentView } from '../assessment-view.ts'
import { type Effect, goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { AssessmentAction, DecisionGiven } from '../vocabulary/assessment.ts'
import { decisionSubject } from '../vocabulary/assessment.ts'
import { assessmentView, datedPeriods, decisionKind } from './assessment-build.ts'
import { keepPlan, markAll, markArea, markAsSaid, markChoices, setSigner } from './assessment-marks.ts'
import { sayStale } from './common.ts'
import { askDirection, recordDirection } from './direction.ts'
import { directionChoices, NEW_DIRECTION, setDirection } from './direction-state.ts'
import { fellowLeaders, officersHear, reachableOfficers, reply, tellAll } from './replies.ts'
import { asAllowed } from './who-may.ts'

export type Deciding = Extract<Action, { do: 'assessment.decide' }>

/** /danhgiaquy [quý]: the BGH decides, the officer reads. */
export function assessmentCommand(turn: Turn, argument: string): Step {
  const view = viewOf(turn.facts)
  if (!view)
    return stay(
      turn,
      say(argument.trim() === '' ? { say: 'nothing-yet' } : { say: 'which-period', year: turn.facts.now.year }),
    )
  return goTo(turn, null, messageFor(view, turn.me), pictureOf(view))
}

/** Asked for in words, which may already mark an area: "đánh giá mục 2 là tốt". The BGH alone does. */
export function assessmentSaid(turn: Turn, text: string): Step {
  const view = viewOf(turn.facts)
  const marked = view && markAsSaid(turn, view, text)
  return marked ? asAllowed(turn, 'deciding', {}, () => marked) : assessmentCommand(turn, '')
}

/** The assessment that is looked at. */
export const viewOf = ({
  plan,
  plans,
  assessment,
  people,
  periods,
  calendar,
  now,
}: Facts): AssessmentView | undefined =>
  assessment &&
  assessmentView(
    plan,
    assessment,
    people,
    datedPeriods(plans?.filter(({ programme }) => programme === plan.programme) ?? [plan], calendar, periods, now),
    now,
  )

/**
 * What each of the BGH gets on the first working day after the quarter.
 * @param periods give it `datedPeriods`, so that the next deadlines are named though their period is not open yet.
 */
export const assessmentMessage = (...facts: Parameters<typeof assessmentView>): Message => {
  const view = assessmentView(...facts)
  return say({ say: 'assessment', view }, [...decisionChoices(view), ...markChoices(view), detailsChoice(view)], {
    lasting: true,
  })
}

const pictureOf = ({ period }: AssessmentView): Effect => ({
  effect: 'document',
  order: { kind: 'digest-picture', period: period.key },
})

const detailsChoice = ({ period }: AssessmentView): Choice => ({
  word: 'details',
  action: { do: 'assessment.details', period: period.key },
})

/** Model 12 for one reader: the BGH decides, the officer only reads. */
function messageFor(view: AssessmentView, reader: Member): Message {
  const deciding = isLeadership(reader) ? [...decisionChoices(view), ...markChoices(view)] : []
  const reading = !isLeadership(reader)
  return say({ say: 'assessment', view, reading }, [...deciding, detailsChoice(view)], { lasting: true })
}

/** Yes and no for each decision, lettered as in the text where there are several; another opinion goes for all. */
function decisionChoices({ period, decisions }: AssessmentView): readonly Choice[] {
  const decide = (decision: string, answered: Deciding['answer']): Deciding => ({
    do: 'assessment.decide',
    period: period.key,
    decision,
    answer: answered,
  })
  const several = decisions.length > 1
  const buttons = decisions.flatMap(({ id }, index): Choice[] => {
    const letter = several ? { values: { n: 'abc'[index] ?? '' } } : {}
    return [
      { word: 'agree', ...letter, action: decide(id, 'yes') },
      { word: 'keep', ...letter, action: decide(id, 'no') },
    ]
  })
  const [only] = decisions
  return [...buttons, { word: 'other-opinion', action: decide(several ? '' : (only?.id ?? ''), 'other') }]
}

/** Buttons of an assessment and of a direction. */
export function pressAssessment(turn: Turn, action: AssessmentAction): Step {
  if (action.do === 'direction.state') return setDirection(turn, action)
  const view = viewOf(turn.facts)
  if (action.do === 'direction.record') return recordDirection(turn, action.period, action.text)
  if (action.do === 'direction.leave') return goTo(turn, null, say({ say: 'direction-left' }, [], { lasting: true }))
  if (!view || view.period.key !== action.period) return sayStale(turn)
  switch (action.do) {
    case 'assessment.details':
      return stay(turn, say({ say: 'assessment-details', view }), {
        effect: 'document',
        order: { kind: 'digest', period: view.period.key },
      })
    case 'assessment.decide':
      return decide(turn, view, action)
    default:
      return judge(turn, view, action)
  }
}

type Judging = Exclude<
  AssessmentAction,
  { do: 'direction.record' | 'direction.leave' | 'direction.state' | 'assessment.details' | 'assessment.decide' }
>

/** What only the BGH says of the areas and of the plan. */
function judge(turn: Turn, view: AssessmentView, action: Judging): Step {
  switch (action.do) {
    case 'assessment.mark':
      return markArea(turn, view, action)
    case 'assessment.mark-all':
      return markAll(turn, view)
    case 'assessment.keep-plan':
      return keepPlan(turn, view)
    case 'assessment.signer':
      return setSigner(turn, action)
  }
}

/** Decided once: what the BGH has settled is no longer among the view's decisions. */
export function decide(turn: Turn, view: AssessmentView, action: Deciding): Step {
  const { decision, period, answer: answered } = action
  const isOpen = view.decisions.some(({ id }) => id === decision)
  if (decision !== '' && !isOpen) return sayStale(turn)
  if (answered === 'other') {
    return askDirection(turn, { name: 'direction', period, ...(isOpen ? { decision } : {}) })
  }
  return isOpen ? decideEach(turn, view, [{ decision, answer: answered }]) : sayStale(turn)
}

/** One or several at once: each is told of by itself, as what comes of it is said of each. */
export function decideEach(turn: Turn, view: AssessmentView, given: readonly DecisionGiven[]): Step {
  const { facts } = turn
  const period = view.period.key
  const said = reply(turn, { say: 'decided', given, ...officersHear(facts) })
  const told = given.flatMap(({ decision, answer }): Effect[] => {
    const news = { say: 'decision-to-officer', by: turn.me, decision, answer } as const
    return [
      { effect: 'direction', period, kind: decisionKind(decision, answer), text: detailsOf(view, decision) },
      { effect: 'audit', action: `decision.${answer}`, subject: decisionSubject(period, decision) },
      // What comes of it is for the officer to say.
      ...tellAll(reachableOfficers(facts), news, answer === 'yes' ? directionChoices(NEW_DIRECTION) : []),
      ...tellAll(fellowLeaders(facts), news),
    ]
  })
  return { ...said, effects: [...told, ...said.effects] }
}

/** Asked which of them is meant, with the buttons of each. */
export const whichDecision = (turn: Turn, view: AssessmentView): Step =>
  stay(turn, say({ say: 'decisions-which', view }, decisionChoices(view), { lasting: true }))

/** Between the names of a decision's units. */
export const LIST = ', '

/** What the decision was about when it was taken: later the same units may have reported. */
function detailsOf({ decisions }: AssessmentView, id: string): string {
  const decision = decisions.find(each => each.id === id)
  if (!decision) return id
  return decision.kind === 'open-obstacles' ? String(decision.count) : decision.units.join(LIST)
}
