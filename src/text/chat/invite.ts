import type { InviteSay, Pending, ReadyLine, UnreadyLine, UnreadyWhy } from '../../conversation/vocabulary/invite.ts'
import type { Member, Role } from '../../domain/member.ts'
import { givenName, isOfficer } from '../../domain/member.ts'
import { cut } from '../../domain/reading/fold.ts'
import { besideTexts, codeText } from '../channels.ts'
import { dayText, momentText } from '../dates.ts'
import { roleInUnit, roleText } from '../roles.ts'
import { UnitText, unitText } from '../units.ts'
import { greeting, person, type Voice, You } from '../voice.ts'
import { capital, lines, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

type Invitation = Extract<InviteSay, { say: 'invitation' }>

const REPORTING: readonly Role[] = ['head', 'deputy', 'reporter']

function whatFor(role: Role): string {
  if (REPORTING.includes(role)) return 'Báo cáo của đơn vị nay gửi được bằng tin nhắn, khoảng 5 phút.'
  if (role === 'officer') return 'Việc tổng hợp báo cáo của các đơn vị nay làm được bằng tin nhắn.'
  if (role === 'clerk') return 'Việc cấp số, ngày và lưu bản đã ký của báo cáo gửi Sở nay ghi được bằng tin nhắn.'
  if (role === 'union-leader') return 'Vướng mắc, đề nghị của tổ nay nhận và trả lời được bằng tin nhắn.'
  return 'Báo cáo của trường và đánh giá hằng quý nay xem được bằng tin nhắn.'
}

/** Model 2: spoken by the sender to the invited person, to be copied into Zalo as it stands. */
function invitation({ name, address, role, unit, until, sender, through, ...way }: Invitation): string {
  const { link, code } = way
  const you = address
  const reporting = REPORTING.includes(role)
  return sentences(
    `Kính gửi ${you} ${givenName(name)}, ${roleText(role, unit)}.`,
    whatFor(role),
    `${capital(you)} mở ${link} (riêng của ${you}, dùng một lần, đến hết ${dayText(until)}), ${code === undefined ? 'chọn Bắt đầu' : codeText(code)}.`,
    ...besideTexts(way).map(text => `Hoặc ${text}.`),
    reporting && isOfficer(sender) && `Nếu không tiện, ${you} gửi Zalo hoặc bản giấy, tôi xin nhập hộ.`,
    isOfficer(sender) ? `${sender.name}, ${through}` : sender.name,
  )
}

const peopleText = (people: readonly Member[]): string =>
  people.map(each => (each.state === 'blocked' ? `${person(each)} (đang chặn Trợ lý)` : person(each))).join(', ')

function membership(people: readonly Member[], invited: readonly string[]): string {
  const waiting = invited.length > 0 ? `đã mời ${invited.join(', ')}` : ''
  return [peopleText(people), waiting].filter(Boolean).join('; ') || 'chưa có ai'
}

const LIST_BAD = {
  unread: 'Trợ lý không đọc được tệp này. Tệp nên ở dạng xlsx hoặc csv, không đặt mật khẩu.',
  'no-header': 'Trong tệp chưa thấy dòng tiêu đề có cột "Họ và tên" và cột "Tổ" hoặc "Chức vụ".',
  nobody: 'Dưới dòng tiêu đề của tệp chưa thấy ai có chức vụ phải báo cáo.',
  old: 'Tệp Excel kiểu cũ (xls) Trợ lý chưa đọc được. Trong Excel, chọn Lưu thành, dạng xlsx hoặc csv.',
  'too-big': 'Tệp này lớn quá 2 MB nên Trợ lý không đọc.',
} as const

export const inviteTexts: Texts<InviteSay> = {
  units: ({ rows, school, before }, voice) => {
    const board = rows.filter(({ unit }) => unit.onBoard)
    const empty = board.filter(row => row.people.length === 0).length
    const alone = empty > 0 && `còn ${empty}/${board.length} đơn vị chưa có ai.`
    return lines(
      before === undefined
        ? sentences('Đơn vị và người báo cáo:', alone)
        : sentences(
            `${greeting(voice)} Trước năm học ${before}-${before + 1}, ${voice.you} xem giúp ai nghỉ, ai đổi việc, đơn vị nào thay đổi:`,
            alone,
          ),
      ...rows.map(({ unit, people, invited }) => `• ${unit.shortName}: ${membership(people, invited)}`),
      `• Đầu mối, văn thư: ${membership(school, [])}`,
      before !== undefined &&
        `Chỗ nào đổi, ${voice.you} chọn đơn vị ấy để đổi ngay; không còn gì đổi thì chọn "Đúng cả".`,
    )
  },
  'units-right': ({ year }, voice) =>
    `Cảm ơn ${voice.you}. Đã ghi: người và đơn vị của năm học ${year}-${year + 1} đúng như danh sách.`,
  unit: ({ unit, people, invited }) => `${UnitText(unit)}: ${membership(people, invited)}.`,
  'invite-whom': (_, voice) => `${You(voice)} mời người của đơn vị nào?`,
  'invite-role': ({ unit }, voice) => `${You(voice)} mời ai của ${unitText(unit)}?`,
  'invite-name': ({ unit, role, instead }) =>
    sentences(
      instead && `Người thay ${person(instead)}.`,
      `Họ tên và cách xưng hô của ${roleText(role, unit)}, ví dụ: "cô Nguyễn Thị Lan"?`,
    ),
  'invite-name-again': (_, voice) =>
    `Trợ lý chưa đọc được họ tên. ${You(voice)} nhắn giúp họ và tên kèm cách xưng hô, ví dụ: "thầy Trần Văn Hùng".`,
  invitation,
  'invitation-made': ({ instead, replaced }, { you }: Voice) =>
    sentences(
      `Lời mời ở ngay tin trên, ${you} chuyển tiếp hoặc chép sang Zalo. Có người vào, Trợ lý sẽ báo.`,
      replaced && 'Liên kết cũ của người này không dùng được nữa.',
      instead && `${capital(you)} xác nhận đúng người thì ${person(instead)} mới thôi nhiệm vụ.`,
    ),
  invitations: ({ items, total, from }) =>
    items.length === 0
      ? 'Không có lời mời nào đang chờ.'
      : lines(
          total > items.length
            ? `Đang chờ ${total} lời mời; từ ${from + 1} đến ${from + items.length}:`
            : `Đang chờ ${total} lời mời:`,
          ...items.map(pendingText),
        ),
  'list-file-taken': (_, { you }) => `Đã nhận tệp. Trợ lý đọc rồi gửi lại để ${you} xem trước; tệp không được lưu.`,
  'list-file-bad': ({ why }, { you }) => `${LIST_BAD[why]} ${capital(you)} gửi lại, hoặc gõ thẳng danh sách vào đây.`,
  'list-file-others': ({ count }) =>
    `Để ngoài ${count} người có chức vụ không phải báo cáo (giáo viên, nhân viên …); cần ai, thêm người ấy vào danh sách.`,
  'invite-list-ask': ({ units: [one, other] }, { you }, { files }) =>
    lines(
      `${capital(you)} nhắn cả danh sách, mỗi dòng một đơn vị, ví dụ:`,
      one !== undefined && `${one}: thầy Vũ Đức Thành`,
      other !== undefined && `${other}: cô Lê Thị Lan, tổ phó cô Hoa`,
      'Hiệu trưởng: thầy Hùng; văn thư: cô Nga',
      `Có sẵn danh sách${files.in === 'any' ? ' dạng xlsx hoặc csv' : ''}, ${you} ${files.in === 'any' ? 'gửi cả tệp' : 'dán cả vào đây'}. Trợ lý đọc lại để ${you} xem trước khi gửi.`,
    ),
  'invite-list': listRead,
  'invite-list-again': ({ stands, unit }, { you }) =>
    stands
      ? `Trợ lý chưa rõ ${you} sửa dòng nào. Ví dụ: "3: cô Lê Thị Lan", "bỏ 4", hoặc thêm "${unit}: cô Hoa".`
      : `Trợ lý chưa thấy đơn vị nào trong tin này. ${capital(you)} nhắn tên đơn vị, dấu hai chấm, rồi đến người, ví dụ: "${unit}: cô Lê Thị Lan".`,
  'invitations-made': ({ count, left }, { you }) =>
    sentences(
      count === 1
        ? `Đã có lời mời ở tin trên, ${you} chuyển tiếp giúp; tờ giấy mời để in ở tin sau.`
        : `Đã có ${count} lời mời ở các tin trên, mỗi người một tin để ${you} chuyển tiếp; tờ giấy mời để in ở tin sau.`,
      left > 0 && `Còn ${left} dòng chưa mời.`,
      'Có người vào, Trợ lý sẽ báo.',
    ),
  'invitations-full': ({ waiting, most }, { you }) =>
    `Đang có ${waiting} lời mời chờ người vào, gửi thêm thì quá ${most}. ${capital(you)} thu hồi bớt lời mời không còn dùng rồi gửi lại.`,
  arrivals: ({ items }, { you }) =>
    lines(
      `Đã vào, ${you} chưa xác nhận:`,
      ...items.map(({ name, role, unit }) => `• ${name}, ${roleText(role, unit)}`),
    ),
  'invitation-of': ({ name, role, unit, since, until }) =>
    `Lời mời ${name}, ${roleText(role, unit)}, gửi ngày ${dayText(since)}, dùng được đến hết ${dayText(until)}.`,
  'revoke-confirm': ({ name, role, unit }) =>
    `Thu hồi lời mời ${name}, ${roleText(role, unit)}? Liên kết đã gửi sẽ không dùng được nữa.`,
  revoked: () => 'Đã thu hồi lời mời; liên kết cũ không dùng được nữa.',
  'invitation-done': () => 'Lời mời này không còn chờ nữa nên không có ảnh QR.',
  'invitation-over': ({ name, how, by, at }) =>
    `Lời mời ${name} ${OVER[how](by ? ` bởi ${person(by)}` : '')} lúc ${momentText(at)}; không có gì thay đổi.`,
  'invitations-expired': ({ items }, { you }) =>
    lines(`Lời mời đã hết hạn mà chưa có người vào:`, ...items.map(pendingText), `${capital(you)} mời lại giúp.`),
}

function readyText({ number, name, address, role, unit }: ReadyLine): string {
  const duty =
    unit && unit.kind !== 'leadership' ? `${unit.shortName}, ${roleInUnit(role, unit)}` : capital(roleText(role))
  return `${number}. ${duty}: ${address} ${name}`
}

/** As much of a line as tells which one is meant. */
const MOST_SHOWN = 60

const WHY: Readonly<Record<UnreadyWhy, (line: UnreadyLine) => string>> = {
  unit: ({ place }) => (place === '' ? 'chưa có đơn vị' : `trường không có đơn vị ${quoted(cut(place, MOST_SHOWN))}`),
  units: ({ place, units = [] }) =>
    `${quoted(cut(place, MOST_SHOWN))} có thể là ${units.map(({ shortName }) => shortName).join(' hoặc ')}`,
  role: () => 'đơn vị này không có vai trò ấy',
  address: () => 'chưa có cách xưng hô (thầy, cô, ông, bà)',
  name: () => 'chưa đọc được họ tên',
  twice: () => 'trùng tên với dòng trên, cùng đơn vị',
  in: () => 'đã vào Trợ lý',
  invited: () => 'đã có lời mời đang chờ',
}

const unreadyText = (line: UnreadyLine): string =>
  `${line.number}. ${quoted(cut(line.said, MOST_SHOWN))}: ${WHY[line.why](line)}`

function listRead({ ready, unready, over, moved }: Extract<InviteSay, { say: 'invite-list' }>, { you }: Voice): string {
  const some = ready[0]?.number ?? unready[0]?.number
  return lines(
    moved && 'Danh sách có thay đổi từ lúc đọc lại, chưa lời mời nào được gửi.',
    ready.length > 0 ? `Sẽ mời ${ready.length} người:` : 'Chưa mời được ai trong danh sách.',
    ...ready.map(readyText),
    unready.length > 0 && `Chưa mời được ${unready.length} dòng:`,
    ...unready.map(unreadyText),
    over > 0 && `Mỗi lần mời nhiều nhất ${ready.length + unready.length} người; ${over} người sau chưa được ghi.`,
    some !== undefined && `Cần sửa, ${you} nhắn số dòng, ví dụ: "${some}: cô Lê Thị Lan" hoặc "bỏ ${some}".`,
  )
}

const pendingText = ({ name, role, unit, since, until }: Pending): string =>
  `• ${name}, ${roleText(role, unit)}: gửi ${dayText(since)}, đến hết ${dayText(until)}`

const OVER = {
  used: () => 'đã được dùng',
  revoked: (by: string) => `đã được thu hồi${by}`,
  expired: () => 'đã hết hạn',
} as const
