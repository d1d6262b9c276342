import { BorderStyle, Paragraph } from 'docx'
import { lineWeight, thin } from './measures.ts'

/**
 * A drawn line: an empty paragraph with a border below, indented from both sides (an underlined text is no line).
 * @param length in twips. @param within width of what it is centred in, twips.
 * @param after space below, twips.
 */
export function drawnLine(length: number, within: number, after = 0): Paragraph {
  const indent = Math.max(0, Math.round((within - length) / 2))
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: lineWeight, color: '000000', space: 1 } },
    indent: { left: indent, right: indent, firstLine: 0 },
    spacing: thin(60, 0, after),
    run: { size: 2 },
  })
}
