import type { IncomingFile } from '../conversation/input.ts'

/** What a file that somebody sent is called. */
export const FILES: Readonly<Record<IncomingFile['kind'], string>> = {
  photo: 'ảnh',
  document: 'tệp',
  video: 'đoạn phim',
  voice: 'đoạn ghi âm',
}
