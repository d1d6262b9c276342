import type { DateTime } from 'luxon'
import type { DeskSay } from '../../conversation/vocabulary/desk.ts'
import type { Unit } from '../../domain/school.ts'
import { dayText, weekdayText } from '../dates.ts'
import { roleInUnit } from '../roles.ts'
import { UnitText, unitText } from '../units.ts'
import { person, You } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import { followedText } from './assessment.ts'
import { grantedText, unheardText } from './owing.ts'
import { standingText } from './standing.ts'
import type { Texts } from './texts.ts'

type Line = Extract<DeskSay, { say: 'desk-state' }>['line']

/** "Tổ Ngữ văn: đang soạn (5/8 mục)." */
const stateText = (line: Line, at?: DateTime): string =>
  standingText(line.state, { at, drafted: `${line.answered}/${line.total} mục`, unheard: unheardText(line) })

const extendExample = (unit: Unit, target: DateTime | undefined): string =>
  `"gia hạn ${unitText(unit)} đến ${target ? dayText(target.plus({ days: 2 })) : '31/5'}"`

/** What stands open, as its person would call it. */
const OPEN: readonly (readonly [begins: string, called: string])[] = [
  ['obstacle-answer', 'câu trả lời vướng mắc'],
  ['obstacle', 'vướng mắc đang viết'],
  ['return', 'đề nghị bổ sung đang viết'],
  ['letter', 'tin sắp gửi ở trên'],
  ['school-part', 'phần của trường đang viết'],
  ['wording', 'câu chữ đang sửa'],
  ['dispatch-number', 'số, ngày của văn bản'],
  ['direction', 'chỉ đạo đang ghi'],
  ['dispatch', 'việc về văn bản gửi Sở'],
  ['invite', 'lời mời đang viết'],
  ['target', 'ngày hẹn nội bộ'],
  ['extend', 'ngày gia hạn'],
  ['note', 'ghi nhanh'],
  ['take', 'tin chờ chọn ở trên'],
  ['offer', 'tin chờ chọn ở trên'],
]

const openText = (flow: string): string => OPEN.find(([begins]) => flow.startsWith(begins))?.[1] ?? 'việc đang làm dở'

