import type { SayOf } from '../../conversation/say.ts'
import type { AtOnceSay } from '../../conversation/vocabulary/at-once.ts'
import type { FigureSay } from '../../conversation/vocabulary/figures.ts'
import type { ModelsSay } from '../../conversation/vocabulary/models.ts'
import type { Ack, ReportSay } from '../../conversation/vocabulary/report-sentences.ts'
import { cut } from '../../domain/reading/fold.ts'
import { momentText, weekdayText } from '../dates.ts'
import { exampleFigure } from '../figures.ts'
import { FILES } from '../files.ts'
import { periodText } from '../periods.ts'
import { unitText } from '../units.ts'
import { person, You } from '../voice.ts'
import { capital, lines, quoted, sentences, small, withoutStop } from '../wording.ts'
import { ackText, addedText, forBghText, understood } from './answer.ts'
import { deadlines } from './deadlines.ts'
import { doubt } from './doubt.ts'
import { hostingTexts } from './hosting.ts'
import { misfitQuestion } from './misfit.ts'
import { modelsTexts } from './models.ts'
import { ownReportTexts } from './own-report.ts'
import { fullReport, preview } from './preview.ts'
import { question } from './question.ts'
import { receipt } from './receipt.ts'
import { sorted } from './sorted.ts'
import { orSend, type Texts } from './texts.ts'
import { waitingText } from './waiting.ts'
import { wholeTexts } from './whole-report.ts'

/** Whoever has had their data erased has no name. */
const colleague = (by: string): string => (by === '' ? 'Một đồng nghiệp' : capital(by))

/** What an edit changed, in short: the figures where they changed, else the words. */
function changed(ack: Ack, was: Ack | undefined, words: Edited['words']): string {
  const [before, after] = [was && understood(was), understood(ack)]
  if (before !== undefined && before !== after) return `Đã sửa mục ${ack.number}: ${before} → ${after}.`
  const says = (text: string) => quoted(cut(text, EDIT_LIMIT))
  return words && words.before !== ''
    ? `Đã sửa mục ${ack.number}: ${says(words.before)} → ${says(words.after)}; vẫn ghi ${after}.`
    : `Đã sửa mục ${ack.number}: ${after}.`
}

type Edited = SayOf<'edited'>

/** Longest words quoted on either side of an edit. */
const EDIT_LIMIT = 80

/** Of several messages that wait together, what is shown of all and at least of each, in UTF-16 units. */
const SHOWN_OF_ALL = 400
const LEAST_SHOWN = 30
/** So much of one message tells which it is. */
const SHOWN_ALONE = 60

/** Another message goes where the one before went: told shorter, and which it is. */
const keptToo = (said: string, here: boolean, number: number | undefined): string => {
  const which = `Tin ${quoted(cut(said, SHOWN_ALONE))}`
  if (here) return `Đã thêm ${quoted(cut(said, SHOWN_ALONE))} vào mục ${number}.`
  return number === undefined ? `${which} cũng giữ làm ghi nhanh.` : `${which} cũng giữ cho mục ${number}.`
}

