/** What a line of a document must not tear: a figure and what it counts, a date, a number of a document, a name. */

const NO_BREAK = '\u00a0'
/** Stands for a hyphen at which no line may end; the file has an element of its own for it. */
export const NO_BREAK_HYPHEN = '\u2011'

/** "Hóa - Sinh"; of longer names a line may begin behind the hyphen: "Thư viện - | Thiết bị". */
const PARTED = /(?<=\p{L}) - (?=\p{L})/gu
const SHORT_PARTS = /(?<=(?<![\p{L}\p{M}])\p{Lu}\p{Ll}{1,4}\u00a0)- (?=\p{Lu}\p{Ll}{1,3}(?![\p{L}\p{M}]))/gu
/** "ngày 28/5/2024", "năm 2024", "khối 12", "số 49/KH-THPTNK", "quý III", "Phụ lục I": the number is a name. */
const NAMED = /(?<!\p{L})(phụ lục|ngày|tháng|năm|số|khối|lớp|quý|kỳ) (?=\p{N}|[IVX]+(?!\p{L}))/giu
/** "36 lượt", "2.000.000 đồng", "6 tháng": the number counts what stands behind it. */
const COUNTED = /(?<![\p{L}\p{N}\u00a0.,/-])(\p{N}[\p{N}.,/]*) (?=\p{Ll}|THÁNG)/gu
/** "74/75 (98,7%)", "-12.650.000 (-27,3%)", "+5,3 điểm %". */
const SHARED = /(?<=\p{N}) (?=\([+-]?\p{N}[\p{N}.,]*%)|(?<=điểm) (?=%)/gu
/** "49/KH-THPTNK", "25-NQ/TW", "30/2020/NĐ-CP". */
const NUMBERED = /(?<![\p{L}\p{N}/-])(?=[\p{Lu}/-]*\p{N})(?=[\p{Lu}\p{N}-]*\/)[\p{Lu}\p{N}]+(?:[/-][\p{Lu}\p{N}]+)+/gu
/** Longer names would leave holes in a justified line: "Ban Thanh tra nhân dân" is a third of it. */
const LONGEST_NAME = 16
/** What a report is of, in the heading of a table. */
const LONGEST_SUBJECT = 40

export const unbroken = (text: string): string =>
  text
    .replace(PARTED, `${NO_BREAK}- `)
    .replace(SHORT_PARTS, `-${NO_BREAK}`)
    .replace(NAMED, (_, label: string) => `${label.replace(' ', NO_BREAK)}${NO_BREAK}`)
    .replace(COUNTED, `$1${NO_BREAK}`)
    .replace(SHARED, NO_BREAK)
    .replace(NUMBERED, number => number.replaceAll('-', NO_BREAK_HYPHEN))

/** The text with those of the names that are short enough each on one line. */
export const withWholeNames = (text: string, names: readonly string[]): string =>
  names
    .filter(({ length }) => length <= LONGEST_NAME)
    .toSorted((a, b) => b.length - a.length)
    .reduce((told, name) => told.replaceAll(name, whole(name)), text)

const whole = (text: string): string => text.replaceAll(' ', NO_BREAK)

/** A heading with what it is of on one line: "… | Quy chế dân chủ ở cơ sở …". */
export const withWholeSubject = (heading: string, subject: string): string =>
  subject.length <= LONGEST_SUBJECT ? heading.replace(subject, whole(subject)) : heading

/**
 * A heading of two lines that ends its first one at a comma, the one nearest the middle.
 * @param fits whether a part stands on one line.
 */
export function brokenAtComma(heading: string, fits: (part: string) => boolean): string {
  if (fits(heading)) return heading
  const [best] = [...heading.matchAll(/, /gu)]
    .map(({ index }) => [heading.slice(0, index + 1), heading.slice(index + 2)] as const)
    .filter(parts => parts.every(fits))
    .toSorted((a, b) => Math.abs(a[0].length - a[1].length) - Math.abs(b[0].length - b[1].length))
  return best ? `${best[0]} ${whole(best[1])}` : heading
}

/** The period at the end of a subject stays on one line: "… | 6 tháng đầu năm 2026". */
export const withWholePeriod = (subject: string): string =>
  subject.replace(/(?:\d+ tháng đầu |quý [IV]+ )?năm \d{4}$/u, whole)
