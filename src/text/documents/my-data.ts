import { unitOf } from '../../domain/form.ts'
import { type OwedKey, periodKeyOf, unitIdOf } from '../../domain/owed-key.ts'
import type { Account, OwnRecords, Place, TraceKind } from '../../domain/own-records.ts'
import { periodOf } from '../../domain/period.ts'
import type { Programme } from '../../domain/programme.ts'
import type { School, Units } from '../../domain/school.ts'
import { momentText } from '../dates.ts'
import { deedName, deedText, subjectText } from '../deeds.ts'
import { FILES } from '../files.ts'
import { SOMEONE_WHO_LEFT } from '../left.ts'
import { OBSTACLE_KINDS } from '../obstacle-kinds.ts'
import { periodText } from '../periods.ts'
import { readText } from '../readings.ts'
import { roleText } from '../roles.ts'
import { unitText } from '../units.ts'
import { lines, quoted, sentences } from '../wording.ts'

/** What the file is called; of nobody else is one made. */
export const MY_DATA_FILE = 'Du-lieu-cua-toi.txt'

export const MY_DATA_CAPTION = 'Mọi điều Trợ lý đang lưu về riêng người nhận tệp này.'

const accountText = ({ channel, id, agreedAt }: Account, several: boolean): string =>
  several && agreedAt ? `${channel}: ${id} (đồng ý lúc ${momentText(agreedAt)})` : `${channel}: ${id}`

type Line = string | false | undefined

/** The school, and all that it reports on. */
type Reporting = { readonly school: School; readonly programmes: readonly Programme[] }

/**
 * The right to see: everything kept of the person, in words, with what is behind it left out.
 * @param accounts by which the person is met.
 */
export function myDataText(own: OwnRecords, reporting: Reporting, accounts: readonly Account[]): string {
  const { member } = own
  const { school } = reporting
  const kept = accounts.find(account => account.kept)
  const roles = member.roles.map(({ role, unitId }) => roleText(role, unitOf(school, unitId)))
  const part = (title: string, rows: readonly string[]) =>
    lines('', `${title} (${rows.length})`, ...(rows.length > 0 ? rows.map(row => `- ${row}`) : ['- không có']))
  const said = (row: Place & { readonly at: OwnRecords['messages'][number]['at']; readonly text: string }) =>
    `${momentText(row.at)}, ${placeText(row, reporting)}: ${row.text === '' ? 'không có lời' : quoted(row.text)}`
  const text: readonly Line[] = [
    `DỮ LIỆU CÁ NHÂN TRỢ LÝ BÁO CÁO ĐANG LƯU, ${school.name}`,
    `Họ tên: ${member.name}. Cách xưng hô: ${member.address}. Vai trò: ${[...new Set(roles)].join('; ') || 'chưa có'}.`,
    `Mã tài khoản ${accounts.map(account => accountText(account, accounts.length > 1)).join('; ') || 'không còn'}. Đồng ý lúc ${momentText(member.consentAt)}.`,
    kept !== undefined && `Kênh nhận nhắc đã chọn: ${kept.channel}.`,
    member.reminderTime !== null && `Giờ nhắc riêng: ${member.reminderTime}.`,
    part(
      'Lời mời, lúc nhận vai trò',
      own.invitations.map(row => invitationText(row, school)),
    ),
    part('Tin nhắn đã dùng làm câu trả lời', own.messages.map(said)),
    part('Câu trả lời hiện ghi theo lời của người này', own.answers.map(said)),
    part(
      'Ghi nhanh',
      own.notes.map(({ at, text: note }) => `${momentText(at)}: ${quoted(note)}`),
    ),
    part(
      'Ảnh, tệp',
      own.files.map(row =>
        sentences(
          `${momentText(row.at)}, ${placeText(row, reporting)}: ${kindText(row.kind)} ${quoted(row.name)}, ${Math.ceil(row.size / 1024)} KB`,
          row.caption !== '' && `với lời ${quoted(row.caption)}`,
        ),
      ),
    ),
    part(
      'Vướng mắc, đề nghị',
      own.obstacles.map(({ at, kind, text: told, answer }) =>
        sentences(
          `${momentText(at)}, ${OBSTACLE_KINDS[kind]}: ${quoted(told)}`,
          answer !== null && `Trả lời: ${quoted(answer)}`,
        ),
      ),
    ),
    own.directions.length > 0 &&
      part(
        'Chỉ đạo',
        own.directions.map(({ at, text: told }) => `${momentText(at)}: ${quoted(told)}`),
      ),
    part(
      'Đầu mối, BGH, công đoàn đã xem',
      own.readings.map(row => `${momentText(row.at)}: ${row.by || SOMEONE_WHO_LEFT} ${readText(row, school, true)}`),
    ),
    part(
      'Người này đã xem của người khác',
      own.looked.map(row => `${momentText(row.at)}: ${readText(row, school)}`),
    ),
    part(
      'Lần nhắc, thông báo',
      own.reminders.map(({ at, obligationId, sent }) =>
        [momentText(at), obligationId !== null && reportText(obligationId, school), !sent && 'không gửi']
          .filter(Boolean)
          .join(', '),
      ),
    ),
    part(
      'Hồ sơ của trường có ghi người này',
      own.traces.map(({ kind, at, about }) =>
        [at && `${momentText(at)}:`, TRACES[kind], subjectText(about, school)].filter(Boolean).join(' '),
      ),
    ),
    part(
      'Việc người khác làm về người này',
      own.about.map(({ at, action }) => `${momentText(at)}: ${deedName(action)}`),
    ),
    part(
      'Nhật ký',
      own.deeds.map(({ at, action, subject }) => `${momentText(at)}: ${deedText(action, subject, school)}`),
    ),
    '',
    'Giữ trong bao lâu, ai xem được: xem bản điều khoản đầy đủ trong Trợ lý. Muốn sửa, rút lại, xóa: nhắn "dữ liệu của tôi".',
  ]
  return text.filter(line => line !== false && line !== undefined).join('\n')
}

