import type { FigureChange, HeardSay, MendedWords } from '../../conversation/vocabulary/heard.ts'
import { cut } from '../../domain/reading/fold.ts'
import { dayText, momentText, spanText, weekdayText } from '../dates.ts'
import { figuresText, figureText } from '../figures.ts'
import { numberText } from '../numbers.ts'
import { periodText } from '../periods.ts'
import { exampleText, hintsText } from '../prompts.ts'
import { officersText } from '../told.ts'
import { UnitText, unitText } from '../units.ts'
import { Person, person, type Voice, You } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import { elsewhereText } from './elsewhere.ts'
import type { Texts } from './texts.ts'
import { waitingText } from './waiting.ts'

type Explained = Extract<HeardSay, { say: 'explained' }>

const named = (people: Explained['officers'], nobody: string): string =>
  people.length === 0 ? nobody : listed(people.map(person))

const LONGEST_HELP_WITH_HINTS = 200

/** What the section or the count means, in the plan's own words. */
function meaning({ prompt, indicator, unit }: Explained): string {
  const help = indicator?.help ?? prompt?.help ?? ''
  // A help that needs this many words leaves no room for more on a phone.
  const short = help.length <= LONGEST_HELP_WITH_HINTS
  const hints = short && !indicator && prompt ? hintsText(prompt) : ''
  return sentences(help.replaceAll('{donVi}', unit.called), hints)
}

/** Whether the report is in, as far as anybody here can know: what was handed over elsewhere has not been seen. */
function stateText({ stands, unit, officers, officer }: Explained, { you }: Voice): string {
  const { state, answered, total, handedIn } = stands
  if (handedIn && (state === 'submitted' || state === 'accepted'))
    return `Báo cáo của ${unitText(unit)} đã nộp lúc ${momentText(handedIn.at)}, mã ${handedIn.code}${state === 'accepted' ? ', đã được tiếp nhận' : ''}.`
  return sentences(
    answered === 0
      ? `Trợ lý chưa nhận được báo cáo của ${unitText(unit)}.`
      : `Báo cáo của ${unitText(unit)} ${state === 'returned' ? 'đang chờ bổ sung' : 'chưa nộp'}: đã ghi ${answered}/${total} mục.`,
    !officer && `Nếu đã nộp ở nơi khác, ${you} nhắn "nộp bản giấy", Trợ lý báo ${named(officers, 'đầu mối')} nhập hộ.`,
  )
}

/** The unit's own figures of the same period of the year before, or that there are none. */
function lastYearText({ lastYear, unit }: Explained): string {
  if (!lastYear) return ''
  const when = `cùng kỳ năm ngoái (${periodText(lastYear.period)})`
  if (!lastYear.told) return `Trợ lý không có số liệu ${when} của ${unitText(unit)}.`
  const told = lastYear.told.map(({ prompt, figures, indicators, none, text }) => {
    const words = none
      ? 'không phát sinh'
      : figuresText({ figures }, indicators, []) || quoted(cut(text, LONGEST_WORDS))
    return `${prompt.label}: ${words}`
  })
  if (told.length === 0) return `${capital(when)} ${unitText(unit)} không báo cáo nội dung này.`
  return `${capital(when)} ${unitText(unit)} đã báo cáo ${told.join('; ')}.`
}

const LONGEST_WORDS = 60

