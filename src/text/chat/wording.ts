import type { LeftOut, WordedLine, WordedParagraph, WordingSay } from '../../conversation/vocabulary/wording.ts'
import { cut } from '../../domain/reading/fold.ts'
import { sentenceText } from '../figure-sentence.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { lines, quoted, quotedEnd, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** A list fits into one message; the whole words stand where a line is opened. */
const MOST_SHOWN = 160

/** Why a line is left out, behind it. */
export const LEFT: Record<LeftOut, string> = {
  'by-hand': 'đã bỏ',
  'no-room': 'danh sách đã đủ',
  'not-recognised': 'chưa được công nhận',
  wish: 'đề nghị với trường',
  'one-word': 'cần viết lại: quá ngắn',
  'first-person': 'cần viết lại: xưng em, mình',
  'person-named': 'cần viết lại: có tên người',
  'figure-inside': 'cần viết lại: có số liệu',
  'no-marks': 'cần viết lại: thiếu dấu',
  shortened: 'cần viết lại: còn chữ viết tắt',
  capitals: 'cần viết lại: viết hoa cả câu',
  'no-deed': 'cần viết lại: chưa rõ việc',
  'nothing-introduced': 'cần viết lại: đơn vị ghi 0 gương',
  'no-model-name': 'cần viết lại: chưa có tên mô hình',
}

function lineText({ number, text, units, reworded, left }: WordedLine): string {
  const remarks = [reworded && 'đã sửa lời', left && LEFT[left]].filter(Boolean).join('; ')
  return `${number}. ${units.join(', ')}${remarks === '' ? '' : ` (${remarks})`}: ${cut(text, MOST_SHOWN)}`
}

const sinceText = (since: number): string => (since === 0 ? '' : `, có ${since} ý mới từ khi viết`)

function paragraphText({ lead, own, since, lines: printed }: WordedParagraph, at: number, of: number): string {
  const head = of > 1 ? `Đoạn ${at + 1}. ` : ''
  if (own !== undefined) return `${head}Đoạn đầu mối viết${sinceText(since)}: ${cut(own, MOST_SHOWN)}`
  return lines(`${head}${lead}:`, ...printed.map(lineText))
}

const DONE: Record<Extract<WordingSay, { say: 'wording-done' }>['how'], (you: string) => string> = {
  reworded: you => `Đã thay. Câu cũ vẫn còn, ${you} lấy lại được.`,
  back: () => 'Đã lấy lại câu cũ.',
  dropped: () => 'Đã bỏ khỏi báo cáo; câu vẫn nằm trong bản làm việc.',
  'put-in': () => 'Đã đưa vào báo cáo.',
}

