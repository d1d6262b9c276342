import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

const NUMBERED = /^(\d+)\. /u
const ROMAN = /^[IVX]+\. /u

/**
 * As Word writes it: the letterhead in a table of two columns, parts, sections and tasks numbered by Word itself, so that
 * no number stands in the text; `plain`: every mark typed, no table.
 */
export function planFile(text: string, how: 'word' | 'plain' = 'word'): Promise<Buffer> {
  if (how === 'plain') return typedFile(text)
  const lines = text.split('\n').map(line => line.trim())
  const titled = lines.indexOf('KẾ HOẠCH')
  const [number = '', place = ''] = lines.slice(0, titled).filter(line => line !== '')
  const body = lines.slice(titled)
  const children = [letterhead(number, place), ...numberedParagraphs(body)]
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.START },
  ]
  const config = [
    { reference: 'phan', levels: level(LevelFormat.UPPER_ROMAN, '%1.') },
    { reference: 'muc', levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: 'gach', levels: level(LevelFormat.BULLET, '-') },
  ]
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }))
}

/** A Word file of nothing but lines, every mark typed. */
export function typedFile(text: string): Promise<Buffer> {
  const children = text.split('\n').map(line => new Paragraph(line.trim()))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function letterhead(number: string, place: string): Table {
  const cell = (...lines: string[]) => new TableCell({ children: lines.map(line => new Paragraph(line)) })
  return new Table({
    rows: [
      new TableRow({
        children: [
          cell('SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG', 'TRƯỜNG THPT NGUYỄN KHUYẾN', number),
          cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', place),
        ],
      }),
    ],
  })
}

function numberedParagraphs(lines: readonly string[]): readonly Paragraph[] {
  let part = 0
  return lines
    .filter(line => line !== '')
    .map(line => {
      if (ROMAN.test(line)) {
        part += 1
        const children = [new TextRun({ text: line.replace(ROMAN, ''), bold: true })]
        return new Paragraph({ children, numbering: { reference: 'phan', level: 0 } })
      }
      if (NUMBERED.test(line)) {
        const numbering = { reference: 'muc', level: 0, instance: part }
        return new Paragraph({ text: line.replace(NUMBERED, ''), numbering })
      }
      if (line.startsWith('- '))
        return new Paragraph({ text: line.slice(2), numbering: { reference: 'gach', level: 0 } })
      return new Paragraph(line)
    })
}
