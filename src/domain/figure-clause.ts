import { comparisonOf, idsIn, type Piece, type Place, piecesOf } from './figure-template.ts'
import { hasShare, numberText, percentText } from './figure-text.ts'
import type { Total, Totals } from './figures-sum.ts'
import type { Case, FigureClause } from './plan.ts'

/** How numbers are written: "1", or with `twoDigits` "01". */
export type NumberStyle = { readonly twoDigits: boolean }

/** What a clause says, or why it says nothing. */
export type ClauseTold =
  /** `denies`: that something did not happen. `doubtful`: its figures do not fit each other. */
  | {
      readonly kind: 'said'
      readonly text: string
      readonly denies: boolean
      readonly doubtful: boolean
      /** Figures of which a part of it would have been "nothing", but not everybody has said so. */
      readonly waiting: readonly string[]
    }
  /** Keepers of the register tell different numbers. */
  | { readonly kind: 'unsettled' }
  /** "Nothing" so far, but not every owner has said so. */
  | { readonly kind: 'waiting' }
  /** Its own figure was not told, others of it were. */
  | { readonly kind: 'untold' }

const isWhole = (total: Total | undefined): boolean => total !== undefined && total.missing.length === 0

/** Told and over 0, a share besides not over the whole. */
function isThere(place: Place, totals: Totals): boolean {
  if (idsIn(place).some(id => !totals.has(id))) return false
  const first = totals.get(place.id)
  if (!first) return false
  if (place.kind === 'figure') return first.value > 0
  if (place.kind === 'reckoned') return reckoned(place, totals) > 0
  const whole = place.of === undefined ? first.of : totals.get(place.of)?.value
  return first.value > 0 && hasShare({ value: first.value, ...(whole === undefined ? {} : { of: whole }) })
}

function reckoned({ id, by, other }: Extract<Place, { kind: 'reckoned' }>, totals: Totals): number {
  const [one, two] = [totals.get(id)?.value ?? 0, totals.get(other)?.value ?? 0]
  return by === '+' ? one + two : one - two
}

function placeText(place: Place, totals: Totals, style: NumberStyle): string {
  const written = (value: number) =>
    style.twoDigits && value > 0 && value < 10 ? `0${numberText(value)}` : numberText(value)
  const { value = 0, of } = totals.get(place.id) ?? {}
  if (place.kind === 'reckoned') return written(reckoned(place, totals))
  if (place.kind === 'share') {
    return percentText(value, (place.of === undefined ? of : totals.get(place.of)?.value) ?? 0)
  }
  return of === undefined ? written(value) : `${numberText(value)}/${numberText(of)}`
}

const placed = (pieces: readonly Piece[]): readonly Place[] =>
  pieces.flatMap(piece => (piece.kind === 'place' ? [piece.place] : []))

function written(pieces: readonly Piece[], totals: Totals, style: NumberStyle): string {
  return pieces
    .map(piece => {
      if (piece.kind === 'words') return piece.text
      if (piece.kind === 'place') return placeText(piece.place, totals, style)
      const shown = placed(piece.pieces).every(place => isThere(place, totals))
      return shown ? written(piece.pieces, totals, style) : ''
    })
    .join('')
}

function holds(condition: string, totals: Totals): boolean {
  const compared = comparisonOf(condition)
  const value = compared && totals.get(compared.id)?.value
  const than = typeof compared?.than === 'string' ? totals.get(compared.than)?.value : compared?.than
  if (!compared || value === undefined || than === undefined) return false
  return compared.is === '=' ? value === than : compared.is === '>' ? value > than : value < than
}

/** Of the figures a case says are 0, those that not everybody has told. */
const unsure = ({ when = [], text }: Case, totals: Totals): readonly string[] =>
  text === ''
    ? []
    : when.flatMap(condition => {
        const { id, is, than } = comparisonOf(condition) ?? {}
        return id !== undefined && is === '=' && than === 0 && !isWhole(totals.get(id)) ? [id] : []
      })

/** The first case whose conditions hold, with what it would deny too early. */
function caseOf(
  cases: readonly Case[],
  totals: Totals,
): { readonly text: string; readonly waiting: readonly string[] } {
  const found = cases.find(
    ({ when = [], text }) =>
      when.every(condition => holds(condition, totals)) &&
      placed(piecesOf(text)).every(place => idsIn(place).every(id => totals.has(id))),
  )
  if (!found) return { text: '', waiting: [] }
  const waiting = unsure(found, totals)
  return { text: waiting.length === 0 ? found.text : '', waiting }
}

/**
 * One clause of an area's figures. The first of its indicators decides: over 0 it is told, at 0 the clause denies, which
 * needs that every owner has said so.
 * @param carried figures brought over from the period before, by id. @returns undefined when nobody told any of it.
 */
export function clauseTold(
  clause: FigureClause,
  totals: Totals,
  carried: ReadonlySet<string>,
  style: NumberStyle,
): ClauseTold | undefined {
  const told = clause.indicators.flatMap(id => totals.get(id) ?? [])
  const [main = ''] = clause.indicators
  const brought = idsOf(clause).some(id => carried.has(id) && (totals.get(id)?.value ?? 0) > 0)
  if (told.length === 0 && !brought) return undefined
  if (told.some(({ copies }) => copies !== undefined)) return { kind: 'unsettled' }
  const first = totals.get(main)
  if (!first) return { kind: 'untold' }
  const doubtful = told.some(({ unfit }) => unfit === true)
  if (told.every(({ value }) => value === 0) && !brought) {
    if (!isWhole(first)) return { kind: 'waiting' }
    return { kind: 'said', text: clause.zero, denies: true, doubtful, waiting: [] }
  }
  const { text, waiting } = sayingOf(clause.says, totals, style)
  return { kind: 'said', text, denies: false, doubtful: doubtful || (first.value === 0 && !brought), waiting }
}

/** Of each piece the first case that fits, its places filled. */
export function sayingOf(
  says: FigureClause['says'],
  totals: Totals,
  style: NumberStyle,
): { readonly text: string; readonly waiting: readonly string[] } {
  const chosen = says.map(cases => caseOf(cases, totals))
  return {
    text: chosen.map(({ text }) => written(piecesOf(text), totals, style)).join(''),
    waiting: chosen.flatMap(({ waiting }) => waiting),
  }
}

/** Ids that the words of a clause name, in places and conditions. */
function idsOf({ says }: FigureClause): readonly string[] {
  return says
    .flat()
    .flatMap(({ text, when = [] }) => [
      ...piecesOf(text).flatMap(idsInPiece),
      ...when.flatMap(condition => comparisonOf(condition)?.id ?? []),
    ])
}

const idsInPiece = (piece: Piece): readonly string[] => {
  if (piece.kind === 'place') return idsIn(piece.place)
  return piece.kind === 'bracket' ? placed(piece.pieces).flatMap(idsIn) : []
}
