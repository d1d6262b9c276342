import type { SayOf } from '../../conversation/say.ts'
import type { NoteLine, NoteSay } from '../../conversation/vocabulary/note.ts'
import type { EvidenceSay } from '../../conversation/vocabulary/past.ts'
import { FILES_A_DAY, MEGABYTES_A_DAY } from '../../domain/file-share.ts'
import { cut } from '../../domain/reading/fold.ts'
import { dayText } from '../dates.ts'
import { exampleFigure, figuresText } from '../figures.ts'
import { countedFiles, FILES } from '../files.ts'
import { countWord } from '../numbers.ts'
import { unitText } from '../units.ts'
import { type Voice, You } from '../voice.ts'
import { capital, lines, quoted, sentences, small } from '../wording.ts'
import { ackText, figuresDetail, understood } from './answer.ts'
import { orSend, type Texts } from './texts.ts'
import { waitingText } from './waiting.ts'

/** One note on a phone's line or two. */
const NOTE_LIMIT = 60
/** More notes than these are counted, not listed; all of them are in the draft. */
const MOST_NOTES = 5

const oneLine = (text: string): string =>
  cut(
    text
      .trim()
      .replace(/\s*\n\s*/gu, '; ')
      .replace(/\s+/gu, ' '),
    NOTE_LIMIT,
  )

/** "12/3: Luật Thực hiện dân chủ ở cơ sở, 14 người, 1 tệp". */
export function noteLine({ at, text, files, source }: NoteLine): string {
  const told = [oneLine(text), files > 0 && `${files} tệp kèm`].filter(Boolean).join(', ')
  return `${dayText(at)}${source === 'pulse' ? ' (cập nhật quý)' : ''}: ${told}`
}

function bullets(notes: readonly NoteLine[]): readonly string[] {
  const shown = notes.slice(0, MOST_NOTES).map(note => `• ${noteLine(note)}`)
  const left = notes.length - shown.length
  return left > 0 ? [...shown, `• và ${countWord(left)} ghi nhanh nữa`] : shown
}

type Prefilled = SayOf<'prefilled'>

/** "Dự thảo: 2 buổi, 29 lượt người, kèm lời như trên." */
function draftText({ figures, indicators, halfBase, notes }: Prefilled): string {
  const sum = figuresText({ figures }, indicators, halfBase)
  const words = notes.some(({ text }) => text.trim() !== '')
  if (sum === '')
    return words
      ? 'Dự thảo: ghi đúng lời như trên.'
      : 'Dự thảo: chỉ có tệp minh chứng; chọn "Dùng" để giữ tệp rồi trả lời tiếp.'
  return `Dự thảo: ${sum}${words ? ', kèm lời như trên' : ''}.`
}

function countedText({ counted, indicators: [event], figures }: Prefilled): string {
  if (counted === 0 || !event || figures.length === 0) return ''
  return `Ghi nhanh không nêu số thì tính là 1 ${event.chat}.`
}

/** Model 6. */
function prefilled(say: Prefilled, { you }: Voice): string {
  const { unit, prompt, number, total, ack, onBehalf, current, notes, indicators, halfBase, left } = say
  const standing =
    current?.state === 'given' ? figuresDetail({ answer: current, indicators, halfBase }) || 'đã có lời' : ''
  return lines(
    sentences(
      onBehalf && `Nhập hộ ${unitText(unit)}.`,
      ack && ackText(ack),
      left && 'Dự thảo vẫn như cũ, tin vừa rồi không ghi vào.',
    ),
    `Mục ${number}/${total}, ${prompt.label}. Theo ghi nhanh:`,
    ...bullets(notes),
    sentences(draftText(say), countedText(say)),
    standing && `Mục này đang ghi ${standing}; nếu ${you} chọn "Dùng", dự thảo được thêm vào.`,
  )
}

/** "Số buổi tuyên truyền, số lượt người dự". */
function askedFigures({ indicators, before }: SayOf<'same-words'>): string {
  const known = figuresText({ figures: before }, indicators, [])
  const asked = indicators.map(({ label }) => small(label)).join(', ')
  const example = indicators.slice(0, 2).map(exampleFigure).join(', ')
  return sentences(
    `Số liệu kỳ này xin cho biết lại: ${asked}, ví dụ: ${quoted(example)}.`,
    known !== '' && `Kỳ trước: ${known}.`,
  )
}

/** What was sent one after another: of two in full, of more as one matter. */
const severalText = (said: string, { you }: Voice): string =>
  said.split('\n').length > 2
    ? `Ghi lại cả các tin này ạ: ${quoted(cut(said, 400))}?`
    : `Các tin này có phải việc ${you} muốn ghi lại: ${quoted(cut(said, 400))}?`

