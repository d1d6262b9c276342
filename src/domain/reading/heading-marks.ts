/** The sign at the beginning of a line that may head a section: "1.", "II.3", "Mục 2:", "a)", "1️⃣", "-". */

export type MarkStyle = 'roman' | 'code' | 'number' | 'keycap' | 'spoken' | 'decimal' | 'letter' | 'bullet' | 'none'

export type Mark = {
  readonly style: MarkStyle
  /** Where the words after it begin. */
  readonly end: number
  /** From 1; of a letter its place in the alphabet. */
  readonly number?: number
  /** "ii.3", or the Roman numeral alone, as written in the plan but in lower case. */
  readonly code?: string
}

const BULLETS = /[^\S\n]{0,20}(?:[-–—•*+·▪►➢✓✔◦○●#_][^\S\n]{0,4}){0,6}/uy
const KEYCAP = /(?:(\d)\uFE0F?\u20E3|(🔟))[^\S\n]{0,4}[.):-]?[^\S\n]{0,4}/uy
const SPOKEN = /(?:mục|muc|câu|cau|phần|phan)[^\S\n]{1,4}(?:(\d{1,2})|([IVX]{1,5})(?:\.(\d{1,2}))?)(?![\p{L}\d])/iuy
const CODE = /([IVX]{1,5})\.(\d{1,2})(?![\p{L}\d])/uy
const ROMAN = /([IVX]{1,5})[^\S\n]{0,4}[.):/–-](?![\p{L}\d])/uy
const DECIMAL = /(\d{1,2})\.(\d{1,2})(?:[.):]|(?=[^\S\n]))(?![^\S\n]*(?:\d|triệu|tr |tỷ|nghìn))/uy
const NUMBER = /(\d{1,2})[^\S\n]{0,4}[.):/–|\t-](?!\d)/uy
const LETTER = /([a-eg-iđ])[.)](?=[^\S\n])/uy
const CLOSING = /[^\S\n]{0,4}[.):/–|-](?!\d)/uy
const GAP = /[^\S\n]{0,8}/uy

/** Vietnamese lists go a, b, c, d, đ, e, g; many go a, b, c, d, e. */
const LETTERS = 'abcdeghi'

const ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const romanNumber = (numeral: string): number => ROMANS.indexOf(numeral.toLowerCase()) + 1

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(source) ?? undefined
}

const past = (pattern: RegExp, source: string, at: number): number => at + (match(pattern, source, at)?.[0].length ?? 0)

/** The mark at the beginning of a line; a line without any has one of style 'none'. */
export function lineMark(source: string, line: number): Mark {
  const at = past(BULLETS, source, line)
  const bullets = source.slice(line, at).trim() !== ''
  return markAt(source, at) ?? { style: bullets ? 'bullet' : 'none', end: at }
}

/** A number or numeral at a place, where the sections of a one-line report may begin too. */
export function markAt(source: string, at: number): Mark | undefined {
  const keycap = match(KEYCAP, source, at)
  if (keycap) return { style: 'keycap', end: at + keycap[0].length, number: keycap[2] ? 10 : Number(keycap[1]) }
  const spoken = match(SPOKEN, source, at)
  if (spoken)
    return { style: 'spoken', end: closed(source, at + spoken[0].length), ...numbers(spoken[1], spoken[2], spoken[3]) }
  const code = match(CODE, source, at)
  if (code)
    return {
      style: 'code',
      end: closed(source, at + code[0].length),
      code: `${code[1]}.${Number(code[2])}`.toLowerCase(),
    }
  const roman = match(ROMAN, source, at)
  if (roman)
    return { style: 'roman', end: gap(source, at + roman[0].length), ...numbers(undefined, roman[1], undefined) }
  const decimal = match(DECIMAL, source, at)
  if (decimal) return { style: 'decimal', end: gap(source, at + decimal[0].length), number: Number(decimal[2]) }
  const number = match(NUMBER, source, at)
  if (number) return { style: 'number', end: gap(source, at + number[0].length), number: Number(number[1]) }
  const letter = match(LETTER, source, at)
  if (letter)
    return {
      style: 'letter',
      end: gap(source, at + letter[0].length),
      number: letter[1] === 'đ' ? 4.5 : LETTERS.indexOf(letter[1] ?? '') + 1,
    }
  return undefined
}

function numbers(digits: string | undefined, numeral: string | undefined, under: string | undefined): Partial<Mark> {
  if (digits !== undefined) return { number: Number(digits) }
  const code = `${numeral ?? ''}${under === undefined ? '' : `.${Number(under)}`}`.toLowerCase()
  return under === undefined ? { code, number: romanNumber(numeral ?? '') } : { code }
}

const gap = (source: string, at: number): number => past(GAP, source, at)
const closed = (source: string, at: number): number => gap(source, past(CLOSING, source, at))
