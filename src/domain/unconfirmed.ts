import type { Figure } from './figure.ts'
import type { Doubt } from './reading/figures.ts'

/**
 * What of an answer's doubts still stands: the figure is there as it was most likely meant, and nobody has said since
 * that it is so, or another number.
 */
export const stillDoubted = (doubts: readonly Doubt[], figures: readonly Figure[]): readonly Doubt[] =>
  doubts.filter(({ indicator, readings: [best] }) =>
    figures.some(figure => figure.indicator === indicator && figure.value === best?.value && figure.of === best.of),
  )

/** Whether a figure stands unconfirmed. */
export const isUnconfirmed = (doubts: readonly Doubt[] | undefined, indicator: string): boolean =>
  doubts?.some(doubt => doubt.indicator === indicator) ?? false