const EXPLAINED: Readonly<Record<Explained['topic'], (say: Explained, voice: Voice) => string>> = {
  meaning,
  count: meaning,
  phone: (_, { you }) => `Trợ lý không lưu số điện thoại, email của ai; ${you} hỏi văn phòng giúp.`,
  alone: ({ prompt }) => (prompt ? 'Trợ lý đây ạ.' : 'Trợ lý đây ạ, có việc gì xin nhắn giúp.'),
  deadline: ({ deadlines }) =>
    deadlines.target < deadlines.unitsWorking
      ? `Hẹn nội bộ nộp báo cáo là ${weekdayText(deadlines.target)}; Kế hoạch quy định trước ${dayText(deadlines.unitsNamed)}.`
      : `Hạn nộp báo cáo: trước ${dayText(deadlines.unitsNamed)}, nên xong trong ${weekdayText(deadlines.target)}.`,
  late: ({ deadlines, officers, officer }, { you }) =>
    sentences(
      `Hẹn nội bộ là ${weekdayText(deadlines.target)}. Sau ngày ấy vẫn nộp được, nhưng số liệu có thể không kịp vào báo cáo của trường gửi Sở.`,
      !officer && `Cần thêm ngày, ${you} nhắn "xin lùi", Trợ lý hỏi ${named(officers, 'đầu mối')}.`,
    ),
  outline: ({ sections, unit }, { you }) =>
    sentences(
      `Báo cáo của ${unitText(unit)} có ${sections.length} mục: ${sections.map((label, at) => `${at + 1}. ${label}`).join('; ')}.`,
      `${capital(you)} chỉ nhắn số và vài chữ cho từng mục, Trợ lý lập bản Word; mục nào không có thì chọn "Không phát sinh".`,
    ),
  lastYear: lastYearText,
  before: ({ unit }, { you }) => `Xem báo cáo ${unitText(unit)} đã nộp các kỳ trước, ${you} nhắn "báo cáo cũ".`,
  since: ({ since }, { you }) => `Số liệu tính từ ${dayText(since)} đến ngày ${you} báo cáo.`,
  who: ({ unit, reporters }) =>
    `Người báo cáo của ${unitText(unit)}: ${named(reporters, 'chưa có ai')}. Chỉ cần một người trả lời cho cả đơn vị.`,
  recipient: ({ officers }) =>
    `Báo cáo gửi về ${named(officers, 'đầu mối tổng hợp')} để soạn báo cáo của trường gửi Sở; đầu mối và BGH xem được. Đề nghị với nhà trường thì gửi BGH; kiến nghị với Sở thì đầu mối xem xét đưa vào báo cáo.`,
  left: ({ left }) =>
    left.length === 0 ? 'Không còn mục nào, 0 mục chưa trả lời.' : `Còn ${left.length} mục: ${left.join('; ')}.`,
  state: stateText,
  how: ({ officers }, { you }) =>
    `${capital(you)} nhắn "báo cáo" rồi trả lời từng mục ngay tại đây; trả lời xong, Trợ lý cho xem lại, ${you} nhắn "nộp" là đã nộp, không phải gửi đi đâu. Không tiện thì gửi bản giấy hoặc Zalo cho ${named(officers, 'đầu mối')} nhập hộ.`,
  why: ({ plan, unit }) =>
    `Kế hoạch số ${plan.number} giao các đơn vị báo cáo 6 tháng và cả năm; số liệu của ${unitText(unit)} được cộng vào báo cáo của trường gửi Sở.`,
}

function explained(say: Explained, voice: Voice): string {
  const answer = EXPLAINED[say.topic](say, voice)
  const nothingKept = say.waiting && say.topic !== 'alone' ? `Câu hỏi của ${voice.you} không ghi vào báo cáo.` : ''
  return lines(sentences(answer, nothingKept), waitingText(say.waiting, voice))
}

/** "Mục 1: 4 lần thành 5 lần". */
function changeText({ number, indicator, was, now }: FigureChange): string {
  const after = figureText(now, indicator)
  return was === undefined ? `mục ${number}: ${after}` : `mục ${number}: ${figureText(was, indicator)} thành ${after}`
}

const WORDS_NOW: Readonly<Record<MendedWords, string>> = {
  kept: 'Lời văn giữ nguyên.',
  renumbered: 'Số trong lời văn cũng được sửa.',
}

/** What changed, what stood so already, and what became of the words. */
function mendedText({ changes, same, words }: Extract<HeardSay, { say: 'mended' }>): string {
  const already = same.map(({ number, indicator, now }) => `mục ${number} đang ghi ${figureText(now, indicator)}`)
  return sentences(
    changes.length > 0 ? `Đã sửa ${changes.map(changeText).join('; ')}.` : '',
    already.length > 0 ? capital(`${already.join('; ')}, đúng như vừa nhắn; không phải sửa.`) : '',
    words && changes.length > 0 ? WORDS_NOW[words] : '',
  )
}

function whichText({ total, offered, missing }: Extract<HeardSay, { say: 'mend-which' }>, voice: Voice): string {
  if (!offered && missing === undefined)
    return `${You(voice)} muốn sửa mục nào, từ 1 đến ${total}? Ví dụ: "mục 1 là 5 lần".`
  const why = missing === undefined ? '' : `: không thấy số ${numberText(missing)} ở mục nào`
  const how = offered ? `chọn giúp số cần sửa, hoặc nhắn kèm số mục` : 'nhắn kèm số mục'
  return `Trợ lý chưa sửa gì${why}. ${You(voice)} ${how}, ví dụ: "mục 1 là 5 lần".`
}

