import { documents } from '../../src/documents/makers.ts'
import { board, quarter } from '../../tests/documents/support/digest.ts'
import { hugePeriod, normalPeriod } from '../../tests/documents/support/period.ts'
import { workbookOf } from '../../tests/documents/support/workbook.ts'
import { type Measure, measured } from './measure.ts'

const SMALL = 500
const LARGE = 5000

/** Every sort of file, for the school's 15 units and for 300; the periods are those of the tests. */
export async function benchDocuments(): Promise<readonly Measure[]> {
  const [normal, huge] = [normalPeriod(15), hugePeriod()]
  return [
    await measured('report .docx, 15 units', 10, () => documents.summary(normal, 'clean'), SMALL),
    await measured('working copy .docx, 15 units', 10, () => documents.summary(normal, 'working'), SMALL),
    await measured('report .docx, 300 units, 5 100 answers', 3, () => documents.summary(huge, 'clean'), LARGE),
    await measured('working copy .docx, 300 units, 5 100 answers', 3, () => documents.summary(huge, 'working'), LARGE),
    await measured('workbook .xlsx, 15 units', 10, () => documents.workbook(workbookOf(normal)), SMALL),
    await measured('workbook .xlsx, 300 units', 3, () => documents.workbook(workbookOf(huge)), LARGE),
    await measured('board .png, 15 units', 5, () => documents.boardPicture(board(15))),
    await measured('assessment .png, 15 units', 5, () => documents.digestPicture(quarter(15))),
    await measured('assessment .png, 300 units', 3, () => documents.digestPicture(quarter(300))),
    await measured('assessment .docx, 15 units', 5, () => documents.digest(quarter(15)), SMALL),
  ]
}
