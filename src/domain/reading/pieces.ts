/** What a piece of a message is. */
export type PieceKind = 'word' | 'digits' | 'space' | 'line' | 'sign'

export type Piece = { readonly kind: PieceKind; readonly text: string }

/** A message cut into pieces, without loss. @param source NFC. */
export const piecesOf = (source: string): readonly Piece[] => signBySign(source) ?? byExpression(source)

const PIECE = /\p{L}[\p{L}\p{M}]*|[0-9０-９]+|\r?\n|[^\S\n]+|[\s\S]/gu

/** What the pieces are, for the signs of any script. */
const byExpression = (source: string): readonly Piece[] =>
  Array.from(source.matchAll(PIECE), ([text]) => ({ kind: kindOf(text), text }))

function kindOf(piece: string): PieceKind {
  if (/^\p{L}/u.test(piece)) return 'word'
  if (/^[0-9０-９]/.test(piece)) return 'digits'
  if (piece.endsWith('\n')) return 'line'
  return /^\s/.test(piece) ? 'space' : 'sign'
}

const MARK = 'mark'
/** Of the Latin scripts and the signs of a page, by their codes; a mark goes on with a word and begins none. */
const KNOWN: readonly (PieceKind | typeof MARK)[] = Array.from({ length: 0x2070 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /\p{M}/u.test(sign) ? MARK : kindOf(sign)
})

/** The same without an expression, as nearly every message allows; undefined where one is needed. */
function signBySign(source: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let start = 0
  while (start < source.length) {
    const kind = KNOWN[source.charCodeAt(start)]
    if (kind === undefined) return undefined
    const found = lineEnd(source, start) ? 'line' : kind === MARK ? 'sign' : kind
    const end = endOf(source, start, found)
    pieces.push({ kind: found, text: source.slice(start, end) })
    start = end
  }
  return pieces
}

const lineEnd = (source: string, at: number): boolean =>
  source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a

function endOf(source: string, start: number, kind: PieceKind): number {
  if (kind === 'line') return lineEnd(source, start) ? start + 2 : start + 1
  if (kind === 'sign') return start + 1
  let end = start + 1
  for (;;) {
    const next = KNOWN[source.charCodeAt(end)]
    if (next !== kind && !(kind === 'word' && next === MARK)) return end
    end += 1
  }
}
