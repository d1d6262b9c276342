import { unitOf } from '../domain/form.ts'
import type { Role } from '../domain/member.ts'
import { periodKeyOf, readOwedKey, unitIdOf } from '../domain/owed-key.ts'
import { periodOf } from '../domain/period.ts'
import type { Units } from '../domain/school.ts'
import { periodText } from './periods.ts'
import { roleCodeText, roleText } from './roles.ts'
import { unitText } from './units.ts'

/** What the journal's entries are called; the first word before the point stands for a whole kind. */
const DEEDS: Readonly<Record<string, string>> = {
  consent: 'đồng ý cho lưu dữ liệu',
  'report.pending': 'bỏ bản soạn',
  'report.drafting': 'soạn',
  'report.submitted': 'nộp',
  'report.accepted': 'tiếp nhận',
  'report.returned': 'đề nghị bổ sung',
  'reminder.delegated': 'nhờ người khác báo cáo',
  'last-year': 'nhập số liệu cùng kỳ năm trước',
  'extension.asked': 'xin lùi hạn',
  'extension.granted': 'cho lùi hạn',
  'extension.refused': 'giữ hạn',
  'period.opened': 'mở kỳ',
  'period.opened-early': 'mở kỳ sớm',
  direction: 'ghi việc thực hiện chỉ đạo',
  target: 'chọn hẹn nội bộ',
  'dispatch.submitted': 'trình BGH báo cáo gửi Sở',
  'dispatch.withdrawn': 'rút bản trình',
  'dispatch.replaced': 'thay bản trình',
  'dispatch.approved': 'duyệt báo cáo gửi Sở',
  'dispatch.returned': 'đề nghị sửa báo cáo gửi Sở',
  'dispatch.numbered': 'ghi số, ngày báo cáo gửi Sở',
  'dispatch.scanned': 'gửi bản PDF đã ký',
  'dispatch.sent': 'ghi đã gửi Sở',
  decision: 'quyết định ở đánh giá quý',
  'member.renamed': 'sửa tên',
  member: 'thôi nhiệm vụ một người',
  arrival: 'xác nhận người mới vào',
  'school.undone': 'hoàn tác thay đổi về trường',
  school: 'đổi thông tin trường, đơn vị',
  wording: 'sửa câu chữ bản tổng hợp',
  part: 'viết phần của trường',
  'school-profile': 'ghi quy mô trường',
  spread: 'ghi văn bản đã phổ biến',
  people: 'xem lại người và đơn vị',
  figure: 'chốt số liệu chưa khớp',
  signer: 'chọn người ký',
  'obstacle.answered': 'trả lời vướng mắc',
  obstacle: 'xử lý vướng mắc',
  setup: 'tạo mã thiết lập',
  door: 'nhập mã không đúng',
  erased: 'xóa dữ liệu một người',
  'backup.code': 'nhận mã khôi phục',
  'backup.made': 'tạo bản sao lưu',
  'channels.code': 'nhận mã dùng thêm kênh nhắn tin',
  'channels.joined': 'dùng thêm kênh nhắn tin',
  'channels.kept': 'chọn một kênh để nhận nhắc',
  'channels.latest': 'nhận nhắc ở kênh vừa dùng',
  'desk.link': 'nhận liên kết bàn làm việc',
  'desk.opened': 'mở bàn làm việc trên trình duyệt',
  'desk.file': 'lấy tệp bằng mã trên trình duyệt',
  'desk.ended': 'đóng bàn làm việc trên trình duyệt',
  'export.made': 'xuất dữ liệu',
}

/** What somebody did, without what it was about. */
export function deedName(action: string): string {
  if (action.startsWith('role.')) return action.endsWith('.ended') ? 'thôi vai trò' : 'nhận vai trò'
  const kind = action.split('.')[0] ?? ''
  const found = [action, kind].find(key => Object.hasOwn(DEEDS, key))
  return (found === undefined ? undefined : DEEDS[found]) ?? 'một thao tác khác trong Trợ lý'
}

/** "báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn": what it was about, in words; '' where that cannot be said. */
export function deedSubject(action: string, subject: string, school: Units): string {
  const [what = '', role = ''] = action.split('.')
  if (what === 'role') return roleOf(role as Role, subject, school)
  return subjectText(subject, school)
}

/** "báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn", of a key as the records have it. */
export function subjectText(subject: string, school: Units): string {
  const owed = readOwedKey(subject)
  const period = periodOf(owed ? periodKeyOf(owed) : (subject.split(' ')[0] ?? ''))
  const unit = unitOf(school, owed ? unitIdOf(owed) : subject)
  return [period && `báo cáo ${periodText(period)}`, unit && (period ? `của ${unitText(unit)}` : unitText(unit))]
    .filter(Boolean)
    .join(' ')
}

function roleOf(role: Role, unitId: string, school: Units): string {
  const unit = unitOf(school, unitId)
  return unit ? roleText(role, unit) : roleCodeText(role)
}

/** Both in one. */
export const deedText = (action: string, subject: string, school: Units): string =>
  [deedName(action), deedSubject(action, subject, school)].filter(Boolean).join(' ')
