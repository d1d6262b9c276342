import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx'
import type { Block, Run } from '../../domain/documents/official.ts'
import type { SetBlock } from '../../domain/documents/set-document.ts'
import { paragraph, size, spaced, thin } from './measures.ts'
import { setBlocks } from './set.ts'
import { tableOf } from './table.ts'
import { run, runsOf } from './words.ts'

/** The body, block by block (Phụ lục I, Mục II.6). */
export const bodyOf = (blocks: readonly Block[], names: readonly string[] = []): (Paragraph | Table)[] =>
  setBlocks(blocks, names).flatMap((block, i, all) => blockOf(block, all[i + 1]))

function blockOf(block: SetBlock, next: SetBlock | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.level, block.text)]
    case 'notice':
      return [boxed(block.runs)]
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: thin(120) })]
    default:
      return [isAside(block) ? aside(block.runs, block.kept, next) : justified(block.runs, block.kept)]
  }
}

/** "I. …" in bold capitals, "1. …" bold, "a) …" upright. */
function headingOf(level: 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    keepNext: true,
    outlineLevel: level - 1,
    indent: { firstLine: paragraph.firstLine },
    spacing: spaced(level === 1 ? paragraph.after : 0, paragraph.after, paragraph.line),
    children: [run(text, level < 3 ? { size: size.body, bold: true } : { size: size.body })],
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

const isAside = (block: SetBlock): boolean => 'runs' in block && block.runs.some(({ mark }) => mark === 'note')

/** What a working copy has between the lines of the report: many, and no part of it. */
function aside(line: readonly Run[], keepNext: boolean, next: SetBlock | undefined): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    ...(keepNext ? { keepNext } : {}),
    indent: { left: paragraph.firstLine / 2 },
    spacing: spaced(0, next && isAside(next) ? 40 : paragraph.after),
    children: runsOf(line, { size: size.note }),
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