/** What the officer asks for in words of their own: what was understood, before it is done. */
export const deskTexts: Texts<DeskSay> = {
  'desk-state': ({ line, at }) => {
    const granted = grantedText(line)
    return `${UnitText(line.unit)}: ${[stateText(line, at), granted].filter(Boolean).join(', ')}.`
  },
  'desk-people': ({ unit, people, invited, counted }) => {
    const named = people.map(
      ({ member, roles }) => `${member.address} ${member.name} (${listed(roles.map(role => roleInUnit(role, unit)))})`,
    )
    const asked = invited.length > 0 ? `đã mời ${listed(invited)}` : ''
    const many = counted && people.length > 0 ? `, ${people.length} người dùng Trợ lý` : ''
    return sentences(
      people.length > 0
        ? `${UnitText(unit)}${many}: ${[named.join(', '), asked].filter(Boolean).join('; ')}.`
        : `${UnitText(unit)} chưa có ai vào Trợ lý${asked === '' ? '' : `, ${asked}`}.`,
      counted && 'Danh sách cả đơn vị Trợ lý không giữ.',
    )
  },
  'desk-directions': ({ items, more, direct }, { you }) =>
    items.length === 0
      ? sentences('Chưa có chỉ đạo nào được ghi.', direct && `Cần chỉ đạo, ${you} nhắn "chỉ đạo: …".`)
      : lines(
          'Chỉ đạo đã ghi:',
          ...items.map(
            direction =>
              `• ${dayText(direction.at)}: ${quoted(direction.text)} (${direction.by})${followedText(direction)}`,
          ),
          more !== undefined && `Còn ${more} chỉ đạo trước đó.`,
        ),
  'desk-no-phone': (_, { you }) =>
    `Trợ lý không lưu số điện thoại, email của ai; ${you} hỏi văn phòng hoặc xem danh bạ của trường giúp.`,
  'desk-quiet': ({ unit, target, settled }, { you }) => {
    if (!unit)
      return `Chưa có gì thay đổi: đơn vị nào nộp rồi Trợ lý thôi nhắc đơn vị ấy. Những ngày không nhắc ai, ${you} ghi ở "Ngày nghỉ, không nhắc".`
    if (settled) return `${UnitText(unit)} đã nộp rồi, Trợ lý không nhắc nữa.`
    return sentences(
      `Chưa có gì thay đổi: Trợ lý nhắc ${unitText(unit)} đến khi nộp hoặc được nhập hộ, không tắt riêng được.`,
      `Cần thêm ngày, ${you} nhắn ${extendExample(unit, target)}.`,
    )
  },
  'desk-replace': ({ member }, { you }) =>
    `Chưa có gì thay đổi. Có người làm thay ${person(member)} thì ${you} chọn "Đổi người"; thôi hẳn mà chưa có người thay thì chọn "Thôi nhiệm vụ".`,
  'desk-nudge': ({ unit }) => `Nhắc ${unitText(unit)} nộp báo cáo?`,
  'desk-behalf': ({ unit }, { you }) => `Mở báo cáo của ${unitText(unit)} để ${you} nhập hộ?`,
  'desk-extend': ({ unit, until }) => `Cho ${unitText(unit)} lùi đến ${weekdayText(until)}?`,
  'desk-extend-day': ({ unit, target }, voice) =>
    sentences(
      target && `Hẹn nội bộ đang là ${weekdayText(target)}.`,
      `${You(voice)} cho ${unitText(unit)} lùi đến ngày nào sau đó? Nhắn cả câu giúp, ví dụ: ${extendExample(unit, target)}.`,
    ),
  'desk-extend-each': ({ units, until }, voice) => {
    const [first, ...others] = units
    const example = first ? `, ví dụ: ${extendExample(first, until?.minus({ days: 2 }))}` : ''
    const then = others.length > 0 ? `, rồi đến ${listed(others.map(unitText))}` : ''
    return `Chưa có gì thay đổi: Trợ lý gia hạn từng đơn vị một. ${You(voice)} nhắn lần lượt${example}${then}.`
  },
  'desk-places': ({ what }, { you }) =>
    what === 'invite'
      ? `Chưa mời ai. ${capital(you)} chọn nơi người ấy làm việc để mời:`
      : `Chưa có gì thay đổi. Gộp, tách, đổi tên đơn vị, đổi người đều làm ở trang của đơn vị; ${you} chọn giúp:`,
  'desk-settled': ({ unit }) => `${UnitText(unit)} đã nộp rồi.`,
  'desk-each': ({ units }, { you }) =>
    `${capital(listed(units.map(unitText)))}: ${you} chọn giúp lần lượt từng đơn vị.`,
  'desk-which': ({ units }, voice) =>
    units.length > 4
      ? `Có nhiều đơn vị gần với tên ấy; ${voice.you} chọn giúp đơn vị nào ạ?`
      : `${You(voice)} nói ${listed(units.map(unitText)).replace(/ và (?=[^,]*$)/u, ' hay ')} ạ?`,
  'desk-tells-nobody': ({ owing, direct }, { you }) =>
    sentences(
      `Trợ lý chỉ nhắc việc báo cáo, chưa chuyển được tin khác đến các đơn vị; tin này ${you} gửi qua nhóm của trường giúp.`,
      owing && `Cần nhắc nộp báo cáo thì ${you} chọn đơn vị dưới đây.`,
      direct && `Nếu là chỉ đạo, ${you} nhắn "chỉ đạo: …", Trợ lý chuyển đầu mối.`,
    ),
  'desk-still-open': ({ flow, heard }, { you }) =>
    `${heard ? 'Vâng ạ' : 'Câu vừa rồi không ghi vào đâu'}; ${openText(flow)} vẫn chờ ${you}.`,
  'desk-no-unit': (_, { you }) => `Trợ lý chưa rõ ${you} nói đơn vị nào. Có phải ${you} cần một trong hai việc này?`,
  'desk-nearest': (_, { you }) =>
    sentences(
      'Trợ lý chưa hiểu ý này.',
      `Có phải ${you} cần một trong hai việc dưới đây? Xem tất cả: nhắn "trợ giúp".`,
    ),
}
