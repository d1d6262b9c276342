import type { SummaryModel } from '../../../src/domain/documents/summary.ts'
import type { FigureRow, NoticeRow, PeriodFigures, WorkbookModel } from '../../../src/domain/documents/workbook.ts'
import { answerRows } from '../../../src/domain/documents/workbook-fill.ts'
import { at } from './period.ts'

/** The workbook of the same period as a report. */
export function workbookOf(model: SummaryModel): WorkbookModel {
  return {
    school: model.school.name,
    subject: model.subject,
    period: model.period,
    areas: model.areas,
    indicators: model.indicators,
    units: model.units,
    answers: answerRows(model.words, model.told),
    figures: [figuresOf(model, model.period.label, 1), figuresOf(model, model.period.labelLastYear, 2)],
    before: model.period.labelLastYear,
    missing: Object.fromEntries(
      model.figures.map(({ indicator, missing }) => [indicator, missing.map(({ shortName }) => shortName)]),
    ),
    models: model.models,
    disagreements: [],
    notices: model.units.map(
      ({ unit }, i): NoticeRow => ({
        dueAt: at('2026-05-21T11:30'),
        sentAt: i % 3 === 2 ? null : at('2026-05-21T11:31'),
        unit,
        person: 'Trần Thị Bình',
        rung: 'Còn 7 ngày',
        outcome: i % 3 === 2 ? 'skipped' : 'sent',
        reason: i % 3 === 2 ? 'Đơn vị đã nộp báo cáo' : '',
      }),
    ),
    compiledAt: model.compiledAt,
    madeAt: model.compiledAt,
  }
}

function figuresOf({ figures }: SummaryModel, label: string, divisor: number): PeriodFigures {
  const rows = figures.flatMap(({ indicator, byUnit }) =>
    byUnit.map(({ unit, amount }): FigureRow => {
      const value = Math.floor(amount.value / divisor)
      return { unit, indicator, amount: { ...amount, value }, counted: 'yes' }
    }),
  )
  return { label, rows }
}
