import type { Total, Totals } from './figures-sum.ts'
import type { Area, FigureClause, Indicator, Measure } from './plan.ts'

const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 1240 as "1.240", 12.5 as "12,5". */
export const numberText = (value: number): string => grouped.format(value)

/** A share in percent; never rounded up to 100 or down to 0 when it is not. */
export function percentText(value: number, of: number): string {
  const exact = (value / of) * 100
  const rounded = Math.round(exact * 10) / 10
  const shown = rounded === 100 && value < of ? 99.9 : rounded === 0 && value > 0 ? 0.1 : rounded
  return `${oneDecimal.format(shown)}%`
}

/** What fills a figure's place: "1.240", "45/50 người (90%)", "2.500.000 đồng". The rest of the wording is the plan's. */
export function figureText(
  figure: Pick<Total, 'value' | 'of'>,
  indicator: { readonly measure: Measure; readonly unit: string },
): string {
  if (indicator.measure === 'money') return `${numberText(figure.value)} ${indicator.unit}`
  if (indicator.measure !== 'ratio' || figure.of === undefined) return numberText(figure.value)
  const share = `${numberText(figure.value)}/${numberText(figure.of)} ${indicator.unit}`
  return figure.of > 0 ? `${share} (${percentText(figure.value, figure.of)})` : share
}

const PLACE = /\{([^{}]+)\}/g
const OPTIONAL = /\[([^[\]]*)\]/g
const namedIn = (text: string) => [...text.matchAll(PLACE)].map(match => match[1] ?? '')

function clauseText(
  clause: FigureClause,
  indicators: ReadonlyMap<string, Indicator>,
  totals: Totals,
): string | undefined {
  const told = clause.indicators.flatMap(id => totals.get(id) ?? [])
  if (told.length === 0) return undefined
  if (told.every(({ value }) => value === 0)) return clause.zero
  const positive = (id: string) => (totals.get(id)?.value ?? 0) > 0
  const fill = (text: string) =>
    text.replace(PLACE, (_, id: string) => {
      const total = totals.get(id)
      const indicator = indicators.get(id)
      // Nobody told it: left open for the officer, never written as 0.
      return total && indicator ? figureText(total, indicator) : '…'
    })
  return fill(clause.text.replace(OPTIONAL, (_, part: string) => (namedIn(part).some(positive) ? part : '')))
}

/**
 * The one sentence in which the school's report tells an area's figures: "Toàn trường tổ chức 23 buổi tuyên truyền với
 * 1.240 lượt người dự; …". Empty when the area has no sentence or nobody told any of its figures.
 */
export function figureSentence(area: Area, indicators: readonly Indicator[], totals: Totals): string {
  const byId = new Map(indicators.map(each => [each.id, each]))
  const clauses = (area.sentence?.clauses ?? []).flatMap(clause => clauseText(clause, byId, totals) ?? [])
  return clauses.length === 0 ? '' : `${area.sentence?.lead} ${clauses.join('; ')}.`
}
