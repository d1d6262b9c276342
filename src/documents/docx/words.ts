import { type IRunOptions, NoBreakHyphen, ShadingType, TextRun } from 'docx'
import type { Mark, Run, Words } from '../../domain/documents/official.ts'
import { NO_BREAK_HYPHEN, unbroken } from '../../text/documents/unbroken.ts'
import { clean } from '../clean.ts'
import { size as sizes } from './measures.ts'

type Look = { readonly size?: number; readonly bold?: boolean; readonly italics?: boolean }

const marks: Record<Mark, Pick<IRunOptions, 'highlight' | 'shading' | 'italics' | 'size' | 'bold'>> = {
  missing: { highlight: 'yellow', bold: true },
  note: { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' }, italics: true, size: sizes.note },
}

/** One text in one look; cleaned, so that whatever a person wrote the file opens. */
export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...textIn(unbroken(clean(text).replace(/\s*\n\s*/gu, ' '))), ...look })
}

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

/** @param look what the paragraph gives; a mark or an emphasis of the run goes above it. */
export function runsOf(line: readonly Run[], look: Look = {}): TextRun[] {
  return line.map(
    ({ text, bold, italic, mark }) =>
      new TextRun({
        ...textIn(text),
        ...look,
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(mark === undefined ? {} : marks[mark]),
      }),
  )
}

/** A hyphen that keeps its line is no letter in a Word file: it is found again as the hyphen it shows. */
function textIn(text: string): Pick<IRunOptions, 'text' | 'children'> {
  const [first = '', ...others] = text.split(NO_BREAK_HYPHEN)
  if (others.length === 0) return { text }
  return { children: [first, ...others.flatMap(part => [new NoBreakHyphen(), part])] }
}
