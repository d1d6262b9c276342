import { type Period, samePeriodLastYear } from '../../domain/period.ts'
import { foldedWords } from '../../domain/reading/fold.ts'
import { periodText } from '../periods.ts'

/** The sheet in which the officer fills in the figures of the year before. */
export const lastYearSheet = {
  name: 'Số liệu cùng kỳ',
  /** By which the sheet is known again when it comes back. @param before the period its figures are of. */
  title: (before: Period) => `Số liệu cùng kỳ để so sánh: ${periodText(before)}`,
  howTo:
    'Điền cột "Số liệu" (chỉ tiêu tỷ lệ điền cả cột "Trên tổng số"), để trống chỗ không có, rồi gửi lại tệp này cho Trợ lý.',
  columns: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Trên tổng số', 'Ghi chú'],
  reported: 'Theo báo cáo, không cần điền',
} as const

/** Of which of these periods a sheet brings the figures of the year before, by what stands above them. */
export function reportedBy(above: string, periods: readonly Period[]): Period | undefined {
  const lines = above.split('\n').map(foldedWords)
  return periods.find(period => lines.includes(foldedWords(lastYearSheet.title(samePeriodLastYear(period)))))
}
