import type { Choice } from '../conversation/action.ts'
import type { Word } from '../conversation/word.ts'
import { cut } from '../domain/reading/fold.ts'
import type { Property } from '../domain/school-change.ts'
import { isoDayText } from './dates.ts'
import { numberText } from './numbers.ts'
import { periodKeyText, periodText } from './periods.ts'
import { roleLabel } from './roles.ts'
import { CHANGE_WORDS, PROPERTY_NAMES } from './school.ts'
import type { Voice } from './voice.ts'
import { capital } from './wording.ts'

type Values = Readonly<Record<string, string | number>>
type Label = (values: Values, voice: Voice) => string

/** A value as people write it: 1240 as "1.240", an ISO date as "thứ Sáu 29/5", a period's key as its name. */
function shown(value: string | number | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'number' ? numberText(value) : periodKeyText(isoDayText(value))
}

/** "6 tháng đầu năm 2026" from `{ kind, year }`; '' when the button says nothing of a period. */
function periodOfValues({ kind, year, topic }: Values): string {
  if ((kind !== 'half' && kind !== 'year') || typeof year !== 'number') return ''
  return periodText({ kind, year, ...(typeof topic === 'string' ? { topic } : {}) })
}

/** Words followed by a value, when the button carries one. */
const withValue =
  (words: string, key: string): Label =>
  values =>
    [words, shown(values[key])].filter(Boolean).join(' ')

/** The value alone; the words when the button carries none. */
const valueOr =
  (key: string, words: string): Label =>
  values =>
    capital(shown(values[key])) || words

const always =
  (words: string): Label =>
  () =>
    words

/** "a) Đồng ý" where the text letters several decisions; a letter behind would be heard in "đồng ý ạ". */
const lettered =
  (words: string): Label =>
  ({ n }) =>
    n === undefined ? words : `${shown(n)}) ${words}`

