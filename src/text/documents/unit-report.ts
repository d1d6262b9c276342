import type { Run } from '../../domain/documents/official.ts'
import type { UnitFigure, UnitReportModel } from '../../domain/documents/unit-report.ts'
import { amountText, numberText } from './numbers.ts'
import { citation } from './plan-citation.ts'

export const unitReport = {
  title: 'Báo cáo',
  /** The BGH writes no report to itself. */
  form: 'Phiếu cung cấp số liệu, nội dung',
  nothing: 'Không phát sinh.',
  attachments: 'Minh chứng kèm theo',
} as const

export function unitReportSubject({ subject, period }: UnitReportModel): string {
  return `Kết quả thực hiện ${subject} ${period.label}`
}

/** "Thực hiện Kế hoạch số …, Tổ Ngữ văn báo cáo kết quả …". */
export function unitReportOpening(model: UnitReportModel): readonly Run[] {
  const { unit, period, plan, subject, school } = model
  const rest = `, ${unit} báo cáo kết quả thực hiện ${period.label} như sau:`
  return [{ text: 'Thực hiện ' }, ...citation(plan, school, subject, period.year), { text: rest }]
}

/** "Số buổi tuyên truyền: 7 buổi (6 tháng: 3, thêm: 4).". */
export function figureLine({ indicator, amount, parts, partner }: UnitFigure): string {
  const sum = parts === undefined ? [] : [`6 tháng: ${numberText(parts.halfYear)}, thêm: ${numberText(parts.added)}`]
  const role = partner === true ? ['đơn vị phối hợp'] : []
  const remarks = [...sum, ...role].join('; ')
  const unit = indicator.measure === 'ratio' ? '' : ` ${indicator.unit}`
  return `${indicator.label}: ${amountText(amount)}${unit}${remarks === '' ? '' : ` (${remarks})`}.`
}

/** Code and hour of the receipt are the assistant's own matter and stand in no document. */
export function unitReportClosing({ unit, subject, period }: UnitReportModel): string {
  return `Trên đây là báo cáo kết quả thực hiện ${subject} ${period.label} của ${unit}`
}
