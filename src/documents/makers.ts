import { gapsIn } from '../domain/documents/gaps.ts'
import type { Documents } from './documents.ts'
import { renderDigest } from './docx/digest.ts'
import { renderInvitationSheet } from './docx/invitation-sheet.ts'
import { renderOpeningNotice, renderUrgingLetters } from './docx/letters.ts'
import { renderOfficial } from './docx/official.ts'
import { readApart } from './docx/read-apart.ts'
import { setDocument } from './docx/set.ts'
import { summaryDocument } from './docx/summary/compose.ts'
import { renderSummary } from './docx/summary/render.ts'
import { renderUnitReport } from './docx/unit-report/render.ts'
import { madeBefore } from './made-before.ts'
import { renderBoardPicture } from './picture/board-picture.ts'
import { renderDigestPicture } from './picture/digest-picture.ts'
import { renderInvitationPicture } from './picture/qr.ts'
import { renderTables } from './xlsx/tables.ts'
import { renderNotices, renderWorkbook } from './xlsx/workbook.ts'
import { writeZip } from './zip-file.ts'

const kept = madeBefore()

/** Every document the program can make, made where it is asked for. */
export const documents: Documents = {
  summary: kept('summary', (model, copy) => renderSummary(model, { copy })),
  gaps: model => gapsIn(summaryDocument(model, 'clean')),
  paper: model => summaryDocument(model, 'clean'),
  set: setDocument,
  official: document => renderOfficial(document),
  unitReport: kept('unitReport', renderUnitReport),
  urgings: ([first, ...others]) => renderUrgingLetters(first, ...others),
  opening: renderOpeningNotice,
  digest: kept('digest', renderDigest),
  workbook: async model => renderWorkbook(model),
  notices: async model => renderNotices(model),
  tables: async model => renderTables(model),
  zip: writeZip,
  readWords: (file, stop) => readApart(file, stop),
  digestPicture: kept('digestPicture', async model => renderDigestPicture(model, { theme: 'light', names: true })),
  invitationPicture: async card => renderInvitationPicture(card),
  invitationSheet: renderInvitationSheet,
  boardPicture: kept('boardPicture', async model => renderBoardPicture(model, { theme: 'light' })),
}
