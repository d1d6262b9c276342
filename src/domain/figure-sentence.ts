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

/** A share over 100% is none: its figures are not right yet. */
export const hasShare = ({ value, of }: Pick<Total, 'value' | 'of'>): boolean =>
  of !== undefined && of > 0 && value <= of

/** What fills a figure's place: "1.240", "45/50 người (90%)", "2.500.000 đồng". The rest of the wording is the plan's. */
export function figureText(
  figure: Pick<Total, 'value' | 'of'>,
  indicator: { readonly measure: Measure; readonly unit: string },
): string {
  if (indicator.measure === 'money') return `${numberText(figure.value)} ${indicator.unit}`
  if (indicator.measure !== 'ratio' || figure.of === undefined) return numberText(figure.value)
  const share = `${numberText(figure.value)}/${numberText(figure.of)} ${indicator.unit}`
  return hasShare(figure) ? `${share} (${percentText(figure.value, figure.of)})` : share
}

const PLACE = /\{([^{}]+)\}/g
const OPTIONAL = /\[([^[\]]*)\]/g
const namedIn = (text: string) => [...text.matchAll(PLACE)].map(match => match[1] ?? '')

/** A piece of the sentence: words, or a place that must not be read as a figure. */
export type SentencePart =
  /** `unsettled`: two keepers of the register tell different numbers, or the figures do not fit each other. */
  | { readonly kind: 'words'; readonly text: string; readonly unsettled?: true }
  /** A figure inside a clause that nobody told, or not everybody and the rest 0. */
  | { readonly kind: 'open' }
  /** In place of a clause: nothing has happened so far as is known, but not every owner has said so. */
  | { readonly kind: 'incomplete'; readonly label: string; readonly told: number; readonly asked: number }

type Clause = { readonly parts: readonly SentencePart[]; readonly stated: boolean; readonly some: boolean }

const isWhole = ({ missing }: Total): boolean => missing.length === 0

/** Of the figures of a clause those that not everybody has told: "nothing" cannot be said of them. */
function incomplete(ids: readonly string[], totals: Totals, indicators: ReadonlyMap<string, Indicator>): Clause {
  const parts = ids.flatMap((id): SentencePart[] => {
    const [total, indicator] = [totals.get(id), indicators.get(id)]
    if (!total || !indicator || isWhole(total)) return []
    const { asked, missing } = total
    return [{ kind: 'incomplete', label: indicator.label, told: asked - missing.length, asked }]
  })
  // One place per clause is enough: its figures are asked together.
  return { parts: parts.slice(0, 1), stated: false, some: false }
}

function clauseOf(
  clause: FigureClause,
  indicators: ReadonlyMap<string, Indicator>,
  totals: Totals,
): Clause | undefined {
  const told = clause.indicators.flatMap(id => totals.get(id) ?? [])
  if (told.length === 0) return undefined
  const unsettled = told.some(({ copies, unfit }) => copies !== undefined || unfit)
  const words = (text: string): SentencePart => ({ kind: 'words', text, ...(unsettled ? { unsettled } : {}) })
  if (told.every(({ value }) => value === 0)) {
    if (!told.every(isWhole)) return incomplete(clause.indicators, totals, indicators)
    return { parts: [words(clause.zero)], stated: true, some: false }
  }
  const positive = (id: string) => (totals.get(id)?.value ?? 0) > 0
  const shown = clause.text.replace(OPTIONAL, (_, part: string) => (namedIn(part).some(positive) ? part : ''))
  const parts = shown.split(/(\{[^{}]+\})/).flatMap((piece): SentencePart[] => {
    if (!piece.startsWith('{')) return piece === '' ? [] : [words(piece)]
    const [total, indicator] = [totals.get(piece.slice(1, -1)), indicators.get(piece.slice(1, -1))]
    // Nobody told it, or not everybody: left open for the officer, never written as 0.
    if (!total || !indicator || (total.value === 0 && !isWhole(total))) return [{ kind: 'open' }]
    return [words(figureText(total, indicator))]
  })
  return { parts, stated: true, some: !told.every(isWhole) }
}

/**
 * The one sentence in which the school's report tells an area's figures: "Toàn trường tổ chức 23 buổi tuyên truyền với
 * 1.240 lượt người dự; …", then the places that wait for the other units. That nothing happened is said only when every
 * owner of the figure has said so; of a sum that is not whole the subject is not the whole school.
 * @returns empty when the area has no sentence or nobody told any of its figures.
 */
export function figureSentence(area: Area, indicators: readonly Indicator[], totals: Totals): readonly SentencePart[] {
  const byId = new Map(indicators.map(each => [each.id, each]))
  const { lead = '', leadOfSome = '', clauses: worded = [] } = area.sentence ?? {}
  const clauses = worded.flatMap(clause => clauseOf(clause, byId, totals) ?? [])
  const stated = clauses.filter(clause => clause.stated)
  const words = (text: string): SentencePart => ({ kind: 'words', text })
  const subject = words(`${stated.some(({ some }) => some) ? leadOfSome : lead} `)
  const said = stated.flatMap(({ parts }, nth) => [...(nth === 0 ? [subject] : [words('; ')]), ...parts])
  const waiting = clauses.filter(clause => !clause.stated).flatMap(({ parts }) => parts)
  return [...(said.length === 0 ? [] : [...said, words('.')]), ...waiting]
}
