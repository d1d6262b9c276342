import { type Misfit, misfitKey } from './relations.ts'

/**
 * What the officer settled of figures that do not fit, by what exactly did not fit: whoever changes a number later
 * opens the matter again. A number is the school's own; null leaves the figures as they were told.
 */
export type Settlements = ReadonlyMap<string, number | null>

export const NO_SETTLEMENTS: Settlements = new Map()

/** Of a contradiction in one unit's figures. */
export const unitKey = (unit: string, misfit: Misfit): string => `${unit} ${misfitKey(misfit)}`

/** Of a contradiction in the school's sums. */
export const sumsKey = (misfit: Misfit): string => `sums ${misfitKey(misfit)}`

/** Of a register whose keepers tell different numbers. */
export const copiesKey = (
  indicator: string,
  copies: readonly { readonly unit: string; readonly value: number }[],
): string => [indicator, ...copies.map(({ unit, value }) => `${unit}=${value}`).toSorted()].join(' ')
