/** A unit's own report read back: the clauses of its figures by the very words they are written with. */

import { type Piece, piecesOf } from '../figure-template.ts'
import type { FigureClause } from '../plan.ts'
import { UNIT_PLACE } from '../unit-sentence.ts'

export type ClauseFigure = { readonly id: string; readonly value: number; readonly of?: number }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words with room for the figures; every place that holds one is noted in `ids`. */
function sourceOf(pieces: readonly Piece[], ids: string[]): string {
  return pieces
    .map(piece => {
      if (piece.kind === 'words') return escaped(piece.text)
      if (piece.kind === 'bracket') return `(?:${sourceOf(piece.pieces, ids)})?`
      if (piece.place.kind !== 'figure') return '[\\d.,]+%?'
      ids.push(piece.place.id)
      return '([\\d.]+(?:/[\\d.]+)?)'
    })
    .join('')
}

const number = (digits: string): number => Number(digits.replaceAll('.', ''))

/**
 * The figures that a clause tells in a text; what it took part in under an id of its own.
 * @param called the unit as its own report calls it. @returns empty when the text has no such clause.
 */
export function clauseFigures(text: string, clause: FigureClause, called: string): readonly ClauseFigure[] {
  const ids: string[] = []
  const sources = (clause.unitSays ?? clause.says).map(cases => {
    const each = cases.map(({ text: words }) =>
      sourceOf(piecesOf(words.replaceAll(UNIT_PLACE, called).replace(/^đã /u, '')), ids),
    )
    return `(?:${each.join('|')})`
  })
  const found = new RegExp(`(?<![\\p{L}\\d])${sources.join('')}(?![\\p{L}\\d])`, 'u').exec(text)
  return ids.flatMap((id, at): ClauseFigure[] => {
    const [value, of] = found?.[at + 1]?.split('/').map(number) ?? []
    return value === undefined ? [] : [{ id, value, ...(of === undefined ? {} : { of }) }]
  })
}
