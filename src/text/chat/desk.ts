import type { DeskSay } from '../../conversation/vocabulary/desk.ts'
import { dayText, weekdayText } from '../dates.ts'
import { UnitText, unitText } from '../units.ts'
import { You } from '../voice.ts'
import { capital, listed, sentences } from '../wording.ts'
import { grantedText, unheardText } from './owing.ts'
import type { Texts } from './texts.ts'

type Line = Extract<DeskSay, { say: 'desk-state' }>['line']

/** "Tổ Ngữ văn: đang soạn (5/8 mục)." */
function stateText(line: Line): string {
  const { state, answered, total } = line
  switch (state) {
    case 'submitted':
      return 'đã nộp, chờ tiếp nhận'
    case 'accepted':
      return 'đã nộp, đã tiếp nhận'
    case 'returned':
      return 'đang được đề nghị bổ sung'
    case 'drafting':
      return `đang soạn (${answered}/${total} mục)`
    case 'pending':
      return ['chưa báo cáo', unheardText(line)].filter(Boolean).join(', ')
  }
}

/** What stands open, as its person would call it. */
const OPEN: readonly (readonly [begins: string, called: string])[] = [
  ['obstacle-answer', 'câu trả lời vướng mắc'],
  ['obstacle', 'vướng mắc đang viết'],
  ['return', 'đề nghị bổ sung đang viết'],
  ['letter', 'tin sắp gửi ở trên'],
  ['school-part', 'phần của trường đang viết'],
  ['wording', 'câu chữ đang sửa'],
  ['dispatch-number', 'số, ngày của văn bản'],
  ['dispatch', 'việc về văn bản gửi Sở'],
  ['invite', 'lời mời đang viết'],
  ['target', 'ngày hẹn nội bộ'],
  ['extend', 'ngày gia hạn'],
  ['note', 'ghi nhanh'],
]

const openText = (flow: string): string => OPEN.find(([begins]) => flow.startsWith(begins))?.[1] ?? 'việc đang làm dở'

/** What the officer asks for in words of their own: what was understood, before it is done. */
export const deskTexts: Texts<DeskSay> = {
  'desk-state': ({ line }) => {
    const granted = grantedText(line)
    return `${UnitText(line.unit)}: ${[stateText(line), granted].filter(Boolean).join(', ')}.`
  },
  'desk-nudge': ({ unit }) => `Nhắc ${unitText(unit)} nộp báo cáo?`,
  'desk-behalf': ({ unit }, { you }) => `Mở báo cáo của ${unitText(unit)} để ${you} nhập hộ?`,
  'desk-extend': ({ unit, until }) => `Cho ${unitText(unit)} lùi đến ${weekdayText(until)}?`,
  'desk-extend-day': ({ unit, target }, voice) =>
    sentences(
      target && `Hẹn nội bộ đang là ${weekdayText(target)}.`,
      `${You(voice)} cho ${unitText(unit)} lùi đến ngày nào sau đó? Nhắn cả câu giúp, ví dụ: "gia hạn ${unitText(unit)} đến ${target ? dayText(target.plus({ days: 2 })) : '31/5'}".`,
    ),
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
  'desk-still-open': ({ flow }, { you }) => `Câu vừa rồi không ghi vào đâu; ${openText(flow)} vẫn chờ ${you}.`,
  'desk-no-unit': (_, { you }) => `Trợ lý chưa rõ ${you} nói đơn vị nào. Có phải ${you} cần một trong hai việc này?`,
  'desk-nearest': (_, { you }) =>
    sentences(
      'Trợ lý chưa hiểu ý này.',
      `Có phải ${you} cần một trong hai việc dưới đây? Xem tất cả: nhắn "trợ giúp".`,
    ),
}
