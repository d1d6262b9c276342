import type { PastSay } from '../../../src/conversation/vocabulary/past.ts'
import type { PulseSay } from '../../../src/conversation/vocabulary/pulse.ts'
import { quarterPeriod } from '../../../src/domain/period.ts'
import { at } from '../../domain/plan-49.ts'
import { area, half, nguVan, year } from '../people.ts'
import { allLines, type Samples } from './facts.ts'

const told = area('tuyen-truyen')
const pulse = { say: 'pulse', period: quarterPeriod('dan-van', 2026, 1), unit: nguVan, area: told, total: 6 } as const
const past = { say: 'past-report', unit: nguVan, period: half, at: at('27/5/2026 16:42'), lines: allLines } as const

export const PULSE: Samples<PulseSay | PastSay> = {
  pulse: [true, false].map(nudge => ({ ...pulse, nudge })),
  'pulse-kept': [{ say: 'pulse-kept' }, { say: 'pulse-kept', marked: true }],
  'pulse-next': [{ say: 'pulse-next', area: told, number: 2, total: 6 }],
  'pulse-done': [
    { say: 'pulse-done', hard: [] },
    { say: 'pulse-done', hard: [told] },
  ],
  'pulse-thanks': [{ say: 'pulse-thanks' }],
  'pulse-skipped': [{ say: 'pulse-skipped' }],
  'pulse-over': [{ say: 'pulse-over', period: pulse.period }],
  'past-which-unit': [{ say: 'past-which-unit' }],
  'past-which': [{ say: 'past-which', unit: nguVan }],
  'past-none': [
    { say: 'past-none', unit: nguVan },
    { say: 'past-none', unit: nguVan, period: year },
  ],
  'past-report': [
    { ...past, version: 1, onBehalf: false },
    { ...past, version: 2, onBehalf: true },
  ],
}
