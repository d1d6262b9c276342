/** The same words again, however they are typed. */

import { fold } from './fold.ts'

/** Letters and digits alone, without marks, capitals and spaces; a line without any stands for itself. */
const squeezed = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '') || text.trim()

/** Whether `text` stands in `whole` as one or several whole lines, marks, capitals, spaces and stops aside. */
export function holdsWords(whole: string, text: string): boolean {
  const lines = whole.split('\n').map(squeezed)
  const wanted = text.split('\n').map(squeezed).filter(Boolean)
  if (wanted.length === 0) return false
  return lines.some((_, at) => wanted.every((line, place) => lines[at + place] === line))
}
