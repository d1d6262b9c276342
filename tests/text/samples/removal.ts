import type { RemovalSay } from '../../../src/conversation/vocabulary/removal.ts'
import { ack, type Samples } from './facts.ts'

export const REMOVAL: Samples<RemovalSay> = {
  'remove-ask': [
    { say: 'remove-ask', ack },
    { say: 'remove-ask', ack, model: 'Tủ sách dùng chung' },
    { say: 'remove-ask', ack, unknown: 'Vườn rau sạch' },
    { say: 'remove-ask', ack, unknown: '' },
  ],
  'remove-none': [
    { say: 'remove-none', number: 5, label: 'Gương tốt, hỗ trợ' },
    { say: 'remove-none', number: 12 },
  ],
  removed: [
    { say: 'removed', ack },
    { say: 'removed', ack, model: 'Tủ sách dùng chung' },
  ],
  'put-back': [{ say: 'put-back', ack }],
}
