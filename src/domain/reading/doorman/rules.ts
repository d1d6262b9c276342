/** One way of saying something; `name` is told to whoever asks why. */
type Rule = { readonly name: string; readonly pattern: RegExp }

/** Ways of saying one thing. Nearly everything that is said is none of them, which one expression of all tells. */
type Rules = { readonly any: RegExp; readonly each: readonly Rule[] }

/** The same of several things, the first one first. */
export type KindRules<Kind> = {
  readonly any: RegExp
  readonly kinds: readonly { readonly kind: Kind; readonly each: readonly Rule[] }[]
}

type Way = (lines: readonly string[]) => RegExp

/** The whole of what was said. */
const WHOLE: Way = lines => new RegExp(`^(?:${lines.join('|')})$`, 'u')
/** Words of what was said. */
const WITHIN: Way = lines => new RegExp(`(?<![a-z])(?:${lines.join('|')})(?![a-z])`, 'u')

const rulesOf = (way: Way, name: string, lines: readonly string[]): readonly Rule[] =>
  lines.map((line, at) => ({ name: `${name}-${at + 1}`, pattern: way([line]) }))

/** @param lines each as in a regular expression, of folded words. */
export const whole = (name: string, lines: readonly string[]): Rules => ({
  any: WHOLE(lines),
  each: rulesOf(WHOLE, name, lines),
})
export const within = (name: string, lines: readonly string[]): Rules => ({
  any: WITHIN(lines),
  each: rulesOf(WITHIN, name, lines),
})

type Lines<Kind extends string> = Readonly<Record<Kind, readonly string[]>>

const ofKinds = <Kind extends string>(way: Way, lines: Lines<Kind>, kinds: readonly Kind[]): KindRules<Kind> => ({
  any: way(kinds.flatMap(kind => lines[kind])),
  kinds: kinds.map(kind => ({ kind, each: rulesOf(way, kind, lines[kind]) })),
})

/** @param kinds those asked for, in their order; all of them unless told. */
export const wholeOf = <Kind extends string>(lines: Lines<Kind>, kinds = Object.keys(lines) as Kind[]) =>
  ofKinds(WHOLE, lines, kinds)
export const withinOf = <Kind extends string>(lines: Lines<Kind>, kinds = Object.keys(lines) as Kind[]) =>
  ofKinds(WITHIN, lines, kinds)

/** Name of the first rule that holds of any of the texts. */
export const found = ({ any, each }: Rules, ...texts: readonly string[]): string | undefined =>
  texts.some(text => any.test(text)) ? first(each, texts) : undefined

const first = (each: readonly Rule[], texts: readonly string[]): string | undefined =>
  each.find(({ pattern }) => texts.some(text => pattern.test(text)))?.name

/** The first kind of which a rule holds, and that rule. */
export function foundOf<Kind>(
  { any, kinds }: KindRules<Kind>,
  ...texts: readonly string[]
): { readonly kind: Kind; readonly why: string } | undefined {
  if (!texts.some(text => any.test(text))) return undefined
  for (const { kind, each } of kinds) {
    const why = first(each, texts)
    if (why !== undefined) return { kind, why }
  }
  return undefined
}
