import { nfc } from '../../domain/reading/fold.ts'
import { createBody } from './read/body.ts'
import { measure } from './read/lines.ts'
import { createLists } from './read/lists.ts'
import { createPage } from './read/page.ts'
import { createParagraphs } from './read/paragraphs.ts'
import { openDocx } from './read/parts.ts'
import { scanXml } from './read/scan-xml.ts'
import { readStyles } from './read/styles.ts'

/** Characters of text that are of use to anybody. */
const LONGEST_TEXT = 60_000

/**
 * The words of a .docx somebody sent (WordprocessingML, ISO/IEC 29500-1, 17): paragraphs as lines with the numbers
 * Word shows, rows of tables as lines with their cells parted by tabs; no headers, notes, comments, hidden, moved or
 * deleted text. The work is at most in proportion to the parts it is made of, which are limited; blanks cost nothing.
 * @returns NFC, runs of blanks as one; undefined when it is no .docx, or none that can be read.
 */
export function readDocxText(bytes: Uint8Array): string | undefined {
  const parts = openDocx(bytes)
  if (parts === undefined) return undefined
  const kept = measure(LONGEST_TEXT)
  const page = createPage(kept)
  const paragraphs = createParagraphs(page, createLists(parts.numbering), readStyles(parts.styles))
  scanXml(
    parts.body,
    createBody(page, paragraphs, () => kept.full),
  )
  const text = nfc(page.text().trim().slice(0, LONGEST_TEXT))
  return text === '' ? undefined : text
}
