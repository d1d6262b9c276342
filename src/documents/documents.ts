import type { BoardModel, DigestModel } from '../domain/documents/digest.ts'
import type { OpeningNoticeModel, UrgingLetterModel } from '../domain/documents/letters.ts'
import type { SummaryModel } from '../domain/documents/summary.ts'
import type { UnitReportModel } from '../domain/documents/unit-report.ts'
import type { WorkbookModel } from '../domain/documents/workbook.ts'

/** The port of the document makers: a model in, the bytes of a file out. The same model gives the same bytes. */
export interface Documents {
  /** .docx by Nghị định 30/2020/NĐ-CP. */
  summary(model: SummaryModel, copy: 'clean' | 'working'): Promise<Uint8Array>
  unitReport(model: UnitReportModel): Promise<Uint8Array>
  /** One letter a page or more, all in one file. */
  urgings(models: readonly [UrgingLetterModel, ...UrgingLetterModel[]]): Promise<Uint8Array>
  opening(model: OpeningNoticeModel): Promise<Uint8Array>
  digest(model: DigestModel): Promise<Uint8Array>
  /** .xlsx. */
  workbook(model: WorkbookModel): Uint8Array
  /** .png, 1080 pixels wide. */
  /** The words of a .docx somebody sent; undefined when it is none. */
  readText(bytes: Uint8Array): string | undefined
  digestPicture(model: DigestModel): Uint8Array
  boardPicture(model: BoardModel): Uint8Array
}
