import type { Unit } from '../school.ts'
import { fold } from './fold.ts'
import { unitsSaid } from './unit-said.ts'

/** `sections`: as they were typed, "mục 2, 5"; 'all' of them. */
export type ReturnTold = { readonly unit: Unit; readonly sections: string; readonly reason: string }

/** Longer than this it is no wish, in UTF-16 units. */
const LONGEST = 160
const GIVES_BACK = /\btra (?:lai|ve)\b|\b(?:yeu cau|de nghi|nho|bao)\b.{1,60}\bbo sung\b/
const OF_SECTION = /\b(?:muc|cau) \d|\bca (?:bai|ban|bao cao)\b|\btoan bo\b/
const OF_UNIT = /\b(?:to|ban|doan|hoi|nu cong|van phong)\b/

/** Whether a unit's report is to be given back, and which sections of it. */
export function wantsReturn(text: string): boolean {
  if (text.length > LONGEST || /[?？]/u.test(text)) return false
  const words = fold(text)
  return GIVES_BACK.test(words) && OF_SECTION.test(words) && OF_UNIT.test(words)
}

const SECTIONS =
  /(?:(?:ở|o|phần|phan|của|cua|các|cac)\s+)*(?:mục|muc|câu|cau)\s+(\d{1,2}(?:\s*(?:,|;|&|-|–|\svà\s|\sva\s)\s*(?:(?:mục|muc|câu|cau)\s+)?\d{1,2})*)/iu
const ALL = /(?:cả|ca)\s+(?:bài|bai|bản|ban|báo cáo|bao cao)|(?:toàn bộ|toan bo)(?:\s+(?:bài|bai|báo cáo|bao cao))?/iu
const VERB =
  /(?:(?:trả|tra)\s+(?:lại|lai|về|ve)|(?:yêu cầu|yeu cau|đề nghị|de nghi)(?=\s))(?:\s+(?:bài|bai|báo cáo|bao cao|cho|của|cua|giúp|giup|hộ|ho))*/giu
/** What leads up to a unit's name, and belongs to it. */
const BEFORE_UNIT = /(?:(?:bài|bai|bản|ban|phần|phan|báo cáo|bao cao|của|cua|cho)\s+)*$/iu
const BEGINS_UNIT: ReadonlySet<string> = new Set(['to', 'ban', 'doan', 'hoi', 'chi', 'cong', 'nu', 'van'])
/** In syllables: "tổ giáo dục thể chất quốc phòng". */
const LONGEST_NAME = 7
const AHEAD = /^(?:[\s,;:.–-]+|(?:vì|vi|do|để|de|nên|nen|là|la|rồi|roi|và|va|thì|thi|bổ sung|bo sung)(?=[\s,;:.]|$))+/iu
const BEHIND =
  /(?:[\s,;:.–-]+|(?:^|\s)(?:vì|do|nên|rồi|và|thì|em|chị|cô|thầy|nhé|nha|ạ|đi|giúp|hộ|cho|với|bổ sung|ở|của))+$/iu

type Found = { readonly unit: Unit; readonly from: number; readonly to: number }

/** "Bài tổ văn sơ sài quá, trả lại mục 2"; undefined where no one unit is named. */
export function returnTold(text: string, units: readonly Unit[]): ReturnTold | undefined {
  if (!wantsReturn(text)) return undefined
  const numbers = SECTIONS.exec(text)?.[1]
  const bare = blanked(blanked(text, numbers === undefined ? ALL : SECTIONS), VERB)
  const found = unitsIn(bare, units)
  const [first] = found
  if (!first || found.some(({ unit }) => unit !== first.unit)) return undefined
  const rest = found.reduceRight(
    (left, { from, to }) => `${left.slice(0, from).replace(BEFORE_UNIT, '')} ${left.slice(to)}`,
    bare,
  )
  const reason = rest
    .replace(/\s+/gu, ' ')
    .replace(AHEAD, '')
    .replace(BEHIND, '')
    .replace(/ (?=[,;.])/gu, '')
  return { unit: first.unit, sections: numbers === undefined ? 'all' : numbers.replace(/[^\d,;&–-]+/gu, ' '), reason }
}

/** What has been understood says nothing else; everything behind it stays where it was. */
const blanked = (text: string, pattern: RegExp): string => text.replace(pattern, ({ length }) => ' '.repeat(length))

/** In UTF-16 units; " - " stands in names. */
const WIDEST_GAP = 3

const isApart = ({ index }: Word, nth: number, words: readonly Word[]): boolean => {
  const before = words[nth - 1]
  return before !== undefined && index - before.index - before.word.length > WIDEST_GAP
}

type Word = { readonly word: string; readonly index: number }

function unitsIn(text: string, units: readonly Unit[]): readonly Found[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\d&]+/gu)].map(({ 0: word, index }) => ({ word, index }))
  const found: Found[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (!BEGINS_UNIT.has(fold(words[at]?.word ?? ''))) continue
    const most = Math.min(LONGEST_NAME, words.length - at)
    for (let length = most; length > 1; length -= 1) {
      const said = words.slice(at, at + length)
      if (said.some(isApart)) continue
      const [unit, ...others] = unitsSaid(said.map(({ word }) => word).join(' '), units)
      const last = said.at(-1)
      if (!unit || others.length > 0 || !last) continue
      found.push({ unit, from: words[at]?.index ?? 0, to: last.index + last.word.length })
      at += length - 1
      break
    }
  }
  return found
}
