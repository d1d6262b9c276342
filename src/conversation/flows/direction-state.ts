import { isCourtesy } from '../../domain/reading/courtesy.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import { directionSubject } from '../vocabulary/assessment.ts'
import { courtesy, sayStale } from './common.ts'
import { reply } from './replies.ts'

/** Stands for the direction given in this very step, whose number is not known yet; the use case puts it in. */
export const NEW_DIRECTION = -1

/** What the officer can say of a direction. */
export const directionChoices = (direction: number): readonly Choice[] => [
  { word: 'direction-under-way', action: { do: 'direction.state', direction, state: 'under-way' } },
  { word: 'direction-done', action: { do: 'direction.state', direction, state: 'done' } },
]

type Setting = Extract<Action, { do: 'direction.state' }>

/** Kept at one tap; what came of it may be told in a line. Once it is done, whoever presses later is told who said so. */
export function setDirection(turn: Turn, { direction, state }: Setting): Step {
  const known = turn.facts.direction
  if (known?.id !== direction || known.state === 'done') return sayStale(turn)
  const choices: readonly Choice[] = [
    ...(state === 'under-way' ? directionChoices(direction).slice(1) : []),
    { word: 'skip', action: { do: 'home' } },
  ]
  return goTo(
    turn,
    { name: 'direction-outcome', direction },
    { effect: 'direction-state', direction, state },
    { effect: 'audit', action: `direction.${state}`, subject: directionSubject(direction) },
    say({ say: 'direction-state', state }, choices, { lasting: true, digits: 'answer' }),
  )
}

/** One line of what came of it; the next assessment tells it. */
export function outcomeText(turn: Turn, { direction }: FlowOf<'direction-outcome'>, text: string): Step {
  const outcome = text.replace(/\s+/gu, ' ').trim()
  if (turn.facts.direction?.id !== direction) return sayStale(leaving(turn))
  if (outcome === '') return stay(turn)
  // Thanks tell of nothing that came of it.
  if (isCourtesy(outcome)) return courtesy(turn, outcome)
  const said = reply(turn, { say: 'direction-outcome', outcome })
  return { ...said, effects: [{ effect: 'direction-state', direction, outcome }, ...said.effects] }
}
