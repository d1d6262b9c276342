import type { TableCell } from '../../../domain/documents/tables.ts'
import type { Period } from '../../../domain/period.ts'
import type { Tx } from '../../../storage/storage.ts'
import { fileName } from '../../../text/documents/file-names.ts'
import { lastYearSheet } from '../../../text/documents/last-year-sheet.ts'
import { caption } from '../../../text/documents/orders.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { lastYearOf } from '../load-compiled.ts'
import type { MadePlan } from './document-plan.ts'

/** The sheet for the figures of the year before `period`: a row for each indicator, with what is known of it. */
export async function lastYearFile(tx: Tx, deps: ReadDeps, period: Period): Promise<MadePlan> {
  const { period: before, reported, entered } = await lastYearOf(tx, deps, period)
  const rows = planOf(deps, period).indicators.map(({ id, label, unit }, at): readonly TableCell[] => {
    const told = reported.get(id)
    const amount = told ?? entered.get(id)
    return [at + 1, label, unit, amount?.value ?? null, amount?.of ?? null, told ? lastYearSheet.reported : null]
  })
  const { name, columns, howTo } = lastYearSheet
  const tables = [{ name, columns, rows }]
  const model = { title: lastYearSheet.title(before), of: howTo, tables, madeAt: deps.clock.now() }
  return {
    name: fileName({ kind: 'last-year' }, before),
    as: 'document',
    caption: caption.lastYear(before),
    make: () => deps.documents.tables(model),
  }
}
