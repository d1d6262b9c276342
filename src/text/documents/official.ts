import type { DocumentNumber, OpenDate } from '../../domain/documents/official.ts'

/** The words Nghị định 30/2020/NĐ-CP fixes for every document. */
export const fixed = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressee: 'Kính gửi:',
  recipients: 'Nơi nhận:',
} as const

/** A place left open, with the spaces around it. */
const OPEN = ' '.repeat(6)
const place = (text: string | undefined): string => (text === undefined ? OPEN : ` ${text} `)

/** "Số: 05/BC-THPTNK"; without a number the place is left open for văn thư. */
export function numberLine({ value, symbol, joined }: DocumentNumber): string {
  return `Số:${value === undefined ? OPEN : ` ${twoDigits(value)}`}${joined ? '' : '/'}${symbol}`
}

/** "Vĩnh Bảo, ngày 04 tháng 6 năm 2026": days under 10 and months 1, 2 take a 0 (Phụ lục I, Mục II.4). */
export function placeAndDate(where: string, date: OpenDate): string {
  return `${where}, ${dateWords(date)}`.trimEnd()
}

/** Ends with the space, or the open place, behind the year. */
function dateWords({ day, month, year }: OpenDate): string {
  const dayText = day === undefined ? undefined : twoDigits(day)
  const monthText = month === undefined ? undefined : month < 3 ? twoDigits(month) : String(month)
  return `ngày${place(dayText)}tháng${place(monthText)}năm${place(year === undefined ? undefined : String(year))}`
}

/** "(Kèm theo Báo cáo số 05/BC-THPTNK ngày 04 tháng 6 năm 2026 của Trường …)"; the issuer's name does not break. */
export function attachedTo(kind: string, number: DocumentNumber, date: OpenDate, issuer: string): string {
  const numbered = numberLine(number).replace('Số:', 'số')
  return `(Kèm theo ${kind} ${numbered} ${dateWords(date)}${`của ${issuer}`.replaceAll(' ', '\u00a0')})`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
