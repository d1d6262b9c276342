import { addsUp, type Figure, type Hosting } from '../domain/figure.ts'
import { addFigure } from '../domain/form.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Answer } from '../domain/report.ts'
import { numberText } from './numbers.ts'
import { small } from './wording.ts'

type Said = Pick<Figure, 'value' | 'of'>

/** "4 lần", "14/15 người", "2.000.000 đồng". */
export function figureText({ value, of }: Said, { chat }: Pick<Indicator, 'chat'>): string {
  return `${of === undefined ? numberText(value) : `${numberText(value)}/${numberText(of)}`} ${chat}`
}

/** A figure of this kind as somebody might write it. */
export function exampleFigure(indicator: Pick<Indicator, 'measure' | 'chat'>): string {
  if (indicator.measure === 'money') return figureText({ value: 2_000_000 }, indicator)
  return figureText(indicator.measure === 'ratio' ? { value: 14, of: 15 } : { value: 2 }, indicator)
}

function hostingText(hosting: Hosting | undefined, { counting }: Pick<Indicator, 'counting'>): string {
  if (hosting === undefined) return ''
  if (counting === 'payer') return payingText(hosting)
  if (hosting === 'host') return 'chủ trì'
  if (hosting === 'partner') return 'phối hợp'
  return `chủ trì ${numberText(hosting.host)}, phối hợp ${numberText(hosting.partner)}`
}

function payingText(hosting: Hosting): string {
  if (hosting === 'host') return 'đơn vị chi'
  if (hosting === 'partner') return 'nơi khác chi'
  return `đơn vị chi ${numberText(hosting.host)}, nơi khác ${numberText(hosting.partner)}`
}

/** "6 tháng: 3, thêm: 4, cả năm: 7": the year's report is cumulative; states and ratios are told anew. */
function partsText(figure: Figure, { measure }: Pick<Indicator, 'measure'>, halfBase: readonly Figure[]): string {
  const before = halfBase.find(each => each.indicator === figure.indicator)
  if (before === undefined || !addsUp(measure)) return ''
  const [half, added, year] = [before.value, figure.value, before.value + figure.value].map(numberText)
  return figure.value === 0 ? `cả năm vẫn ${year}` : `6 tháng: ${half}, thêm: ${added}, cả năm: ${year}`
}

/** "Cả năm 7", where the half-year's number stands just above, in the question. */
function sumText(figure: Figure, { measure }: Pick<Indicator, 'measure'>, halfBase: readonly Figure[]): string {
  const before = halfBase.find(each => each.indicator === figure.indicator)
  if (before === undefined || !addsUp(measure)) return ''
  return `cả năm ${figure.value === 0 ? 'vẫn ' : ''}${numberText(before.value + figure.value)}`
}

type YearText = typeof partsText

function figureWhole(
  figure: Figure,
  indicator: Indicator,
  {
    halfBase,
    year,
    doubt = '',
  }: { readonly halfBase: readonly Figure[]; readonly year: YearText; readonly doubt?: string },
): string {
  const notes = [hostingText(figure.hosting, indicator), year(figure, indicator, halfBase), doubt].filter(Boolean)
  const said = figureText(figure, indicator)
  return notes.length === 0 ? said : `${said} (${notes.join('; ')})`
}

/** All figures of an answer as understood: "2 buổi, 29 lượt người"; '' when it has none. */
export function figuresText(
  answer: Pick<Answer, 'figures' | 'doubts'>,
  indicators: readonly Indicator[],
  halfBase: readonly Figure[],
): string {
  return allFigures(answer, indicators, { halfBase, year: partsText })
}

/** The same in an acknowledgement: of the year the sum alone. */
export function figuresInShort(
  answer: Pick<Answer, 'figures' | 'doubts'>,
  indicators: readonly Indicator[],
  halfBase: readonly Figure[],
): string {
  return allFigures(answer, indicators, { halfBase, year: sumText })
}

