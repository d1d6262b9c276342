import type { LastYearSay } from '../../../src/conversation/vocabulary/last-year.ts'
import { halfPeriod } from '../../../src/domain/period.ts'
import type { Samples } from './facts.ts'

const before = halfPeriod('dan-van', 2025)
const indicator = { label: 'Số buổi tuyên truyền', unit: 'buổi', measure: 'flow' } as const
const ratio = { label: 'Số người được quán triệt', unit: 'người', measure: 'ratio' } as const
const rows = [
  { indicator, amount: { value: 12 }, reported: true },
  { indicator: ratio, amount: { value: 84, of: 85 }, reported: false },
  { indicator, amount: null, reported: false },
]

export const LAST_YEAR: Samples<LastYearSay> = {
  'last-year': [{ say: 'last-year', before, rows }],
  'last-year-ask': [
    ...rows.map(row => ({ say: 'last-year-ask' as const, before, row, number: 3, of: 29 })),
    ...[null, { value: 12 }].map(amount => ({
      say: 'last-year-ask' as const,
      before,
      row: { indicator: ratio, amount: null, reported: false },
      number: 3,
      of: 29,
      kept: { label: 'Số buổi tuyên truyền', amount },
    })),
  ],
  'last-year-again': [true, false].map(each => ({ say: 'last-year-again', ratio: each })),
  'last-year-number': [{ say: 'last-year-number', most: 29 }],
}
