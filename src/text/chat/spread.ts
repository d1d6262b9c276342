import type { SpreadLine, SpreadSay, UnclearLine } from '../../conversation/vocabulary/spread.ts'
import type { LegalReference } from '../../domain/plan.ts'
import type { DocumentPart } from '../../domain/reading/document-line.ts'
import { cut } from '../../domain/reading/fold.ts'
import { referenceRuns } from '../documents/plan-citation.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { lines, listed, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

/** A list fits into one message; the whole citation stands in the file and where it is read back. */
const MOST_SHOWN = 70

const PARTS: Record<DocumentPart, string> = {
  type: 'loại văn bản',
  number: 'số, ký hiệu',
  date: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  title: 'trích yếu',
}

const exampleOf = (year: number): string =>
  `Công văn số 123/SGDĐT-VP ngày 05/3/${year} của Sở Giáo dục và Đào tạo về công tác tiếp công dân`

function lineText({ number, document: { type, number: symbol, title }, ticked }: SpreadLine): string {
  const name = symbol === undefined ? `${type} ${title}` : `${type} số ${symbol}, ${title}`
  return `${number}. ${ticked ? '(đã chọn) ' : ''}${cut(name, MOST_SHOWN)}`
}

const cited = (document: LegalReference): string =>
  referenceRuns(document)
    .map(({ text }) => text)
    .join('')

const unclearText = ({ line, missing }: UnclearLine): string =>
  `${quoted(cut(line, MOST_SHOWN))}: còn thiếu ${listed(missing.map(part => PARTS[part]))}.`

export const spreadTexts: Texts<SpreadSay> = {
  spread: ({ period, area, lines: all, before }, voice) => {
    const ticked = all.filter(each => each.ticked).length
    return lines(
      `Văn bản đã quán triệt, phổ biến, ${periodText(period)} (mục ${area}): ${ticked === 0 ? 'chưa chọn' : `đang chọn ${ticked}`}.`,
      ...all.map(lineText),
      sentences(
        before > 0 && `Kỳ trước trường ghi ${before} văn bản.`,
        `${You(voice)} nhắn số để chọn hoặc bỏ, ví dụ: "1, 2". Văn bản ngoài danh sách, ${voice.you} nhắn cả dòng, mỗi dòng một văn bản, ví dụ: "${exampleOf(period.year)}".`,
      ),
    )
  },
  'spread-read': ({ read, unclear }, voice) =>
    lines(
      read.length > 0 && 'Báo cáo sẽ ghi:',
      ...read.map((each, i) => `${read.length > 1 ? `${i + 1}. ` : ''}${cited(each)}.`),
      ...unclear.map(unclearText),
      unclear.length > 0
        ? `${You(voice)} nhắn phần còn thiếu, hoặc nhắn lại cả dòng.`
        : `Đúng không ạ? Cần sửa, ${voice.you} nhắn lại cả dòng.`,
    ),
  'spread-again': ({ most }, voice) =>
    `${You(voice)} nhắn số trong danh sách${most > 1 ? `, từ 1 đến ${most}` : ''}, hoặc cả dòng của văn bản, có loại, số, ngày, cơ quan ban hành và trích yếu.`,
}