/** Of what was said beside an answer. */
const UNKEPT = 'Câu vừa rồi không ghi vào báo cáo.'

export const heardTexts: Texts<HeardSay> = {
  explained,
  example: ({ prompt }) => lines(capital(exampleText(prompt)), hintsText(prompt)),
  interrupted: ({ gap, waiting }, voice) =>
    lines(
      `Trợ lý vừa gián đoạn ${spanText(gap)}; nếu ${voice.you} đã nhắn trong lúc đó, nhờ gửi lại.`,
      waitingText(waiting, voice),
    ),
  unanswered: (_, { you }) => `Câu này Trợ lý chưa trả lời được. Cần người trả lời, ${you} chọn "Gặp vướng mắc".`,
  'elsewhere-asked': (say, voice) =>
    lines(sentences(elsewhereText(say), say.waiting && UNKEPT), waitingText(say.waiting, voice)),
  'still-waiting': ({ asked, waiting }, voice) =>
    lines(asked ? UNKEPT : waiting ? 'Vâng ạ.' : `Vâng, cảm ơn ${voice.you}.`, waitingText(waiting, voice)),
  'not-handed-in': ({ asked }, { you }) =>
    `${asked ? UNKEPT : 'Vâng ạ.'} Bản này chưa nộp; ${you} nhắn 9 để nộp, số mục để sửa hoặc thêm, 0 để sau.`,
  mended: (say, voice) => lines(mendedText(say), waitingText(say.waiting, voice)),
  'mend-which': (say, voice) => lines(whichText(say, voice), waitingText(say.waiting, voice)),
  'mend-unread': ({ number, prompt, waiting }, voice) =>
    lines(
      `Trợ lý chưa sửa được theo lời vừa rồi; mục ${number}, ${prompt.label} vẫn như cũ. Để viết lại mục này, ${voice.you} nhắn "sửa mục ${number}"; lời thuộc mục khác thì gửi lại kèm số mục, ví dụ: "mục 3: …".`,
      waitingText(waiting, voice),
    ),
  'not-mine': ({ unit, officers, untold }, voice) =>
    sentences(
      untold
        ? `Vâng ạ. ${officersText(untold, voice)}`
        : `Trợ lý báo ${named(officers, 'đầu mối')}: báo cáo của ${unitText(unit)} do người khác phụ trách.`,
      `Nếu biết ai làm thay, ${voice.you} chọn giúp.`,
    ),
  'not-mine-told': ({ by, unit, text }) =>
    sentences(`${Person(by)} báo không phụ trách báo cáo của ${unitText(unit)}:`, `${quoted(cut(text, 200))}.`),
  'on-paper': ({ unit, officers, untold }, voice) =>
    sentences(
      untold
        ? `Vâng ạ. ${officersText(untold, voice)}`
        : `Trợ lý báo ${named(officers, 'đầu mối')} là ${unitText(unit)} nộp ngoài Trợ lý, nhờ đầu mối nhập hộ.`,
      'Khi nhập xong Trợ lý thôi nhắc.',
    ),
  'on-paper-told': ({ by, unit, text }) =>
    sentences(
      `${Person(by)} báo về báo cáo của ${unitText(unit)}, nộp ngoài Trợ lý: ${quoted(cut(text, 200))}.`,
      `${UnitText(unit)} được thôi nhắc khi đã nhập hộ.`,
    ),
  'stop-which': ({ settled }, { you }) =>
    settled
      ? `Vâng, Trợ lý xin lỗi vì làm phiền ${you}. Báo cáo này đã nộp nên không nhắc nữa; muốn nghỉ mọi tin nhắc, ${you} chọn tạm dừng một tuần.`
      : `Vâng, Trợ lý xin lỗi vì làm phiền ${you}. ${you === 'ông' || you === 'bà' ? 'Xin' : 'Nhờ'} ${you} chọn: lúc khác nhắc lại, tạm dừng nhắc một tuần, hay để người khác làm.`,
  'voice-unheard': ({ waiting }, voice) =>
    lines(
      `Trợ lý chưa nghe được tin thoại ạ. ${You(voice)} gõ giúp, hoặc dùng micro trên bàn phím để đọc thành chữ. Tin thoại vừa rồi không được lưu.`,
      waitingText(waiting, voice),
    ),
}
