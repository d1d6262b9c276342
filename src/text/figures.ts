import type { Figure, Hosting } from '../domain/figure.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Answer } from '../domain/report.ts'
import { numberText } from './numbers.ts'

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
function sumText(figure: Figure, { measure }: Pick<Indicator, 'measure'>, halfBase: readonly Figure[]): string {
  const before = halfBase.find(each => each.indicator === figure.indicator)
  if (before === undefined || (measure !== 'flow' && measure !== 'money')) return ''
  const [half, added, year] = [before.value, figure.value, before.value + figure.value].map(numberText)
  return `6 tháng: ${half}, thêm: ${added}, cả năm: ${year}`
}

function figureWhole(figure: Figure, indicator: Indicator, halfBase: readonly Figure[]): string {
  const notes = [hostingText(figure.hosting, indicator), sumText(figure, indicator, halfBase)].filter(Boolean)
  const said = figureText(figure, indicator)
  return notes.length === 0 ? said : `${said} (${notes.join('; ')})`
}

/** All figures of an answer as understood: "2 buổi, 29 lượt người"; '' when it has none. */
export function figuresText(
  { figures }: Pick<Answer, 'figures'>,
  indicators: readonly Indicator[],
  halfBase: readonly Figure[],
): string {
  const told = indicators.flatMap(indicator => {
    const figure = figures.find(each => each.indicator === indicator.id)
    return figure ? [figureWhole(figure, indicator, halfBase)] : []
  })
  return told.join(', ')
}

/** Figures of the half-year that the year goes on from, of these indicators: "3 lần". '' when there are none. */
export function halfText(indicators: readonly Indicator[], halfBase: readonly Figure[]): string {
  const counted = indicators.filter(({ measure }) => measure === 'flow' || measure === 'money')
  return figuresText({ figures: halfBase }, counted, [])
}
