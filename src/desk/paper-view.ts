import type { OfficialDocument, Run } from '../domain/documents/official.ts'
import type { SetBlock, SetDocument } from '../domain/documents/set-document.ts'
import type { ListParagraph } from '../domain/wording/list-paragraphs.ts'
import { fixed, numberLine, placeAndDate } from '../text/documents/official.ts'
import type { PaperBlock, PaperRun, PaperView } from '../web/wire/desk.ts'

/** The document as it is printed, each paragraph of the units' words with where it comes from. */
export function paperView(
  paper: OfficialDocument,
  { superior, issuer, title, subject, addressees, body, recipients, appendices }: SetDocument,
  paragraphs: readonly ListParagraph[],
): PaperView {
  const blocks = (set: readonly SetBlock[]) => set.map(block => blockOf(block, paragraphs))
  const { office, name = '' } = paper.signature
  return {
    ...{ superior, issuer, nation: fixed.nation, motto: fixed.motto, recipientsTitle: fixed.recipients },
    ...{ number: numberLine(paper.number), placeAndDate: placeAndDate(paper.place, paper.date) },
    ...{ title, subject, addressees, body: blocks(body), recipients },
    ...{ office: office.map(line => line.toLocaleUpperCase('vi')), signer: name },
    appendices: appendices.map(each => ({ ...each, body: blocks(each.body) })),
  }
}

function blockOf(block: SetBlock, paragraphs: readonly ListParagraph[]): PaperBlock {
  switch (block.kind) {
    case 'heading':
      return block
    case 'table': {
      const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
      return {
        kind: 'table',
        columns: block.columns.map(({ title, align, width }) => ({ title, align, share: width / whole })),
        rows: block.rows.map(({ cells, kind }) => ({ cells: cells.map(inLines), strong: kind !== undefined })),
      }
    }
    default: {
      const { kind, kept, runs, of } = block
      const made = paragraphs.find(({ text }) => text === of)
      return { kind, kept, runs: runsOf(runs), ...(made ? { area: made.area, key: made.key } : {}) }
    }
  }
}

/** The lines of a cell, one below the other. */
const inLines = (lines: readonly (readonly Run[])[]): readonly PaperRun[] =>
  lines.flatMap((line, i) => runsOf(i === 0 ? line : [{ text: '\n' }, ...line]))

const runsOf = (runs: readonly Run[]): readonly PaperRun[] =>
  runs.map(({ text, bold, italic, mark }) => ({
    text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(mark ? { gap: true } : {}),
  }))
