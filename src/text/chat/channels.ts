import type { ChannelsSay } from '../../conversation/vocabulary/channels.ts'
import { besideTexts } from '../channels.ts'
import { You } from '../voice.ts'
import { capital, lines, listed, sentences } from '../wording.ts'
import { serversOf, type Texts } from './texts.ts'

export const channelsTexts: Texts<ChannelsSay> = {
  channels: ({ met, kept, others, minutes }, voice) =>
    lines(
      sentences(
        `${You(voice)} đang dùng Trợ lý trên ${listed(met)}.`,
        met.length > 1 && (kept === undefined ? 'Trợ lý nhắc ở kênh dùng gần nhất.' : `Trợ lý nhắc ở ${kept}.`),
      ),
      others.length > 0 &&
        `Muốn dùng thêm, trong ${minutes} phút ${voice.you} làm như sau, mã là của riêng ${voice.you}:`,
      ...besideTexts({ link: '', beside: others }),
    ),
  'channel-kept': ({ kept, others }, { you }) =>
    sentences(
      kept === undefined
        ? `Từ nay Trợ lý nhắc ${you} ở kênh ${you} dùng gần nhất.`
        : `Từ nay Trợ lý nhắc ${you} ở ${kept}, dù ${you} vừa dùng kênh nào; không gửi được thì mới sang kênh kia.`,
      `Muốn đổi, ${you} nhắn ${[...others.map(name => `"dùng ${name}"`), ...(kept === undefined ? [] : ['"nơi vừa dùng"'])].join(' hoặc ')}.`,
    ),
  'join-consent': ({ channel }, { you }, servers) =>
    sentences(
      `${capital(you)} dùng thêm Trợ lý trên ${channel}?`,
      `Trường lưu thêm mã tài khoản ${channel} đến khi ${you} thôi nhiệm vụ; tin nhắn ở đây đi qua ${serversOf(channel, servers)}.`,
      `Các điều ${you} đã đồng ý trước đây giữ nguyên. Chưa đồng ý thì chưa lưu gì.`,
    ),
  'join-declined': ({ channel }, { you }) =>
    `Trợ lý không lưu gì về tài khoản ${channel} này; ${you} vẫn dùng kênh trước như cũ.`,
  'no-seat': ({ channel, people, others, through }, { you }) =>
    sentences(
      `Trợ lý trên ${channel} đã đủ ${people} người nên chưa nhận thêm được, mong ${you} thông cảm.`,
      others.length > 0
        ? `Lời mời vẫn dùng được trên ${listed(others)}; cần giúp, ${you} liên hệ ${through}.`
        : `Báo cáo vẫn gửi được bằng bản giấy; cần giúp, ${you} liên hệ ${through}.`,
    ),
  'no-seat-told': ({ channel, people, name }, { you }) =>
    sentences(
      `${capital(name)} vừa vào bằng mã trên ${channel} nhưng ${channel} đã đủ ${people} người.`,
      `Nhờ ${you} mời dùng kênh khác, cho người không dùng nữa thôi nhiệm vụ, hoặc nhập hộ.`,
    ),
  joined: ({ here, open }, voice) =>
    sentences(
      `${You(voice)} đã dùng được Trợ lý trên ${here}; nhắn ở kênh nào cũng được.`,
      open && 'Việc đang làm dở vẫn còn: câu đang hỏi trả lời ở đây được.',
    ),
  'joined-there': ({ there }, { you }) =>
    `Trợ lý nay gặp ${you} cả trên ${there}. Nếu không phải ${you} vừa làm việc này, nhờ ${you} báo đầu mối ngay.`,
}
