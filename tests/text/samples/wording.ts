import type { WordedLine, WordingSay } from '../../../src/conversation/vocabulary/wording.ts'
import { half, plan } from '../people.ts'
import { type Samples, WRITTEN } from './facts.ts'

const area = plan.areas[3] ?? plan.areas[0]
if (!area) throw new Error('the plan has no areas')

const line: WordedLine = { number: 1, text: 'giáo viên kèm học sinh yếu', units: ['Toán - Tin'], reworded: false }
const both: WordedLine = { ...line, number: 2, text: WRITTEN, units: ['Ngữ văn', 'Hóa - Sinh'], reworded: true }
const lead = 'Các việc làm tốt được giới thiệu gồm'
const said = [{ unit: 'Tổ Toán - Tin', original: WRITTEN }]
const reasons = [
  ...(['by-hand', 'no-room', 'not-recognised', 'wish', 'one-word', 'first-person', 'person-named'] as const),
  ...([
    'figure-inside',
    'no-marks',
    'shortened',
    'capitals',
    'no-deed',
    'nothing-introduced',
    'no-model-name',
  ] as const),
]

export const WORDING: Samples<WordingSay> = {
  'wording-areas': [
    {
      say: 'wording-areas',
      period: half,
      rows: [
        { area, printed: 3, left: 0 },
        { area, printed: 3, left: 2 },
      ],
    },
  ],
  'wording-area': [
    {
      say: 'wording-area',
      area,
      sentence: [{ kind: 'words', text: 'Các đơn vị đã giới thiệu 5 gương người tốt, việc tốt.' }],
      paragraphs: [
        { lead, since: 0, lines: [line, both] },
        { lead, own: WRITTEN, since: 2, lines: [] },
      ],
      left: [{ ...line, number: 3, left: 'by-hand' }],
    },
    {
      say: 'wording-area',
      area,
      sentence: [],
      paragraphs: [{ lead, since: 0, lines: [line] }],
      left: [],
    },
    { say: 'wording-area', area, sentence: [], paragraphs: [], left: [] },
  ],
  'wording-again': [0, 1, 4].map(most => ({ say: 'wording-again', most })),
  'wording-empty': [{ say: 'wording-empty' }],
  'wording-figures': [true, false].map(within => ({ say: 'wording-figures', within })),
  'wording-line': [
    { say: 'wording-line', number: 3, area, said, text: WRITTEN },
    ...reasons.map(left => ({ say: 'wording-line' as const, number: 3, area, said, text: WRITTEN, left })),
  ],
  'wording-all-done': [
    { say: 'wording-all-done', texts: ['lương, phụ cấp được chi đủ, đúng hạn', 'công khai tài chính'] },
  ],
  'wording-done': (['reworded', 'back', 'dropped', 'put-in'] as const).map(how => ({
    say: 'wording-done',
    how,
    text: WRITTEN,
  })),
  'wording-leads': [[], [lead, 'Hình thức hỗ trợ gồm']].map(leads => ({
    say: 'wording-leads',
    area,
    text: WRITTEN,
    leads,
  })),
  'wording-moved': [{ say: 'wording-moved', area, lead, text: WRITTEN }],
  'wording-join': [[], [{ number: 2, text: WRITTEN }]].map(others => ({ say: 'wording-join', text: WRITTEN, others })),
  'wording-joining': [{ say: 'wording-joining', lines: [WRITTEN, 'tặng sách'], joined: `${WRITTEN} và tặng sách` }],
  'wording-paragraph': [
    { say: 'wording-paragraph', text: WRITTEN, since: [], own: false },
    { say: 'wording-paragraph', text: WRITTEN, since: ['tặng sách', 'quyên góp'], own: true },
  ],
  'wording-paragraph-done': [true, false].map(own => ({ say: 'wording-paragraph-done', text: WRITTEN, own })),
  'wording-changed': [undefined, WRITTEN].map(now => ({
    say: 'wording-changed',
    number: 1,
    total: 2,
    unit: 'Tổ Toán - Tin',
    before: WRITTEN,
    reworded: WRITTEN,
    ...(now === undefined ? {} : { now }),
  })),
  'wording-changed-none': [{ say: 'wording-changed-none' }],
}
