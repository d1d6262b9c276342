import type { Documents } from '../../src/documents/documents.ts'
import { documents } from '../../src/documents/makers.ts'
import { PDF, PHOTO } from '../../src/playground/staff/minh-chung.ts'

const paper = async () => PDF
const picture = async () => PHOTO
/** For years in which nobody opens a file: one page stands for all of them. */
export const unopened: Documents = {
  ...documents,
  ...{ summary: paper, official: paper, unitReport: paper, digest: paper, workbook: paper },
  ...{ digestPicture: picture, boardPicture: picture },
}
