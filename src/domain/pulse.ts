import type { DateTime } from 'luxon'

/** How a section goes: tốt, đang làm, gặp khó. */
export type Mark = 'good' | 'under-way' | 'difficult'

/** One unit's word on one area of the plan in a quarter without a report; the last word holds. */
export type PulseMark = {
  /** Key of the quarter, "dan-van.2026-Q1". */
  readonly quarter: string
  readonly unitId: string
  /** Code of the area, "II.2". */
  readonly area: string
  readonly mark: Mark
  readonly memberId: number
  readonly at: DateTime
}
