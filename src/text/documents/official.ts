import type { DocumentNumber, OpenDate } from '../../domain/documents/official.ts'

/** The words Nghị định 30/2020/NĐ-CP fixes for every document. */
export const fixed = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressee: 'Kính gửi:',
  recipients: 'Nơi nhận:',
} as const

const open = ' '.repeat(6)

/** "Số: 05/BC-THPTNK"; without a number the place is left open for văn thư. */
export function numberLine({ value, symbol }: DocumentNumber): string {
  return `Số: ${value === undefined ? open : twoDigits(value)}/${symbol}`
}

/** "Vĩnh Bảo, ngày 04 tháng 6 năm 2026": days under 10 and months 1, 2 take a 0 (Phụ lục I, Mục II.4). */
export function placeAndDate(place: string, { day, month, year }: OpenDate): string {
  const dayText = day === undefined ? open : twoDigits(day)
  const monthText = month === undefined ? open : month < 3 ? twoDigits(month) : String(month)
  return `${place}, ngày ${dayText} tháng ${monthText} năm ${year ?? open}`.trimEnd()
}

/** "(Kèm theo Báo cáo số 05/BC-THPTNK ngày 04 tháng 6 năm 2026", then on a line of its own "của Trường …)". */
export function attachedTo(kind: string, number: DocumentNumber, date: OpenDate, issuer: string): string {
  const when = placeAndDate('', date).replace(/^, /, '')
  return `(Kèm theo ${kind} ${numberLine(number).replace('Số:', 'số')} ${when}\ncủa ${issuer})`
}

/** The period at the end of a subject stays on one line: "… | 6 tháng đầu năm 2026". */
export function unbroken(subject: string): string {
  return subject.replace(/(?:\d+ tháng đầu |quý [IV]+ )?năm \d{4}$/u, period => period.replaceAll(' ', '\u00a0'))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