export const wordingTexts: Texts<WordingSay> = {
  'wording-areas': ({ period, rows }, voice) =>
    lines(
      `Sửa câu chữ báo cáo ${periodText(period)}. ${You(voice)} chọn mục:`,
      ...rows.map(
        ({ area, printed, left }, i) =>
          `${i + 1}. ${area.title} (${area.code}): ${printed} câu${left > 0 ? `, ${left} câu chưa đưa vào` : ''}`,
      ),
    ),
  'wording-area': ({ area, sentence, paragraphs, left }, voice) =>
    lines(
      `Mục ${area.code}, ${area.title}.`,
      sentence.length > 0 && `0. Câu số liệu: ${sentenceText(sentence)}`,
      ...paragraphs.map((each, i) => paragraphText(each, i, paragraphs.length)),
      left.length > 0 && lines('Chưa đưa vào báo cáo:', ...left.map(lineText)),
      paragraphs.length + left.length > 0
        ? `${You(voice)} nhắn số của câu cần sửa, hoặc số và câu mới, mỗi câu một dòng, ví dụ: "1: …".`
        : 'Mục này chưa có câu nào để sửa.',
    ),
  'wording-again': ({ most }, voice) =>
    most === 0
      ? 'Mục này chưa có câu nào để sửa.'
      : `${You(voice)} nhắn số của câu cần sửa${most > 1 ? `, từ 1 đến ${most}` : ': 1'}.`,
  'wording-figures': ({ within }, voice) =>
    sentences(
      within
        ? 'Câu này có số liệu, mà số đã nằm ở câu số liệu của mục.'
        : 'Câu số liệu làm từ số các đơn vị đã báo, không sửa lời được.',
      'Số chưa đúng thì đơn vị sửa và nộp lại; các sổ chưa khớp thì chốt ở phần số liệu chưa khớp.',
      within && `${You(voice)} gõ lại câu, bỏ con số giúp.`,
    ),
  'wording-empty': (_, { you }) => `Lời vừa rồi chưa có chữ nào để in; ${you} gõ lại giúp.`,
  'wording-line': ({ number, area, said, text, left }, voice) =>
    lines(
      `Câu ${number}, mục ${area.code}.`,
      ...said.map(({ unit, original }) => `${unit} viết: ${quotedEnd(original)}`),
      left === undefined
        ? `Báo cáo đang ghi: ${quotedEnd(text)}`
        : `Chưa đưa vào báo cáo (${LEFT[left]}): ${quotedEnd(text)}`,
      `${You(voice)} gõ câu mới; nguyên văn của đơn vị được giữ bên cạnh, lần soạn sau không mất câu ${voice.you} sửa.`,
    ),
  'wording-done': ({ how, text }, voice) =>
    lines(DONE[how](voice.you), `${how === 'dropped' ? 'Câu đã bỏ' : 'Báo cáo nay ghi'}: ${quotedEnd(text)}`),
  'wording-all-done': ({ texts }, { you }) =>
    lines(
      `Đã thay ${texts.length} câu. Câu cũ vẫn còn, ${you} lấy lại được ở từng câu. Báo cáo nay ghi:`,
      ...texts.map(text => `• ${quotedEnd(cut(text, MOST_SHOWN))}`),
    ),
  'wording-leads': ({ area, text, leads }, voice) =>
    lines(
      `Chuyển câu ${quoted(text)}.`,
      leads.length === 0
        ? `Mục ${area.code} không có chỗ nào khác; ${voice.you} chọn mục khác.`
        : `${You(voice)} chọn chỗ trong mục ${area.code}, hoặc mục khác:`,
      ...leads.map((lead, i) => `${i + 1}. ${lead}`),
    ),
  'wording-moved': ({ area, lead, text }) =>
    lines(`Đã chuyển sang mục ${area.code}, sau lời dẫn "${lead}":`, quoted(text)),
  'wording-join': ({ text, others }, voice) =>
    others.length === 0
      ? lines(
          `Câu ${quoted(text)}.`,
          `Đoạn này không có câu nào khác để ghép; câu ở đoạn khác, ${voice.you} chuyển sang đây trước.`,
        )
      : lines(
          `Ghép câu ${quoted(text)} với câu nào ạ?`,
          ...others.map(({ number, text: other }) => `${number}. ${quoted(cut(other, MOST_SHOWN))}`),
        ),
  'wording-joining': ({ lines: both, joined }, voice) =>
    lines(
      ...both.map((each, i) => `Câu thứ ${i === 0 ? 'nhất' : 'hai'}: ${quotedEnd(each)}`),
      `Ghép thành: ${quotedEnd(joined)}`,
      `${You(voice)} gõ câu khác nếu cần; nguyên văn của các đơn vị vẫn được giữ bên cạnh.`,
    ),
  'wording-paragraph': ({ text, since, own }, voice) =>
    lines(
      `${own ? `Đoạn ${voice.you} đã viết` : 'Đoạn đang ghi'}: ${quoted(text)}`,
      since.length > 0 && `Ý mới từ khi viết: ${since.join('; ')}.`,
      `${You(voice)} gõ cả đoạn mới. Đoạn này thay câu dẫn và các ý; ý đến sau Trợ lý chỉ báo, không tự thêm.`,
    ),
  'wording-paragraph-done': ({ text, own }) =>
    lines(own ? 'Đã thay cả đoạn.' : 'Đã bỏ đoạn viết lại; báo cáo lại ghép từ lời các đơn vị.', quoted(text)),
  'wording-changed': ({ number, total, unit, before, reworded, now }, voice) =>
    lines(
      `Câu ${number}/${total}: ${unit} đã sửa báo cáo sau khi ${voice.you} sửa câu.`,
      `Trước đơn vị viết: ${quotedEnd(before)}`,
      `Câu đã sửa: ${quotedEnd(reworded)}`,
      now === undefined
        ? 'Nay đơn vị không còn ý này, nên báo cáo không in câu đã sửa nữa.'
        : `Nay đơn vị viết: ${quotedEnd(now)}`,
      now !== undefined && `${You(voice)} giữ câu nào?`,
    ),
  'wording-changed-none': () => 'Không còn câu nào phải chọn lại.',
}
