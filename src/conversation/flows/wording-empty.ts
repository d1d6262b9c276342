import { type Step, say, stay } from '../effect.ts'
import type { WithSession } from '../turn.ts'

/** A sign, a face, a stroke: nothing of it is printed, and the line would be gone from the report without a word. */
export const isWordless = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)

/** It is not kept; what was open stays open. */
export const sayWordless = (turn: WithSession): Step => stay(turn, say({ say: 'wording-empty' }))
