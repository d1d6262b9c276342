import { AlignmentType, Paragraph, type Table } from 'docx'
import type { OfficialDocument } from '../../domain/documents/official.ts'
import { fixed, numberLine, placeAndDate } from '../../text/documents/official.ts'
import { withWholePeriod } from '../../text/documents/unbroken.ts'
import { borderlessTable } from './borderless.ts'
import { drawnLine } from './line.ts'
import { headerColumns, shortLine, size, spaced } from './measures.ts'
import { issuerLines, superiorLines } from './name-lines.ts'
import { widthOf } from './text-width.ts'
import { run } from './words.ts'

type Look = { readonly size: number; readonly bold?: boolean; readonly italics?: boolean }

/** Quốc hiệu and the issuing body side by side, number and date level below (Phụ lục I, Mục II.1 to II.4). */
export function letterhead(document: OfficialDocument): Table {
  const { superior, issuer, below } = document.letterhead
  const [left, right] = headerColumns
  const above = superior === undefined ? [] : superiorLines(superior)
  const issuing = issuerLines(issuer)
  const issuerWidth = Math.min(widthOf(lastOf(issuing), size.issuer, 'bold'), left)
  return borderlessTable(headerColumns, [
    [
      [
        ...(above.length === 0 ? [] : [centred(asLines(above), { size: size.superior })]),
        centred(asLines(issuing), { size: size.issuer, bold: true }),
        below === undefined ? drawnLine(issuerWidth * shortLine, left) : centred(below, { size: size.issuer }),
      ],
      nation(document, right),
    ],
    [
      [centred(numberLine(document.number), { size: size.number }, 120), ...letterSubject(document)],
      [centred(placeAndDate(document.place, document.date), { size: size.placeDate, italics: true }, 120)],
    ],
  ])
}

/** Quốc hiệu and tiêu ngữ; of an organisation outside the State its name, each with its line. */
function nation({ letterhead: { organisation } }: OfficialDocument, right: number) {
  const name = organisation?.toLocaleUpperCase('vi')
  const lines = name === undefined ? [fixed.nation, fixed.motto] : [name]
  return [
    ...lines.map((line, i) => centred(line, { size: i === 0 ? size.nation : size.motto, bold: true })),
    drawnLine(widthOf(lines.at(-1) ?? '', name === undefined ? size.motto : size.nation, 'bold'), right),
  ]
}

/** Lines of one name in one paragraph: it breaks between them and nowhere else. */
const asLines = (lines: readonly string[]): string => lines.map(line => line.replaceAll(' ', '\u00a0')).join(' ')

/** A công văn has its subject under its number, 6 pt below (Mục II.5.b). */
function letterSubject({ heading }: OfficialDocument): Paragraph[] {
  return heading.kind === 'letter' ? [centred(withWholePeriod(heading.subject), { size: size.letterSubject }, 120)] : []
}

function centred(text: string, look: Look, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spaced(before, 0),
    children: [run(text, look)],
  })
}

function lastOf(lines: readonly string[]): string {
  return lines.at(-1) ?? ''
}
