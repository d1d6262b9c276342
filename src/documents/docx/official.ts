import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { OfficialDocument } from '../../domain/documents/official.ts'
import { clean } from '../clean.ts'
import { appendixOf } from './appendix.ts'
import { bodyOf } from './body.ts'
import { headingOf } from './heading.ts'
import { letterhead } from './letterhead.ts'
import { font, page, size, thin } from './measures.ts'
import { signature } from './signature.ts'
import { wordFile } from './word-file.ts'

/**
 * The document as a .docx in the form of Nghị định 30/2020/NĐ-CP. The same document gives the same bytes.
 * Several are set one after another in one file, each with its own pages, for printing in one go.
 */
export async function renderOfficial(
  ...documents: readonly [OfficialDocument, ...OfficialDocument[]]
): Promise<Uint8Array> {
  const { title, createdAt } = documents[0].properties
  const file = new Document({
    title: clean(title),
    compatibility: { version: 15 },
    styles: { default: { document: { run: { font, size: size.body, language: { value: 'vi-VN' } } } } },
    sections: documents.flatMap(sectionsOf),
  })
  return wordFile(file, clean(title), createdAt)
}

function sectionsOf(document: OfficialDocument): ISectionOptions[] {
  const main = [
    letterhead(document),
    ...headingOf(document),
    ...bodyOf(document.body, document.names),
    signature(document),
    afterTable(),
  ]
  return [main, ...document.appendices.map(appendixOf)].map(section)
}

/** Pages counted from 1 in each section, the number hidden on its first page, centred in the top margin. */
function section(children: ISectionOptions['children']): ISectionOptions {
  const { width, height, top, bottom, left, right, header } = page
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width, height },
        margin: { top, bottom, left, right, header, footer: header, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber })],
  })
}

/** Word wants a paragraph after a last table; it must not make a page of its own. */
function afterTable(): Paragraph {
  return new Paragraph({ spacing: thin(20), run: { size: 2 } })
}
