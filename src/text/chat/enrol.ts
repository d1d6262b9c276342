import type { SayOf } from '../../conversation/say.ts'
import type { AdmissionSay, FirstReport } from '../../conversation/vocabulary/admission.ts'
import type { Role } from '../../domain/member.ts'
import { givenName } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { codeText, withoutAssistant } from '../channels.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { roleText } from '../roles.ts'
import { unitText } from '../units.ts'
import { greeting, type Voice, You } from '../voice.ts'
import { capital, lines, listed, sentences } from '../wording.ts'
import { consentAgain, consentFull, contactOrSchool } from './consent-full.ts'
import { type Abilities, serversOf, type Texts } from './texts.ts'

type Consent = SayOf<'consent'>
type Purpose = Pick<Consent, 'role' | 'unit' | 'matters'>

/** What the assistant does for somebody of this role. */
function purpose({ role, unit, matters }: Purpose, { you }: Voice): string {
  const report = `báo cáo ${listed(matters)}`
  switch (role) {
    case 'officer':
      return `giúp ${you} thu nhận và tổng hợp ${report}`
    case 'principal':
    case 'vice-principal':
      return `giúp ${you} theo dõi, đánh giá ${report}`
    case 'clerk':
      return `giúp ${you} ghi số, ngày và lưu bản đã ký của ${report}`
    case 'union-leader':
      return `giúp ${you} nhận, trả lời vướng mắc của tổ về ${report}`
    default:
      return `giúp ${unit ? unitText(unit) : 'đơn vị'} ${report}`
  }
}

/** Model 1, for Luật 91/2025/QH15: what is kept, why, how long, who sees it, before anything is stored. */
function consent(say: Consent, told: Voice, servers: Pick<Abilities, 'abroad'>): string {
  const voice = { ...told, name: told.name || (say.name ? givenName(say.name) : '') }
  const { you } = voice
  const seen = say.unit ? `${say.unit.called} của ${you}, đầu mối và BGH` : 'đầu mối và BGH'
  return sentences(
    greeting(voice),
    `Trợ lý ${purpose(say, voice)}.`,
    `Trường lưu họ tên, vai trò, mã tài khoản đến khi ${you} thôi nhiệm vụ; tin nhắn, ảnh, tệp, vướng mắc tối đa 24 tháng; nhật ký 36 tháng; ${seen} xem được.`,
    `Tin nhắn đi qua ${serversOf(say.channel, servers)}.`,
    `${You(voice)} xem, sửa, rút lại, xóa được; báo cáo đã nộp giữ lại không kèm tên. Chưa đồng ý thì chưa lưu gì.`,
    `Hỏi thêm: ${contactOrSchool(say)}.`,
  )
}

/** What comes next for somebody who has just arrived; only what really comes. */
function firstSteps(role: Role, unit: Unit | undefined, { you }: Voice): string {
  switch (role) {
    case 'officer':
      return `Trợ lý sẽ báo khi có báo cáo, vướng mắc mới. Bảng theo dõi: nhắn "trạng thái".`
    case 'principal':
    case 'vice-principal':
      return `Đầu mỗi quý, Trợ lý gửi ${you} một bản đánh giá ngắn; việc cần quyết định thì chọn ngay ở cuối tin.`
    case 'union-leader':
      return `Vướng mắc của ${unit ? unitText(unit) : 'tổ'} sẽ đến ${you} trước; ${you} trả lời, hoặc chuyển đầu mối.`
    case 'clerk':
      return `Báo cáo của trường được duyệt thì Trợ lý nhắn ${you} ghi số, ngày và gửi bản đã ký; lúc này ${you} chưa phải làm gì.`
    default:
      return `Đến kỳ, Trợ lý sẽ nhắn trước hạn; ${you} trả lời ngay trong tin là xong.`
  }
}

/** The report that is open, or has been handed in, when somebody comes in. */
function firstReport({ period, deadlines, state, now, sent }: FirstReport, voice: Voice): string {
  const name = `Báo cáo ${periodText(period)}`
  if (state !== 'open') {
    const done = state === 'accepted' ? 'đã được tiếp nhận' : 'đã nộp, đang chờ tiếp nhận'
    return `${name} của đơn vị ${done}; ${voice.you} chưa phải làm gì. Kỳ sau, Trợ lý sẽ nhắn trước hạn.`
  }
  const named = `Kế hoạch: trước ${dayText(deadlines.unitsNamed)}`
  if (now <= deadlines.target.endOf('day')) {
    return `${name} hẹn ${weekdayText(deadlines.target)} (${named}). ${You(voice)} làm ngay hay để sau đều được, khoảng 5 phút.`
  }
  if (sent) {
    return `${name} của trường đã gửi Sở; phần của đơn vị vẫn được nhận. ${You(voice)} gửi giúp khi tiện, khoảng 5 phút.`
  }
  return now < deadlines.unitsNamed.startOf('day')
    ? `${name} của đơn vị chưa nộp; hẹn nội bộ ${dayText(deadlines.target)} đã qua (${named}). Mong ${voice.you} làm sớm, khoảng 5 phút.`
    : `${name} của đơn vị chưa nộp và đã quá hạn (${named}). Mong ${voice.you} làm ngay, khoảng 5 phút.`
}

const CLOSED_DOORS = {
  unknown: 'Liên kết hoặc mã này không đúng.',
  used: 'Liên kết này đã được dùng; mỗi liên kết chỉ dùng một lần.',
  expired: 'Liên kết này đã hết hạn.',
  revoked: 'Liên kết này đã được thu hồi.',
  'too-many': 'Đã thử quá nhiều mã không đúng nên Trợ lý tạm ngừng nhận mã trong một giờ.',
} as const

