import type { LineChange } from '../../conversation/say/report.ts'
import type { Ack, PreviewLine } from '../../conversation/say.ts'
import { cut } from '../../domain/reading/fold.ts'
import { figuresText } from '../figures.ts'
import { quoted } from '../wording.ts'

/** Longest words of a person quoted inside an acknowledgement; the whole stands in the full report. */
const ACK_LIMIT = 200
/** A preview fits on one screen of a phone. */
const PREVIEW_LIMIT = 70

type Shown = Pick<PreviewLine, 'indicators' | 'halfBase'> & { readonly answer: Ack['answer'] }

/** Messages of one answer side by side, as people write a list. */
const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/[;,.]?\s*\n\s*/gu, '; ')
    .replace(/\s+/gu, ' ')

/** Every figure stands in the words as a number of its own, so that saying it again would only repeat. */
function wordsTellFigures({ answer, halfBase }: Shown): boolean {
  const goesOn = halfBase.some(base => answer.figures.some(figure => figure.indicator === base.indicator))
  if (goesOn) return false
  const written = new Set(answer.text.match(/\d+(?:[.,]\d+)*/gu) ?? [])
  return answer.figures.every(
    ({ value, of, hosting }) =>
      hosting === undefined && written.has(String(value)) && (of === undefined || written.has(String(of))),
  )
}

/** "4 lần", "không phát sinh", or the words themselves where there is no figure. */
export function understood(ack: Ack): string {
  const { answer, indicators, halfBase } = ack
  if (answer.state === 'none') return 'không phát sinh'
  if (answer.state === 'skipped') return 'bỏ qua'
  return figuresText(answer, indicators, halfBase) || quoted(cut(answer.text, ACK_LIMIT))
}

/** "Đã ghi mục 1: 4 lần." */
export function ackText(ack: Ack): string {
  if (ack.answer.state === 'skipped') return `Đã bỏ qua mục ${ack.number}; lúc nào bổ sung cũng được.`
  return `Đã ghi mục ${ack.number}: ${understood(ack)}.`
}

/** The figures as understood; '' where the words already say the same. */
export const figuresBesides = (shown: Shown): string =>
  wordsTellFigures(shown) ? '' : figuresText(shown.answer, shown.indicators, shown.halfBase)

function given(shown: Shown, words: string): string {
  const figures = figuresBesides(shown)
  if (figures === '') return words
  return words === '' ? figures : `${figures} (${quoted(words)})`
}

function lineText(line: PreviewLine, words: (text: string) => string): string {
  const { answer } = line
  if (!answer) return 'chưa trả lời'
  if (answer.state === 'none') return 'không phát sinh'
  if (answer.state === 'skipped') return 'bỏ qua'
  return given({ ...line, answer }, words(answer.text))
}

/** "1. Họp: 4 lần; ký cam kết ứng xử", long words cut. */
export const previewLine = (line: PreviewLine): string =>
  `${line.number}. ${line.prompt.label}: ${lineText(line, text => cut(oneLine(text), PREVIEW_LIMIT))}`

/** The same with every word as it was written. */
export const fullLine = (line: PreviewLine): string =>
  `${line.number}. ${line.prompt.label}: ${lineText(line, text => text)}`

/** Longest words on one side of a change. */
const CHANGE_LIMIT = 60
/** More sections than this are counted, not told: a notice is short. */
const MOST_CHANGES = 5

/** "2. Tuyên truyền: 2 buổi → 3 buổi", one line for each section that changed. */
export function changeLines(changes: readonly LineChange[] = []): readonly string[] {
  const told = changes.slice(0, MOST_CHANGES).map(({ before, after }) => {
    const [was, is] = [before, after].map(line => lineText(line, text => cut(oneLine(text), CHANGE_LIMIT)))
    return `${after.number}. ${after.prompt.label}: ${was} → ${is}`
  })
  const more = changes.length - told.length
  return more > 0 ? [...told, `và ${more} mục khác`] : told
}
