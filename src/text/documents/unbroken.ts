/** What a line of a document must not tear: a figure and what it counts, a date, a number of a document, a name. */

const NO_BREAK = '\u00a0'
/** Stands for a hyphen at which no line may end; the file has an element of its own for it. */
export const NO_BREAK_HYPHEN = '\u2011'

/** "Hóa - Sinh". */
const PARTED = /(?<=\p{L}) - (?=\p{L})/gu
/** "ngày 28/5/2024", "năm 2024", "khối 12", "số 49/KH-THPTNK", "quý III", "Phụ lục I": the number is a name. */
const NAMED = /(?<!\p{L})(phụ lục|ngày|tháng|năm|số|khối|lớp|quý|kỳ) (?=\p{N}|[IVX]+(?!\p{L}))/giu
/** "36 lượt", "2.000.000 đồng", "6 tháng": the number counts what stands behind it. */
const COUNTED = /(?<![\p{L}\p{N}\u00a0.,/-])(\p{N}[\p{N}.,/]*) (?=\p{Ll}|THÁNG)/gu
/** "74/75 (98,7%)", "-12.650.000 (-27,3%)", "+5,3 điểm %". */
const SHARED = /(?<=\p{N}) (?=\([+-]?\p{N}[\p{N}.,]*%)|(?<=điểm) (?=%)/gu
/** "49/KH-THPTNK", "25-NQ/TW", "30/2020/NĐ-CP". */
const NUMBERED = /(?<![\p{L}\p{N}/-])(?=[\p{Lu}/-]*\p{N})(?=[\p{Lu}\p{N}-]*\/)[\p{Lu}\p{N}]+(?:[/-][\p{Lu}\p{N}]+)+/gu
/** Longer names would leave holes in a justified line. */
const LONGEST_NAME = 24

export const unbroken = (text: string): string =>
  text
    .replace(PARTED, `${NO_BREAK}-${NO_BREAK}`)
    .replace(NAMED, (_, label: string) => `${label.replace(' ', NO_BREAK)}${NO_BREAK}`)
    .replace(COUNTED, `$1${NO_BREAK}`)
    .replace(SHARED, NO_BREAK)
    .replace(NUMBERED, number => number.replaceAll('-', NO_BREAK_HYPHEN))

/** The text with those of the names that are short enough each on one line. */
export const withWholeNames = (text: string, names: readonly string[]): string =>
  names
    .filter(({ length }) => length <= LONGEST_NAME)
    .toSorted((a, b) => b.length - a.length)
    .reduce((whole, name) => whole.replaceAll(name, name.replaceAll(' ', NO_BREAK)), text)

/** The period at the end of a subject stays on one line: "… | 6 tháng đầu năm 2026". */
export const withWholePeriod = (subject: string): string =>
  subject.replace(/(?:\d+ tháng đầu |quý [IV]+ )?năm \d{4}$/u, period => period.replaceAll(' ', NO_BREAK))
