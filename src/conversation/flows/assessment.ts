import { isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import type { Action, Choice } from '../action.ts'
import type { AssessmentView } from '../assessment-view.ts'
import { type Effect, goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Flow, Session } from '../session.ts'
import { decisionSubject } from '../settled.ts'
import { assessmentView, datedPeriods, decisionKind } from './assessment-build.ts'
import { sayStale } from './common.ts'
import { asReader } from './guard.ts'
import { answer, reachableOfficers, tell } from './matter.ts'

type DirectionFlow = Extract<Flow, { name: 'direction' }>
type Deciding = Extract<Action, { do: 'assessment.decide' }>

/** /danhgiaquy [quý]: the BGH decides, the officer reads. */
export function assessmentCommand(session: Session, facts: Facts, argument: string): Step {
  return asReader(session, facts, me => {
    const view = viewOf(facts)
    if (!view) return stay(session, say({ say: argument.trim() === '' ? 'nothing-yet' : 'which-period' }))
    return goTo(session, null, messageFor(view, me), pictureOf(view))
  })
}

const viewOf = ({ plan, assessment, people, periods, calendar, now }: Facts): AssessmentView | undefined =>
  assessment && assessmentView(plan, assessment, people, datedPeriods(plan, calendar, periods, now), now)

/**
 * What each of the BGH gets on the first working day after the quarter.
 * @param periods give it `datedPeriods`, so that the next deadlines are named though their period is not open yet.
 */
export const assessmentMessage = (...facts: Parameters<typeof assessmentView>): Message => {
  const view = assessmentView(...facts)
  return say({ say: 'assessment', view }, [...decisionChoices(view), detailsChoice(view)], { standing: true })
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
  const deciding = isLeadership(reader) ? decisionChoices(view) : []
  const reading = !isLeadership(reader)
  return say({ say: 'assessment', view, reading }, [...deciding, detailsChoice(view)], { standing: true })
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
export function pressAssessment(session: Session, action: Action, facts: Facts): Step {
  return asReader(session, facts, me => {
    const view = viewOf(facts)
    if (action.do === 'direction.record') return record(session, facts, me, action.period, action.text)
    if (!view || !('period' in action) || view.period.key !== action.period) return sayStale(session, facts)
    switch (action.do) {
      case 'assessment.show':
        return goTo(session, null, messageFor(view, me), pictureOf(view))
      case 'assessment.details':
        return stay(session, say({ say: 'assessment-details', view }), {
          effect: 'document',
          order: { kind: 'digest', period: view.period.key },
        })
      case 'assessment.decide':
        return isLeadership(me) ? decide(session, facts, view, me, action) : sayStale(session, facts)
      default:
        return sayStale(session, facts)
    }
  })
}

/** Decided once: what the BGH has settled is no longer among the view's decisions. */
function decide(session: Session, facts: Facts, view: AssessmentView, me: Member, action: Deciding): Step {
  const { decision, period, answer: answered } = action
  const isOpen = view.decisions.some(({ id }) => id === decision)
  if (decision !== '' && !isOpen) return sayStale(session, facts)
  if (answered === 'other') {
    const flow: DirectionFlow = { name: 'direction', period, ...(isOpen ? { decision } : {}) }
    return goTo(session, flow, say({ say: 'opinion-ask' }, [], { digits: 'answer' }))
  }
  if (!isOpen) return sayStale(session, facts)
  const said = answer(session, { say: 'decided', decision, answer: answered })
  return {
    ...said,
    effects: [
      { effect: 'direction', period, kind: decisionKind(decision, answered), text: decision },
      { effect: 'audit', action: `decision.${answered}`, subject: decisionSubject(period, decision) },
      ...tell([...reachableOfficers(facts), ...fellowLeaders(facts)], {
        say: 'decision-to-officer',
        by: me,
        decision,
        answer: answered,
      }),
      ...said.effects,
    ],
  }
}

/** Another opinion, typed: a direction only after the confirming tap. */
export function assessmentText(session: Session, flow: DirectionFlow, text: string, facts: Facts): Step {
  if (!facts.me || !isLeadership(facts.me)) return sayStale({ ...session, flow: null }, facts)
  return text.trim() === '' ? stay(session) : confirm(session, flow, text.trim())
}

/** A free answer to an assessment, outside any dialogue; undefined when the person gives no directions. */
export function offerDirection(session: Session, facts: Facts, period: string, text: string): Step | undefined {
  const { me } = facts
  if (!me || !isLeadership(me) || !isReachable(me) || text.trim() === '') return undefined
  return confirm(session, { name: 'direction', period }, text.trim())
}

function confirm(session: Session, flow: DirectionFlow, text: string): Step {
  const choices: Choice[] = [
    { word: 'record-direction', action: { do: 'direction.record', period: flow.period, text } },
    { word: 'cancel', action: { do: 'home' } },
  ]
  return goTo(session, flow, say({ say: 'direction-confirm', text }, choices))
}

/** The others of the BGH had the same question before them. */
const fellowLeaders = ({ people, me }: Facts): readonly Member[] =>
  people.filter(member => isLeadership(member) && isReachable(member) && member.id !== me?.id && !isOfficer(member))

function record(session: Session, facts: Facts, me: Member, period: string, text: string): Step {
  const { flow } = session
  if (!isLeadership(me) || flow?.name !== 'direction' || flow.period !== period) return sayStale(session, facts)
  if (flow.decision !== undefined && facts.settled) return sayStale({ ...session, flow: null }, facts)
  const kind = flow.decision === undefined ? 'direction' : decisionKind(flow.decision, 'other')
  const decided: readonly Effect[] =
    flow.decision === undefined
      ? []
      : [{ effect: 'audit', action: 'decision.other', subject: decisionSubject(period, flow.decision) }]
  const said = answer(session, { say: 'direction-recorded' })
  return {
    ...said,
    effects: [
      { effect: 'direction', period, kind, text },
      ...decided,
      ...tell([...reachableOfficers(facts), ...fellowLeaders(facts)], { say: 'direction-to-officer', by: me, text }),
      ...said.effects,
    ],
  }
}
