import type { PeriodChangeSay } from '../../../src/conversation/vocabulary/period-change.ts'
import { at } from '../../domain/plan-49.ts'
import { half, hung, nguVan } from '../people.ts'
import type { Samples } from './facts.ts'

const until = at('12/6/2026')
const told = { period: half, units: [nguVan], until, reason: 'trùng lịch thi học kỳ' }

export const PERIOD_CHANGE: Samples<PeriodChangeSay> = {
  'period-early': [
    { say: 'period-early', period: half, opensOn: at('7/5/2026'), last: at('9/6/2026') },
    {
      say: 'period-early',
      period: half,
      opensOn: at('7/5/2026'),
      last: at('9/6/2026'),
      closes: { period: half, missing: 3 },
    },
  ],
  'period-early-wait': [{ say: 'period-early-wait', period: half, open: half }],
  'period-early-done': [
    { say: 'period-early-done', period: half },
    { say: 'period-early-done', period: half, by: hung },
  ],
  'period-open-now': [{ say: 'period-open-now', period: half, unit: nguVan, target: until }],
  'extend-whom': [[], [nguVan], Array.from({ length: 7 }, () => nguVan)].map(chosen => ({
    say: 'extend-whom',
    period: half,
    chosen,
  })),
  'extend-none': (['over', 'sent', 'all-in'] as const).map(why => ({ say: 'extend-none', period: half, why })),
  'extend-day': [{ say: 'extend-day', period: half, last: until }],
  'extend-bad-day': (['unreadable', 'past', 'not-later'] as const).map(why => ({
    say: 'extend-bad-day',
    why,
    last: until,
  })),
  'extend-confirm': [
    { say: 'extend-confirm', ...told },
    { say: 'extend-confirm', ...told, reason: '', school: at('4/6/2026') },
  ],
  'extend-done': [
    { say: 'extend-done', ...told },
    { say: 'extend-done', ...told, reason: '', by: hung },
  ],
  'extend-back': [
    { say: 'extend-back', period: half, units: [nguVan] },
    { say: 'extend-back', period: half, units: [nguVan], by: hung },
  ],
  'extend-told': [
    { say: 'extend-told', period: half, unit: nguVan, until, reason: told.reason },
    { say: 'extend-told', period: half, unit: nguVan, until, reason: '', undone: true },
  ],
}
