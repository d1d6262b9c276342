import { AlignmentType, Paragraph, type Table } from 'docx'
import type { OfficialDocument } from '../../domain/documents/official.ts'
import { fixed } from '../../text/documents/official.ts'
import { borderlessTable } from './borderless.ts'
import { signatureColumns, size, spaced } from './measures.ts'
import { run } from './words.ts'

/** Space that keeps the signature off the last words, twips. */
const above = 160

/** Nơi nhận at the left, level with the signer's office at the right (Phụ lục I, Mục II.7 and II.9.b). */
export function signature({ signature: { office, name }, recipients }: OfficialDocument): Table {
  const signer = [
    ...office.map((line, i) => centred(line.toLocaleUpperCase('vi'), size.office, i === 0 ? above : 0)),
    ...Array.from({ length: 4 }, () => centred('', size.signer)),
    centred(name ?? '', size.signer),
  ]
  return borderlessTable(signatureColumns, [[receivers(recipients), signer]])
}

function receivers(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [plain('', size.recipients)]
  return [
    new Paragraph({
      spacing: spaced(above, 0),
      children: [run(fixed.recipients, { size: size.recipientsTitle, bold: true, italics: true })],
    }),
    ...recipients.map(name => plain(`- ${name}`, size.recipients)),
  ]
}

function plain(text: string, halfPoints: number): Paragraph {
  return new Paragraph({ spacing: spaced(0, 0), children: [run(text, { size: halfPoints })] })
}

function centred(text: string, halfPoints: number, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spaced(before, 0),
    children: text === '' ? [] : [run(text, { size: halfPoints, bold: true })],
    run: { size: halfPoints },
  })
}
