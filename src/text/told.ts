import type { Voice } from './voice.ts'

/** Behind what an officer has to know: that one hears of it, or that there is none to tell. */
export const officersText = (untold: true | undefined, { you }: Voice): string =>
  untold ? `Hiện không có đầu mối nào nhận được tin của Trợ lý; ${you} báo trực tiếp giúp.` : 'Đầu mối được báo ngay.'