export const enrolTexts: Texts<AdmissionSay> = {
  'setup-who': ({ school }, { you }) =>
    sentences(
      `Xin chào. Đây là liên kết nhận vai đầu mối của Trợ lý báo cáo ${school}.`,
      `${capital(you)} là đầu mối tổng hợp báo cáo của trường, hay chỉ cài đặt giúp?`,
      'Liên kết này dùng một lần; ai nhận vai đầu mối sẽ mời mọi người khác.',
    ),
  'setup-handed-on': ({ link, code }, { you }) =>
    lines(
      `Nhờ ${you} chuyển liên kết này cho đầu mối tổng hợp của trường. Liên kết dùng một lần:`,
      link,
      code !== undefined && `${capital(codeText(code))}`,
    ),
  consent,
  'consent-full': consentFull,
  'consent-again': consentAgain,
  'consent-renewed': (_, voice) =>
    `Cảm ơn ${voice.you}, Trợ lý đã ghi. Tin nào gửi trong lúc chờ, ${voice.you} gửi lại giúp.`,
  'consent-about': ({ school, matters, contact, ...duty }, voice) =>
    sentences(
      `Dạ, đây là Trợ lý của ${school.name}: ${purpose({ ...duty, matters }, voice)}, bằng tin nhắn.`,
      `${You(voice)} được mời làm ${roleText(duty.role, duty.unit)}. Chưa đồng ý thì Trợ lý không lưu gì, cũng không nhắn thêm.`,
      `Muốn dùng, ${voice.you} chọn "Đồng ý".`,
      contact && `Hỏi thêm: ${contact}.`,
    ),
  declined: ({ setup }, voice, channel) =>
    sentences(
      `Trợ lý không lưu gì về ${voice.you}.`,
      !setup && `Báo cáo của ${voice.you} có thể gửi đầu mối bằng ${withoutAssistant(channel)} để nhập hộ.`,
      `Khi nào đổi ý, ${voice.you} mở lại liên kết, nếu còn hạn, là được.`,
    ),
  'ask-name': (_, voice) =>
    `Cảm ơn ${voice.you}. Họ tên đầy đủ của ${voice.you} và cách xưng hô, ví dụ: "cô Nguyễn Thị Lan"?`,
  'name-unclear': (_, voice) =>
    `Trợ lý chưa đọc được họ tên. ${You(voice)} nhắn giúp họ và tên, ví dụ: "cô Nguyễn Thị Lan" hoặc "thầy Trần Văn Hùng".`,
  'welcome-officer': (_, voice) =>
    sentences(
      `${greeting(voice)} Từ nay ${voice.you} là đầu mối tổng hợp.`,
      `Việc đầu tiên là mời mỗi đơn vị một người: chọn "Mời người mới" hoặc nhắn "lời mời".`,
      `Đơn vị nào chưa vào được, ${voice.you} vẫn nhập hộ được.`,
    ),
  welcome: ({ unit, role, due }, voice) =>
    sentences(
      `Cảm ơn ${voice.you}. Trợ lý đã ghi: ${roleText(role, unit)}.`,
      due ? firstReport(due, voice) : firstSteps(role, unit, voice),
    ),
  awaiting: ({ role, unit, contact }, voice) =>
    sentences(
      role ? `Cảm ơn ${voice.you}. Trợ lý đã ghi nhận lời mời làm ${roleText(role, unit)}.` : greeting(voice),
      `Đầu mối của trường xác nhận xong, Trợ lý sẽ nhắn ${voice.you} ngay; trong lúc chờ, ${voice.you} chưa phải làm gì.`,
      contact && `Cần gấp, ${voice.you} liên hệ ${contact}.`,
    ),
  'already-in': ({ awaits }, voice) =>
    awaits
      ? `${You(voice)} đã đồng ý rồi, đang chờ đầu mối xác nhận; có tin, Trợ lý nhắn ${voice.you} ngay.`
      : `${You(voice)} đã vào rồi, không phải làm lại.`,
  'whose-link': ({ name, address, own, role, unit }, voice) =>
    own
      ? `Lời mời này của ${voice.you}: ${roleText(role, unit)}. ${You(voice)} nhận thêm vai trò này?`
      : sentences(
          `Lời mời này của ${address} ${name}: ${roleText(role, unit)}.`,
          `${You(voice)} nhận vai trò này cho mình hay để cho ${address} ${givenName(name)}?`,
        ),
  'link-left': ({ name, address }) =>
    `Chưa có gì thay đổi: lời mời vẫn chờ ${address} ${name}, liên kết dùng được như cũ.`,
  'role-added': ({ unit, role }, voice) =>
    sentences(
      `Trợ lý đã ghi thêm vai trò của ${voice.you}: ${roleText(role, unit)}.`,
      'Các vai trò và báo cáo đang có giữ nguyên.',
    ),
  stranger: ({ school, through }) =>
    sentences(
      `Xin chào. Đây là Trợ lý nội bộ của ${school}, chỉ phục vụ người được mời.`,
      `Cán bộ, giáo viên, nhân viên xin liên hệ ${through} để nhận liên kết.`,
    ),
  'only-private': ({ link }) =>
    lines(
      `Xin chào các thầy, cô. Trợ lý báo cáo chỉ làm việc trong trò chuyện riêng với từng người: ${link}`,
      'Trợ lý không lưu gì ở đây và xin phép rời nhóm ạ.',
    ),
  'admission-closed': ({ why, school, through }) =>
    sentences(
      CLOSED_DOORS[why],
      `Xin liên hệ ${through}, ${school}, để nhận liên kết ${why === 'too-many' ? 'đúng' : 'mới'}.`,
    ),
}
