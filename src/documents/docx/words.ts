import { type IRunOptions, NoBreakHyphen, ShadingType, TextRun } from 'docx'
import type { Mark, Run } from '../../domain/documents/official.ts'
import { NO_BREAK_HYPHEN } from '../../text/documents/unbroken.ts'
import { oneLine } from '../lines.ts'
import { size as sizes } from './measures.ts'

type Look = { readonly size?: number; readonly bold?: boolean; readonly italics?: boolean }

const marks: Record<Mark, Pick<IRunOptions, 'highlight' | 'shading' | 'italics' | 'size' | 'bold'>> = {
  missing: { highlight: 'yellow', bold: true },
  note: { shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' }, italics: true, size: sizes.note },
}

/** One text in one look; cleaned, so that whatever a person wrote the file opens. */
export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...textIn(oneLine(text)), ...look })
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
