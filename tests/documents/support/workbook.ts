import type { SummaryModel } from '../../../src/domain/documents/summary.ts'
import type { NoticeRow, PeriodFigures, WorkbookModel } from '../../../src/domain/documents/workbook.ts'
import { at } from './period.ts'

/** The workbook of the same period as a report. */
export function workbookOf(model: SummaryModel): WorkbookModel {
  return {
    school: model.school.name,
    period: model.period,
    areas: model.areas,
    indicators: model.indicators,
    units: model.units,
    answers: model.words.map(({ unit, area, label, state, text, source, receipt = '', submittedAt, attachments }) => ({
      unit,
      area,
      label,
      state,
      text,
      source,
      receipt,
      at: submittedAt,
      attachments,
    })),
    figures: [figuresOf(model, model.period.label, 1), figuresOf(model, model.period.labelLastYear, 2)],
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
  }
}

function figuresOf({ figures, units }: SummaryModel, label: string, divisor: number): PeriodFigures {
  const rows = units.map(({ unit }) => {
    const told = figures.flatMap(({ indicator, byUnit }) => {
      const amount = byUnit.find(part => part.unit.id === unit.id)?.amount
      return amount === undefined
        ? []
        : [[indicator, { ...amount, value: Math.floor(amount.value / divisor) }] as const]
    })
    return { unit, amounts: Object.fromEntries(told) }
  })
  return { label, rows }
}
