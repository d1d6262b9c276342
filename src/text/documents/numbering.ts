const roman: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** "III" for the third. */
export function romanNumber(position: number): string {
  return roman[position - 1] ?? String(position)
}

/** "Phụ lục I"; a single one is "Phụ lục". */
export function appendixLabel(position: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(position)}`
}

/** "1. Công tác …". */
export function numbered(number: string | number, title: string): string {
  return `${number}. ${title}`
}
