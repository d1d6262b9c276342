import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx'
import type { Block, Run } from '../../domain/documents/official.ts'
import { clean } from '../clean.ts'
import { paragraph, size, spaced, thin } from './measures.ts'
import { tableOf } from './table.ts'
import { linesOf, run, runsOf } from './words.ts'

/** How many of the last blocks go onto the page of the signature: alone with the closing sentence it looks forgotten. */
const KEPT = 2

/** The body, block by block (Phụ lục I, Mục II.6). */
export function bodyOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, i) => blockOf(block, i >= blocks.length - KEPT))
}

/** @param last the signature follows: kept on the page of the last words. */
function blockOf(block: Block, last: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.level, block.text)]
    case 'paragraph':
      return linesOf(block.words).map(line => justified(line, last || leads(line)))
    case 'item':
      return linesOf(block.words).map((line, i) => justified(i === 0 ? [{ text: '- ' }, ...line] : line, last))
    case 'notice':
      return linesOf(block.words).map(boxed)
    case 'table':
      return [tableOf(block.table), new Paragraph({ spacing: thin(120) })]
  }
}

/** "Nhà trường kính đề nghị …:" stays with the first of what it announces. */
const leads = (line: readonly Run[]): boolean => line.at(-1)?.text.trimEnd().endsWith(':') === true

/** "I. …" in bold capitals, "1. …" bold, "a) …" upright. */
function headingOf(level: 1 | 2 | 3, text: string): Paragraph {
  const words = level === 1 ? clean(text).toLocaleUpperCase('vi') : text
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    keepNext: true,
    outlineLevel: level - 1,
    indent: { firstLine: paragraph.firstLine },
    spacing: spaced(level === 1 ? paragraph.after : 0, paragraph.after, paragraph.line),
    children: [run(words, level < 3 ? { size: size.body, bold: true } : { size: size.body })],
  })
}

function justified(line: readonly Run[], keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    ...(keepNext ? { keepNext } : {}),
    indent: { firstLine: paragraph.firstLine },
    spacing: spaced(0, paragraph.after, paragraph.line),
    children: runsOf(line, { size: size.body }),
  })
}

function boxed(line: readonly Run[]): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 4 } as const
  return new Paragraph({
    border: { top: side, bottom: side, left: side, right: side },
    indent: { left: 100, right: 100 },
    spacing: spaced(60, paragraph.after),
    children: runsOf(line, { size: size.table }),
  })
}
