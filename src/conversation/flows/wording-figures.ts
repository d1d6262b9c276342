import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Standing } from '../turn.ts'

/** The sentence of figures is nobody's to word: figures are mended where they come from. */
export function figuresFixed(turn: Standing, period: string, within: boolean): Step {
  const choices: readonly Choice[] = [{ word: 'board', action: { do: 'board.show', period } }]
  return stay(turn, say({ say: 'wording-figures', within }, choices, { standing: true }))
}
