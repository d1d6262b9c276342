/** "Giảm mục 1 xuống 3 lần", "mục 1 trừ 1 lần": a figure of a section put right by how it moves. */

/** What is left to be read as a figure, and whether it stands for the old one or is taken from it. */
export type StepMend = { readonly text: string; readonly how: 'replace' | 'less' }

/** Looked at first: nearly nothing that is said holds one of them. */
const VERB = /(?<!\p{L})(?:giảm|giam|hạ|bớt|bot|trừ|tru|rút|rut|tăng|tang|nâng|nang|xuống|xuong|lên|len)(?!\p{L})/iu
/** Such a correction is a short sentence. */
const LONGEST = 80

const SECTION = '(?:mục|muc|câu|cau|phần|phan)\\s*(?:số\\s*|so\\s*)?\\d{1,2}'
const MOVES = '(?:giảm|giam|hạ|rút|rut|bớt|bot|tăng|tang|nâng|nang)'
const TAKES = '(?:trừ|tru|bớt|bot|giảm|giam)'
const TO = '(?:xuống|xuong|lên|len|còn|con)(?:\\s+(?:còn|con|là|la|thành|thanh))?'
const OFF = '(?:\\s+(?:đi|di|bớt|bot))?'
const HEAD = '^[\\s,.]*(?:(?:à|dạ|cho|em|chị|cô|thầy|nhờ|xin|sửa|sua|nhầm)[\\s,]+){0,3}'
const FIGURE = '(\\d[^,;\\n]*)$'
const IN = '\\s+(?:ở|o|trong|của|cua|khỏi|khoi|từ|tu|cho)?\\s*'

const way = (source: string): RegExp => new RegExp(HEAD + source, 'iu')

const TOLD: readonly (readonly [RegExp, StepMend['how']])[] = [
  [way(`${MOVES}\\s+${SECTION}\\s+${TO}\\s+${FIGURE}`), 'replace'],
  [way(`${SECTION}[\\s,:]+(?:${MOVES}\\s+)?${TO}\\s+${FIGURE}`), 'replace'],
  [way(`${SECTION}[\\s,:]+${TAKES}${OFF}\\s+${FIGURE}`), 'less'],
  [way(`${TAKES}${OFF}\\s+${SECTION}${OFF}\\s+${FIGURE}`), 'less'],
  [way(`${TAKES}${OFF}\\s+(\\d[^,;\\n]*?)${IN}${SECTION}[\\s.!]*(?:nhé|nhe|ạ|đi|di|em|giúp|giup)?[\\s.!]*$`), 'less'],
]

/** @returns undefined where no section is named by its number: "giảm còn 3 em vi phạm" is told of what was done. */
export function stepMendIn(text: string): StepMend | undefined {
  if (text.length > LONGEST || !VERB.test(text)) return undefined
  for (const [pattern, how] of TOLD) {
    const figure = pattern.exec(text)?.[1]
    if (figure !== undefined) return { text: figure.replace(/\s+(?:đi|di)(?=[\s.!]*$)/iu, '').trim(), how }
  }
  return undefined
}
