import type { SayOf } from '../../conversation/say.ts'
import { RETENTION } from '../../domain/retention.ts'
import type { School } from '../../domain/school.ts'
import { withoutAssistant } from '../channels.ts'
import { type Voice, You } from '../voice.ts'
import { lines, listed, sentences } from '../wording.ts'
import { type Abilities, serversOf } from './texts.ts'

/** Whom to ask: an officer, or while there is none yet the school's leaders. */
export const contactOrSchool = ({
  school,
  contact,
}: {
  readonly school: School
  readonly contact?: string | undefined
}) => contact ?? `BGH ${school.name}`

/** To somebody who agreed to earlier terms: what is new in them. Rewrite it whenever `CONSENT_VERSION` rises. */
export function consentAgain(say: SayOf<'consent-again'>, voice: Voice, channel: Pick<Abilities, 'name'>): string {
  const { you } = voice
  return sentences(
    `Điều khoản đã đổi${say.unasked === 'again' ? ` (Trợ lý chỉ nhắc ${you} lần này)` : ''}: Trợ lý nay ghi lại việc đầu mối, BGH xem báo cáo và thông tin của ${you} (giữ ${RETENTION.readings} tháng, ${you} xem được); đầu mối lập được bản sao lưu mã hóa và bản xuất dữ liệu của trường.`,
    `${You(voice)} đồng ý để dùng tiếp? Trong lúc chờ, Trợ lý không ghi gì thêm${say.unasked ? '' : '; tin vừa rồi chưa được ghi'}.`,
    `Không đồng ý thì ${you} xem hoặc xóa dữ liệu của mình; báo cáo vẫn gửi được bằng ${withoutAssistant(channel)}.`,
    `Hỏi thêm: ${contactOrSchool(say)}.`,
  )
}

/** What Luật Bảo vệ dữ liệu cá nhân wants a person to know before agreeing, in plain words. */
export function consentFull(
  { school, matters, channel, contact }: SayOf<'consent-full'>,
  voice: Voice,
  abilities: Pick<Abilities, 'name' | 'abroad'>,
): string {
  const { you } = voice
  return lines(
    `Thông tin về dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân, số 91/2025/QH15)`,
    `1. Ai lưu: ${school.name}.`,
    `2. Để làm gì: nhắc hạn, nhận, tổng hợp và lưu báo cáo ${listed(matters)}; chuyển vướng mắc đến người trả lời. Không dùng vào việc khác, không bán, không quảng cáo.`,
    `3. Lưu những gì: họ tên, cách xưng hô, vai trò, mã tài khoản ${channel}, giờ nhắc, kênh nhận nhắc; tin nhắn, ảnh, tệp ${you} gửi cho Trợ lý; nhật ký (ai làm gì, ai xem gì, lúc nào). Không lưu số điện thoại. Xin không gửi tên học sinh, tên người khiếu nại, số căn cước, thông tin sức khỏe.`,
    `4. Lưu bao lâu: họ tên, vai trò, mã tài khoản đến khi ${you} thôi nhiệm vụ; tin nhắn, ghi nhanh, ảnh, tệp, vướng mắc, chỉ đạo tối đa ${RETENTION.words} tháng; văn bản Trợ lý lập ra: bản mới nhất, tối đa ${RETENTION.documents} tháng; lượt xem ${RETENTION.readings} tháng; nhật ký ${RETENTION.audit} tháng; bản sao hằng ngày ${RETENTION.copies} ngày. Bản sao lưu mã hóa, bản xuất do đầu mối giữ, có bản mới thì xóa bản cũ. Số liệu và câu chữ báo cáo đã nộp được giữ lại nhưng không kèm tên. Bản nằm trên điện thoại và ở ${channel} do ${you} tự xóa.`,
    `5. Ai xem được: người cùng đơn vị của ${you}, đầu mối tổng hợp, BGH. Vướng mắc được gửi cho ai, Trợ lý nói rõ trước khi gửi.`,
    `6. Đi qua đâu: tin nhắn đi qua ${serversOf(channel, abilities)}; dữ liệu của Trợ lý nằm trên máy của trường.`,
    `7. Quyền của ${you}: xem, sửa, rút lại đồng ý, xóa, khiếu nại. Nhắn "dữ liệu của tôi" bất cứ lúc nào; rút lại không ảnh hưởng việc đánh giá ${you}.`,
    `8. Không đồng ý thì sao: Trợ lý không lưu gì; ${you} gửi báo cáo bằng ${withoutAssistant(abilities)}, đầu mối nhập hộ.`,
    `${You(voice)} chọn "Đồng ý" thì thời điểm và bản thông tin này được ghi lại.`,
    `Hỏi thêm: ${contactOrSchool({ school, contact })}.`,
  )
}
