/** "bỏ 2", "xóa dòng 1, 3". */
const DROP = /^(?:bỏ|xóa|xoá)(?:\s+(?:dòng|câu|ý))?\s+(\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})*)\s*(?:ạ|nhé)?[.!]?$/iu
/** "2: câu mới", "dòng 2. câu mới". */
const REPLACE = /^(?:(?:dòng|câu|ý)\s+)?(\d{1,2})\s*[:.)]\s*(\S[\s\S]*)$/iu

/**
 * Lines after what was typed under their numbered list: "2: …" puts another in its place, "bỏ 2" takes one out, anything
 * else comes behind. undefined: there is no line of that number.
 */
export function amendLines(lines: readonly string[], text: string): readonly string[] | undefined {
  const words = text.trim()
  const dropped = DROP.exec(words)
  if (dropped) {
    const numbers = new Set([...(dropped[1] ?? '').matchAll(/\d+/gu)].map(Number))
    const known = [...numbers].every(number => number >= 1 && number <= lines.length)
    return known ? lines.filter((_, i) => !numbers.has(i + 1)) : undefined
  }
  const [, number, other] = REPLACE.exec(words) ?? []
  if (number === undefined || other === undefined) return [...lines, ...words.split(/\n+/u)]
  const at = Number(number)
  return at >= 1 && at <= lines.length ? lines.map((line, i) => (i + 1 === at ? other.trim() : line)) : undefined
}
