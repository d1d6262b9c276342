import type { EnrolSay } from '../../conversation/say.ts'
import type { Role } from '../../domain/member.ts'
import { givenName } from '../../domain/member.ts'
import type { UnitSeed } from '../../domain/plan.ts'
import { dayText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { roleText } from '../roles.ts'
import { unitText } from '../units.ts'
import { greeting, type Voice, You } from '../voice.ts'
import { capital, lines, sentences } from '../wording.ts'
import { consentAgain, consentFull, contactOrSchool } from './consent-full.ts'
import type { Texts } from './texts.ts'

type Consent = Extract<EnrolSay, { say: 'consent' }>

/** What the assistant does for somebody of this role. */
function purpose({ role, unit, plan }: Consent, { you }: Voice): string {
  const report = `báo cáo ${plan.subject}`
  switch (role) {
    case 'officer':
      return `giúp ${you} thu nhận và tổng hợp ${report}`
    case 'principal':
    case 'vice-principal':
      return `giúp ${you} theo dõi, đánh giá ${report}`
    case 'clerk':
      return `giúp ${you} ghi số, ngày và lưu bản ký của ${report}`
    case 'union-leader':
      return `chuyển vướng mắc ${unit ? `của ${unitText(unit)} ` : ''}đến ${you} và giúp ${you} trả lời`
    default:
      return `giúp ${unit ? unitText(unit) : 'đơn vị'} ${report}`
  }
}

/** Model 1, for Luật 91/2025/QH15: what is kept, why, how long, who sees it, before anything is stored. */
function consent(say: Consent, told: Voice): string {
  const voice = { ...told, name: told.name || (say.name ? givenName(say.name) : '') }
  const { you } = voice
  const seen = say.unit ? `${say.unit.called} của ${you}, đầu mối và BGH` : 'đầu mối và BGH'
  return sentences(
    greeting(voice),
    `Trợ lý ${purpose(say, voice)}.`,
    `Trường lưu họ tên, vai trò, mã tài khoản đến khi ${you} thôi nhiệm vụ; tin nhắn, ảnh, tệp, vướng mắc tối đa 24 tháng; nhật ký 36 tháng; ${seen} xem được.`,
    'Tin nhắn đi qua máy chủ Telegram ở nước ngoài.',
    `${You(voice)} xem, sửa, rút lại, xóa được; báo cáo đã nộp giữ lại không kèm tên. Chưa đồng ý thì chưa lưu gì.`,
    `Hỏi thêm: ${contactOrSchool(say)}.`,
  )
}

/** What comes next for somebody who has just arrived. */
function firstSteps(role: Role, unit: UnitSeed | undefined, { you }: Voice): string {
  switch (role) {
    case 'officer':
      return `Trợ lý sẽ báo khi có báo cáo, vướng mắc mới. Bảng theo dõi: nhắn "trạng thái".`
    case 'principal':
    case 'vice-principal':
      return `Đầu mỗi quý, Trợ lý gửi ${you} một bản đánh giá ngắn; việc cần quyết định có nút bấm ngay trong tin.`
    case 'clerk':
      return `Khi báo cáo đã duyệt, Trợ lý sẽ nhắn ${you} ghi số, ngày và gửi bản ký.`
    case 'union-leader':
      return `Khi ${unit ? unitText(unit) : 'tổ'} có vướng mắc, Trợ lý sẽ chuyển ngay đến ${you}.`
    default:
      return `Đến kỳ, Trợ lý sẽ nhắn trước hạn; ${you} trả lời ngay trong tin là xong.`
  }
}

const CLOSED_DOORS = {
  unknown: 'Liên kết hoặc mã này không đúng.',
  used: 'Liên kết này đã được dùng; mỗi liên kết chỉ dùng một lần.',
  expired: 'Liên kết này đã hết hạn.',
  revoked: 'Liên kết này đã được thu hồi.',
  'too-many': 'Đã thử quá nhiều mã không đúng nên Trợ lý tạm ngừng nhận mã trong một giờ.',
} as const

export const enrolTexts: Texts<EnrolSay> = {
  'setup-who': ({ school }, { you }) =>
    sentences(
      `Xin chào. Đây là lần chạy đầu tiên của Trợ lý báo cáo ${school}.`,
      `${capital(you)} là đầu mối tổng hợp báo cáo của trường, hay chỉ cài đặt giúp?`,
      'Liên kết này dùng một lần; ai nhận vai đầu mối sẽ mời mọi người khác.',
    ),
  'setup-handed-on': ({ link }, { you }) =>
    lines(`Nhờ ${you} chuyển liên kết này cho đầu mối tổng hợp của trường. Liên kết dùng một lần:`, link),
  consent,
  'consent-full': consentFull,
  'consent-again': consentAgain,
  'consent-renewed': (_, voice) => `Cảm ơn ${voice.you}, Trợ lý đã ghi. ${You(voice)} gửi lại tin vừa rồi giúp.`,
  declined: (_, voice) =>
    sentences(
      `Trợ lý không lưu gì về ${voice.you}.`,
      `Báo cáo của ${voice.you} có thể gửi đầu mối bằng Zalo hoặc bản giấy để nhập hộ.`,
      `Khi nào đổi ý, ${voice.you} mở lại liên kết mời là được.`,
    ),
  'ask-name': (_, voice) =>
    `Cảm ơn ${voice.you}. Họ tên đầy đủ của ${voice.you} và cách xưng hô, ví dụ: "cô Nguyễn Thị Lan"?`,
  'name-unclear': (_, voice) =>
    `Trợ lý chưa đọc được họ tên. ${You(voice)} nhắn giúp họ và tên, ví dụ: "cô Nguyễn Thị Lan" hoặc "thầy Trần Văn Hùng".`,
  'welcome-officer': (_, voice) =>
    sentences(
      `${greeting(voice)} Từ nay ${voice.you} là đầu mối tổng hợp.`,
      `Việc đầu tiên là mời mỗi đơn vị một người: bấm "Lời mời" hoặc nhắn "lời mời"; mỗi người chỉ mất một phút.`,
      `Đơn vị nào chưa vào được, ${voice.you} vẫn nhập hộ được.`,
    ),
  welcome: ({ unit, role, due }, voice) =>
    sentences(
      `Cảm ơn ${voice.you}. Trợ lý đã ghi: ${roleText(role, unit)}.`,
      due
        ? `Báo cáo ${periodText(due.period)} hẹn ${weekdayText(due.deadlines.target)} (Kế hoạch: trước ${dayText(due.deadlines.unitsNamed)}). ${You(voice)} làm ngay hay để sau đều được, khoảng 5 phút.`
        : firstSteps(role, unit, voice),
    ),
  'role-added': ({ unit, role }, voice) =>
    sentences(
      `Trợ lý đã ghi thêm vai trò của ${voice.you}: ${roleText(role, unit)}.`,
      'Các vai trò và báo cáo đang có giữ nguyên.',
    ),
  arrived: ({ name, unit, role }) => `${capital(name)} đã vào Trợ lý: ${roleText(role, unit)}.`,
  stranger: ({ school }) =>
    sentences(
      `Xin chào. Đây là Trợ lý nội bộ của ${school}, chỉ phục vụ người được mời.`,
      'Cán bộ, giáo viên, nhân viên xin liên hệ Công đoàn trường để nhận liên kết.',
    ),
  'door-closed': ({ why, school }) =>
    sentences(
      CLOSED_DOORS[why],
      `Xin liên hệ Công đoàn ${school} để nhận liên kết ${why === 'too-many' ? 'đúng' : 'mới'}.`,
    ),
}
