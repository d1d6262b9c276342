import type { CompileSay } from '../../../src/conversation/vocabulary/compile.ts'
import { half, plan } from '../people.ts'
import { type Samples, WRITTEN } from './facts.ts'

const area = plan.areas[1] ?? plan.areas[0]
if (!area) throw new Error('the plan has no areas')

const place = { row: 'own', part: 3, item: 2, title: 'Hạn chế, khó khăn' } as const
const first = { row: 'own', part: 1, item: 1, title: 'Thuận lợi' } as const
const documents = { row: 'spread', part: 2, item: 2 } as const
const size = { row: 'profile', part: 1, item: undefined } as const
const line = { number: 1, unit: 'Ngữ văn', text: WRITTEN, ticked: true, repeats: undefined }
const asked = {
  place,
  number: 3,
  total: 6,
  question: 'Hạn chế, khó khăn trong kỳ?',
  example: WRITTEN,
  before: false,
} as const

export const COMPILE: Samples<CompileSay> = {
  highlights: [
    {
      say: 'highlights',
      period: half,
      area,
      number: 2,
      total: 6,
      sentence: [
        { kind: 'words', text: 'Các tổ, đoàn thể đã tổ chức 23 buổi tuyên truyền với 1.240 lượt người dự.' },
        { kind: 'incomplete', label: 'Số tin, bài tuyên truyền', told: 3, asked: 14 },
      ],
      lines: [line, { ...line, number: 2, unit: 'Hóa - Sinh', ticked: false, repeats: 1 }],
    },
    { say: 'highlights', period: half, area, number: 1, total: 1, sentence: [], lines: [line] },
  ],
  'highlights-again': [1, 4].map(most => ({ say: 'highlights-again', most })),
  'highlights-none': [{ say: 'highlights-none', period: half }],
  'highlights-done': [{ say: 'highlights-done', ticked: 3, total: 4 }],
  'school-parts': [
    {
      say: 'school-parts',
      period: half,
      rows: [
        { ...size, state: 'drafted' },
        { ...first, state: 'written' },
        { ...place, state: 'drafted' },
        { ...place, item: 3, title: 'Nguyên nhân', state: 'empty' },
      ],
    },
  ],
  'school-part': [
    { say: 'school-part', ...asked, current: '', draft: '', saved: undefined },
    { say: 'school-part', ...asked, current: '', draft: 'Thiếu máy chiếu.', saved: { title: 'Ưu điểm' } },
    { say: 'school-part', ...asked, before: true, current: '', draft: 'Thiếu máy chiếu.', saved: undefined },
    { say: 'school-part', ...asked, current: 'Thiếu máy chiếu.', draft: '', saved: undefined },
  ],
  'school-part-amend': [[], [WRITTEN, 'Thiếu máy chiếu.']].flatMap(lines =>
    [true, false].map(again => ({ say: 'school-part-amend' as const, place, lines, again })),
  ),
  'school-part-type': [true, false].map(append => ({ say: 'school-part-type', place, append })),
  'school-parts-done': [[], [place], [size, documents, place]].flatMap(open =>
    [undefined, 'profile' as const, 'spread' as const, { title: 'Nguyên nhân' }].map(saved => ({
      say: 'school-parts-done' as const,
      open,
      saved,
    })),
  ),
}
