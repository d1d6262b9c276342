import { quarterToAssess } from '../../domain/assessment-dates.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Message, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn, type WithSession } from '../turn.ts'
import { decisionSubject } from '../vocabulary/assessment.ts'
import { decisionKind } from './assessment-build.ts'
import { sayStale } from './common.ts'
import { directionChoices, NEW_DIRECTION } from './direction-state.ts'
import { fellowLeaders, officersHear, reachableOfficers, reply, tellAll } from './replies.ts'

/** A direction of the BGH: asked for, said back, recorded at its tap. */

export type DirectionFlow = FlowOf<'direction'>

const LEAVE: Choice = { word: 'cancel', action: { do: 'direction.leave' } }

/** What is asked while it stands open: for the words, or whether those said are to be recorded. */
export function directionQuestion({ period, text, last }: DirectionFlow): Message {
  if (text === undefined) return say({ say: 'opinion-ask' }, [LEAVE], { digits: 'answer' })
  const only: readonly Choice[] =
    last === undefined ? [] : [{ word: 'record-last', action: { do: 'direction.record', period, text: last } }]
  return say({ say: 'direction-confirm', text }, [
    { word: 'record-direction', action: { do: 'direction.record', period, text } },
    ...only,
    LEAVE,
  ])
}

export const askDirection = (turn: WithSession, flow: DirectionFlow): Step => goTo(turn, flow, directionQuestion(flow))

/** One given when nothing was asked: the assessment that comes next tells what became of it. */
export const nextDirection = ({ plan, now }: Pick<Facts, 'plan' | 'now'>): DirectionFlow => ({
  name: 'direction',
  period: quarterToAssess(plan.programme, now).key,
})

/** Words are added to those that wait for the tap: none is let go unsaid. */
export function addToDirection(turn: WithSession, flow: DirectionFlow, said: string): Step {
  const { text: before } = flow
  return askDirection(
    turn,
    before === undefined ? { ...flow, text: said } : { ...flow, text: `${before}\n${said}`, last: said },
  )
}

/** Recorded: the officers are told, and the others of the BGH. */
export function recordDirection(turn: Turn, period: string, text: string): Step {
  const { facts, me } = turn
  const { flow } = turn.session
  if (flow?.name !== 'direction' || flow.period !== period) return sayStale(turn)
  if (flow.decision !== undefined && facts.settled) return sayStale(leaving(turn))
  const kind = flow.decision === undefined ? 'direction' : decisionKind(flow.decision, 'other')
  const decided: readonly Effect[] =
    flow.decision === undefined
      ? []
      : [{ effect: 'audit', action: 'decision.other', subject: decisionSubject(period, flow.decision) }]
  const said = reply(turn, { say: 'direction-recorded', ...officersHear(facts) })
  return {
    ...said,
    effects: [
      { effect: 'direction', period, kind, text },
      ...decided,
      ...tellAll(
        reachableOfficers(facts),
        { say: 'direction-to-officer', by: me, text },
        directionChoices(NEW_DIRECTION),
      ),
      ...tellAll(fellowLeaders(facts), { say: 'direction-to-officer', by: me, text }),
      ...said.effects,
    ],
  }
}
