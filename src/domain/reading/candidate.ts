/** What figure a number may be. */

import type { Indicator } from '../plan.ts'

/** whole-year: it may hold what the half-year's report has told already; share: who led or paid is not known. */
export const DOUBT_KINDS = [
  'approximate',
  'range',
  'absurd',
  'per-each',
  'ambiguous-unit',
  'unreadable',
  'whole-year',
  'share',
] as const
export type DoubtKind = (typeof DOUBT_KINDS)[number]

/** One way to understand what was typed. */
export type Reading = { readonly value: number; readonly of?: number }

/** A figure that must be repeated back before it counts. */
export type Doubt = {
  readonly kind: DoubtKind
  /** Id of the indicator. */
  readonly indicator: string
  /** Best first; empty when the number has to be asked for. */
  readonly readings: readonly Reading[]
}

/** total: "tổng 120"; aside: part of another number; denial: "chưa có buổi nào"; weak: only if nothing better is said. */
export type Weight = 'total' | 'plain' | 'aside' | 'denial' | 'weak'

export type Candidate = {
  readonly indicator: Indicator
  /** Best first; none when a number is spoken of that cannot be told. */
  readonly readings: readonly Reading[]
  /** Absent: certain. */
  readonly doubt?: DoubtKind
  readonly weight: Weight
  /** A line that only names the number: "Số buổi tuyên truyền: 3 buổi". */
  readonly named?: boolean
  /** One of a list by day, month or order: another event, though the number be the same. */
  readonly listed?: boolean
  /** Behind a plus sign. */
  readonly added?: boolean
  /** Gifts rather than people ("15 suất"); the one that a price is for ("1 em 100k"); by the words of its label. */
  readonly as?: 'piece' | 'one' | 'asked-for'
}
