/**
 * The key of what a unit owes for a period: made and read here alone, so that what it is made of can change in one
 * place. Anywhere else it is a name without parts.
 */

const BETWEEN = ':'

/** Stable over the years: it stands in stored buttons, drafts and submissions. */
export const owedKey = (periodKey: string, unitId: string): string => `${periodKey}${BETWEEN}${unitId}`

/** The period's key, '' of what is no key. */
export const periodKeyOf = (owed: string): string => owed.slice(0, Math.max(0, owed.indexOf(BETWEEN)))

/** The unit's id. */
export const unitIdOf = (owed: string): string => owed.slice(owed.indexOf(BETWEEN) + 1)
