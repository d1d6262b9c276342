import type { Choice } from '../../../conversation/action.ts'
import type { DayItem } from '../../../conversation/vocabulary/day.ts'

/**
 * One thing that waits, the way to it, and what tells it from what waited the morning before; without that it is said
 * on the one morning on which it is found.
 */
export type DayLine = { readonly item: DayItem; readonly choices: readonly Choice[]; readonly mark?: string }
