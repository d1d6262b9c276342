/** What is told beside a reply, or behind its first clause. */

/** Fewer words are the reply itself, or the way it is said: "1 ạ", "rồi, hôm qua". "1 mô hình: Tủ sách" tells more. */
const FEWEST_TELLING = 3

/** Whether words of a reply, or behind one, are enough to tell something of their own. */
export const tellsMore = (words: string): boolean => words.trim().split(/\s+/u).length >= FEWEST_TELLING

/** A reply cut behind its first clause. */
export function firstClause(text: string): { readonly head: string; readonly rest: string } {
  const [head = ''] = text.split(/[,;.\n]/u)
  return { head, rest: text.slice(head.length + 1).trim() }
}
