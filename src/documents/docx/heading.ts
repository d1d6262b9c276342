import { AlignmentType, Paragraph } from 'docx'
import type { OfficialDocument } from '../../domain/documents/official.ts'
import { fixed } from '../../text/documents/official.ts'
import { drawnLine } from './line.ts'
import { shortLine, size, spaced, textWidth, thin, twips } from './measures.ts'
import { subjectOf } from './subject.ts'
import { widthOf } from './text-width.ts'
import { run } from './words.ts'

/** The kind of document, its subject and a line below, then whom it is for (Phụ lục I, Mục II.5). */
export function headingOf({ heading, addressees }: OfficialDocument): Paragraph[] {
  if (heading.kind === 'letter') return [gap(240), ...addressed(addressees)]
  const subject = subjectOf(heading)
  const drawn = Math.min(widthOf(subject, size.subject, 'bold'), textWidth) * shortLine
  return [
    centred(heading.title.toLocaleUpperCase('vi'), size.title, 360),
    centred(subject, size.subject, 0),
    drawnLine(drawn, textWidth, addressees.length > 0 ? 240 : 200),
    ...addressed(addressees),
  ]
}

/** One addressee stands on the line; several are a list below (Mục II.9.a). */
function addressed(names: readonly string[]): Paragraph[] {
  const [first, ...others] = names
  if (first === undefined) return []
  if (others.length === 0) return [addressLine(`${fixed.addressee} ${first}`, 240)]
  const list = names.map(
    (name, i) =>
      new Paragraph({
        indent: { left: twips(50) },
        spacing: spaced(0, i === names.length - 1 ? 240 : 40),
        children: [run(`- ${name}${i === names.length - 1 ? '.' : ';'}`, { size: size.addressee })],
      }),
  )
  return [
    new Paragraph({
      indent: { left: twips(30) },
      spacing: spaced(0, 40),
      children: [run(fixed.addressee, { size: size.addressee })],
    }),
    ...list,
  ]
}

function addressLine(text: string, after: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spaced(0, after),
    children: [run(text, { size: size.addressee })],
  })
}

function centred(text: string, halfPoints: number, before: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: spaced(before, 0),
    children: [run(text, { size: halfPoints, bold: true })],
  })
}

function gap(twipsAbove: number): Paragraph {
  return new Paragraph({ spacing: thin(20, twipsAbove), run: { size: 2 } })
}
