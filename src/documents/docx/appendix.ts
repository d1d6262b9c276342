import { AlignmentType, Paragraph, type Table } from 'docx'
import type { Appendix } from '../../domain/documents/official.ts'
import { bodyOf } from './body.ts'
import { drawnLine } from './line.ts'
import { shortLine, size, spaced, textWidth } from './measures.ts'
import { widthOf } from './text-width.ts'
import { run } from './words.ts'

/** Its number, its title in capitals, what it belongs to, then its body (Phụ lục I, Mục III.1). */
export function appendixOf({ label, title, attachedTo, body }: Appendix): (Paragraph | Table)[] {
  const source = attachedTo === undefined ? [] : attachedTo.split('\n')
  const drawn = Math.max(
    ...(source.length > 0 ? source : [title]).map(line => widthOf(line, size.appendixSource, 'regular')),
  )
  return [
    centred(label, { size: size.appendixLabel, bold: true }),
    centred(title.toLocaleUpperCase('vi'), { size: size.appendixTitle, bold: true }),
    ...source.map(line => centred(line, { size: size.appendixSource, italics: true })),
    drawnLine(Math.min(drawn, textWidth) * shortLine, textWidth, 200),
    ...bodyOf(body),
  ]
}

function centred(text: string, look: Parameters<typeof run>[1]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: spaced(0, 0),
    children: [run(text, look)],
  })
}
