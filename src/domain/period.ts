import type { PeriodKind } from './plan.ts'

/** A reporting period (kỳ). `key` is stable and sorts in time within a kind: "2026-H1", "2026-Y", "2026-Q3". */
export type Period = {
  readonly key: string
  readonly kind: PeriodKind
  readonly year: number
  /** 1 to 4 when kind is 'quarter'. */
  readonly quarter?: 1 | 2 | 3 | 4
}
