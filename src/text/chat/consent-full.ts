import type { EnrolSay } from '../../conversation/say.ts'
import { type Voice, You } from '../voice.ts'
import { lines } from '../wording.ts'

/** What Luật Bảo vệ dữ liệu cá nhân wants a person to know before agreeing, in plain words. */
export function consentFull({ plan, contact }: Extract<EnrolSay, { say: 'consent-full' }>, voice: Voice): string {
  const { you } = voice
  return lines(
    `Thông tin về dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân, số 91/2025/QH15)`,
    `1. Ai lưu: ${plan.school.name}.`,
    `2. Để làm gì: nhắc hạn, nhận, tổng hợp và lưu báo cáo ${plan.subject}; chuyển vướng mắc đến người trả lời. Không dùng vào việc khác, không bán, không quảng cáo.`,
    `3. Lưu những gì: họ tên, cách xưng hô, vai trò, mã tài khoản Telegram, giờ nhắc; tin nhắn, ảnh, tệp ${you} gửi cho Trợ lý; nhật ký (ai làm gì, lúc nào). Không lưu số điện thoại. Xin không gửi tên học sinh, tên người khiếu nại, số căn cước, thông tin sức khỏe.`,
    `4. Lưu bao lâu: họ tên, vai trò, mã tài khoản đến khi ${you} thôi nhiệm vụ; tin nhắn tối đa 24 tháng; nhật ký 36 tháng. Số liệu báo cáo đã nộp được giữ lại nhưng không kèm tên.`,
    `5. Ai xem được: người cùng đơn vị của ${you}, đầu mối tổng hợp, BGH. Vướng mắc được gửi cho ai, Trợ lý nói rõ trước khi gửi.`,
    `6. Đi qua đâu: tin nhắn đi qua máy chủ Telegram ở nước ngoài; dữ liệu của Trợ lý nằm trên máy của trường.`,
    `7. Quyền của ${you}: xem, sửa, rút lại đồng ý, xóa, khiếu nại. Nhắn "dữ liệu của tôi" bất cứ lúc nào; rút lại không ảnh hưởng việc đánh giá ${you}.`,
    `8. Không đồng ý thì sao: Trợ lý không lưu gì; ${you} gửi báo cáo bằng Zalo hoặc bản giấy, đầu mối nhập hộ.`,
    `${You(voice)} bấm "Đồng ý" thì thời điểm và bản thông tin này được ghi lại.`,
    contact && `Hỏi thêm: ${contact}.`,
  )
}