export const noteTexts: Texts<NoteSay | EvidenceSay> = {
  prefilled,
  'note-ask': ({ unit }, voice, { files }) =>
    `${You(voice)} nhắn một dòng${orSend(files)} về việc ${unitText(unit)} vừa làm, ví dụ: "tuyên truyền Quy tắc ứng xử, 15 người". Trợ lý giữ lại để đưa vào báo cáo.`,
  'note-which-unit': () => 'Ghi nhanh cho đơn vị nào?',
  'note-kept': ({ photo }) =>
    sentences(
      'Đã ghi. Việc này thuộc mục nào?',
      photo && 'Xin không gửi ảnh rõ mặt học sinh hoặc giấy tờ có số căn cước.',
    ),
  'note-inside': ({ photo, waiting }, voice) =>
    lines(
      sentences(
        'Đã ghi nhanh; trước khi nộp, Trợ lý hỏi việc này thuộc mục nào.',
        photo && 'Xin không gửi ảnh rõ mặt học sinh hoặc giấy tờ có số căn cước.',
      ),
      waitingText(waiting, voice),
    ),
  'note-more': ({ only }, { you }) =>
    only
      ? `Nhờ ${you} chọn mục cho việc vừa ghi; chưa rõ thì chọn "Chưa phân mục".`
      : 'Đã ghi thêm vào cùng việc đó. Việc này thuộc mục nào?',
  'note-filed': ({ number, prompt }) =>
    number !== undefined && prompt
      ? `Đã xếp vào mục ${number}, ${prompt.label}. Khi làm báo cáo, Trợ lý đưa ra để dùng lại.`
      : 'Đã để chưa phân mục. Khi làm báo cáo, Trợ lý sẽ hỏi lại.',
  'note-offer': ({ file, files, said, again }, voice) =>
    sentences(
      file
        ? said === undefined
          ? `${You(voice)} gửi ${countedFiles(file, files)} này để làm gì?`
          : `${You(voice)} muốn ghi lại ${countedFiles(file, files)} này cùng tin ${quoted(cut(said, 200))} ạ?`
        : said !== undefined
          ? severalText(said, voice)
          : again
            ? `Tin này ${voice.you} cũng muốn ghi lại ạ?`
            : `Tin vừa rồi có phải việc ${voice.you} muốn ghi lại?`,
      // Told with the first of them.
      (file || !(said || again)) && `Chọn "Ghi nhanh" thì Trợ lý giữ để đưa vào báo cáo.`,
    ),
  'note-edited': ({ text }) => `Đã sửa ghi nhanh: ${quoted(cut(text, 200))}`,
  'edit-unkept': (_, { you }) =>
    `Tin ${you} vừa sửa chưa nằm trong báo cáo hay ghi nhanh nào nên Trợ lý chưa đổi gì. Nếu cần ghi, ${you} gửi lại thành tin mới giúp.`,
  'note-edit-used': ({ prompt }, voice) =>
    sentences(
      'Ghi nhanh này đã đưa vào báo cáo nên phần sửa chưa được ghi.',
      prompt && `Nếu cần đổi, ${voice.you} sửa ở mục ${prompt.label}.`,
    ),
  'file-kind': (_, voice) =>
    `Tệp này không dùng làm minh chứng được nên Trợ lý chưa lưu. ${You(voice)} gửi ảnh, đoạn phim, ghi âm hoặc tệp Word, Excel, PowerPoint, PDF giúp.`,
  'file-unkept': ({ kind }, { you }) =>
    `Lúc này không có việc nào chờ ${FILES[kind]}, nên Trợ lý không giữ ${FILES[kind]} ${you} vừa gửi.`,
  'files-full': ({ kind, full }, voice) =>
    full === 'day'
      ? `Hôm nay ${voice.you} đã gửi đủ ${FILES_A_DAY} tệp hoặc ${MEGABYTES_A_DAY} MB nên Trợ lý chưa lưu ${FILES[kind]} này. ${You(voice)} gửi tiếp vào ngày mai, hoặc đưa đầu mối giữ giúp.`
      : `Máy của trường sắp hết chỗ nên Trợ lý chưa lưu được ${FILES[kind]} này; phần chữ vẫn ghi được. ${You(voice)} giữ lại và gửi sau giúp.`,
  evidence: ({ unit, shown, total, missing }) =>
    sentences(
      total === 0
        ? `Minh chứng của ${unitText(unit)} không còn tệp nào để xem.`
        : `Minh chứng của ${unitText(unit)}: gửi ${shown}/${total} tệp ngay sau tin này.`,
      missing > 0 && `${missing} tệp chưa tải về được.`,
    ),
  'note-too-big': ({ kind, megabytes }, voice) =>
    `${capital(FILES[kind])} này lớn quá (tối đa ${megabytes} MB) nên Trợ lý chưa lưu được. ${You(voice)} gửi bản nhỏ hơn giúp.`,
  'file-note': ({ note, left, how }, voice) => {
    const { you } = voice
    if (how === 'ways')
      return lines(
        `${You(voice)} nhắn số của mục giúp; chưa rõ thì nhắn "bỏ qua", cuối báo cáo Trợ lý hỏi lại.`,
        `• ${noteLine(note)}`,
      )
    return lines(
      how === 'added'
        ? 'Đã ghi thêm vào ghi nhanh này:'
        : how
          ? `Trước hết mong ${you} chọn mục cho ghi nhanh này:`
          : 'Ghi nhanh chưa phân mục:',
      `• ${noteLine(note)}`,
      sentences('Việc này thuộc mục nào?', left > 0 && `Còn ${countWord(left)} ghi nhanh nữa cần chọn mục.`),
    )
  },
  'add-or-replace': ({ text, again }, voice) =>
    again
      ? `${You(voice)} chọn giúp: thêm ${quoted(cut(text, 60))} vào dự thảo, hay thay dự thảo?`
      : lines(`${You(voice)} viết: ${quoted(cut(text, 200))}`, 'Thêm vào dự thảo theo ghi nhanh, hay thay dự thảo?'),
  'amend-ask': ({ ack }, voice) =>
    `Mục ${ack.number} đang ghi: ${understood(ack)}. ${You(voice)} nhắn phần thêm; nếu số chưa đúng, chọn "Viết lại".`,
  'same-words': say =>
    lines(`Đã ghi lời như kỳ trước vào mục ${say.number}: ${quoted(cut(say.words, 200))}`, askedFigures(say)),
}
