import type { SpreadSay } from '../../../src/conversation/vocabulary/spread.ts'
import { half, plan } from '../people.ts'
import type { Samples } from './facts.ts'

const documents = plan.references.slice(0, 2)
const law = plan.references.filter(({ type }) => type === 'Luật')
const lines = [...documents, ...law].map((document, i) => ({ number: i + 1, document, ticked: i === 0 }))
const undated = { type: 'Công văn', number: '12/PGD', issuer: 'Phòng Giáo dục', title: 'dân vận', source: 'II.2' }
const unclear = [
  { line: 'Chỉ thị 26/CT-UBND', missing: ['date', 'issuer', 'title'] as const },
  { line: 'Công văn về dân vận', missing: ['number', 'type'] as const },
]

export const SPREAD: Samples<SpreadSay> = {
  spread: [0, 3].map(before => ({
    say: 'spread',
    period: half,
    area: 'II.2',
    lines: before > 0 ? lines.map(each => ({ ...each, ticked: false })) : lines,
    before,
  })),
  'spread-read': [
    { say: 'spread-read', read: [undated], unclear: [] },
    { say: 'spread-read', read: [...law, undated], unclear: unclear.slice(0, 1) },
    { say: 'spread-read', read: [], unclear },
  ],
  'spread-again': [1, 8].map(most => ({ say: 'spread-again', most })),
}
