import type { SayOf } from '../../conversation/say.ts'
import type { Receiver } from '../../conversation/vocabulary/letter.ts'
import type { SettledHow } from '../../conversation/vocabulary/settled.ts'
import type { DispatchDeed } from '../../domain/dispatch.ts'
import { momentText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { unitText } from '../units.ts'
import { Person, type Voice, You } from '../voice.ts'
import { capital, lines, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

type SettledSay = SayOf<
  'letter' | 'letter-cancelled' | 'settled-by' | 'colleague-settled' | 'target-move' | 'target-kept' | 'target-over'
>

const ANSWERS = { yes: 'đồng ý', no: 'giữ nguyên', other: 'ý kiến khác' } as const

/** What became of a report on its way to the superior. */
const DISPATCH_WORDS: Readonly<Record<DispatchDeed, string>> = {
  'dispatch.submitted': 'trình báo cáo này',
  'dispatch.withdrawn': 'rút báo cáo này về',
  'dispatch.replaced': 'trình bản khác thay bản này',
  'dispatch.approved': 'duyệt báo cáo này',
  'dispatch.returned': 'đề nghị sửa báo cáo này',
  'dispatch.numbered': 'ghi số, ngày báo cáo này',
  'dispatch.sent': 'ghi báo cáo này đã gửi Sở',
}

/** What was done, after "Thầy Bình đã". */
function deed(how: SettledHow): string {
  switch (how.kind) {
    case 'extension-granted':
      return `cho ${unitText(how.unit)} lùi đến ${weekdayText(how.until)}`
    case 'extension-refused':
      return `giữ hẹn cũ của ${unitText(how.unit)}`
    case 'accepted':
      return `tiếp nhận báo cáo của ${unitText(how.unit)}`
    case 'returned':
      return `đề nghị ${unitText(how.unit)} bổ sung`
    case 'submitted':
      return `nộp báo cáo của ${unitText(how.unit)}`
    case 'entered':
      return `nhập hộ báo cáo của ${unitText(how.unit)}`
    case 'target':
      return `chọn hẹn nội bộ ${weekdayText(how.target)}`
    case 'line':
      return 'sửa câu này'
    case 'paragraph':
      return 'viết lại đoạn này'
    case 'part':
      return 'viết phần này'
    case 'figure':
      return 'chốt số liệu này'
    case 'profile':
      return 'ghi lại quy mô trường'
    case 'people':
      return 'xem lại người, đơn vị của trường'
    case 'obstacle':
      return 'trả lời vướng mắc này'
    case 'obstacle-passed':
      return 'chuyển vướng mắc này'
    case 'direction':
      return 'ghi chỉ đạo này là đã làm'
    case 'obstacle-closed':
      return 'ghi vướng mắc này là đã ổn'
    case 'dispatch':
      return DISPATCH_WORDS[how.deed]
    case 'decision':
      return `quyết định việc này: ${ANSWERS[how.answer]}`
  }
}

function toWhom(receiver: Receiver, voice: Voice): string {
  switch (receiver.kind) {
    case 'answer':
      return `Gửi ${receiver.to === '' ? 'người hỏi' : receiver.to} câu trả lời này, kèm tên ${voice.you}?`
    case 'reopen':
      return `Gửi lại ${receiver.to === '' ? 'người trả lời' : receiver.to}, kèm tên ${voice.you}?`
    case 'question':
      return `Gửi đầu mối câu hỏi này, kèm tên ${voice.you}?`
    case 'return': {
      const { unit, numbers, until } = receiver
      const whom = unit ? unitText(unit) : 'đơn vị'
      return `Đề nghị ${whom} bổ sung mục ${numbers.join(', ')}${until ? `, hẹn ${weekdayText(until)}` : ''}, với lời này?`
    }
  }
}

const who = (by: Parameters<typeof Person>[0] | 'you', voice: Voice): string => (by === 'you' ? You(voice) : Person(by))

/** What several people may settle, and words that wait for a tap. */
export const settledTexts: Texts<SettledSay> = {
  letter: ({ text, receiver }, voice) => lines(toWhom(receiver, voice), quoted(text)),
  'letter-cancelled': () => 'Trợ lý không gửi.',
  'settled-by': ({ by, at, how }, voice) =>
    `${who(by, voice)} đã ${deed(how)} lúc ${momentText(at)}; lần này không có gì thay đổi.`,
  'colleague-settled': ({ by, how, text }) =>
    lines(`${Person(by)} đã ${deed(how)}.`, text !== undefined && quoted(text)),
  'target-move': ({ period, from, to, waiting, chosen }, voice) =>
    sentences(
      chosen
        ? `${who(chosen.by, voice)} đã chọn hẹn nội bộ ${weekdayText(from)} lúc ${momentText(chosen.at)}.`
        : `Hẹn nội bộ kỳ ${periodText(period)} đang là ${weekdayText(from)}.`,
      `Đổi sang ${weekdayText(to)} thì lịch nhắc và việc tính quá hẹn đổi cho cả trường`,
    ).concat(waiting > 0 ? `; ${waiting} đơn vị chưa nộp.` : '.'),
  'target-kept': ({ target }) => `Hẹn nội bộ vẫn là ${weekdayText(target)}.`,
  'target-over': ({ period, target }) =>
    `${capital(periodText(period))} đã qua hạn nộp; hẹn nội bộ ${weekdayText(target)} không đổi được nữa.`,
}
