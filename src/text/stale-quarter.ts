import type { DateTime } from 'luxon'
import { dateText } from './dates.ts'

type Stale = {
  /** "quý III năm 2026" and "6 tháng đầu năm 2026", in the middle of a sentence. */
  readonly quarter: string
  readonly report: string
  /** Units that answered the pulse, of how many. */
  readonly pulsed: number
  readonly of: number
  /** When the last unit of the older report handed in. */
  readonly until: DateTime | undefined
}

/** What must be known before the data of a quarter in which no report falls. */
export function staleText(stale: Stale): string {
  const { report, until } = stale
  const day = until ? ` (đến ngày ${dateText(until)})` : ''
  return `${noPeriodText(stale)} Số liệu dưới đây là của báo cáo ${report}${day}.`
}

/** Who has spoken in such a quarter. */
export function noPeriodText({ quarter, pulsed, of }: Pick<Stale, 'quarter' | 'pulsed' | 'of'>): string {
  const pulse = pulsed === 0 ? 'chưa có đơn vị nào cập nhật nhanh' : `${pulsed}/${of} đơn vị cập nhật nhanh`
  return `Trong ${quarter} không có kỳ báo cáo; ${pulse}.`
}
