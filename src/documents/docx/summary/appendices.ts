import type { Appendix, Block, Row, Run, Words } from '../../../domain/documents/official.ts'
import type { OutlineAppendix } from '../../../domain/documents/outline.ts'
import {
  type Amount,
  printedSum,
  type SummaryModel,
  type SummedFigure,
  shownAppendices,
} from '../../../domain/documents/summary.ts'
import { nameInText } from '../../../domain/figure-sentence.ts'
import type { Area } from '../../../domain/plan.ts'
import { appendixLabel, numbered } from '../../../text/documents/numbering.ts'
import { amountText, changeText } from '../../../text/documents/numbers.ts'
import { attachedTo } from '../../../text/documents/official.ts'
import { filledText } from '../../../text/documents/outline.ts'
import { figuresTable, missing, modelsTable } from '../../../text/documents/summary.ts'
import { withWholeSubject } from '../../../text/documents/unbroken.ts'
import { capital } from '../../../text/wording.ts'

/** Phụ lục I and II. */
export function appendicesOf(model: SummaryModel): Appendix[] {
  const { title, symbol } = model.outline
  const appendices = shownAppendices(model)
  const number = {
    symbol: `${symbol}-${model.school.symbol}`,
    ...(model.number === undefined ? {} : { value: model.number }),
  }
  return appendices.map((appendix, i) => ({
    label: appendixLabel(i + 1, appendices.length),
    title: withWholeSubject(filledText(appendix.title, model), model.subject),
    attachedTo: attachedTo(title, number, model.date, model.school.name),
    body: bodyOf(appendix, model),
  }))
}

function bodyOf(appendix: OutlineAppendix, model: SummaryModel): Block[] {
  return appendix.kind === 'figures' ? figures(model) : models(model)
}

/** A column of numbers: its title, and what stands in it for an indicator. */
type NumberColumn = { readonly title: string; readonly of: (figure: SummedFigure | undefined) => Words }

const NUMBERS = { weight: 17, align: 'right' } as const

/** Only those there is something for: no half-year in a half-year's report, nothing to compare with in a first year. */
function numberColumns({ period, figures: told }: SummaryModel): readonly NumberColumn[] {
  const ofYear = period.kind === 'year'
  const half: readonly NumberColumn[] = period.afterHalf
    ? [{ title: figuresTable.half, of: figure => whole(figure?.half ?? null) }]
    : []
  const now = { title: ofYear ? figuresTable.wholeYear : figuresTable.thisPeriod, of: stated }
  const compared: readonly NumberColumn[] = told.some(({ lastYear }) => lastYear !== null)
    ? [
        { title: figuresTable.lastYear(period.year), of: figure => whole(figure?.lastYear ?? null) },
        {
          title: figuresTable.change,
          of: figure => changeText(figure ? printedSum(figure) : null, figure?.lastYear ?? null),
        },
      ]
    : []
  return [...half, now, ...compared]
}

const stated = (figure: SummedFigure | undefined): Words =>
  figure?.copies ? [open(missing.unsettled)] : whole(figure ? printedSum(figure) : null)

/** A ratio and its share stay on one line. */
const whole = (amount: Amount | null): string => amountText(amount).replaceAll(' ', '\u00a0')

function figures(model: SummaryModel): Block[] {
  const numbers = numberColumns(model)
  const columns = [
    { title: figuresTable.number, weight: 7, align: 'center' },
    { title: figuresTable.indicator, weight: 42, align: 'left' },
    { title: figuresTable.unit, weight: 13, align: 'center' },
    ...numbers.map(({ title }) => ({ title, ...NUMBERS })),
  ] as const
  const rows = model.areas.flatMap(area => areaRows(area, model, numbers))
  let nth = 0
  const counted = rows.map(row => (row.kind === 'group' ? row : { ...row, cells: [String(++nth), ...row.cells] }))
  return [{ kind: 'table', table: { columns, rows: counted } }]
}

/** Without their numbers, which go through the whole table. */
function areaRows(area: Area, model: SummaryModel, numbers: readonly NumberColumn[]): Row[] {
  const lines = model.indicators
    .filter(indicator => indicator.area === area.code)
    .flatMap(({ id, label, unit }) => [
      { id, label, unit },
      ...model.carried
        .filter(({ id: brought, after }) => after === id && broughtOver(model, brought))
        .map(carried => ({ id: carried.id, label: carried.label, unit })),
    ])
  if (lines.length === 0) return []
  const rows = lines.map(({ id, label, unit }): Row => {
    const figure = model.figures.find(({ indicator }) => indicator === id)
    return { cells: [label, unit, ...numbers.map(({ of }) => of(figure))] }
  })
  return [{ kind: 'group', cells: [numbered(area.code, area.title)] }, ...rows]
}

const broughtOver = ({ figures: told }: SummaryModel, id: string): boolean =>
  told.some(({ indicator, now }) => indicator === id && (now?.value ?? 0) > 0)

const open = (text: string): Run => ({ text, mark: 'missing' })

function models({ models: entries }: SummaryModel): Block[] {
  const rows = entries.map(({ unit, name, deed, recognised, unmarked }, i): Row => {
    const state = recognised ? modelsTable.recognised : modelsTable.registered
    const called: Words = unmarked ? [open(`“${name}”`)] : `“${name}”`
    return { cells: [String(i + 1), called, nameInText(unit), capital(deed), state] }
  })
  const columns = [
    { title: modelsTable.number, weight: 7, align: 'center' },
    { title: modelsTable.model, weight: 25, align: 'left' },
    { title: modelsTable.unit, weight: 25, align: 'left' },
    { title: modelsTable.deed, weight: 38, align: 'left' },
    { title: modelsTable.state, weight: 21, align: 'center' },
  ] as const
  return [{ kind: 'table', table: { columns, rows } }]
}
