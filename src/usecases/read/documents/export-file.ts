import type { DocumentOrder } from '../../../conversation/document-order.ts'
import type { ZipEntry } from '../../../documents/documents.ts'
import { unitOf } from '../../../domain/form.ts'
import { type OwedKey, unitIdOf } from '../../../domain/owed-key.ts'
import { periodOf } from '../../../domain/period.ts'
import type { Plan } from '../../../domain/plan.ts'
import type { Tx } from '../../../storage/storage.ts'
import { dispatchName, exportFileName, exportNames, NO_UNIT, unitReportName } from '../../../text/documents/export.ts'
import { caption } from '../../../text/documents/orders.ts'
import { periodText } from '../../../text/periods.ts'
import { unitText } from '../../../text/units.ts'
import { capital } from '../../../text/wording.ts'
import { type Deps, knownPeriod, planOf } from '../../deps.ts'
import { compilesOf } from '../compiles.ts'
import type { DocumentPlan } from './document-plan.ts'
import { commonTables, versionTables } from './export-tables.ts'

/** Folder of the data folder for exports no message can carry. */
export const EXPORTS = 'xuat-du-lieu'

/** Makes one of the other documents; undefined when there is nothing to make it of. */
type Making = (order: DocumentOrder) => Promise<Uint8Array | undefined>

/**
 * All records as files: of each period its workbook, every version handed in, the reports as Word files; and what
 * belongs to none. Made one after the other, each read in a transaction of its own.
 */
export function exportFile(deps: Deps, making: Making): DocumentPlan {
  return {
    name: exportFileName(deps.clock.now()),
    as: 'document',
    caption: caption.exportRecords,
    folder: EXPORTS,
    replaces: true,
    write: to => deps.documents.zip(entriesOf(deps, making), to),
  }
}

async function* entriesOf(deps: Deps, making: Making): AsyncGenerator<ZipEntry> {
  const common = await deps.storage.transaction(tx => commonTables(tx, deps))
  yield { folder: [], name: exportNames.common, bytes: await deps.documents.tables(common) }
  const rows = await deps.storage.transaction(tx => tx.periods.all())
  for (const { key } of rows) {
    if (periodOf(key)?.kind !== 'quarter') yield* periodEntries(deps, making, key)
  }
}

async function* periodEntries(deps: Deps, making: Making, key: string): AsyncGenerator<ZipEntry> {
  const period = knownPeriod(deps, key)
  if (!period) return
  const folder = [capital(periodText(period))]
  const workbook = await making({ kind: 'workbook', period: key })
  if (workbook) yield { folder, name: exportNames.workbook, bytes: workbook }
  const { versions, compiled, reports, dispatches } = await deps.storage.transaction(async tx => ({
    versions: await versionTables(tx, deps, period),
    compiled: await isCompiled(tx, deps, key),
    dispatches: await tx.dispatches.of(key),
    reports: (await tx.reports.submissionsOf(key)).map(({ obligationId }) => obligationId),
  }))
  if (reports.length > 0) yield { folder, name: exportNames.versions, bytes: await deps.documents.tables(versions) }
  if (compiled) {
    const summary = await making({ kind: 'summary', period: key, copy: 'clean' })
    if (summary) yield { folder, name: exportNames.summary, bytes: summary }
  }
  for (const { attempt, number } of dispatches) {
    const bytes = await making({ kind: 'dispatch', period: key, attempt })
    if (bytes) yield { folder, name: dispatchName(attempt, number), bytes }
  }
  for (const obligation of reports) {
    const bytes = await making({ kind: 'unit-report', obligation })
    if (bytes) yield { folder, name: reportName(planOf(deps, period), obligation), bytes }
  }
}

const isCompiled = async (tx: Tx, deps: Deps, key: string): Promise<boolean> =>
  (await compilesOf(tx, key, deps.calendar.zone)).last !== undefined || (await tx.documents.sent(key)) !== undefined

/** "Báo cáo tổ Ngữ văn.docx". */
function reportName(plan: Plan, obligation: OwedKey): string {
  const unit = unitOf(plan, unitIdOf(obligation))
  return unitReportName(unit ? unitText(unit) : NO_UNIT)
}