function allFigures(
  { figures, doubts }: Pick<Answer, 'figures' | 'doubts'>,
  indicators: readonly Indicator[],
  year: Parameters<typeof figureWhole>[2],
): string {
  const told = indicators.flatMap(indicator => {
    const figure = figures.find(each => each.indicator === indicator.id)
    return figure ? [figureWhole(figure, indicator, { ...year, doubt: doubtText(doubts, indicator) })] : []
  })
  return told.join(', ')
}

/** A figure as it stands in the report: of the year where the half-year told some of it. */
function summed(figure: Figure, indicator: Indicator, halfBase: readonly Figure[]): Figure {
  const before = halfBase.find(each => each.indicator === figure.indicator)
  if (before === undefined || !addsUp(indicator.measure)) return figure
  return addFigure(before, figure)
}

/** How a count is called where there is no number of it: "tin bài", "người được quán triệt". */
export function countName({ measure, chat, label }: Pick<Indicator, 'measure' | 'chat' | 'label'>): string {
  return measure === 'money' ? small(label) : chat
}

/** What was asked for and is not told: "lượt người, tin bài"; '' when nothing is missing. */
export const missingText = (missing: readonly Indicator[]): string => missing.map(countName).join(', ')

/** A figure in short: of shared ones what counts for the school. */
function sumWhole(figure: Figure, indicator: Indicator, doubt: string): string {
  const { hosting } = figure
  const short =
    typeof hosting === 'object' && indicator.counting !== 'payer' ? `chủ trì ${numberText(hosting.host)}` : ''
  const note = short || (typeof hosting === 'object' ? '' : hostingText(hosting, indicator))
  const notes = [note, doubt].filter(Boolean)
  return notes.length === 0 ? figureText(figure, indicator) : `${figureText(figure, indicator)} (${notes.join('; ')})`
}

/** A figure that nobody has confirmed is seen to be one. */
function doubtText(doubts: Answer['doubts'], { id, counting }: Pick<Indicator, 'id' | 'counting'>): string {
  const found = doubts?.find(({ indicator }) => indicator === id)
  if (!found) return ''
  if (found.kind !== 'share') return 'chưa xác nhận'
  return counting === 'payer' ? 'chưa rõ ai chi' : 'chưa rõ ai chủ trì'
}

/**
 * The figures of a given answer as the report has them, the year's where the half-year told some; what is missing by
 * name: "2 buổi, 29 lượt người; tin bài: chưa có".
 */
export function standingFigures(
  answer: Pick<Answer, 'figures' | 'doubts'>,
  indicators: readonly Indicator[],
  halfBase: readonly Figure[],
): string {
  const { told, missing } = standingParts(answer, indicators, halfBase)
  return [told, missing].filter(Boolean).join('; ')
}

/** The same in its two halves: what is told, and "tin bài: chưa có". */
export function standingParts(
  { figures, doubts }: Pick<Answer, 'figures' | 'doubts'>,
  indicators: readonly Indicator[],
  halfBase: readonly Figure[],
): { readonly told: string; readonly missing: string } {
  const added = (id: string) => figures.find(({ indicator }) => indicator === id)
  const told = indicators.flatMap(indicator => {
    const figure = added(indicator.id)
    const before = halfBase.find(each => each.indicator === indicator.id && addsUp(indicator.measure))
    if (figure) return sumWhole(summed(figure, indicator, halfBase), indicator, doubtText(doubts, indicator))
    return before ? sumWhole(before, indicator, '') : []
  })
  const goesOn = ({ id, measure }: Indicator) => addsUp(measure) && halfBase.some(each => each.indicator === id)
  const missing = indicators
    .filter(({ id }) => !added(id))
    .map(indicator => `${countName(indicator)}${goesOn(indicator) ? ' mới' : ''}`)
  return { told: told.join(', '), missing: missing.length === 0 ? '' : `${missing.join(', ')}: chưa có` }
}

/** Figures of the half-year that the year goes on from, of these indicators: "3 lần". '' when there are none. */
export function halfText(indicators: readonly Indicator[], halfBase: readonly Figure[]): string {
  const counted = indicators.filter(({ measure }) => addsUp(measure))
  return figuresText({ figures: halfBase }, counted, [])
}
