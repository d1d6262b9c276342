import { en } from './playground-en.ts'
import { vi } from './playground-vi.ts'
import type { PageWords } from './playground-words.ts'

export type { PageWords } from './playground-words.ts'

/** What the playground's page says around the phones; what stands in the chats is the assistant's own. */

export const PLAYGROUND_TITLE = 'Trợ lý báo cáo: chạy thử'

/** In the terminal, when the page is ready. */
export const playgroundOpenText = (address: string): string =>
  [
    'BOT_TOKEN đang để trống nên Trợ lý chạy thử, không gửi gì ra ngoài.',
    `Mở trang này trong trình duyệt: ${address}`,
    'Nhấn Ctrl+C để dừng. Muốn xem cả năm ngay trong cửa sổ này: npm start -- --terminal',
  ].join('\n')

export type Language = 'vi' | 'en'
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { vi, en }
