import type { SayOf } from '../../conversation/say.ts'
import type { BoardSay } from '../../conversation/vocabulary/board.ts'
import type { LetterSay } from '../../conversation/vocabulary/letter.ts'
import type { NoticeSay } from '../../conversation/vocabulary/notices.ts'
import type { ReviewSay, ToReturn } from '../../conversation/vocabulary/review.ts'
import type { SettledSay } from '../../conversation/vocabulary/settled.ts'
import type { TargetSay } from '../../conversation/vocabulary/target.ts'
import { momentText, timeText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { UnitText, unitText } from '../units.ts'
import { greeting, Person, type Voice, You } from '../voice.ts'
import { capital, lines, listed, quoted, quotedEnd, sentences } from '../wording.ts'
import { changeLines, previewLine } from './answer.ts'
import { board } from './board.ts'
import { noticeTexts } from './officer-notices.ts'
import { settledTexts } from './settled.ts'
import { compiled, summary } from './summary.ts'
import type { Texts } from './texts.ts'

const sections = (numbers: readonly number[]): string => `mục ${numbers.join(', ')}`

const toReturn = ({ unit, numbers }: ToReturn): string => `Đề nghị ${unitText(unit)} bổ sung ${sections(numbers)}`

/** Model 10. */
function pleaseSupplement(say: SayOf<'please-supplement'>, voice: Voice): string {
  const { by, unit, numbers, total, reason, until } = say
  const whole = numbers.length >= total
  const what = whole ? `cả báo cáo của ${unitText(unit)}` : sections(numbers)
  return sentences(
    `${greeting(voice)} ${Person(by)} đề nghị bổ sung ${what}: ${quotedEnd(reason)}`,
    `${You(voice)} gửi giúp, chậm nhất là ${weekdayText(until)}.`,
    !whole && 'Các mục khác giữ nguyên.',
  )
}

/** What a new version changed; nothing for a first one. */
const changesText = (changes: Changes): readonly string[] =>
  changes && changes.length > 0 ? ['Thay đổi so với bản trước:', ...changeLines(changes)] : []

type Changes = SayOf<'review'>['changes']

function review(say: SayOf<'review'>): string {
  const { unit, period, submission, by, left } = say
  const source = submission.source === 'on-behalf' ? 'nhập hộ' : 'nộp'
  const files = submission.attachments > 0 ? `Minh chứng: ${submission.attachments} tệp.` : ''
  return lines(
    `${UnitText(unit)}, ${periodText(period)}`,
    // Whoever has had their data erased has no name.
    `${capital(`${by} ${source}`.trimStart())} lúc ${momentText(submission.submittedAt)}${submission.version > 1 ? `, bản thứ ${submission.version}` : ''}.`,
    ...say.lines.map(previewLine),
    ...changesText(say.changes),
    sentences(files, left > 0 && `Còn ${left} báo cáo chờ tiếp nhận.`),
  )
}

function cannotNudge(say: SayOf<'cannot-nudge'>, { you }: Voice): string {
  const unit = UnitText(say.unit)
  switch (say.why) {
    case 'settled':
      return `${unit} đã nộp rồi, không cần nhắc.`
    case 'nobody':
      return `${unit} chưa có ai nhận được tin của Trợ lý; ${you} mời người hoặc nhập hộ giúp.`
    case 'terms':
      return `${unit} chưa đồng ý điều khoản mới nên Trợ lý chưa nhắc; ${you} nhắn trực tiếp hoặc nhập hộ giúp.`
    case 'today':
      return say.sent
        ? `${unit} hôm nay đã được nhắc lúc ${timeText(say.at)}; mỗi ngày Trợ lý chỉ nhắc một lần.`
        : `${unit} sẽ được nhắc lúc ${momentText(say.at)}.`
  }
}

export const officerTexts: Texts<BoardSay | ReviewSay | TargetSay | LetterSay | SettledSay | NoticeSay> = {
  ...noticeTexts,
  ...settledTexts,
  board,
  compiled,
  summary,
  'which-period': ({ year }, voice) => `${You(voice)} xem kỳ nào? Ví dụ: "6 tháng ${year}", "năm ${year}".`,
  'nothing-yet': () => 'Kỳ này chưa có báo cáo nào để tổng hợp.',
  'queue-empty': () => 'Không còn báo cáo nào đang chờ.',
  review,
  accepted: ({ units, untold = [] }) => {
    const accepted = `Đã tiếp nhận báo cáo của ${listed(units.map(unitText))}`
    if (untold.length === 0) return `${accepted}; Trợ lý báo đơn vị.`
    return `${accepted}. Chưa báo được ${listed(untold.map(unitText))} vì không có ai nhận được tin của Trợ lý.`
  },
  'your-report-accepted': ({ unit, period }, voice) =>
    `${greeting(voice)} Báo cáo ${periodText(period)} của ${unitText(unit)} đã được tiếp nhận. Cảm ơn ${voice.you}.`,
  'changed-since': ({ unit }, voice) =>
    `${UnitText(unit)} đã gửi bản mới nên chưa tiếp nhận. ${You(voice)} xem bản mới rồi chọn lại giúp.`,
  'return-which': ({ unit, lines: all }, voice) =>
    lines(
      `${You(voice)} đề nghị ${unitText(unit)} bổ sung mục nào? Nhắn số mục, ví dụ: "2, 5".`,
      ...all.map(previewLine),
    ),
  'return-which-again': (_, voice) =>
    `Trợ lý chưa thấy mục đó. ${You(voice)} nhắn số mục có trong danh sách, ví dụ: "2, 5".`,
  'return-why': ({ told }, voice) =>
    sentences(
      told && `${toReturn(told)}.`,
      `${You(voice)} cần bổ sung điều gì? Lời này được gửi nguyên văn đến đơn vị.`,
    ),
  'return-when': ({ told }, voice) =>
    sentences(told && `${toReturn(told)}: ${quoted(told.reason)}.`, `${You(voice)} hẹn bổ sung đến ngày nào?`),
  'return-when-again': (_, voice) =>
    `Trợ lý chưa đọc được ngày, hoặc ngày ấy đã qua. ${You(voice)} nhắn giúp ngày và tháng, ví dụ: "29/5".`,
  returned: ({ unit, numbers, until, untold }, { you }) =>
    untold
      ? `Đã ghi: ${unitText(unit)} cần bổ sung ${sections(numbers)}, hẹn ${weekdayText(until)}. Không có ai của đơn vị nhận được tin của Trợ lý; ${you} nhắn trực tiếp hoặc nhập hộ giúp.`
      : `Đã đề nghị ${unitText(unit)} bổ sung ${sections(numbers)}, hẹn ${weekdayText(until)}.`,
  'please-supplement': pleaseSupplement,
  nudged: ({ unit, people, later }) => {
    const whom = `${unitText(unit)}${people.length === 0 ? '' : `: ${listed(people)}`}`
    return later ? `Trợ lý sẽ nhắc ${whom}, lúc ${momentText(later)}.` : `Trợ lý nhắc ngay ${whom}.`
  },
  'cannot-nudge': cannotNudge,
  'behalf-matter': (_, voice) => `${You(voice)} nhập hộ báo cáo nào?`,
  'behalf-which': (_, voice) => `${You(voice)} nhập hộ đơn vị nào?`,
  'entered-on-behalf': ({ unit, period, by }, voice) =>
    `${greeting(voice)} ${Person(by)} đã nhập hộ báo cáo ${periodText(period)} của ${unitText(unit)}. Nếu có chỗ chưa đúng, ${voice.you} sửa và nộp lại được.`,
  'question-to-officer': ({ by, unit, text }) =>
    lines(`${Person(by)}, ${unitText(unit)}, hỏi về phần cần bổ sung:`, quoted(text)),
  'ask-officer-what': (_, voice) => `${You(voice)} muốn hỏi lại điều gì? Câu hỏi được gửi nguyên văn đến đầu mối.`,
  'asked-officer': ({ untold }, { you }) =>
    untold
      ? `Hiện không có đầu mối nào nhận được tin của Trợ lý nên câu hỏi chưa gửi được; ${you} liên hệ trực tiếp giúp.`
      : `Đã gửi câu hỏi đến đầu mối. Phần bổ sung vẫn chờ ${you}.`,
  'new-report': ({ unit, period, version, changes, afterCompile }) =>
    version > 1
      ? lines(
          `${UnitText(unit)} vừa nộp lại báo cáo ${periodText(period)} (bản thứ ${version}).`,
          ...changesText(changes),
        )
      : `${UnitText(unit)} vừa nộp báo cáo ${periodText(period)}${afterCompile ? ', sau lần soạn gần nhất' : ''}.`,
}
