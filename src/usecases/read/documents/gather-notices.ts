import type { NoticeRow } from '../../../domain/documents/workbook.ts'
import { unitOf } from '../../../domain/form.ts'
import { unitIdOf } from '../../../domain/owed-key.ts'
import type { Period } from '../../../domain/period.ts'
import type { DueRecord } from '../../../storage/records.ts'
import type { Tx } from '../../../storage/storage.ts'
import { rungName, skipReason } from '../../../text/documents/orders.ts'
import { type Deps, planOf } from '../../deps.ts'

/** Proof of notice: every rung of every unit, when it went to whom, or why not. */
export async function gatherNotices(tx: Tx, deps: Deps, period: Period): Promise<readonly NoticeRow[]> {
  const people = new Map((await tx.members.all()).map(member => [member.id, `${member.address} ${member.name}`]))
  const reminders = await tx.dues.rungsOfPeriod(period.key)
  return reminders.map(reminder => {
    const { obligationId } = reminder
    const unit = obligationId === null ? undefined : unitOf(planOf(deps, period), unitIdOf(obligationId))
    return {
      dueAt: reminder.dueAt,
      sentAt: reminder.state === 'sent' ? reminder.settledAt : null,
      unit: unit ? { id: unit.id, name: unit.name, shortName: unit.shortName } : null,
      person: people.get(reminder.memberId) ?? '',
      rung: rungName(reminder.kind ?? ''),
      outcome: outcomeOf(reminder),
      reason: skipReason(reminder.reason),
    }
  })
}

function outcomeOf({ state, reason }: DueRecord): NoticeRow['outcome'] {
  if (state === 'due') return 'waiting'
  if (state === 'sent') return 'sent'
  return reason === 'unreachable' || reason === 'rejected' ? 'failed' : 'skipped'
}