/** What the school's records say of somebody; what it is about follows. */
const TRACES: Readonly<Record<TraceKind, string>> = {
  'report-state': 'đổi tình trạng lần gần nhất của',
  'report-writer': 'người viết gần nhất của',
  'report-sent-in': 'nộp',
  pulse: 'cập nhật giữa quý cho',
  'obstacle-answered': 'trả lời một vướng mắc',
  'obstacle-step': 'xử lý một vướng mắc',
  part: 'viết phần của trường trong',
  settlement: 'chốt số liệu chưa khớp của',
  'year-before': 'nhập số liệu cùng kỳ năm trước cho',
  wording: 'chọn, sửa câu chữ của',
  paragraph: 'viết một đoạn của',
  laid: 'trình',
  decided: 'duyệt hoặc đề nghị sửa',
  'sent-off': 'ghi đã gửi Sở',
  signs: 'được ghi là người ký thay của',
  signer: 'được chọn ký thay hiệu trưởng',
  'school-edit': 'đổi thông tin trường, đơn vị',
  'school-undone': 'hoàn tác một thay đổi về trường',
  'plan-offered': 'gửi kế hoạch của năm',
  'plan-taken': 'đưa kế hoạch vào dùng',
  'plan-undone': 'hoàn tác việc đưa kế hoạch vào dùng',
  'invited-somebody': 'mời một người của',
  'invitation-revoked': 'thu hồi một lời mời của',
  'arrival-judged': 'xác nhận một người mới vào của',
  browser: 'mở bàn làm việc trên trình duyệt',
  'to-be-replaced': 'có lời mời người thay ở',
}

const invitationText = (
  { role, unitId, createdAt, expiresAt, usedAt }: OwnRecords['invitations'][number],
  school: Units,
) =>
  [
    `${momentText(createdAt)}: mời làm ${roleText(role, unitOf(school, unitId))}`,
    usedAt ? `nhận lúc ${momentText(usedAt)}` : `chưa nhận, dùng được đến ${momentText(expiresAt)}`,
  ].join(', ')

const kindText = (kind: string): string => (Object.hasOwn(FILES, kind) ? FILES[kind as keyof typeof FILES] : 'tệp')

/** "báo cáo 6 tháng đầu năm 2024 của tổ Ngữ văn". */
function reportText(obligationId: OwedKey | null, school: Units): string {
  const period = obligationId === null ? undefined : periodOf(periodKeyOf(obligationId))
  const unit = obligationId === null ? undefined : unitOf(school, unitIdOf(obligationId))
  return [period ? `báo cáo ${periodText(period)}` : 'ngoài báo cáo', unit && `của ${unitText(unit)}`]
    .filter(Boolean)
    .join(' ')
}

function placeText({ obligationId, promptId }: Place, { school, programmes }: Reporting): string {
  const of = obligationId === null ? undefined : periodOf(periodKeyOf(obligationId))?.programme
  const plans = programmes.filter(({ plan }) => of === undefined || plan.programme === of)
  const prompt = plans.flatMap(({ plan }) => plan.prompts).find(({ id }) => id === promptId)
  return [reportText(obligationId, school), prompt && `mục ${prompt.label}`].filter(Boolean).join(', ')
}
