import type { Indicator } from '../plan.ts'
import type { Mention, NumberMention } from './number.ts'
import type { Tokens } from './tokens.ts'

/**
 * A message as one folded line for patterns: every number stands as "#place" (its place among the mentions), clauses
 * are parted by " ; ", and one space stands between words. Linear in the length of the text.
 */
export type PlacedLine = { readonly clauses: readonly string[] }

/** Commas part clauses too, but "2 buổi, 60 lượt" speaks of one matter: patterns over a comma see " , ". */
export function placedLine(tokens: Tokens, mentions: readonly Mention[]): PlacedLine {
  const starts = new Map(mentions.map((mention, place) => [mention.first, { mention, place }] as const))
  const clauses: string[][] = [[]]
  for (let at = 0; at < tokens.list.length; at += 1) {
    const found = starts.get(at)
    const clause = clauses.at(-1) ?? []
    if (found) {
      clause.push(written(found.mention, found.place))
      at = Math.max(at, found.mention.next - 1)
      continue
    }
    const token = tokens.list[at]
    if (!token || token.kind === 'space') continue
    if (token.kind === 'line' || token.text === ';' || (token.text === '.' && tokens.list[at + 1]?.kind !== 'digits'))
      clauses.push([])
    else clause.push(token.kind === 'sign' ? token.text : token.folded)
  }
  return { clauses: clauses.map(words => ` ${words.join(' ')} `).filter(clause => clause.trim() !== '') }
}

/** A share is no count: all of it is "100%", another one is not known. */
function written(mention: Mention, place: number): string {
  if (mention.kind !== 'number') return '#x'
  const share = mention.percent && mention.of === undefined
  return share ? (mention.value === 100 ? '100%' : '#x') : `#${place}`
}

/** The exact number at a place of a pattern's group. */
export function numberAt(mentions: readonly Mention[], place: string | undefined): NumberMention | undefined {
  const mention = place === undefined ? undefined : mentions[Number(place)]
  return mention?.kind === 'number' && mention.of === undefined && !mention.percent ? mention : undefined
}

/** The words of an indicator in a pattern of a placed line, the longest first. */
export const wordsOf = ({ words }: Pick<Indicator, 'words'>): string =>
  `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
