import type { ReceptionSay } from '../../../src/conversation/vocabulary/reception.ts'
import type { Unreached } from '../../../src/domain/reception.ts'
import { at } from '../../domain/plan-49.ts'
import type { Samples } from './facts.ts'

const WHY: readonly Unreached[] = [
  ...(['refused', 'not-found', 'server-error', 'other-answer', 'certificate'] as const),
  ...(['name', 'timeout', 'no-connection', 'not-allowed', 'unknown'] as const),
]

const traffic = {
  ...{ channel: 'Zalo', month: '2026-05', used: 812, quota: { messages: 3000, people: 50 }, people: 27 },
  ...{ gaps: [], toPhone: [], unreached: [], strangers: 0 },
} as const

export const RECEPTION: Samples<ReceptionSay> = {
  traffic: [
    { say: 'traffic', traffic: { ...traffic, way: 'brought' } },
    {
      say: 'traffic',
      traffic: {
        ...{ ...traffic, way: 'asked', heardAt: at('06/5/2026 11:20') },
        strangers: 12,
        toPhone: ['Ngữ văn', 'Toán - Tin'],
        unreached: [{ name: 'Nguyễn Thị Lan', address: 'cô' }],
        gaps: [{ from: at('06/5/2026 11:02'), to: at('06/5/2026 11:09') }],
      },
    },
  ],
  'month-low': ([80, 95] as const).map(level => ({
    ...{ say: 'month-low', channel: 'Zalo', month: 5, used: 2400, messages: 3000, level },
  })),
  unreached: WHY.map((why, nth) => ({
    ...{ say: 'unreached', channel: 'Zalo', url: 'https://troly.truong.edu.vn/zalo' },
    trouble: { why, at: 1_790_000_000, ...(nth < 4 ? { status: 403 } : {}) },
  })),
}
