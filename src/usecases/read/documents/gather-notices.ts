import type { NoticeRow } from '../../../domain/documents/workbook.ts'
import { unitOf } from '../../../domain/form.ts'
import type { Period } from '../../../domain/period.ts'
import type { Tx } from '../../../storage/storage.ts'
import { fileName } from '../../../text/documents/file-names.ts'
import { caption, rungName, skipReason } from '../../../text/documents/orders.ts'
import { spanText } from '../../../text/periods.ts'
import { planOf, type ReadDeps } from '../../deps.ts'
import { noticesOf } from '../notices.ts'
import type { MadePlan } from './document-plan.ts'

/** Proof of notice as it stands in a file. */
export async function gatherNotices(tx: Tx, deps: ReadDeps, period: Period): Promise<readonly NoticeRow[]> {
  const plan = planOf(deps, period)
  return (await noticesOf(tx, period)).map(({ unitId, kind, reason, ...notice }) => {
    const unit = unitOf(plan, unitId)
    return {
      ...notice,
      unit: unit ? { id: unit.id, name: unit.name, shortName: unit.shortName } : null,
      rung: rungName(kind),
      reason: skipReason(reason),
    }
  })
}

/** The proof of notice as a file of its own; undefined where nobody has been reminded. */
export async function noticesFile(tx: Tx, deps: ReadDeps, period: Period): Promise<MadePlan | undefined> {
  const notices = await gatherNotices(tx, deps, period)
  if (notices.length === 0) return undefined
  const { school, subject } = planOf(deps, period)
  const madeAt = deps.clock.now()
  const model = { school: school.name, subject, period: { label: spanText(period) }, notices, madeAt }
  return {
    name: fileName({ kind: 'notices' }, period),
    as: 'document',
    caption: caption.notices(period),
    make: () => deps.documents.notices(model),
  }
}
