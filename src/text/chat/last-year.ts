import type { LastYearRow, LastYearSay } from '../../conversation/vocabulary/last-year.ts'
import type { Amount } from '../../domain/documents/summary.ts'
import { amountText } from '../documents/numbers.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { lines, sentences, small } from '../wording.ts'
import type { Texts } from './texts.ts'

const rowText = ({ indicator, amount, reported }: LastYearRow, at: number): string =>
  `${at + 1}. ${indicator.label}: ${amount ? `${amountText(amount)}${reported ? ' (theo báo cáo)' : ''}` : '–'}`

const keptText = ({ label, amount }: { readonly label: string; readonly amount: Amount | null }): string =>
  amount ? `Đã ghi ${small(label)}: ${amountText(amount)}.` : `Đã bỏ ${small(label)}.`

/** Figures of the year before that the officer enters. */
export const lastYearTexts: Texts<LastYearSay> = {
  'last-year': ({ before, rows }, voice) =>
    lines(
      `Số liệu cùng kỳ, ${periodText(before)}, để so sánh trong Phụ lục; không cộng vào số liệu nào:`,
      ...rows.map(rowText),
      `${You(voice)} nhắn số thứ tự để nhập hoặc sửa một chỉ tiêu, hoặc nhập lần lượt.`,
    ),
  'last-year-ask': ({ before, row: { indicator, amount }, number, of, kept }) =>
    sentences(
      kept && keptText(kept),
      `${number}/${of}. ${indicator.label}, ${periodText(before)}: bao nhiêu ${indicator.unit}?`,
      indicator.measure === 'ratio' && 'Ghi cả hai số, ví dụ: "82/85".',
      amount !== null && `Đang ghi ${amountText(amount)}.`,
      'Không có số, nhắn "bỏ qua".',
    ),
  'last-year-again': ({ ratio }) =>
    ratio
      ? 'Trợ lý chưa đọc được. Xin ghi số đạt trên tổng số, ví dụ: "82/85", hoặc nhắn "bỏ qua".'
      : 'Trợ lý chưa đọc được. Xin ghi một số, ví dụ: "12", hoặc nhắn "bỏ qua".',
  'last-year-number': ({ most }, voice) =>
    `${You(voice)} nhắn số thứ tự từ 1 đến ${most} của chỉ tiêu chưa có trong báo cáo, hoặc nhập lần lượt.`,
}
