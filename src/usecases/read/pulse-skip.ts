/** Somebody who said "Bỏ qua quý này" is not asked again: recorded under this key, for the person. */
export const pulseSkipKey = (quarter: string): string => `pulse-skip:${quarter}`
