import type { WordingWord } from '../conversation/vocabulary/wording.ts'
import { always, type Label } from './label.ts'
import { capital } from './wording.ts'

/** What the buttons of "Sửa câu chữ" say. */
export const WORDING_WORDS: Readonly<Record<WordingWord, Label>> = {
  reword: always('Sửa câu chữ'),
  'keep-line': always('Giữ như cũ'),
  'drop-line': always('Bỏ khỏi báo cáo'),
  'put-in-line': always('Đưa vào báo cáo'),
  'move-line': always('Chuyển mục khác'),
  'join-line': always('Ghép với câu khác'),
  'join-so': always('Ghép như vậy'),
  'move-back': always('Chuyển lại chỗ cũ'),
  'old-sentence': always('Lấy lại câu cũ'),
  'whole-paragraph': ({ n }) => (n === undefined ? 'Viết lại cả đoạn' : `Viết lại cả đoạn ${n}`),
  'other-line': always('Sửa câu khác'),
  'other-area': always('Mục khác'),
  line: ({ n = '' }) => `Câu ${n}`.trim(),
  area: ({ code = '' }) => `Mục ${code}`.trim(),
  lead: ({ label = '' }) => capital(String(label)) || 'Chỗ này',
  'figure-line': always('Câu số liệu'),
  'keep-sentence': always('Giữ câu đã sửa'),
  'new-sentence': always('Lấy câu mới'),
  noted: always('Đã rõ'),
  'changed-lines': ({ n }) => `Câu phải chọn lại (${n})`,
  'by-rules': always('Lấy lại đoạn ghép'),
}
