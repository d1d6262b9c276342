import type { Appendix, Block, Row, Run, Words } from '../../../domain/documents/official.ts'
import type { OutlineAppendix } from '../../../domain/documents/outline.ts'
import type { SummaryModel, SummedFigure } from '../../../domain/documents/summary.ts'
import { mendedLines } from '../../../domain/documents/words.ts'
import type { Area } from '../../../domain/plan.ts'
import { amountText, changeText } from '../../../text/documents/numbers.ts'
import { attachedTo } from '../../../text/documents/official.ts'
import { appendixLabel, filledText, numbered } from '../../../text/documents/outline.ts'
import { figuresTable, missing, modelsTable, partlyTold, windowText } from '../../../text/documents/summary.ts'
import { coverageText } from '../../../text/figure-sentence.ts'

/** Phụ lục I and II, in the order of the outline. */
export function appendicesOf(model: SummaryModel): Appendix[] {
  const { appendices, title, symbol } = model.outline
  const number = {
    symbol: `${symbol}-${model.school.symbol}`,
    ...(model.number === undefined ? {} : { value: model.number }),
  }
  return appendices.map((appendix, i) => ({
    label: appendixLabel(i + 1, appendices.length),
    title: filledText(appendix.title, model),
    attachedTo: attachedTo(title, number, model.date, model.school.name),
    body: bodyOf(appendix, model),
  }))
}

function bodyOf(appendix: OutlineAppendix, model: SummaryModel): Block[] {
  return appendix.kind === 'figures' ? figures(model) : models(model, appendix.registered)
}

function figures(model: SummaryModel): Block[] {
  const numbers = new Map(model.indicators.map(({ id }, i) => [id, i + 1]))
  const rows = model.areas.flatMap(area => areaRows(area, model, numbers))
  // In a first year there is nothing to compare with: no columns of dashes.
  const compared = model.figures.some(({ lastYear }) => lastYear !== null)
  const columns = [
    { title: figuresTable.number, weight: 7, align: 'center' },
    { title: figuresTable.indicator, weight: 36, align: 'left' },
    { title: figuresTable.unit, weight: 14, align: 'center' },
    { title: figuresTable.thisPeriod, weight: 17, align: 'right' },
    ...(compared ? comparing : []),
  ] as const
  return [
    { kind: 'table', table: { columns, rows } },
    { kind: 'paragraph', words: [{ text: windowText(model), italic: true }] },
  ]
}

function areaRows(area: Area, model: SummaryModel, numbers: ReadonlyMap<string, number>): Row[] {
  const indicators = model.indicators.filter(indicator => indicator.area === area.code)
  if (indicators.length === 0) return []
  const rows = indicators.map(({ id, label, unit }): Row => {
    const figure = model.figures.find(({ indicator }) => indicator === id)
    const [now, before] = [figure?.now ?? null, figure?.lastYear ?? null]
    const waiting = figure && now?.value === 0 && figure.missing.length > 0
    const shown: Words = waiting ? [open(coverageText(toldOf(figure), figure.asked))] : amountText(now)
    const stated = waiting ? null : now
    return {
      cells: [String(numbers.get(id) ?? ''), label, unit, shown, amountText(before), changeText(stated, before)],
    }
  })
  return [{ kind: 'group', cells: [numbered(area.code, area.title)] }, ...rows]
}

const comparing = [
  { title: figuresTable.lastYear, weight: 17, align: 'right' },
  { title: figuresTable.change, weight: 21, align: 'right' },
] as const

const open = (text: string): Run => ({ text, mark: 'missing' })

const toldOf = ({ asked, missing }: SummedFigure): number => asked - missing.length

/** That there is no model can be said once everybody who is asked has said so. */
function noModels({ figures: found, indicators, coverage }: SummaryModel, registered: string): Words {
  const figure = found.find(({ indicator }) => indicator === registered)
  const area = indicators.find(({ id }) => id === registered)?.area
  const known = coverage.find(each => each.area === area) ?? { told: 0, asked: 0 }
  const { told, asked } = figure && figure.asked > 0 ? { told: toldOf(figure), asked: figure.asked } : known
  if (told === 0) return [open(missing.area)]
  return told < asked ? [open(partlyTold(told, asked))] : modelsTable.none
}

function models(model: SummaryModel, registered: string): Block[] {
  const { models: entries } = model
  if (entries.length === 0) return [{ kind: 'paragraph', words: noModels(model, registered) }]
  const rows = entries.map(({ unit, text, registered: enrolled, recognised }, i): Row => {
    const counts = [enrolled, recognised].map(count => (count === null ? '' : amountText({ value: count })))
    return { cells: [String(i + 1), unit.name, mendedLines(text).join('\n'), ...counts] }
  })
  const columns = [
    { title: modelsTable.number, weight: 7, align: 'center' },
    { title: modelsTable.unit, weight: 28, align: 'left' },
    { title: modelsTable.model, weight: 55, align: 'left' },
    { title: modelsTable.registered, weight: 13, align: 'center' },
    { title: modelsTable.recognised, weight: 13, align: 'center' },
  ] as const
  return [{ kind: 'table', table: { columns, rows } }]
}
