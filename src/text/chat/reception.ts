import type { ReceptionSay } from '../../conversation/vocabulary/reception.ts'
import type { Unreached } from '../../domain/reception.ts'
import { sentences } from '../wording.ts'
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

export const receptionTexts: Texts<ReceptionSay> = {
  unreached({ channel, url, trouble: { why, status } }, { you }) {
    const [what, todo] = WHY[why]
    return sentences(
      `${channel} chưa đưa được tin tới Trợ lý ở ${url} – ${what}${status === undefined ? '' : `: ${status}`}.`,
      `Tin thầy cô nhắn lúc này có thể không tới; nhờ ${you} báo người quản trị ${todo}.`,
    )
  },
}
