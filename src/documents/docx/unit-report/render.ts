import type { UnitReportModel } from '../../../domain/documents/unit-report.ts'
import { renderOfficial } from '../official.ts'
import { unitReportDocument } from './compose.ts'

/** A unit's own report as a .docx, attached to its receipt. */
export function renderUnitReport(model: UnitReportModel): Promise<Uint8Array> {
  return renderOfficial(unitReportDocument(model))
}
