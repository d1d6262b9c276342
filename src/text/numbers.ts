export { numberText } from '../domain/figure-text.ts'

const WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const

/** "sáu" for 6; digits over ten. */
export const countWord = (n: number): string => WORDS[n] ?? String(n)
