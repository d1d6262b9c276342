import type { ReceptionSay } from '../../conversation/vocabulary/reception.ts'
import type { Unreached } from '../../domain/reception.ts'
import type { Traffic } from '../../domain/traffic.ts'
import { dayText, spanText, timeText } from '../dates.ts'
import { numberText } from '../numbers.ts'
import { person } from '../voice.ts'
import { listed, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** What stands in the way, and what whoever looks after the machine can do about it. */
const WHY: { readonly [W in Unreached]: readonly [what: string, todo: string] } = {
  refused: ['tường lửa chặn', 'bỏ chặn đường dẫn ấy (dùng Cloudflare thì tắt Browser Integrity Check cho nó)'],
  'not-found': ['máy chủ trung gian không có đường dẫn ấy', 'chuyển tiếp đường dẫn ấy về máy chạy Trợ lý'],
  'server-error': ['máy chủ trung gian báo lỗi', 'xem máy chủ trung gian có nối tới máy chạy Trợ lý không'],
  'other-answer': ['máy chủ trả lời khác mong đợi', 'chuyển tiếp đường dẫn ấy về máy chạy Trợ lý'],
  certificate: ['chứng chỉ https không hợp lệ', 'thay chứng chỉ còn hạn, đúng tên miền'],
  name: ['không tìm thấy tên miền', 'xem lại tên miền'],
  timeout: ['máy chủ không trả lời kịp', 'xem máy chủ trung gian và đường mạng'],
  'no-connection': ['không nối được tới máy chủ', 'mở cổng 443 và xem đường mạng'],
  'not-allowed': ['địa chỉ này không được dùng', 'dùng một địa chỉ công khai khác'],
  unknown: ['chưa rõ vì sao', 'xem lại địa chỉ và đường mạng'],
}

/** More names than these are counted. */
const MOST_NAMES = 5

const namesText = (people: Traffic['unreached']): string =>
  people.length > MOST_NAMES
    ? `${people.slice(0, MOST_NAMES).map(person).join(', ')} và ${people.length - MOST_NAMES} người nữa`
    : listed(people.map(person))

const trafficText = ({
  channel,
  month,
  used,
  quota,
  people,
  way,
  heardAt,
  gaps,
  unreached,
  strangers,
  toPhone,
}: Traffic): string => {
  const heard = heardAt ? `, tin gần nhất ${timeText(heardAt)} ngày ${dayText(heardAt)}` : ''
  const gap = gaps.at(-1)
  return sentences(
    `${channel} tháng ${Number(month.slice(5))}: ${numberText(used)}/${numberText(quota.messages)} tin, ${people}/${quota.people} người.`,
    way === 'asked' ? `Trợ lý tự hỏi tin${heard}.` : `${channel} đưa tin tới${heard}.`,
    unreached.length > 0 && `Chỉ dùng ${channel}, nay không nhắn được: ${namesText(unreached)}.`,
    strangers > 0 && `Người lạ đã nhắn trong tháng: ${numberText(strangers)}.`,
    toPhone.length > 0 && `Chưa nhắc được vì hết lượt tin, nhờ gọi điện: ${toPhone.join('; ')}.`,
    gap && `Lần gián đoạn gần nhất: ${spanText(gap)}, ${dayText(gap.to)}.`,
  )
}

export const receptionTexts: Texts<ReceptionSay> = {
  traffic: ({ traffic }) => trafficText(traffic),
  'month-low': ({ channel, month, used, messages, level }, { you }) =>
    sentences(
      `${channel} tháng ${month} đã dùng ${numberText(used)}/${numberText(messages)} tin (quá ${level}%).`,
      level === 95
        ? `Đến hết tháng, Trợ lý chỉ gửi câu trả lời, lần nhắc cuối và việc cần quyết định; ai dùng cả kênh khác thì nhận nhắc ở đó. Đơn vị không được nhắc có trong nhật ký nhắc và khi nhắn "trạng thái", nhờ ${you} gọi điện.`
        : 'Quá 95% thì Trợ lý chỉ gửi câu trả lời, lần nhắc cuối và việc cần quyết định.',
    ),
  unreached({ channel, url, trouble: { why, status } }, { you }) {
    const [what, todo] = WHY[why]
    return sentences(
      `${channel} chưa đưa được tin tới Trợ lý ở ${url} – ${what}${status === undefined ? '' : `: ${status}`}.`,
      `Tin thầy cô nhắn lúc này có thể không tới; nhờ ${you} báo người quản trị ${todo}.`,
    )
  },
}