const WORDS: Readonly<Record<Word, Label>> = {
  'i-am-officer': always('Tôi là đầu mối'),
  'only-installing': always('Tôi chỉ cài đặt'),
  agree: lettered('Đồng ý'),
  decline: always('Không đồng ý'),
  'read-all': always('Đọc đầy đủ'),
  home: always('Trang chính'),
  help: always('Trợ giúp'),
  'report-now': always('Báo cáo ngay'),
  none: always('Không phát sinh'),
  'none-of': ({ counts }) => (shown(counts) === '' ? 'Không có' : cut(`Không có ${shown(counts)}`, 40)),
  'none-all': always('Cả kỳ không phát sinh'),
  'yes-none-all': always('Đúng, không phát sinh'),
  skip: always('Bỏ qua câu này'),
  recognised: always('Đã công nhận'),
  'not-yet': always('Chưa'),
  'add-later': always('Bổ sung sau'),
  'only-so-many': ({ n }) => (n === undefined ? 'Chỉ có vậy' : `Chỉ có ${shown(n)} mô hình`),
  'as-before': always('Như cũ'),
  'model-ended': always('Thôi'),
  'no-more': always('Không còn'),
  'to-superior': always('Chuyển sang Sở'),
  'drop-model': withValue('Bỏ mô hình', 'n'),
  example: always('Ví dụ'),
  back: always('Quay lại'),
  append: always('Thêm vào mục trước'),
  later: always('Để sau'),
  review: always('Xem lại'),
  'go-on': always('Làm tiếp'),
  section: ({ n, label }) => [`Mục ${shown(n)}`, shown(label)].filter(Boolean).join(', '),
  'report-of': values => [capital(shown(values.unit)), periodOfValues(values)].filter(Boolean).join(', ') || 'Báo cáo',
  submit: always('Nộp báo cáo'),
  'submit-again': always('Nộp lại'),
  full: always('Xem đầy đủ'),
  'older-version': withValue('Xem bản thứ', 'n'),
  evidence: ({ n }) => (shown(n) === '' ? 'Minh chứng' : `Minh chứng (${shown(n)})`),
  'more-evidence': ({ n }) => (shown(n) === '' ? 'Xem tiếp' : `Xem tiếp (còn ${shown(n)})`),
  'edit-again': always('Sửa và nộp lại'),
  'see-report': always('Xem báo cáo'),
  take: withValue('Ghi vào mục', 'n'),
  replace: always('Thay bằng tin này'),
  'add-to-it': always('Ghi thêm vào'),
  note: always('Ghi nhanh'),
  topic: valueOr('label', 'Mục'),
  'other-section': always('Sang mục khác'),
  'drop-part': always('Bỏ đoạn này'),
  'right-all': ({ n }) => `Đúng, ghi cả ${shown(n)} mục`.replace(/\s+/g, ' '),
  'mend-part': always('Sửa một mục'),
  'use-none': always('Không dùng'),
  'one-answer': always('Chỉ là một mục'),
  'sort-it': always('Chia vào các mục'),
  'only-file': always('Chỉ làm minh chứng'),
  'take-changes': always('Ghi các chỗ khác'),
  'leave-as-is': always('Để nguyên'),
  'no-section': always('Chưa phân mục'),
  'leave-out': always('Không đưa vào báo cáo'),
  'section-of': withValue('Mục', 'label'),
  'use-draft': always('Dùng'),
  amend: always('Sửa, thêm'),
  rewrite: always('Viết lại'),
  'add-to-draft': always('Thêm vào dự thảo'),
  'replace-draft': always('Thay dự thảo'),
  'same-as-before': always('Như kỳ trước'),
  period: valueOr('period', 'Kỳ'),
  good: always('Tốt'),
  pass: always('Đạt yêu cầu'),
  attention: always('Cần chú ý'),
  'mark-areas': always('Đánh giá từng mục'),
  'take-proposals': always('Theo đề xuất'),
  'keep-plan': always('Giữ nguyên Kế hoạch'),
  'deputy-signs': always('Phó Hiệu trưởng ký thay'),
  'principal-signs': always('Hiệu trưởng ký'),
  'under-way': always('Đang làm'),
  difficult: always('Gặp khó'),
  'all-good': always('Tất cả đều tốt'),
  'not-now': always('Bỏ qua quý này'),
  done: always('Xong'),
  'not-report': always('Không phải báo cáo'),
  right: always('Đúng'),
  reading: ({ n, unit, of }) => `${shown(n)}${of === undefined ? '' : `/${shown(of)}`} ${shown(unit)}`.trim(),
  'all-new': ({ n, unit }) => `Mới thêm ${shown(n)} ${shown(unit)}`.trim(),
  retype: always('Nhập số khác'),
  'mend-figure': ({ label, n, of }) =>
    [shown(label), `${shown(n)}${of === undefined ? '' : `/${shown(of)}`}`].filter(Boolean).join(' '),
  'keep-both': always('Giữ nguyên'),
  'enter-again': always('Nhập lại'),
  gift: always('Tặng hiện vật'),
  'no-number': always('Không có số'),
  host: always('Chủ trì'),
  partner: always('Phối hợp'),
  both: always('Có cả hai'),
  'not-sure': always('Chưa rõ'),
  'paid-all': always('Đơn vị chi cả'),
  'paid-none': always('Nơi khác chi'),
  'paid-part': always('Góp chung'),
  'remind-later': always('Nhắc lại sau'),
  'pause-week': always('Tạm dừng một tuần'),
  'reminder-time': always('Đổi giờ nhắc'),
  time: values => String(values.time),
  'this-afternoon': always('Chiều nay'),
  tomorrow: always('Ngày mai'),
  monday: always('Thứ Hai'),
  'on-day': valueOr('date', 'Ngày làm việc tới'),
  delegate: always('Nhờ người khác'),
  colleague: valueOr('name', 'Đồng nghiệp'),
  'invite-colleague': always('Mời người khác vào'),
  obstacle: always('Gặp vướng mắc'),
  'ask-extension': always('Xin lùi'),
  'grant-until': withValue('Lùi đến', 'date'),
  refuse: always('Giữ hẹn cũ'),
  send: always('Gửi'),
  mend: always('Sửa'),
  'move-to': withValue('Đổi sang', 'date'),
  'keep-target': withValue('Để nguyên', 'date'),
  cancel: always('Thôi'),
  'answer-it': always('Trả lời'),
  'use-proposed': withValue('Dùng', 'date'),
  'keep-official': withValue('Giữ', 'date'),
  'other-date': always('Ngày khác'),
  board: always('Bảng theo dõi'),
  notices: always('Mọi đơn vị'),
  'notices-file': always('Tải nhật ký'),
  'notices-unit': valueOr('unit', 'Đơn vị'),
  compile: always('Soạn báo cáo'),
  nudge: withValue('Nhắc', 'unit'),
  'on-behalf': always('Nhập hộ'),
  'on-behalf-of': withValue('Nhập hộ', 'unit'),
  queue: withValue('Chờ tiếp nhận', 'n'),
  accept: withValue('Tiếp nhận', 'unit'),
  'accept-all': ({ n }) => (n === 1 ? 'Tiếp nhận' : ['Tiếp nhận cả', shown(n)].filter(Boolean).join(' ')),
  return: always('Đề nghị bổ sung'),
  'return-all': always('Cả báo cáo'),
  until: valueOr('date', 'Đến ngày'),
  'next-report': always('Báo cáo tiếp theo'),
  'ask-back': withValue('Hỏi lại', 'name'),
  supplement: ({ n }) => (n === undefined ? 'Bổ sung' : `Bổ sung mục ${shown(n)}`),
  invite: values => (values.unit === undefined ? 'Mời người mới' : `Mời ${shown(values.unit)}`),
  unit: valueOr('unit', 'Đơn vị'),
  role: ({ role, kind, called }) => capital(roleLabel(shown(role), shown(kind), shown(called))) || 'Vai trò',
  revoke: always('Thu hồi'),
  'yes-revoke': always('Đúng, thu hồi'),
  'right-person': withValue('Đúng người', 'name'),
  'wrong-person': ({ name }) => (name === undefined ? 'Không phải người này' : `Không phải ${shown(name)}`),
  person: valueOr('name', 'Người này'),
  'end-duty': always('Thôi nhiệm vụ'),
  'yes-end-duty': always('Đúng, cho thôi'),
  'replace-person': always('Đổi người'),
  rename: always('Sửa tên, xưng hô'),
  'invite-again': withValue('Mời lại', 'name'),
  'invite-role': ({ role }) => ['Mời', roleLabel(shown(role), '', '')].filter(Boolean).join(' '),
  'school-people': always('Đầu mối, văn thư'),
  'take-role': always('Nhận'),
  'leave-link': ({ name }) => (name === undefined ? 'Chưa nhận' : `Để cho ${shown(name)}`),
  'invitation-of': valueOr('name', 'Lời mời'),
  'waiting-invitations': always('Lời mời đang chờ'),
  more: always('Xem tiếp'),
  qr: always('Ảnh QR'),
  sheet: always('Tờ giấy mời để in'),
  invitations: always('Lời mời'),
  details: always('Chi tiết'),
  keep: lettered('Giữ nguyên'),
  'other-opinion': always('Ý kiến khác'),
  highlights: always('Chọn điểm nổi bật'),
  'school-parts': always('Phần của trường'),
  'school-profile': always('Quy mô trường'),
  'profile-right': always('Đúng, ghi lại'),
  'profile-same': always('Vẫn đúng'),
  spread: always('Văn bản đã quán triệt'),
  'tick-document': withValue('Chọn', 'label'),
  'untick-document': withValue('Bỏ', 'label'),
  'as-last-time': always('Như kỳ trước'),
  'no-document': always('Không có văn bản nào'),
  'keep-read': ({ n }) => (n === 1 || n === undefined ? 'Đúng, ghi lại' : `Đúng, ghi ${shown(n)} văn bản`),
  unsettled: always('Số liệu chưa khớp'),
  matter: ({ label }) => cut(shown(label), 40) || 'Số liệu này',
  'ask-unit-again': withValue('Hỏi lại', 'unit'),
  'keep-as-told': always('Giữ như đã ghi'),
  'take-register': withValue('Theo', 'unit'),
  'agreed-number': always('Nhập số đã thống nhất'),
  tick: withValue('Chọn', 'unit'),
  untick: withValue('Bỏ', 'unit'),
  'tick-all': always('Chọn tất cả'),
  'next-section': always('Mục tiếp theo'),
  part: valueOr('label', 'Phần'),
  'use-again': always('Dùng lại'),
  'amend-part': always('Sửa'),
  'write-anew': always('Viết mới'),
  reword: always('Sửa câu chữ'),
  'keep-line': always('Giữ như cũ'),
  'drop-line': always('Bỏ khỏi báo cáo'),
  'put-in-line': always('Đưa vào báo cáo'),
  'move-line': always('Chuyển mục khác'),
  'join-line': always('Ghép với câu khác'),
  'join-so': always('Ghép như vậy'),
  'move-back': always('Chuyển lại chỗ cũ'),
  'old-sentence': always('Lấy lại câu cũ'),
  'whole-paragraph': ({ n }) => (n === undefined ? 'Viết lại cả đoạn' : `Viết lại cả đoạn ${shown(n)}`),
  'other-line': always('Sửa câu khác'),
  'other-area': always('Mục khác'),
  line: withValue('Câu', 'n'),
  area: withValue('Mục', 'code'),
  lead: valueOr('label', 'Chỗ này'),
  'figure-line': always('Câu số liệu'),
  'keep-sentence': always('Giữ câu đã sửa'),
  'new-sentence': always('Lấy câu mới'),
  noted: always('Đã rõ'),
  'changed-lines': ({ n }) => `Câu phải chọn lại (${shown(n)})`,
  'by-rules': always('Lấy lại đoạn ghép'),
  'word-copy': always('Tải bản Word'),
  'clean-copy': always('Báo cáo gửi Sở (Word)'),
  'working-copy': always('Bản làm việc (Word)'),
  letters: always('Công văn đôn đốc'),
  'opening-notice': always('Thông báo mở kỳ'),
  'record-direction': always('Ghi thành chỉ đạo'),
  'all-as-file': always('Xem tất cả (tệp)'),
  'edit-unit': always('Sửa đơn vị'),
  'add-unit': always('Thêm đơn vị'),
  'rename-unit': always('Đổi tên'),
  'head-title': always('Chức danh ký báo cáo'),
  'unit-form': always('Mẫu báo cáo'),
  'merge-unit': always('Nhập vào đơn vị khác'),
  'split-unit': always('Tách đơn vị'),
  'retire-unit': always('Thôi hoạt động'),
  'keep-name': ({ unit }) => cut(`Giữ tên ${shown(unit)}`, 40),
  'change-property': ({ property }) => PROPERTY_NAMES[property as Property] ?? '',
  'school-itself': always('Thông tin trường'),
  'school-days': always('Ngày nghỉ, không nhắc'),
  'add-days': ({ kind }) => (kind === 'off' ? 'Thêm ngày nghỉ' : 'Thêm ngày không nhắc'),
  'remove-days': always('Bỏ ngày'),
  'do-change': ({ change }) => CHANGE_WORDS[String(change)] ?? 'Đồng ý',
  'undo-change': always('Hoàn tác'),
  'union-units': always('Đơn vị phụ trách'),
  'union-begins': withValue('Thêm', 'unit'),
  'union-ends': withValue('Bỏ', 'unit'),
  'my-data': always('Dữ liệu của tôi'),
  erase: always('Xóa dữ liệu của tôi'),
  'yes-erase': always('Đúng, xóa'),
  'keep-mine': always('Giữ lại'),
}

/** The words of a button, without its number. Dates in `values` are ISO, periods keys, roles their codes. */
export function labelOf(choice: Choice, voice: Voice): string {
  return WORDS[choice.word](choice.values ?? {}, voice)
}
