import type { Account, Duty, PeopleSay, Rest } from '../../conversation/vocabulary/people.ts'
import { cut } from '../../domain/reading/fold.ts'
import { momentText } from '../dates.ts'
import { roleText } from '../roles.ts'
import { UnitText, unitText } from '../units.ts'
import { Person, person, type Voice, You } from '../voice.ts'
import { capital, lines, listed, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

const dutyText = ({ role, unit, over }: Duty): string =>
  over ? `${roleText(role)} (đơn vị đã thôi hoạt động)` : roleText(role, unit)

const dutiesText = (duties: readonly Duty[]): string => listed(duties.map(dutyText))

/** Longest piece of an account's own name that is read out. */
const ACCOUNT = 60

/** As the channel names the account; people write anything there, so it stands in quotation marks and on one line. */
function accountText({ channel, name }: Account): string {
  const shown = cut(name.replace(/[\p{C}\s"“”]+/gu, ' ').trim(), ACCOUNT)
  return shown === '' ? 'tài khoản không để tên' : `tài khoản ${channel}: "${shown}"`
}

/** "Tổ Ngữ văn còn thầy Tuấn." */
function restText({ unit, people }: Rest, { you }: Voice): string {
  return people.length > 0
    ? `${UnitText(unit)} còn ${listed(people.map(person))}.`
    : `${UnitText(unit)} nay chưa có ai; ${you} mời người khác hoặc nhập hộ giúp.`
}

const restsText = (rest: readonly Rest[], voice: Voice): string => sentences(...rest.map(each => restText(each, voice)))

const LEFT = {
  ended: 'đã thôi một vai trò',
  replaced: 'đã bàn giao một vai trò cho người kế nhiệm',
  wrong: 'đã bị thu hồi vai trò vì không đúng người được mời',
} as const

function farewell(
  { why, duties, whole, school, through }: Extract<PeopleSay, { say: 'farewell' }>,
  { you }: Voice,
): string {
  const was = duties.length > 0 ? dutiesText(duties) : 'này'
  if (why === 'wrong') {
    return sentences(
      `Đầu mối của ${school} cho biết lời mời làm ${was} dành cho người khác, nên Trợ lý đã dừng vai trò này.`,
      whole && `Nếu có nhầm lẫn, mong ${you} liên hệ ${through}.`,
    )
  }
  return sentences(
    why === 'replaced' ? `Việc ${was} đã có người nhận bàn giao.` : `Nhà trường cho biết ${you} thôi nhiệm vụ ${was}.`,
    duties.some(({ unit }) => unit) && 'Báo cáo của đơn vị vẫn được giữ.',
    whole
      ? `Từ nay Trợ lý không nhắn ${you} nữa, họ tên và tài khoản của ${you} đã được xóa. Cảm ơn ${you} thời gian qua.`
      : `Các vai trò khác của ${you} giữ nguyên. Cảm ơn ${you}.`,
  )
}

export const peopleTexts: Texts<PeopleSay> = {
  arrived: ({ name, account, awaits, instead, ...duty }, { you }) =>
    sentences(
      account === undefined
        ? `${capital(name)} đã vào Trợ lý: ${dutyText(duty)}.`
        : `${capital(name)} đã mở lời mời làm ${dutyText(duty)}; ${accountText(account)}.`,
      account !== undefined &&
        (awaits ? `Người này chưa xem được gì; ${you} xác nhận giúp.` : 'Có đúng người không ạ?'),
      instead && `${capital(you)} xác nhận rồi thì ${person(instead)} mới thôi nhiệm vụ.`,
    ),
  'arrival-right': ({ name, instead, ...duty }) =>
    sentences(
      `Đã xác nhận ${name}: ${dutyText(duty)}.`,
      instead && `${Person(instead)} thôi nhiệm vụ; bản nháp, ghi nhanh và báo cáo của đơn vị giữ nguyên.`,
    ),
  'arrival-wrong': ({ name, ...duty }, { you }) =>
    sentences(
      `Đã thu hồi vai trò ${dutyText(duty)} của người vừa vào; liên kết, lựa chọn cũ và báo cáo đều không mở được nữa.`,
      `${capital(you)} muốn mời lại ${name} thì chọn ngay dưới đây.`,
    ),
  'arrival-judged': ({ name, right, by, at }) =>
    sentences(
      `${by ? Person(by) : 'Đầu mối'} đã trả lời lúc ${momentText(at)}: ${right ? 'đúng là' : 'không phải'} ${name}.`,
      !right && 'Vai trò đã được thu hồi.',
    ),
  person: ({ member, duties, met, heardAt }) =>
    lines(
      `${capital(member.address)} ${member.name}: ${dutiesText(duties)}.`,
      met.length > 0 &&
        `Dùng ${listed(met)}${heardAt ? `; nhắn gần nhất lúc ${momentText(heardAt)}${met.length > 1 ? ` trên ${met.at(-1)}` : ''}` : ''}.`,
      member.state === 'blocked' &&
        `${met.length === 1 ? `Chỉ dùng ${met[0]}, đang chặn Trợ lý` : 'Đang chặn Trợ lý'} nên chưa nhận được tin.`,
    ),
  'school-people': ({ people, invited, over }) => {
    const of = (role: 'officer' | 'clerk') => people.filter(each => each.roles.some(grant => grant.role === role))
    return lines(
      `Đầu mối tổng hợp: ${listed(of('officer').map(person)) || 'chưa có ai'}.`,
      `Văn thư: ${listed(of('clerk').map(person)) || 'chưa có ai'}.`,
      over.length > 0 && `Đơn vị đã thôi hoạt động: ${listed(over.map(person))}.`,
      invited.length > 0 && `Đã mời: ${invited.join(', ')}.`,
    )
  },
  'move-where': ({ member }) => `Chuyển ${person(member)} sang đơn vị nào? Vai trò giữ nguyên.`,
  moved: ({ member, unit, rest }, voice) =>
    sentences(`Đã chuyển ${person(member)} sang ${unitText(unit)}.`, restsText(rest, voice)),
  'moved-you': ({ duties, by }, { you }) =>
    sentences(
      `${Person(by)} vừa chuyển ${you} sang đơn vị khác: ${dutiesText(duties)}.`,
      `Chưa đúng thì ${you} báo lại giúp.`,
    ),
  'moved-by': ({ member, unit, by }) => `${Person(by)} vừa chuyển ${person(member)} sang ${unitText(unit)}.`,
  'end-confirm': ({ member, duties, whole }) =>
    sentences(
      `Cho ${person(member)} thôi nhiệm vụ ${dutiesText(duties)}?`,
      whole
        ? 'Trợ lý sẽ báo người ấy một lần, rồi xóa họ tên và tài khoản; việc này không lấy lại được.'
        : 'Các vai trò khác của người ấy giữ nguyên.',
      'Báo cáo, bản nháp và ghi nhanh của đơn vị được giữ.',
    ),
  ended: ({ duties, rest }, voice) => sentences(`Đã cho thôi nhiệm vụ: ${dutiesText(duties)}.`, restsText(rest, voice)),
  'last-officer': () =>
    'Đây là đầu mối duy nhất đang dùng được Trợ lý nên chưa thôi được. Xin mời một đầu mối khác vào trước.',
  'person-gone': () => 'Người này đã thôi nhiệm vụ đó; không có gì thay đổi.',
  'member-left': ({ name, why, by, rest }, voice) =>
    sentences(`${capital(name)} ${LEFT[why]}${by ? ` (${person(by)} thực hiện)` : ''}.`, restsText(rest, voice)),
  'member-blocked': ({ name, rest }, voice) =>
    sentences(
      `${capital(name)} đang chặn Trợ lý, nên tin nhắc không tới được.`,
      rest.length === 0
        ? `${You(voice)} nhờ người ấy bỏ chặn rồi nhắn cho Trợ lý một tin là được.`
        : restsText(rest, voice),
    ),
  farewell,
  'rename-ask': ({ member, own }, { you }) =>
    sentences(
      `Hiện ghi: ${member.address} ${member.name}.`,
      `${own ? `Họ tên và cách xưng hô đúng của ${you}` : 'Họ tên và cách xưng hô đúng'}, ví dụ: "cô Nguyễn Thị Lan"; chỉ đổi cách xưng hô thì nhắn "cô".`,
    ),
  renamed: ({ name, address }) => `Đã sửa thành: ${address} ${name}.`,
  'renamed-by': ({ name, address, by }, { you }) =>
    `${Person(by)} vừa sửa họ tên của ${you} thành: ${address} ${name}. Chưa đúng thì ${you} nhắn "dữ liệu của tôi".`,
}
