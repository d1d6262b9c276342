/** The lines of a plan with their places in its outline. */

import { lineMark, type Mark } from '../heading-marks.ts'

export type PlanLine = {
  /** Without its mark. */
  readonly text: string
  /** How deep it stands: 0 a part ("II."), 1 a section ("1."), 2 what is lettered, 3 what is listed, 4 plain. */
  readonly level: number
  readonly isNumbered: boolean
  /** "III.2": the numbers above it. */
  readonly source: string
}

const LEVELS: Readonly<Record<Mark['style'], number>> = {
  roman: 0,
  spoken: 0,
  code: 1,
  number: 1,
  keycap: 1,
  decimal: 1,
  letter: 2,
  bullet: 3,
  none: 4,
}

/** Words all in capitals. */
const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/gu, ''))

/** Cells of a table are parts of one line; blank ones are none. */
export function planLines(text: string): readonly PlanLine[] {
  const lines = text.split('\n').map(line => line.replace(/[^\S\n\t]+/gu, ' ').trim())
  // A plan without Roman numerals numbers its parts, in capitals, and its sections 1.1, 1.2 under them.
  const plain = !lines.some(
    line => lineMark(line, 0).style === 'roman' && isCapitals(line.slice(lineMark(line, 0).end)),
  )
  let part = ''
  let section = ''
  return lines.flatMap((line): readonly PlanLine[] => {
    if (line === '') return []
    const mark = lineMark(line, 0)
    const words = line.slice(mark.end).replace(/\t+/gu, ' · ').trim()
    const asPart =
      mark.style === 'roman' || mark.style === 'spoken' || (plain && mark.style === 'number' && isCapitals(words))
    const level = asPart ? 0 : LEVELS[mark.style]
    const written = line
      .slice(0, mark.end)
      .replace(/[^\p{L}\d.]/gu, '')
      .replace(/\.$/u, '')
    if (level === 0) {
      part = written
      section = ''
    } else if (level === 1) section = mark.style === 'code' ? (written.split('.')[1] ?? '') : String(mark.number ?? '')
    const source = [part, section].filter(each => each !== '').join('.')
    return [{ text: words, level, isNumbered: level <= 1, source }]
  })
}
