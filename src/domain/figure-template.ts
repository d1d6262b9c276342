/**
 * The little language in which a plan words its figures:
 * - `{id}` the figure, of a ratio "84/85"; `{a + b}`, `{a - b}` both reckoned; `{a / b}` a share in percent, `{id %}` the
 *   own share of a ratio;
 * - `[…]` is left out unless every figure in it is told and over 0, and every share one of no more than 100%;
 * - a condition compares a figure with another or with a number: "a = b", "a > 0", "a < 2".
 */

/** What a place is filled with; ids as the plan names them. */
export type Place =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'reckoned'; readonly id: string; readonly by: '+' | '-'; readonly other: string }
  | { readonly kind: 'share'; readonly id: string; readonly of: string | undefined }

export type Comparison = {
  readonly id: string
  readonly is: '=' | '>' | '<'
  /** Another indicator, or a number. */
  readonly than: string | number
}

/** A stretch of a text: words, a place, or a bracket with both. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'bracket'; readonly pieces: readonly Piece[] }

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const SINGLE = new RegExp(`^(${ID})( %)?$`)
const PAIR = new RegExp(`^(${ID}) ([-+/]) (${ID})$`)
const COMPARED = new RegExp(`^(${ID}) ([=<>]) (${ID})$`)

/** @param inside what stands between the braces. @returns undefined when it is none of the forms. */
export function placeOf(inside: string): Place | undefined {
  const [, alone, percent] = SINGLE.exec(inside) ?? []
  if (alone !== undefined) {
    return percent ? { kind: 'share', id: alone, of: undefined } : { kind: 'figure', id: alone }
  }
  const [, id, sign, other] = PAIR.exec(inside) ?? []
  if (id === undefined || other === undefined) return undefined
  if (sign === '/') return { kind: 'share', id, of: other }
  return { kind: 'reckoned', id, by: sign === '+' ? '+' : '-', other }
}

/** @returns undefined when it compares nothing. */
export function comparisonOf(text: string): Comparison | undefined {
  const [, id, is, than] = COMPARED.exec(text) ?? []
  if (id === undefined || than === undefined) return undefined
  const compared = /^\d+$/.test(than) ? Number(than) : than
  return { id, is: is === '=' ? '=' : is === '>' ? '>' : '<', than: compared }
}

/** Ids in a place. */
export const idsIn = (place: Place): readonly string[] => {
  if (place.kind === 'figure') return [place.id]
  if (place.kind === 'reckoned') return [place.id, place.other]
  return place.of === undefined ? [place.id] : [place.id, place.of]
}

/** What stands between braces, in order, also what is no place. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')

/** A text whose places and brackets have been checked as pieces; what is no place stays words. */
export function piecesOf(text: string): readonly Piece[] {
  return text.split(/(\[[^[\]]*\]|\{[^{}]*\})/).flatMap((part): Piece[] => {
    if (part === '') return []
    if (part.startsWith('[')) return [{ kind: 'bracket', pieces: piecesOf(part.slice(1, -1)) }]
    const place = part.startsWith('{') ? placeOf(part.slice(1, -1)) : undefined
    return [place ? { kind: 'place', place } : { kind: 'words', text: part }]
  })
}
