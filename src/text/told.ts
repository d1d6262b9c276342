import type { Voice } from './voice.ts'

/** Behind what an officer has to know: that one will hear of it, which may be the next morning, or that there is none to tell. */
export const officersText = (untold: true | undefined, { you }: Voice): string =>
  untold ? `Hiện không có đầu mối nào nhận được tin của Trợ lý; ${you} báo trực tiếp giúp.` : 'Trợ lý báo đầu mối.'
