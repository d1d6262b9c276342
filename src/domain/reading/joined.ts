/** Numbers that belong together: "3+2 buổi" is one of five, "khối 10, 11, 12" are three names. */

import type { Mention, NumberMention } from './number.ts'
import type { Tokens } from './tokens.ts'

/** What stands between two numbers, spaces left out. */
function between(tokens: Tokens, one: Mention, two: Mention): readonly string[] {
  const list = tokens.list.slice(one.next, two.first)
  return list.filter(({ kind }) => kind !== 'space').map(({ folded }) => folded)
}

const isPlain = (mention: Mention | undefined): mention is NumberMention =>
  mention?.kind === 'number' && mention.exact && mention.of === undefined && !mention.percent && !mention.marker

/** Numbers with nothing but a plus sign between them become their sum. */
export function joined(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.reduce<Mention[]>((all, mention) => {
    const last = all.at(-1)
    const sum = isPlain(last) && isPlain(mention) && !last.label ? added(tokens, last, mention) : undefined
    if (sum) all.splice(-1, 1, sum)
    else all.push(mention)
    return all
  }, [])
}

function added(tokens: Tokens, one: NumberMention, two: NumberMention): NumberMention | undefined {
  const signs = between(tokens, one, two)
  // "1+2 triệu" may be of one kind or of two.
  const alike = (one.magnitude.scaled === undefined) === (two.magnitude.scaled === undefined)
  if (signs.length !== 1 || signs[0] !== '+' || !alike) return undefined
  const value = one.value + two.value
  const { groups: _, commaPair: __, ...magnitude } = two.magnitude
  return {
    ...two,
    value,
    first: one.first,
    start: one.start,
    raw: tokens.source.slice(one.start, two.end),
    magnitude: { ...magnitude, value },
    addends: [...(one.addends ?? [one.value]), two.value],
  }
}

/** "30, 40, 50 em": the numbers that stand in a row up to this one, which alone has its word. */
export function rowUpTo(tokens: Tokens, mentions: readonly Mention[], last: NumberMention): readonly NumberMention[] {
  const row = [last]
  for (let at = mentions.indexOf(last) - 1; at >= 0; at -= 1) {
    const [mention, next] = [mentions[at], row[0]]
    if (!isPlain(mention) || mention.label || !next) break
    if (!between(tokens, mention, next).every(word => word === ',' || word === 'va')) break
    row.unshift(mention)
  }
  return row
}

const LISTS: ReadonlySet<string> = new Set([',', 'va', '&', 'voi', 'den', '-'])
/** Classes, months, quarters: a list of names goes no further. */
const HIGHEST = 12

/** "Lớp 10, 11, 12", "tháng 3, 4": what goes on counting behind a name names too, unless its own word follows. */
export function labelled(
  tokens: Tokens,
  mentions: readonly Mention[],
  unitAt: (next: number) => unknown,
): readonly Mention[] {
  return mentions.reduce<Mention[]>((all, mention) => {
    const last = all.at(-1)
    const goesOn =
      last?.kind === 'number' &&
      (last.label === 'name' || last.label === 'time') &&
      isPlain(mention) &&
      !mention.label &&
      isNext(last, mention) &&
      between(tokens, last, mention).every(word => LISTS.has(word)) &&
      unitAt(mention.next) === undefined
    all.push(goesOn ? { ...mention, label: last.label } : mention)
    return all
  }, [])
}

/** "10, 11, 12" counts upwards; without a space behind the comma two of them were read as one number. */
function isNext(last: NumberMention, { value, magnitude }: NumberMention): boolean {
  const [low, high] = magnitude.commaPair ?? [value, value]
  const before = last.magnitude.commaPair?.[1] ?? last.value
  return before < low && low <= high && high <= HIGHEST
}
