import type { SayOf } from '../../conversation/say.ts'
import { figureText } from '../figures.ts'
import { numberText } from '../numbers.ts'
import { type Voice, You } from '../voice.ts'
import { sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

type HostingSay = SayOf<'hosting' | 'host-count' | 'paying' | 'paid-count'>

/** The last words before the question is let go. */
const lastCall = (voice: Voice, taken: string): string =>
  `Nếu chưa rõ, ${voice.you} chọn "Chưa rõ": Trợ lý tạm ghi là ${taken}, lúc nào sửa cũng được.`

const unread = (total: number, outside: boolean): string =>
  outside ? `Con số cần nằm trong khoảng từ 0 đến ${numberText(total)}.` : 'Trợ lý chưa đọc được con số nào.'

/** Who led joint events, and who paid: each time in other words. */
export const hostingTexts: Texts<HostingSay> = {
  hosting: ({ figure, indicator, misses = 0 }, voice) => {
    if (misses > 1) return lastCall(voice, 'phối hợp')
    if (misses > 0)
      return `Trợ lý chưa rõ ai đứng ra làm. ${You(voice)} nhắn "đơn vị chủ trì", "trường chủ trì" hay "có cả hai" giúp.`
    const told = figure.value === 1 ? `1 ${indicator.chat}` : figureText(figure, indicator)
    return `Đã ghi ${told}. Đơn vị của ${voice.you} chủ trì, hay phối hợp với nơi khác?`
  },
  'host-count': ({ indicator, total, misses, outside }, { you }) =>
    misses > 1
      ? `Trong ${numberText(total)} ${indicator.chat}, đơn vị của ${you} đứng ra làm mấy ${indicator.chat}? Chưa rõ thì nhắn 0.`
      : sentences(
          misses > 0 && unread(total, outside),
          `Trong ${numberText(total)} ${indicator.chat}, mấy ${indicator.chat} do đơn vị của ${you} chủ trì?`,
          'Trả lời bằng một con số.',
        ),
  paying: ({ figure, indicator, misses = 0 }, voice) => {
    if (misses > 1) return lastCall(voice, 'nơi khác chi')
    if (misses > 0)
      return `Trợ lý chưa rõ ai chi khoản này. ${You(voice)} nhắn số tiền đơn vị góp, "đơn vị chi cả" hay "nơi khác chi" giúp.`
    return `Đã ghi ${figureText(figure, indicator)}. Do đơn vị của ${voice.you} chi cả, hay góp chung với nơi khác?`
  },
  'paid-count': ({ indicator, total, misses, outside }, { you }) =>
    misses > 1
      ? `Đơn vị của ${you} lo bao nhiêu trong ${figureText({ value: total }, indicator)}? Chưa rõ thì nhắn 0.`
      : sentences(
          misses > 0 && unread(total, outside),
          `Trong ${figureText({ value: total }, indicator)}, phần đơn vị của ${you} lo là bao nhiêu?`,
          'Trả lời bằng một con số.',
        ),
}
