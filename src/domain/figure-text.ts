const grouped = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 1240 as "1.240", 12.5 as "12,5". */
export const numberText = (value: number): string => grouped.format(value)

/** A share in percent; never rounded up to 100 or down to 0 when it is not. */
export function percentText(value: number, of: number): string {
  const exact = (value / of) * 100
  const rounded = Math.round(exact * 10) / 10
  const shown = rounded === 100 && value < of ? 99.9 : rounded === 0 && value > 0 ? 0.1 : rounded
  return `${oneDecimal.format(shown)}%`
}

/** A share over 100% is none: its figures are not right yet. */
export const hasShare = ({ value, of }: { readonly value: number; readonly of?: number }): boolean =>
  of !== undefined && of > 0 && value <= of
