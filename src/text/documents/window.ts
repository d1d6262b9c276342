import type { OutlineAppendix } from '../../domain/documents/outline.ts'
import type { SentReport } from '../../domain/documents/report-facts.ts'
import { type SummaryModel, shownAppendices } from '../../domain/documents/summary.ts'
import { appendixLabel } from './numbering.ts'
import { dateText, longDateText } from './numbers.ts'
import { filledText } from './outline.ts'

/**
 * From when to when the figures are counted, and where the tables stand: a document with appendices points to them. Nobody
 * is asked for an estimate: each unit's figures end on the day on which it reported.
 */
export function windowText(model: SummaryModel): string {
  const { period, facts } = model
  const { from, lastReport, afterHalf } = period
  const last = lastReport ? `, chậm nhất là ngày ${dateText(lastReport)}` : ''
  const half = afterHalf ? `, bao gồm kết quả 6 tháng đầu năm${halfText(facts.halfSent)}` : ''
  const window = `Số liệu tính từ ngày ${dateText(from)} đến ngày báo cáo của từng đơn vị${last}${half}`
  const shown = shownAppendices(model)
  const places = shown.map((appendix, i) => `${toldAt(appendix, model)} tại ${appendixLabel(i + 1, shown.length)}`)
  return places.length === 0 ? `${window}.` : `${window}; ${places.join(', ')} kèm theo.`
}

/** What a table is called where it is pointed to; a list of models as its title says. */
function toldAt({ kind, title }: OutlineAppendix, model: SummaryModel): string {
  if (kind === 'figures') return 'số liệu chi tiết'
  const filled = filledText(title, model)
  return filled.charAt(0).toLocaleLowerCase('vi') + filled.slice(1)
}

const halfText = (sent: SentReport | undefined): string =>
  sent ? ` đã báo cáo tại Báo cáo số ${sent.number} ${longDateText(sent.on)}` : ''