export const reportTexts: Texts<ReportSay | FigureSay | ModelsSay | AtOnceSay> = {
  ...wholeTexts,
  question,
  doubt,
  preview,
  'full-report': fullReport,
  receipt,
  deadlines,
  misfit: misfitQuestion,
  'need-figure': ({ indicator, year }, voice) =>
    sentences(
      `${indicator.label}${year ? ', tính cả năm' : ''}: ${voice.you} cho Trợ lý xin con số, ví dụ: ${quoted(exampleFigure(indicator))}.`,
      indicator.measure === 'ratio' ? 'Chưa có thì nhắn "không có số".' : 'Không có thì nhắn 0.',
    ),
  'figure-unreadable': ({ indicator, example, misses }, voice) =>
    misses < 2
      ? `Trợ lý chưa đọc được ${small(indicator.label)}. ${You(voice)} viết giúp bằng chữ số, ví dụ: ${quoted(indicator.measure === 'ratio' ? exampleFigure(indicator) : withoutStop(example))}.`
      : `Trợ lý vẫn chưa thấy con số nào. ${You(voice)} nhắn riêng con số, hoặc chọn "Không có số" để đi tiếp; lúc nào bổ sung cũng được.`,
  'set-aside': ({ here, waits, number, prompt, again }, voice) =>
    sentences(
      again !== undefined
        ? keptToo(again, here, number)
        : prompt === undefined
          ? 'Trợ lý giữ tin vừa rồi làm ghi nhanh, cuối báo cáo sẽ hỏi thuộc mục nào.'
          : here
            ? `Đã thêm tin vừa rồi vào mục ${number}.`
            : `Tin vừa rồi có vẻ của mục ${number}, ${prompt.label}: Trợ lý giữ lại, trước khi nộp sẽ đưa ra.`,
      waits && (again === undefined ? `Câu vừa hỏi vẫn chờ ${voice.you}.` : `Vẫn chờ ${voice.you} trả lời câu trên.`),
    ),
  ...hostingTexts,
  ...modelsTexts,
  sorted,
  ...ownReportTexts,
  'append-ask': ({ number, prompt }, voice) => `${You(voice)} nhắn phần thêm vào mục ${number}, ${prompt.label}.`,
  added: ({ ack, waiting }, voice) =>
    lines(
      ack.answer.state === 'given'
        ? sentences(
            addedText(ack) || 'Đã thêm.',
            `Mục ${ack.number} nay ghi: ${understood(ack)}.`,
            forBghText(ack.added ?? ack.answer.text),
          )
        : ackText(ack),
      waitingText(waiting, voice),
    ),
  repeated: ({ ack }, { you }) =>
    `Tin này giống tin trước nên Trợ lý không cộng thêm; mục ${ack.number} vẫn ghi: ${understood(ack)}. Nếu là việc khác, ${you} nhắn kèm vài chữ.`,
  edited: ({ ack, submitted, was, words }, voice) =>
    sentences(changed(ack, was, words), submitted && `Bản đã nộp chưa đổi; muốn thay, ${voice.you} nộp lại.`),
  'edit-too-late': ({ unit }, voice) =>
    `Báo cáo của ${unitText(unit)} đã được tiếp nhận nên phần sửa này chưa được ghi. Nếu cần đổi, ${voice.you} nhắn đầu mối đề nghị bổ sung.`,
  'got-file': ({ number, prompt, kind, tooBig, privacy, unread }, voice) =>
    tooBig !== undefined
      ? `${capital(FILES[kind])} này lớn quá (tối đa ${tooBig} MB) nên Trợ lý chưa lưu được. ${You(voice)} gửi bản nhỏ hơn hoặc chia nhỏ giúp; bản lớn xin đưa đầu mối giữ.`
      : sentences(
          `Đã nhận ${FILES[kind]} minh chứng cho mục ${number}, ${prompt.label}.`,
          unread &&
            `Trợ lý chưa đọc được chữ trong tệp này; nếu đó là báo cáo, ${voice.you} dán phần chữ vào đây hoặc gửi tệp .docx giúp.`,
          privacy &&
            kind === 'photo' &&
            `Trợ lý không đọc được chữ trong ảnh; nếu là ảnh chụp trang báo cáo, ${voice.you} gõ phần chính vào đây giúp.`,
          privacy && `Xin ${voice.you} không gửi ảnh rõ mặt học sinh hay giấy tờ có số định danh.`,
        ),
  'file-lost': ({ name, why, megabytes }, voice) =>
    why === 'too-big'
      ? `Tệp ${quoted(name)} lớn quá (tối đa ${megabytes} MB) nên Trợ lý chưa lưu được. ${You(voice)} gửi bản nhỏ hơn hoặc chia nhỏ giúp.`
      : why === 'no-pdf'
        ? `Tệp ${quoted(name)} mang tên PDF nhưng bên trong không phải PDF, nên Trợ lý không giữ làm bản đã ký. ${You(voice)} gửi lại bản quét giúp.`
        : `Trợ lý chưa tải được tệp ${quoted(name)}; phần chữ đã ghi vẫn còn. ${You(voice)} gửi lại tệp giúp.`,
  'file-no-report': ({ name }, voice) =>
    `Tệp ${quoted(name)} đã được giữ làm minh chứng; Trợ lý không thấy mục nào của báo cáo trong đó. Nếu đó là báo cáo, ${voice.you} chép phần chữ rồi dán vào đây giúp.`,
  'file-unread': ({ name }, voice) =>
    `Tệp ${quoted(name)} đã được giữ làm minh chứng, nhưng Trợ lý không đọc được tệp này như một báo cáo. ${You(voice)} chép phần chữ của báo cáo rồi dán vào đây giúp.`,
  'already-reported': ({ by, unit, period }, { you }) =>
    `${colleague(by)} đã nộp báo cáo ${periodText(period)} của ${unitText(unit)}; ${you} không phải làm gì thêm.`,
  'confirm-none-all': ({ unit, period, answered, logged = 0 }, { you }) =>
    sentences(
      logged > 0 && `Trong kỳ có ${logged} ghi nhanh chưa dùng.`,
      answered > 0
        ? `Mục đã ghi (${answered}) giữ nguyên; các mục còn lại của ${unitText(unit)}, ${periodText(period)}, đều không phát sinh?`
        : `Cả kỳ ${periodText(period)}, ${unitText(unit)} không phát sinh ở mục nào?`,
      `Nếu đúng, ${you} xác nhận một lần, báo cáo được nộp ngay.`,
    ),
  paused: ({ answered, total, entered }, { you }) =>
    `Đã lưu ${answered}/${total} mục. Khi tiện, ${you} nhắn "${entered ? `nhập hộ ${unitText(entered)}` : 'báo cáo'}" để làm tiếp từ chỗ này.`,
  take: ({ number, prompt, unit, said, again }) => {
    const section = `mục ${number}, ${prompt.label}${unit ? `, của ${unitText(unit)}` : ''}`
    if (again !== undefined) return `Vậy ghi ${quoted(cut(again, SHOWN_ALONE))} vào ${section}?`
    return said
      ? lines(
          `Ghi cả ${said.length} tin vào ${section}?`,
          ...said.map(each => `• ${quoted(cut(each, Math.max(SHOWN_OF_ALL / said.length, LEAST_SHOWN)))}`),
        )
      : `Ghi tin vừa rồi vào ${section}?`
  },
  'of-which-unit': ({ unit, under }) =>
    `Tin vừa rồi nói về ${unitText(unit)}, còn báo cáo đang làm là của ${unitText(under)}. Ghi vào báo cáo nào?`,
  'which-section': ({ sections, again }, { you }) =>
    `${again === undefined ? 'Tin vừa rồi đến cùng lúc với câu hỏi. Ghi' : `Nhờ ${you} chọn: ghi ${quoted(cut(again, SHOWN_ALONE))}`} vào ${sections.map(({ number, prompt }) => `mục ${number}, ${prompt.label}`).join(', hay ')}?`,
  'preview-unclear': (_, voice) =>
    `Trợ lý chưa ghi tin vừa rồi. ${You(voice)} nhắn số mục để sửa hoặc thêm, 9 để nộp, 0 để sau.`,
  'answered-meanwhile': ({ by, ack }, { you }) =>
    `${colleague(by)} vừa trả lời mục ${ack.number}: ${understood(ack)}. Thay bằng tin của ${you}?`,
  'no-unit': ({ contact }, voice) =>
    sentences(
      `${You(voice)} chưa được giao báo cáo của đơn vị nào nên không phải làm gì.`,
      contact && `Nếu cần, ${voice.you} hỏi ${contact}.`,
    ),
  'not-taken': ({ waiting }, voice) =>
    waiting
      ? lines('Trợ lý không ghi tin vừa rồi.', waitingText(waiting, voice))
      : `Trợ lý không ghi tin vừa rồi. Khi muốn báo cáo, ${voice.you} nhắn "báo cáo".`,
  'report-state': ({ unit, period, state, at, code, by, onBehalf }) => {
    const done = onBehalf ? 'nhập hộ' : 'nộp'
    return state === 'accepted'
      ? `Báo cáo ${periodText(period)} của ${unitText(unit)} đã được tiếp nhận (${by ? `${person(by)} ` : ''}${done} lúc ${momentText(at)}, mã ${code}). Không phải làm gì thêm.`
      : `Báo cáo ${periodText(period)} của ${unitText(unit)} đã ${by ? `được ${person(by)} ` : ''}${done} lúc ${momentText(at)}, mã ${code}, đang chờ tiếp nhận.`
  },
  'choose-report': (_, voice) => `${You(voice)} làm báo cáo nào trước?`,
  'no-period': ({ next }, { you }) =>
    next
      ? `Hiện chưa có kỳ báo cáo nào mở. Kỳ tới là ${periodText(next.period)}, mở ${weekdayText(next.opensOn)}; khi đó Trợ lý sẽ nhắn ${you}.`
      : `Hiện chưa có kỳ báo cáo nào mở. Khi có, Trợ lý sẽ nhắn ${you}.`,
  'legacy-encoding': (_, voice) =>
    `Tin vừa rồi bị lỗi phông chữ (TCVN3 hoặc VNI) nên Trợ lý chưa ghi. ${You(voice)} chọn bảng mã Unicode rồi gửi lại giúp.`,
  'held-back': ({ channel }, { you }) =>
    `${channel} không chuyển tệp cho Trợ lý; nhờ ${you} dán chữ vào đây hoặc chụp ảnh.`,
  unsupported: (_, voice, { files }) =>
    `Trợ lý chưa đọc được loại tin này. ${You(voice)} gửi giúp bằng chữ${orSend(files)}; nếu muốn đọc thay vì gõ, dùng micro trên bàn phím.`,
}
