import type { Choice } from '../action.ts'

/** A follow-up question has few buttons; the ways out of a report can be typed all the same. */
export const waysOut = (obligation: string): readonly Choice[] => [
  { word: 'later', action: { do: 'report.pause', obligation }, typedOnly: true },
  { word: 'review', action: { do: 'report.review', obligation }, typedOnly: true },
]
