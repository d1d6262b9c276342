import type { IncomingFile } from '../conversation/vocabulary/about.ts'
import type { Prompt } from '../domain/plan.ts'
import { cut } from '../domain/reading/fold.ts'
import { countWord } from './numbers.ts'

/** What a file that somebody sent is called. */
export const FILES: Readonly<Record<IncomingFile['kind'], string>> = {
  photo: 'ảnh',
  document: 'tệp',
  video: 'đoạn phim',
  voice: 'đoạn ghi âm',
}

/** "ảnh", "ba ảnh". */
export const countedFiles = (kind: IncomingFile['kind'], count = 1): string =>
  count > 1 ? `${countWord(count)} ${FILES[kind]}` : FILES[kind]

/** Under a file channels take fewer words than in a message: 1024 the strictest. */
const LONGEST_WORDS = 900

/** Under a photo or file of a unit: its section, and the words that came with it. */
export const evidenceCaption = (prompt: Pick<Prompt, 'label'> | undefined, words: string): string =>
  [prompt ? `Mục ${prompt.label}` : 'Chưa phân mục', cut(words, LONGEST_WORDS)].filter(Boolean).join(': ')

/** Under the signed copy of the school's report. */
export const SIGNED_COPY = 'Bản đã ký, đóng dấu.'
