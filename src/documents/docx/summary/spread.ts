import type { Block } from '../../../domain/documents/official.ts'
import type { SummaryModel } from '../../../domain/documents/summary.ts'
import { spreadRuns } from '../../../text/documents/spread.ts'

/** The documents that were spread; nothing ticked, no paragraph. */
export function spreadBlocks(model: SummaryModel): Block[] {
  const words = spreadRuns(model)
  return words.length === 0 ? [] : [{ kind: 'paragraph', words }]
}
