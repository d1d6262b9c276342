import type { BrowserSay, OpenInBrowser } from '../../conversation/vocabulary/browser.ts'
import { momentText, timeText } from '../dates.ts'
import { You } from '../voice.ts'
import { lines, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

const openText = ({ since, until }: OpenInBrowser): string =>
  `• mở lúc ${momentText(since)}, tự đóng lúc ${since.hasSame(until, 'day') ? timeText(until) : momentText(until)}`

export const browserTexts: Texts<BrowserSay> = {
  'browser-link': ({ link, here, minutes, open }, voice) =>
    lines(
      'Bàn làm việc trên trình duyệt:',
      link,
      sentences(
        `Liên kết mở được một lần, trong ${minutes} phút, và là của riêng ${voice.you}, không chuyển cho ai.`,
        here && `Liên kết chỉ mở được trên máy đang chạy Trợ lý: ${voice.you} chép sang trình duyệt của máy ấy.`,
      ),
      open.length > 0 && `Đang mở ${open.length} phiên:`,
      ...open.map(openText),
      `${You(voice)} chọn "Kết thúc" để đóng bàn làm việc ở mọi máy.`,
    ),
  'browser-off': () =>
    sentences(
      'Bàn làm việc trên trình duyệt chưa bật.',
      'Người quản trị máy của trường bật được; trong lúc chờ, mọi việc vẫn làm trong tin nhắn như thường.',
    ),
  'browser-ended': () => 'Đã đóng bàn làm việc ở mọi máy. Muốn mở lại, nhắn /ban.',
}
