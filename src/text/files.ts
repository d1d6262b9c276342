import type { IncomingFile } from '../conversation/input.ts'
import type { Prompt } from '../domain/plan.ts'
import { cut } from '../domain/reading/fold.ts'

/** What a file that somebody sent is called. */
export const FILES: Readonly<Record<IncomingFile['kind'], string>> = {
  photo: 'ảnh',
  document: 'tệp',
  video: 'đoạn phim',
  voice: 'đoạn ghi âm',
}

/** Telegram takes 1024 at most under a file. */
const LONGEST_WORDS = 900

/** Under a photo or file of a unit: its section, and the words that came with it. */
export const evidenceCaption = (prompt: Pick<Prompt, 'label'> | undefined, words: string): string =>
  [prompt ? `Mục ${prompt.label}` : 'Chưa phân mục', cut(words, LONGEST_WORDS)].filter(Boolean).join(': ')
