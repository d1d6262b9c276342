import type { Appendix, Block, Row } from '../../../domain/documents/official.ts'
import type { OutlineAppendix } from '../../../domain/documents/outline.ts'
import type { SummaryModel } from '../../../domain/documents/summary.ts'
import { mendedLines } from '../../../domain/documents/words.ts'
import type { Area } from '../../../domain/plan.ts'
import { amountText, changeText } from '../../../text/documents/numbers.ts'
import { attachedTo } from '../../../text/documents/official.ts'
import { appendixLabel, filledText, numbered } from '../../../text/documents/outline.ts'
import { figuresTable, modelsTable, windowText } from '../../../text/documents/summary.ts'

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

function bodyOf({ kind }: OutlineAppendix, model: SummaryModel): Block[] {
  return kind === 'figures' ? figures(model) : models(model)
}

function figures(model: SummaryModel): Block[] {
  const numbers = new Map(model.indicators.map(({ id }, i) => [id, i + 1]))
  const rows = model.areas.flatMap(area => areaRows(area, model, numbers))
  const columns = [
    { title: figuresTable.number, weight: 7, align: 'center' },
    { title: figuresTable.indicator, weight: 36, align: 'left' },
    { title: figuresTable.unit, weight: 14, align: 'center' },
    { title: figuresTable.thisPeriod, weight: 17, align: 'right' },
    { title: figuresTable.lastYear, weight: 17, align: 'right' },
    { title: figuresTable.change, weight: 21, align: 'right' },
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
    return {
      cells: [String(numbers.get(id) ?? ''), label, unit, amountText(now), amountText(before), changeText(now, before)],
    }
  })
  return [{ kind: 'group', cells: [numbered(area.code, area.title)] }, ...rows]
}

function models({ models: entries }: SummaryModel): Block[] {
  if (entries.length === 0) return [{ kind: 'paragraph', words: modelsTable.none }]
  const rows = entries.map(({ unit, text, registered, recognised }, i): Row => {
    const counts = [registered, recognised].map(count => (count === null ? '' : amountText({ value: count })))
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
