import { fold } from '../../domain/reading/fold.ts'

const ALL = /^(?:tat ca|toan bo|het|ca bao cao|moi muc|cac muc)(?: (?:cac )?muc)?$/
/** What people put between numbers: "2, 5", "2 và 5", "mục 2; mục 5". */
const BETWEEN = /\b(?:cac|muc|so|va|voi|cung)\b|[,;.&+/\s]/g
const RANGE = /(\d+)\s*(?:-|–|den)\s*(\d+)/g

/**
 * Which sections of a form were typed: "2, 5", "2 và 5", "2-4", "tất cả".
 * @param total sections of the form, numbered from 1.
 * @returns in order, each once; undefined when anything else is in the text or a number is out of range.
 */
export function typedSections(text: string, total: number): readonly number[] | undefined {
  const folded = fold(text)
  if (ALL.test(folded)) return Array.from({ length: total }, (_, index) => index + 1)
  const spread = folded.replace(RANGE, (_, from: string, to: string) => between(Number(from), Number(to), total))
  const words = spread.replace(BETWEEN, ' ').trim().split(/\s+/)
  if (!words.every(word => /^\d+$/.test(word))) return undefined
  const numbers = [...new Set(words.map(Number))].sort((a, b) => a - b)
  return numbers.every(number => number >= 1 && number <= total) ? numbers : undefined
}

/** A range written out; one that cannot be stays unreadable. */
function between(from: number, to: number, total: number): string {
  if (from > to || to > total) return '?'
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ')
}

/** "Mục 2, ghi rõ ai chủ trì": the sections, and behind them what is said of them. */
const SAID_OF =
  /^\s*((?:(?:(?:các|cac)\s+)?(?:mục|muc|câu|cau)\s+\d[\d\s,;&–-]*(?:(?:và|va)\s+\d[\d\s,;&–-]*)*)|(?:\d{1,2}(?:\s*[,&–-]\s*\d{1,2})*\s*(?=[,;:.])))[\s,;:.–-]*(\p{L}.*)$/isu

/** @returns undefined where no sections stand ahead, or nothing is said of them. */
export function sectionsWithReason(
  text: string,
  total: number,
): { readonly numbers: readonly number[]; readonly reason: string } | undefined {
  const [, ahead = '', reason = ''] = SAID_OF.exec(text) ?? []
  const numbers = ahead === '' ? undefined : typedSections(ahead, total)
  return numbers && /\s/u.test(reason.trim()) ? { numbers, reason: reason.trim() } : undefined
}
