/**
 * Numbers of Nghị định 30/2020/NĐ-CP, Phụ lục I, in the units of a .docx: lengths in twips (1/1440 inch), sizes in half
 * points, borders in eighths of a point.
 */

/** @param mm millimetres. @returns twips, rounded. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

/** A4, margins 20 top and bottom, 30 left, 15 right (Mục I.3). */
export const page = {
  width: twips(210),
  height: twips(297),
  top: twips(20),
  bottom: twips(20),
  left: twips(30),
  right: twips(15),
  /** Page numbers stand in the middle of the top margin. */
  header: twips(10),
} as const

export const textWidth = page.width - page.left - page.right

export const font = 'Times New Roman'

/**
 * Half points. Quốc hiệu and both bodies take the 12 the decree allows: at 13 the Quốc hiệu (95.7 mm) does not fit
 * its column on one line, and what stands in the header is reduced together.
 */
export const size = {
  nation: 24,
  motto: 26,
  superior: 24,
  issuer: 24,
  number: 26,
  placeDate: 26,
  letterSubject: 24,
  title: 28,
  subject: 28,
  addressee: 28,
  body: 28,
  office: 28,
  signer: 28,
  recipientsTitle: 24,
  recipients: 22,
  pageNumber: 28,
  appendixLabel: 28,
  appendixTitle: 28,
  appendixSource: 28,
  table: 26,
  note: 22,
} as const

/** First line 1.27 cm, 6 pt between paragraphs, 1.1 lines (single to 1.5 is allowed). */
export const paragraph = { firstLine: twips(12.7), after: 120, line: 264 } as const

/** Left column of the header; the signature's are halves. */
export const headerColumns = [Math.round(textWidth * 0.45), textWidth - Math.round(textWidth * 0.45)] as const
export const signatureColumns = [Math.floor(textWidth / 2), textWidth - Math.floor(textWidth / 2)] as const

/** A line under a body or a subject is 1/3 to 1/2 as long as the text. */
export const shortLine = 0.4
export const lineWeight = 6

/** @param before, after twips. @param line 240 is one line; the rule is written out, since readers differ without it. */
export function spaced(before: number, after: number, line = 240) {
  return { before, after, line, lineRule: 'auto' } as const
}

/** A paragraph that only separates: exactly `height` twips high. */
export function thin(height: number, before = 0, after = 0) {
  return { before, after, line: height, lineRule: 'exact' } as const
}
