import type { Run, Words } from '../domain/documents/official.ts'
import { unbroken } from '../text/documents/unbroken.ts'
import { clean } from './clean.ts'

/** A text that stands on one line as far as there is room. */
export const oneLine = (text: string): string => unbroken(clean(text).replace(/\s*\n\s*/gu, ' '))

/** The words as lines, one per line break a person made; empty lines are left out, one line at least is given. */
export function linesOf(words: Words): (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const part of typeof words === 'string' ? [{ text: words }] : words) {
    for (const [i, text] of unbroken(clean(part.text)).split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...part, text })
    }
  }
  const filled = lines.filter(line => line.some(({ text }) => text.trim() !== ''))
  return filled.length === 0 ? [[]] : filled
}
