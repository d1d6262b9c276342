import type {
  CompileSay,
  HighlightLine,
  PartAt,
  PartPlace,
  PartRow,
  PartState,
  SavedPart,
} from '../../conversation/vocabulary/compile.ts'
import { cut } from '../../domain/reading/fold.ts'
import { romanNumber } from '../documents/numbering.ts'
import { sentenceText } from '../figure-sentence.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { capital, lines, listed, sentences, small } from '../wording.ts'
import type { Texts } from './texts.ts'

/** A list fits into one message; the whole words stand in the file. */
const MOST_SHOWN = 160

function lineText({ number, unit, text, ticked, repeats }: HighlightLine): string {
  const remark = [!ticked && 'đã bỏ', repeats !== undefined && `trùng ý ${repeats}`].filter(Boolean).join('; ')
  return `${number}. ${unit}${remark === '' ? '' : ` (${remark})`}: ${cut(text, MOST_SHOWN)}`
}

function highlights(say: Extract<CompileSay, { say: 'highlights' }>): string {
  const ticked = say.lines.filter(line => line.ticked).length
  return [
    sentences(
      `Điểm nổi bật ${say.number}/${say.total}, ${say.area.title} (${periodText(say.period)}).`,
      `Đang chọn ${ticked}/${say.lines.length}; nhắn ${say.lines.length > 1 ? 'số để bỏ hoặc chọn lại, ví dụ: "1, 2"' : '1 để bỏ hoặc chọn lại'}.`,
    ),
    say.sentence.length > 0 && `Đứng trước: ${sentenceText(say.sentence)}`,
    lines(...say.lines.map(lineText)),
  ]
    .filter(Boolean)
    .join('\n')
}

/** "Hạn chế, khó khăn (III.2)". */
function placeText({ part, item, title }: PartPlace): string {
  return `${title} (${romanNumber(part)}${item === undefined ? '' : `.${item}`})`
}

/** What of the school has no title in the outline. */
const ROWS = { profile: 'Quy mô trường', spread: 'Văn bản đã quán triệt', own: 'Phần của trường' } as const

const rowText = ({ row, part, item, title = ROWS[row] }: PartAt): string => placeText({ part, item, title })

export const partText = (row: PartRow): string => `${rowText(row)}: ${STATES[row.state]}`

/** What is marked in the report until it is written; no document spread leaves no mark there. */
function stillOpen(open: readonly PartAt[]): readonly (string | false)[] {
  const marked = open.filter(({ row }) => row !== 'spread')
  const spread = open.find(({ row }) => row === 'spread')
  return [
    marked.length > 0 && `Chưa có: ${listed(marked.map(rowText))}; trong báo cáo những chỗ này được tô vàng.`,
    spread !== undefined && `${rowText(spread)}: chưa chọn, báo cáo chưa nêu văn bản nào.`,
  ]
}

const savedText = (saved: SavedPart | undefined): string =>
  saved === undefined ? '' : typeof saved === 'object' ? `Đã ghi phần ${saved.title}.` : `Đã ghi ${small(ROWS[saved])}.`

const STATES: Record<PartState, string> = {
  written: 'đã có',
  drafted: 'có dự thảo, chờ duyệt',
  empty: 'chưa có',
}

export const compileTexts: Texts<CompileSay> = {
  highlights,
  'highlights-again': ({ most }, voice) =>
    most > 1
      ? `${You(voice)} nhắn số của ý trong danh sách, từ 1 đến ${most}, ví dụ: "1, ${most}".`
      : `${You(voice)} nhắn 1 để bỏ hoặc chọn lại ý này.`,
  'highlights-none': ({ period }) =>
    `${`Báo cáo ${periodText(period)}`} chưa có ý nào ngoài số liệu; số liệu đã nằm trong câu tổng hợp.`,
  'highlights-done': ({ ticked, total }) =>
    `Đã chọn ${ticked}/${total} điểm nổi bật. Ý không chọn vẫn nằm trong bản làm việc.`,
  'school-parts': ({ period, rows }, voice) =>
    lines(
      `Phần của trường trong báo cáo ${periodText(period)}. ${You(voice)} chọn phần cần viết:`,
      ...rows.map((row, i) => `${i + 1}. ${partText(row)}`),
    ),
  'school-part': ({ place, number, total, question, example, current, draft, before, saved }, voice) =>
    lines(
      savedText(saved),
      `Phần ${number}/${total}, ${placeText(place)}: ${question}`,
      draft === '' && current === '' && `Ví dụ: "${example}".`,
      draft !== '' && `${before ? 'Kỳ trước trường ghi, làm dự thảo' : 'Dự thảo'}:\n${draft}`,
      current !== '' && `Đang ghi:\n${current}`,
      current !== '' && `${You(voice)} nhắn lại nếu cần sửa.`,
    ),
  'school-part-amend': ({ place, lines: all, again }, voice) =>
    lines(
      again && 'Không có dòng số ấy.',
      all.length === 0 ? `Phần ${placeText(place)} nay trống.` : `Phần ${placeText(place)} đang ghi:`,
      ...all.map((each, i) => `${i + 1}. ${capital(each)}`),
      all.length === 0
        ? `${You(voice)} nhắn câu mới.`
        : `${You(voice)} nhắn số và câu thay, ví dụ: "1: câu mới"; "bỏ 1" để bỏ; nhắn câu khác để thêm.`,
    ),
  'school-part-type': ({ place, append }, voice) =>
    append
      ? `${You(voice)} nhắn lời thêm vào phần ${placeText(place)}.`
      : `${You(voice)} nhắn nội dung phần ${placeText(place)}.`,
  'school-parts-done': ({ open, saved }) =>
    sentences(savedText(saved), open.length === 0 && 'Phần của trường đã đủ.', ...stillOpen(open)),
}
