import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { WithSession } from '../turn.ts'

/** The sentence of figures is nobody's to word: figures are mended where they come from. */
export function figuresFixed(turn: WithSession, period: string, within: boolean): Step {
  const choices: readonly Choice[] = [{ word: 'board', action: { do: 'board.show', period } }]
  return stay(turn, say({ say: 'wording-figures', within }, choices, { lasting: true }))
}
