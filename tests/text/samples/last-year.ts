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
  'last-year-file-sent': [{ say: 'last-year-file-sent' }],
  'last-year-file-bad': (['unread', 'no-header', 'nobody', 'old', 'too-big', 'empty', 'which'] as const).map(why => ({
    say: 'last-year-file-bad',
    why,
  })),
  'last-year-read': [
    {
      say: 'last-year-read',
      before,
      fresh: [{ number: 4, label: indicator.label, to: { value: 12 } }],
      changed: [{ number: 6, label: ratio.label, from: { value: 84, of: 85 }, to: { value: 85, of: 85 } }],
      same: 2,
      left: (['unread', 'share', 'unknown', 'reported', 'twice'] as const).map((why, at) => ({
        ...{ row: at + 9, label: indicator.label, said: 'nhiều lắm', why },
      })),
    },
    { say: 'last-year-read', before, fresh: [], changed: [], same: 0, left: [] },
  ],
  'last-year-taken': [true, false].map(undone => ({
    ...{ say: 'last-year-taken', before, count: 12, kept: undone ? 0 : 1, undone },
  })),
  'last-year-number': [{ say: 'last-year-number', most: 29 }],
}
