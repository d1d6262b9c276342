import type { NoteSay } from '../../../src/conversation/vocabulary/note.ts'
import type { EvidenceSay } from '../../../src/conversation/vocabulary/past.ts'
import { at } from '../../domain/plan-49.ts'
import { answer, nguVan, prompt } from '../people.ts'
import { ack, fig, of, type Samples, unitPeriod, WRITTEN } from './facts.ts'

const note = (day: string, text: string, files = 0) => ({
  at: at(`${day}/2026 10:00`),
  text,
  files,
  source: 'note' as const,
})
const notes = [note('12/3', 'Luật Thực hiện dân chủ ở cơ sở, 14 người'), note('20/4', 'Quy tắc ứng xử, 15 người', 1)]
const figures = [
  { indicator: 'tuyen-truyen-buoi', value: 2 },
  { indicator: 'tuyen-truyen-luot', value: 29 },
]
const { prompt: told, indicators } = of('tuyen-truyen')
const prefilled = {
  say: 'prefilled',
  ...unitPeriod,
  prompt: told,
  indicators,
  number: 2,
  total: 7,
  onBehalf: false,
  notes,
  figures,
  counted: 0,
  halfBase: [],
} as const

export const NOTES: Samples<NoteSay | EvidenceSay> = {
  'note-ask': [{ say: 'note-ask', unit: nguVan }],
  'note-which-unit': [{ say: 'note-which-unit' }],
  'note-kept': [true, false].map(photo => ({ say: 'note-kept', unit: nguVan, photo })),
  'note-more': [{ say: 'note-more' }, { say: 'note-more', only: true }],
  'note-inside': [
    { say: 'note-inside', photo: false },
    {
      say: 'note-inside',
      photo: true,
      waiting: { prompt: told, number: 2, total: 7, unit: nguVan, since: at('01/1/2026 00:00') },
    },
  ],
  'note-filed': [{ say: 'note-filed' }, { say: 'note-filed', number: 2, prompt: told }],
  'note-offer': [
    { say: 'note-offer' },
    { say: 'note-offer', file: 'photo' },
    { say: 'note-offer', file: 'document', files: 3 },
    { say: 'note-offer', file: 'photo', said: 'tuyên truyền 2 buổi, 60 lượt' },
    { say: 'note-offer', said: 'ra quân 26/3\ncó 40 em' },
    { say: 'note-offer', said: 'ra quân 26/3\ncó 40 em\nbuổi chiều' },
    { say: 'note-offer', again: true },
  ],
  'note-edited': [{ say: 'note-edited', text: WRITTEN }],
  'edit-unkept': [{ say: 'edit-unkept' }],
  'note-edit-used': [{ say: 'note-edit-used' }, { say: 'note-edit-used', prompt: told }],
  'file-kind': [{ say: 'file-kind' }],
  'file-unkept': (['photo', 'document'] as const).map(kind => ({ say: 'file-unkept', kind })),
  'files-full': (['day', 'disk'] as const).map(full => ({ say: 'files-full', kind: 'photo', full })),
  evidence: [
    { say: 'evidence', unit: nguVan, shown: 3, total: 3, missing: 0 },
    { say: 'evidence', unit: nguVan, shown: 0, total: 0, missing: 2 },
  ],
  'note-too-big': [{ say: 'note-too-big', kind: 'video', megabytes: 20 }],
  'file-note': [
    { say: 'file-note', note: note('12/3', WRITTEN), left: 0 },
    { say: 'file-note', note: { ...note('12/3', '', 2), source: 'pulse' }, left: 3, how: 'again' },
    { say: 'file-note', note: note('12/3', WRITTEN), left: 1, how: 'added' },
    { say: 'file-note', note: note('12/3', WRITTEN), left: 1, how: 'ways' },
  ],
  prefilled: [
    prefilled,
    { ...prefilled, left: true },
    { ...prefilled, ack, counted: 2, halfBase: [{ indicator: 'tuyen-truyen-buoi', value: 3 }] },
    {
      ...prefilled,
      notes: Array.from({ length: 12 }, (_, index) =>
        note(`${index + 1}/3`, 'Quy tắc ứng xử và văn hóa học đường '.repeat(4), 1),
      ),
      counted: 12,
      onBehalf: true,
    },
    { ...prefilled, figures: [], current: answer('tuyen-truyen', WRITTEN, [fig]) },
    { ...prefilled, notes: [note('12/3', '', 1)], figures: [], current: answer('tuyen-truyen', WRITTEN, [fig]) },
  ],
  'add-or-replace': [
    { say: 'add-or-replace', text: WRITTEN },
    { say: 'add-or-replace', text: WRITTEN, again: true },
  ],
  'amend-ask': [{ say: 'amend-ask', ack }],
  'same-words': [
    { say: 'same-words', number: 2, prompt: prompt('tuyen-truyen'), words: WRITTEN, indicators, before: figures },
    { say: 'same-words', number: 2, prompt: prompt('tuyen-truyen'), words: WRITTEN, indicators, before: [] },
  ],
}
