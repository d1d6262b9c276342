import type { Block, OfficialDocument, Words } from '../domain/documents/official.ts'
import type { ListParagraph } from '../domain/wording/list-paragraphs.ts'
import { fixed, numberLine, placeAndDate } from '../text/documents/official.ts'
import type { PaperBlock, PaperRun, PaperView } from '../web/wire/desk.ts'

/** The document as it is printed, each paragraph of the units' words with where it comes from. */
export function paperView(paper: OfficialDocument, paragraphs: readonly ListParagraph[]): PaperView {
  const { letterhead, heading, signature } = paper
  const blocks = (body: readonly Block[]) => body.map(block => blockOf(block, paragraphs))
  return {
    ...{ superior: letterhead.superior ?? '', issuer: letterhead.issuer, nation: fixed.nation, motto: fixed.motto },
    ...{ number: numberLine(paper.number), placeAndDate: placeAndDate(paper.place, paper.date) },
    ...{ title: heading.kind === 'titled' ? heading.title : '', subject: heading.subject },
    ...{ addressees: addressed(paper.addressees), body: blocks(paper.body) },
    ...{ office: signature.office, signer: signature.name ?? '', recipients: paper.recipients },
    appendices: paper.appendices.map(({ label, title, body }) => ({ label, title, body: blocks(body) })),
  }
}

const addressed = (names: readonly string[]): readonly string[] =>
  names.length === 1 ? [`${fixed.addressee} ${names[0]}`] : names.length === 0 ? [] : [fixed.addressee, ...names]

function blockOf(block: Block, paragraphs: readonly ListParagraph[]): PaperBlock {
  switch (block.kind) {
    case 'heading':
      return block
    case 'table': {
      const { columns, rows } = block.table
      return {
        kind: 'table',
        columns: columns.map(({ title, align }) => ({ title, align })),
        rows: rows.map(({ cells, kind }) => ({ cells: cells.map(runsOf), strong: kind !== undefined })),
      }
    }
    default: {
      const made = paragraphs.find(({ text }) => text === block.words)
      return { kind: block.kind, runs: runsOf(block.words), ...(made ? { area: made.area, key: made.key } : {}) }
    }
  }
}

const runsOf = (words: Words): readonly PaperRun[] =>
  typeof words === 'string'
    ? [{ text: words }]
    : words.map(({ text, bold, italic, mark }) => ({
        text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(mark ? { gap: true } : {}),
      }))
