/**
 * The key of what a unit owes for a period: made and read here alone, so that what it is made of can change in one
 * place. Anywhere else it is a name without parts, and no other text is one.
 */

declare const owed: unique symbol

export type OwedKey = string & { readonly [owed]: true }

const BETWEEN = ':'

/** Stable over the years: it stands in stored buttons, drafts and submissions. */
export const owedKey = (periodKey: string, unitId: string): OwedKey => `${periodKey}${BETWEEN}${unitId}` as OwedKey

/** A text that may be one; undefined when it is none. */
export const readOwedKey = (text: string): OwedKey | undefined =>
  /^[^:/]+:[^:/]+$/.test(text) ? (text as OwedKey) : undefined

/** What was put down as one comes back as one. */
export const keptOwedKey = (kept: string): OwedKey => kept as OwedKey

/** The period's key. */
export const periodKeyOf = (key: OwedKey): string => key.slice(0, key.indexOf(BETWEEN))

/** The unit's id. */
export const unitIdOf = (key: OwedKey): string => key.slice(key.indexOf(BETWEEN) + 1)
