import { lately } from '../remembered.ts'
import { fold, nfc } from './fold.ts'
import { type Piece, type PieceKind, piecesOf } from './pieces.ts'

/** A piece of a message. `start` and `end` count UTF-16 units of the NFC text. */
export type Token = {
  readonly kind: PieceKind
  /** Lower case, NFC; digits as ASCII. */
  readonly text: string
  readonly folded: string
  readonly start: number
  readonly end: number
  /** Place in the list. */
  readonly at: number
}

/** A message cut into tokens, without loss: the pieces stand one after another. */
export type Tokens = {
  readonly source: string
  readonly list: readonly Token[]
  /** Nobody typed a mark: "nam" may be năm, nam or nấm. */
  readonly unmarked: boolean
}

/** Linear in the length of `text`, whatever it holds. */
export const tokenize: (text: string) => Tokens = lately(cutUp)

function cutUp(text: string): Tokens {
  const source = nfc(text)
  // The words of a long text are few, and folding one costs more than finding it.
  const folds = new Map<string, string>()
  const list: Token[] = []
  let start = 0
  for (const piece of piecesOf(source)) {
    list.push(token(piece, { start, at: list.length, folds }))
    start += piece.text.length
  }
  return { source, list, unmarked: list.every(each => each.kind !== 'word' || each.text === each.folded) }
}

type Place = { readonly start: number; readonly at: number; readonly folds: Map<string, string> }

function token({ kind, text: piece }: Piece, { start, at, folds }: Place): Token {
  const end = start + piece.length
  const text = piece.toLowerCase()
  if (kind !== 'word') {
    const sign = narrow(text)
    return { kind, text: sign, folded: sign, start, end, at }
  }
  const folded = folds.get(text) ?? fold(text)
  folds.set(text, folded)
  return { kind, text, folded, start, end, at }
}

/** Full-width digits and signs of an East Asian keyboard. */
function narrow(piece: string): string {
  if (piece.length === 1 && piece < '％') return piece
  return piece.replace(/[０-９％，．／：；－～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** Index of the next token that is not a space of the same line; may be a line end or the list's length. */
export function skipSpace(tokens: Tokens, index: number): number {
  return tokens.list[index]?.kind === 'space' ? index + 1 : index
}

/** Index of the token before `index` on the same line, spaces left out; -1 when there is none. */
export function previous(tokens: Tokens, index: number): number {
  const before = tokens.list[index - 1]?.kind === 'space' ? index - 2 : index - 1
  return tokens.list[before]?.kind === 'line' ? -1 : before
}

/**
 * Whether a token is the word `marked` ("năm"): typed so, or typed without any mark. "nấm" is not "năm", "nam" is not
 * either once the rest of the message carries marks, unless `lenient`.
 */
export function isWord(tokens: Tokens, token: Token | undefined, marked: string, lenient = true): boolean {
  if (token?.kind !== 'word') return false
  if (token.text === marked) return true
  return (lenient || tokens.unmarked) && token.text === token.folded && token.text === fold(marked)
}

/** Looks a token up in a table keyed by marked words, under the rule of `isWord`. */
export function lookUp<T>(
  tokens: Tokens,
  token: Token | undefined,
  table: WordTable<T>,
  lenient = true,
): T | undefined {
  if (token?.kind !== 'word') return undefined
  const exact = table.marked.get(token.text)
  if (exact !== undefined) return exact
  if (!lenient && !tokens.unmarked) return undefined
  return token.text === token.folded ? table.folded.get(token.text) : undefined
}

/** Words with their marks, and the same without. */
export type WordTable<T> = { readonly marked: ReadonlyMap<string, T>; readonly folded: ReadonlyMap<string, T> }

/** @param entries a space-separated list of words, or words with their values. */
export function wordTable(words: string): WordTable<true>
export function wordTable<T>(words: Readonly<Record<string, T>>): WordTable<T>
export function wordTable<T>(words: string | Readonly<Record<string, T>>): WordTable<T | true> {
  const entries: [string, T | true][] =
    typeof words === 'string' ? words.split(' ').map(word => [word, true]) : Object.entries(words)
  return { marked: new Map(entries), folded: new Map(entries.map(([word, value]) => [fold(word), value])) }
}
