import type { Amount } from '../documents/summary.ts'
import type { Indicator } from '../plan.ts'
import { readNumber } from './number.ts'

/** "12", "84/85", "2 triệu": the one amount that a text tells of such a figure; a share without its whole is none. */
export function readAmount(text: string, { measure }: Pick<Indicator, 'measure'>): Amount | undefined {
  const number = /\d/u.test(text) ? readNumber(text) : undefined
  if (!number?.exact || number.percent || number.value < 0) return undefined
  if (measure !== 'ratio') return number.of === undefined ? { value: number.value } : undefined
  return number.of === undefined || number.of < number.value ? undefined : { value: number.value, of: number.of }
}
