import type { OwedKey } from '../../domain/owed-key.ts'
import type { Choice } from '../action.ts'

/** Unread replies to one question before it is let go. */
export const PATIENCE = 2

/** A follow-up question has few buttons; the ways out of a report can be typed all the same. */
export const waysOut = (obligation: OwedKey): readonly Choice[] => [
  { word: 'later', action: { do: 'report.pause', obligation }, typedOnly: true },
  { word: 'review', action: { do: 'report.review', obligation }, typedOnly: true },
]
