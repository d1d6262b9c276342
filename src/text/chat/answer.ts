import type { WordsAdded } from '../../conversation/vocabulary/figures.ts'
import type { Ack, LineChange, PreviewLine } from '../../conversation/vocabulary/report-sentences.ts'
import { marksPrivate } from '../../domain/documents/private-words.ts'
import { cut } from '../../domain/reading/fold.ts'
import { wordsBesides } from '../../domain/reading/words-besides.ts'
import { figuresInShort, figuresText, halfText, missingText, standingFigures, standingParts } from '../figures.ts'
import { capital, quoted, sentences } from '../wording.ts'

/** Longest words of a person quoted inside an acknowledgement: they stand just above it. */
const ACK_LIMIT = 40
/** A preview fits on one screen of a phone; words beside figures are there to be known again. */
const PREVIEW_LIMIT = 70
const BESIDE_LIMIT = 40
/** In the year's report the words stand behind "Chi tiết". */
const YEAR_LIMIT = 40

/** Longest words said back as added. */
const ADDED_LIMIT = 60

type Shown = Pick<PreviewLine, 'indicators' | 'halfBase'> & { readonly answer: Ack['answer'] }

/** Messages of one answer side by side, as people write a list. */
const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/[;,.]?\s*\n\s*/gu, '; ')
    .replace(/\s+/gu, ' ')

/** "4 lần", "không phát sinh", or the words themselves where there is no figure; some sections keep figures alone. */
export function understood(ack: Ack): string {
  const { answer, indicators, halfBase } = ack
  if (answer.state === 'none') return 'không phát sinh'
  if (answer.state === 'skipped') return 'bỏ qua'
  return (
    figuresInShort(answer, indicators, halfBase) ||
    (answer.text ? quoted(cut(oneLine(answer.text), ACK_LIMIT)) : NO_FIGURE)
  )
}

const NO_FIGURE = 'chưa có số'

/** Where words go that are marked for the BGH; '' when none are. */
export function forBghText(words: string): string {
  const marked = marksPrivate(words)
  return marked ? FOR_BGH[marked] : ''
}

const FOR_BGH = {
  marked: 'Phần “Báo BGH” chỉ gửi BGH, không vào báo cáo gửi Sở.',
  asked: 'Ý được dặn giữ lại chỉ gửi BGH, không vào báo cáo gửi Sở.',
}

/** "Đã ghi mục 1: 4 lần."; of a colleague's answer "Cô Lan đã trả lời mục 1: 4 lần." */
export function ackText(ack: Ack): string {
  if (ack.by !== undefined) return `${capital(ack.by)} đã trả lời mục ${ack.number}: ${understood(ack)}.`
  if (ack.answer.state === 'skipped') return `Đã bỏ qua mục ${ack.number}; lúc nào bổ sung cũng được.`
  const forBgh = forBghText(ack.answer.text)
  const kept = understood(ack)
  const what = kept === NO_FIGURE ? '' : `: ${kept}`
  return sentences(`Đã ghi mục ${ack.number}${what}.`, forBgh, addedText(ack), missingOf(ack))
}

/** Words that came on top and are no figure: said back, so that they are seen to have arrived. */
export function addedText({ added, indicators }: Ack): string {
  const words = added === undefined ? '' : wordsBesides(added, indicators)
  return words === '' ? '' : `Thêm ${quoted(cut(oneLine(words), ADDED_LIMIT))}.`
}

/** Words beside a question that they do not answer: they are kept, and said to be. */
export const wordsAddedText = ({ number, text }: WordsAdded): string =>
  `Đã ghi thêm vào mục ${number}: ${quoted(cut(oneLine(text), ADDED_LIMIT))}.`

/** "Chưa có số: lượt người, tin bài." What was asked for and not told is named, once. */
function missingOf({ answer, indicators }: Ack): string {
  if (answer.state !== 'given') return ''
  const missing = indicators.filter(({ id }) => !answer.figures.some(({ indicator }) => indicator === id))
  return missing.length === 0 ? '' : `Chưa có số: ${missingText(missing)}.`
}

/** All figures as understood, the year's told apart from the half-year's; '' where there are none. */
export const figuresDetail = ({ answer, indicators, halfBase }: Shown): string =>
  figuresText(answer, indicators, halfBase)

/** Figures first, always: what counts is seen before any word (product.md 4). */
function lineText(line: PreviewLine, words: (text: string) => string, figures: (shown: Shown) => string): string {
  const { answer, indicators, halfBase } = line
  if (!answer) return 'chưa trả lời'
  if (answer.state === 'skipped') return 'bỏ qua'
  if (answer.state === 'none') return withoutNews({ answer, indicators, halfBase })
  return [figures({ answer, indicators, halfBase }), words(answer.text)].filter(Boolean).join('; ')
}

/** "Không phát sinh", after what the half-year told. */
function withoutNews({ indicators, halfBase }: Shown): string {
  const half = halfText(indicators, halfBase)
  return half === '' ? 'không phát sinh' : `${half}, không thêm`
}

const isYear = ({ halfBase }: Pick<PreviewLine, 'halfBase'>): boolean => halfBase.length > 0

/** The figures as the report has them, what is missing by name. */
const standing = ({ answer, indicators, halfBase }: Shown): string => standingFigures(answer, indicators, halfBase)

/** Words cut short; where figures stand before them, only what the figures do not say. */
const short =
  (line: PreviewLine, limit: number) =>
  (text: string): string => {
    if (line.indicators.length === 0) return cut(oneLine(text), isYear(line) ? Math.min(limit, YEAR_LIMIT) : limit)
    return isYear(line) ? '' : cut(oneLine(wordsBesides(text, line.indicators)), Math.min(limit, BESIDE_LIMIT))
  }

/** "1. Họp: 4 lần; ký cam kết ứng xử", long words cut; in the year's report the sums alone. */
export const previewLine = (line: PreviewLine): string =>
  `${line.number}. ${line.prompt.label}: ${lineText(line, short(line, PREVIEW_LIMIT), standing)}`

/** The same with every word that tells more than the figures, and the year's figures told apart. */
export function fullLine(line: PreviewLine): string {
  const detail = (shown: Shown) => {
    const { missing } = standingParts(shown.answer, shown.indicators, shown.halfBase)
    return [figuresDetail(shown), missing].filter(Boolean).join('; ')
  }
  const words = (text: string) => (line.indicators.length === 0 ? text : wordsBesides(text, line.indicators))
  return `${line.number}. ${line.prompt.label}: ${lineText(line, words, detail)}`
}

/** Longest words on one side of a change. */
const CHANGE_LIMIT = 60
/** More sections than this are counted, not told: a notice is short. */
const MOST_CHANGES = 5

/** "2. Tuyên truyền: 2 buổi → 3 buổi", one line for each section that changed. */
export function changeLines(changes: readonly LineChange[] = []): readonly string[] {
  const told = changes.slice(0, MOST_CHANGES).map(({ before, after }) => {
    const [was, is] = [before, after].map(line => lineText(line, short(line, CHANGE_LIMIT), standing))
    return `${after.number}. ${after.prompt.label}: ${was} → ${is}`
  })
  const more = changes.length - told.length
  return more > 0 ? [...told, `và ${more} mục khác`] : told
}
