import { readFileSync } from 'node:fs'
import { RETENTION } from '../../src/domain/retention.ts'

/** How long a table's rows are kept: one of the periods, with the duty, or with the school's own records. */
type Span = keyof typeof RETENTION | 'duty' | 'school'

/** Every table of the database as the school's papers name it; one that is missing here fails the test. */
const TABLES: Readonly<Record<string, readonly [what: string, span: Span]>> = {
  Member: ['Người dùng: họ tên, cách xưng hô, giờ và kênh nhận nhắc, bản điều khoản và lúc đồng ý', 'duty'],
  MemberAddress: ['Mã tài khoản của người dùng ở kênh nhắn tin', 'duty'],
  ShownMenu: ['Danh sách lệnh đang hiện ở ô chat của người dùng', 'duty'],
  Role: ['Vai trò của người dùng ở đơn vị', 'duty'],
  Session: ['Đang làm dở việc gì trong hội thoại', 'duty'],
  Invitation: ['Lời mời: họ tên, vai trò, đơn vị; mã chỉ lưu dạng băm và khóa', 'invited'],
  DeskSession: ['Bàn làm việc trên trình duyệt: ai mở, lúc nào; mã chỉ lưu dạng băm', 'handled'],
  InboxRow: ['Tin đang chờ xử lý; xong thì xóa nội dung, giữ số của tin', 'delivered'],
  OutboxRow: ['Tin chờ gửi; gửi xong thì xóa nội dung, giữ lựa chọn', 'words'],
  AnswerPiece: ['Từng tin nhắn đã dùng làm câu trả lời', 'words'],
  Note: ['Ghi nhanh', 'words'],
  NotePiece: ['Từng tin nhắn của ghi nhanh', 'words'],
  Attachment: ['Ảnh, tệp minh chứng và lời kèm', 'words'],
  Obstacle: ['Vướng mắc, câu trả lời', 'words'],
  ObstacleStep: ['Các bước xử lý vướng mắc', 'words'],
  Direction: ['Chỉ đạo, quyết định của BGH', 'words'],
  Reading: ['Ai đã xem gì', 'readings'],
  AuditEntry: ['Ai đã làm gì', 'audit'],
  Answer: ['Câu trả lời hiện tại của đơn vị', 'school'],
  Submission: ['Báo cáo đơn vị đã nộp', 'school'],
  Obligation: ['Đơn vị nào phải báo cáo kỳ nào, đã nộp chưa', 'school'],
  Due: ['Lần nhắc, thông báo: đến hạn, đã gửi lúc nào', 'school'],
  Period: ['Kỳ báo cáo', 'school'],
  PulseMark: ['Cập nhật nhanh giữa quý của đơn vị', 'school'],
  SchoolPart: ['Phần của trường trong báo cáo gửi Sở', 'school'],
  SchoolProfile: ['Quy mô trường', 'school'],
  SpreadDocuments: ['Văn bản đã phổ biến', 'school'],
  EnteredFigure: ['Số liệu cùng kỳ đầu mối nhập', 'school'],
  Settlement: ['Số liệu chưa khớp đã chốt', 'school'],
  SentReport: ['Số, ngày báo cáo đã gửi', 'school'],
  Dispatch: ['Báo cáo đã trình, duyệt, gửi Sở', 'school'],
  WordingChoice: ['Câu chữ đầu mối chọn, sửa', 'school'],
  ReplacedParagraph: ['Đoạn đầu mối tự viết', 'school'],
  PlanEdition: ['Kế hoạch từng năm', 'school'],
  Signer: ['Ai ký thay hiệu trưởng, từ khi nào', 'school'],
  Unit: ['Đơn vị của trường', 'school'],
  School: ['Thông tin trường', 'school'],
  SchoolDays: ['Ngày nghỉ, ngày không nhắc', 'school'],
  OfficialYear: ['Năm đã có lịch nghỉ', 'school'],
  SchoolEdit: ['Thay đổi về trường, để hoàn tác', 'school'],
  Setting: ['Thiết lập của chương trình', 'school'],
}

const spanText = (span: Span): string => {
  if (span === 'duty') return 'đến khi thôi nhiệm vụ hoặc xin xóa'
  if (span === 'school') return 'hồ sơ của trường; người viết thôi việc hoặc xin xóa thì gỡ tên'
  return `${RETENTION[span]} ${span === 'handled' || span === 'delivered' ? 'ngày' : 'tháng'}`
}

/** Tables of the schema. */
export const tablesOfSchema = (): readonly string[] =>
  [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].flatMap(([, name]) => name ?? [])

export const tablesTold = (): readonly string[] => Object.keys(TABLES)

/** The rows of the page. */
export const keptRows = (): readonly (readonly string[])[] =>
  Object.entries(TABLES).map(([table, [what, span]]) => [what, spanText(span), `\`${table}\``])

const SPANS: Readonly<Record<keyof typeof RETENTION, readonly [what: string, unit: string]>> = {
  words: ['Tin nhắn, ghi nhanh, ảnh, tệp, vướng mắc, chỉ đạo', 'tháng'],
  documents: ['Văn bản chương trình lập ra (bản mới nhất)', 'tháng'],
  readings: ['Nhật ký lượt xem', 'tháng'],
  audit: ['Nhật ký thao tác', 'tháng'],
  invited: ['Họ tên trên lời mời đã xong hoặc hết hạn', 'tháng'],
  mornings: ['Tin buổi sáng của đầu mối, tin giục việc không phải báo cáo: đã gửi lúc nào', 'tháng'],
  handled: ['Tin đã xử lý là của ai; dấu vết người lạ; phiên bàn làm việc trên trình duyệt', 'ngày'],
  delivered: ['Số của tin đã nhận, để tin đưa tới hai lần không tính hai', 'ngày'],
  copies: ['Bản sao hằng ngày của cơ sở dữ liệu', 'ngày, mỗi ngày một bản'],
}

export const retentionRows = (): readonly (readonly string[])[] =>
  Object.entries(SPANS).map(([key, [what, unit]]) => [what, `${RETENTION[key as keyof typeof RETENTION]} ${unit}`])
