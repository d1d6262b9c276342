import type { BoardModel } from '../domain/documents/board.ts'
import type { DigestModel } from '../domain/documents/digest.ts'
import type { InvitationCard, InvitationSheet } from '../domain/documents/invitation.ts'
import type { OpeningNoticeModel, UrgingLetterModel } from '../domain/documents/letters.ts'
import type { OfficialDocument } from '../domain/documents/official.ts'
import type { SetDocument } from '../domain/documents/set-document.ts'
import type { SummaryModel } from '../domain/documents/summary.ts'
import type { TablesModel } from '../domain/documents/tables.ts'
import type { UnitReportModel } from '../domain/documents/unit-report.ts'
import type { NoticesModel, WorkbookModel } from '../domain/documents/workbook.ts'

/** What came of reading a file somebody sent. */
export type WordsRead =
  | { readonly kind: 'words'; readonly text: string }
  /** No Word file, or one without words. */
  | { readonly kind: 'none' }
  /** It costs more than a file may. */
  | { readonly kind: 'given-up' }
  /** The program is being stopped; nothing is known of the file. */
  | { readonly kind: 'stopped' }

/** What goes into a zip: its bytes, or where it lies; its name below the folder, as people read it. */
export type ZipEntry = { readonly folder: readonly string[]; readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
)

/** A file somebody sent, and what it is taken to be: a Word file, or a table (.xlsx, .csv). */
export type ReadAs = { readonly bytes: Uint8Array; readonly as: 'words' | 'table' }

/** The port of the document makers: a model in, the bytes of a file out. The same model gives the same bytes. */
export interface Documents {
  /** .docx by Nghị định 30/2020/NĐ-CP. */
  summary(model: SummaryModel, copy: 'clean' | 'working'): Promise<Uint8Array>
  /** Places of the clean copy that are marked as still to be filled in. */
  gaps(model: SummaryModel): number
  /** The clean copy as data: what is laid before the BGH, to be kept as it is. */
  paper(model: SummaryModel): OfficialDocument
  /** A document in the lines in which its file prints it. */
  set(document: OfficialDocument): SetDocument
  /** The .docx of a document that was kept. */
  official(document: OfficialDocument): Promise<Uint8Array>
  unitReport(model: UnitReportModel): Promise<Uint8Array>
  /** One letter a page or more, all in one file. */
  urgings(models: readonly [UrgingLetterModel, ...UrgingLetterModel[]]): Promise<Uint8Array>
  opening(model: OpeningNoticeModel): Promise<Uint8Array>
  digest(model: DigestModel): Promise<Uint8Array>
  /** .xlsx. */
  workbook(model: WorkbookModel): Promise<Uint8Array>
  /** .xlsx: the proof of notice alone. */
  notices(model: NoticesModel): Promise<Uint8Array>
  /** .xlsx: records as they are. */
  tables(model: TablesModel): Promise<Uint8Array>
  /** Writes a .zip into the file `to`, piece by piece. */
  zip(entries: AsyncIterable<ZipEntry>, to: string): Promise<void>
  /** Reads a file somebody sent, apart from everything else; never rejects. Of a table its rows as lines, with tabs. */
  readWords(file: ReadAs, stop: AbortSignal): Promise<WordsRead>
  /** .png, 1080 pixels wide. */
  digestPicture(model: DigestModel): Promise<Uint8Array>
  boardPicture(model: BoardModel): Promise<Uint8Array>
  /** .png: one invitation with its QR code. */
  invitationPicture(card: InvitationCard): Promise<Uint8Array>
  /** .docx: invitations to print and cut out. */
  invitationSheet(sheet: InvitationSheet): Promise<Uint8Array>
}
