import type { ChannelsSay } from '../../conversation/vocabulary/channels.ts'
import { besideTexts } from '../channels.ts'
import { You } from '../voice.ts'
import { lines, listed, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

export const channelsTexts: Texts<ChannelsSay> = {
  channels: ({ met, others, minutes }, voice) =>
    lines(
      sentences(
        `${You(voice)} đang dùng Trợ lý trên ${listed(met)}.`,
        met.length > 1 && 'Trợ lý nhắc ở kênh dùng gần nhất.',
      ),
      others.length > 0 &&
        `Muốn dùng thêm, trong ${minutes} phút ${voice.you} làm như sau, mã là của riêng ${voice.you}:`,
      ...besideTexts({ link: '', beside: others }),
    ),
  joined: ({ here, open }, voice) =>
    sentences(
      `${You(voice)} đã dùng được Trợ lý trên ${here}; nhắn ở kênh nào cũng được.`,
      open && 'Việc đang làm dở vẫn còn: câu đang hỏi trả lời ở đây được.',
    ),
  'joined-there': ({ there }, { you }) =>
    `Trợ lý nay gặp ${you} cả trên ${there}. Nếu không phải ${you} vừa làm việc này, nhờ ${you} báo đầu mối ngay.`,
}
