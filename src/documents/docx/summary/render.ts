import type { Copy, SummaryModel } from '../../../domain/documents/summary.ts'
import { renderOfficial } from '../official.ts'
import { summaryDocument } from './compose.ts'

/** The compiled report as a .docx; the same model gives the same bytes. */
export function renderSummary(model: SummaryModel, { copy }: { readonly copy: Copy }): Promise<Uint8Array> {
  return renderOfficial(summaryDocument(model, copy))
}
