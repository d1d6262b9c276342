import type { NoticeLogSay } from '../../../src/conversation/vocabulary/notice-log.ts'
import { at } from '../../domain/plan-49.ts'
import { half, nguVan, unit } from '../people.ts'
import { now, type Samples } from './facts.ts'

const rung = { dueAt: at('21/5/2026'), kind: 'before-7', sentAt: null, reason: null }

export const NOTICE_LOG: Samples<NoticeLogSay> = {
  notices: [
    {
      say: 'notices',
      period: half,
      now,
      lines: [
        { unit: nguVan, days: 3, last: at('27/5/2026'), failed: 0, submittedAt: at('28/5/2026') },
        { unit: unit('khuyen-hoc'), days: 0, failed: 2, reason: 'nobody-reachable' },
      ],
    },
  ],
  'notices-unit': [
    {
      say: 'notices-unit',
      period: half,
      unit: nguVan,
      groups: [
        { ...rung, outcome: 'sent', sentAt: at('21/5/2026'), people: ['cô Nguyễn Thị Lan', 'thầy Lê Văn Bình'] },
        { ...rung, outcome: 'skipped', reason: 'settled', people: ['cô Nguyễn Thị Lan'] },
        { ...rung, outcome: 'failed', reason: 'nobody-reachable', people: [] },
        { ...rung, outcome: 'waiting', people: [] },
      ],
      submittedAt: at('28/5/2026'),
    },
  ],
  'notices-none': [{ say: 'notices-none', period: half }],
}
