import type { ReceptionSay } from '../../../src/conversation/vocabulary/reception.ts'
import type { Unreached } from '../../../src/domain/reception.ts'
import type { Samples } from './facts.ts'

const WHY: readonly Unreached[] = [
  ...(['refused', 'not-found', 'server-error', 'other-answer', 'certificate'] as const),
  ...(['name', 'timeout', 'no-connection', 'not-allowed', 'unknown'] as const),
]

export const RECEPTION: Samples<ReceptionSay> = {
  unreached: WHY.map((why, nth) => ({
    ...{ say: 'unreached', channel: 'Zalo', url: 'https://troly.truong.edu.vn/zalo' },
    trouble: { why, at: 1_790_000_000, ...(nth < 4 ? { status: 403 } : {}) },
  })),
}
