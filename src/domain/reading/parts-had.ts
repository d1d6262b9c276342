import type { Mention, NumberMention } from './number.ts'
import { isWord, previous, skipSpace, type Tokens } from './tokens.ts'

/**
 * "Họp 8 lần, có 2 lần trực tuyến": as of "trong đó", what comes is a part of the number before, where it is fewer of the
 * same. To the end of the clause: "…, có 2 lần trực tuyến, thêm 1 lần đột xuất" goes on.
 */
export function partsHad(
  tokens: Tokens,
  mentions: readonly Mention[],
): readonly (readonly [from: number, to: number])[] {
  return mentions.flatMap((part, at) => {
    const whole = mentions[at - 1]
    if (part.kind !== 'number' || whole?.kind !== 'number' || !isFewer(tokens, part, whole)) return []
    const had = previous(tokens, part.first)
    if (had < 0 || !isWord(tokens, tokens.list[had], 'có') || tokens.list[previous(tokens, had)]?.text !== ',')
      return []
    const length = tokens.list.slice(part.next).findIndex(({ kind, text }) => kind === 'line' || /^[,;.()]$/.test(text))
    return [[had, length < 0 ? tokens.list.length : part.next + length] as const]
  })
}

function isFewer(tokens: Tokens, part: NumberMention, whole: NumberMention): boolean {
  if (part.of !== undefined || whole.of !== undefined || part.label || whole.label) return false
  const [noun, same] = [part, whole].map(({ next }) => tokens.list[skipSpace(tokens, next)])
  return part.value < whole.value && noun?.kind === 'word' && noun.folded === same?.folded
}
