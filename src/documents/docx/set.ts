import type { Block, OfficialDocument, Run, Table } from '../../domain/documents/official.ts'
import type { SetBlock, SetDocument } from '../../domain/documents/set-document.ts'
import { fixed } from '../../text/documents/official.ts'
import { linesOf, oneLine } from '../lines.ts'
import { issuerLines, superiorLines } from './name-lines.ts'
import { subjectOf } from './subject.ts'
import { tableWidths } from './table-widths.ts'
import { wholeNames } from './whole-names.ts'

/** How many of the last blocks go onto the page of the signature: alone with the closing sentence it looks forgotten. */
const KEPT = 2

/** The document in the lines in which its file prints it. */
export function setDocument(document: OfficialDocument): SetDocument {
  const { letterhead, heading, addressees, appendices, recipients } = document
  const subject = subjectOf(heading)
  return {
    superior: letterhead.superior === undefined ? [] : superiorLines(letterhead.superior),
    issuer: issuerLines(letterhead.issuer),
    ...{ title: heading.kind === 'titled' ? heading.title.toLocaleUpperCase('vi') : '', subject: oneLine(subject) },
    addressees: addressed(addressees).map(oneLine),
    body: setBlocks(document.body, document.names),
    recipients: recipients.map(oneLine),
    appendices: appendices.map(({ label, title, attachedTo, body }) => ({
      ...{ label, title: oneLine(title.toLocaleUpperCase('vi')), source: attachedTo?.split('\n') ?? [] },
      body: setBlocks(body),
    })),
  }
}

const addressed = (names: readonly string[]): readonly string[] =>
  names.length === 1 ? [`${fixed.addressee} ${names[0]}`] : names.length === 0 ? [] : [fixed.addressee, ...names]

/**
 * The blocks of a body in the lines in which they are printed.
 * @param names no line tears them.
 */
export const setBlocks = (blocks: readonly Block[], names: readonly string[] = []): readonly SetBlock[] =>
  blocks.flatMap((block, i) => setBlock(block, names, i >= blocks.length - KEPT || blocks[i + 1]?.kind === 'table'))

/** @param joined what follows stands on the page of these words: the signature, or a table they speak of. */
function setBlock(block: Block, names: readonly string[], joined: boolean): readonly SetBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...block, text: oneLine(block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text) }]
    case 'table':
      return [setTable(block.table)]
    default: {
      const { kind, words: of } = block
      return linesOf(kind === 'notice' ? of : wholeNames(of, names)).map((line, i) => ({
        ...{ kind, of, runs: kind === 'item' && i === 0 ? [{ text: '- ' }, ...line] : line },
        kept: kind !== 'notice' && (joined || (kind === 'paragraph' && leads(line))),
      }))
    }
  }
}

function setTable(table: Table): SetBlock {
  const widths = tableWidths(table)
  return {
    kind: 'table',
    columns: table.columns.map((column, i) => ({ ...column, title: oneLine(column.title), width: widths[i] ?? 0 })),
    rows: table.rows.map(row => ({ ...row, cells: row.cells.map(linesOf) })),
    ...(table.small ? { small: true } : {}),
  }
}

/** "Nhà trường kính đề nghị …:" stays with the first of what it announces. */
const leads = (line: readonly Run[]): boolean => line.at(-1)?.text.trimEnd().endsWith(':') === true
