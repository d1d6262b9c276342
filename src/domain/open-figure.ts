import type { Disagreement } from './figures-sum.ts'

/** More people were told of, all units together, than the school says it has. */
type OverStaff = { readonly kind: 'over-staff'; readonly label: string; readonly of: number; readonly staff: number }

/** Joint events in which units took part and which none of the school says it hosted. */
type NoHost = {
  readonly kind: 'no-host'
  readonly label: string
  readonly units: readonly { readonly unit: string; readonly value: number }[]
}

/** One event that each of these units says it hosted: it is counted twice. */
type TwoHosts = {
  readonly kind: 'two-hosts'
  readonly label: string
  readonly units: readonly string[]
  readonly deed: string
}

/** The year's sum is below what the half-year's report told the superior: a unit was corrected since. */
type BelowSent = {
  readonly kind: 'below-sent'
  readonly label: string
  readonly sent: number
  readonly now: number
  /** Of the report that was sent: "35/BC-THPTNK". */
  readonly number: string
}

export type OpenFigure = Disagreement | OverStaff | NoHost | TwoHosts | BelowSent

/** Figures that do not fit, as they can be settled. */
export type Matter = {
  /** Stays the same while the same indicators are in it. */
  readonly id: string
  readonly row: OpenFigure
  /** What exactly does not fit. */
  readonly keys: readonly string[]
  /** Ids of the units whose numbers are in it. */
  readonly units: readonly string[]
  /** Ids of the units for which what the school hosted is told: its office, the BGH. */
  readonly hosts?: readonly string[]
  /** Of a register: what each keeper tells, by unit id. */
  readonly copies?: readonly { readonly unit: string; readonly value: number }[]
}

/** A register whose keepers told different numbers; `value` was settled as the school's. */
export type AgreedRegister = {
  readonly label: string
  readonly value: number
  readonly copies: readonly { readonly unit: string; readonly value: number }[]
}
