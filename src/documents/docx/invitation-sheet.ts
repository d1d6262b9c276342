import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { InvitationCard, InvitationSheet } from '../../domain/documents/invitation.ts'
import { invitationWords, otherWays, sheetIntroduction, validity } from '../../text/documents/invitation.ts'
import { clean } from '../clean.ts'
import { renderQr } from '../picture/qr.ts'
import { font, page, size, spaced, textWidth } from './measures.ts'
import { wordFile } from './word-file.ts'
import { run } from './words.ts'

/** Pixels at 96 per inch: 3.8 cm. */
const code = 144
const dashed = { style: BorderStyle.DASHED, size: 4, color: '808080' } as const
const columns = [Math.floor(textWidth / 2), textWidth - Math.floor(textWidth / 2)]

/** Invitations to cut out and hand over, two in a row. */
export async function renderInvitationSheet(sheet: InvitationSheet): Promise<Uint8Array> {
  const { width, height, top, bottom, left, right, header } = page
  const margin = { top, bottom, left, right, header, footer: header, gutter: 0 }
  const file = new Document({
    compatibility: { version: 15 },
    styles: { default: { document: { run: { font, size: size.table, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        children: [
          centred(invitationWords.title.toLocaleUpperCase('vi'), size.title, true, 120),
          centred(sheetIntroduction(sheet), size.table, false, 200),
          ...(sheet.cards.length === 0 ? [] : [cardTable(sheet.cards)]),
        ],
      },
    ],
  })
  return wordFile(file, invitationWords.title, sheet.createdAt)
}

function cardTable(cards: readonly InvitationCard[]): Table {
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, i) => cards.slice(i * 2, i * 2 + 2))
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { top: 120, bottom: 120, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row, n) =>
        new TableRow({
          cantSplit: true,
          children: columns.map((width, i) => cardCell(row[i], width, n * 2 + i + 1)),
        }),
    ),
  })
}

function cardCell(card: InvitationCard | undefined, width: number, position: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    children: card === undefined ? [new Paragraph({})] : cardLines(card, position),
  })
}

function cardLines(card: InvitationCard, position: number): Paragraph[] {
  return [
    centred(card.unit, size.table, true, 0),
    ...(clean(card.person).trim() === '' ? [] : [centred(card.person, size.note, false, 0)]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: spaced(40, 40),
      children: [picture(card, position)],
    }),
    centred(invitationWords.scan, size.note, false, 0),
    centred(card.link, size.note - 4, false, 0),
    ...otherWays(card).map(text => centred(text, size.note - 4, false, 0)),
    centred(validity(card), size.note, false, 0),
  ]
}

/** Numbered by its place, because docx itself counts on from file to file; the alt text is what the code holds. */
function picture({ link, unit }: InvitationCard, position: number): ImageRun {
  return new ImageRun({
    type: 'png',
    data: renderQr(link),
    transformation: { width: code, height: code },
    altText: { id: String(position), name: clean(unit), title: clean(unit), description: clean(link) },
  })
}

function centred(text: string, halfPoints: number, bold: boolean, after: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spaced(0, after),
    children: [run(text, bold ? { size: halfPoints, bold } : { size: halfPoints })],
  })
}
