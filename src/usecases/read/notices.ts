import type { Notice } from '../../domain/notice.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { DueRecord } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'

/** Proof of notice: every rung of every unit, when it went to whom, or why not. */
export async function noticesOf(tx: Tx, period: Period): Promise<readonly Notice[]> {
  const people = new Map((await tx.members.all()).map(member => [member.id, `${member.address} ${member.name}`]))
  const reminders = await tx.dues.rungsOfPeriod(period.key)
  return reminders.flatMap((reminder): Notice[] =>
    reminder.obligationId === null
      ? []
      : [
          {
            dueAt: reminder.dueAt,
            sentAt: reminder.state === 'sent' ? reminder.settledAt : null,
            unitId: unitIdOf(reminder.obligationId),
            person: people.get(reminder.memberId) ?? '',
            kind: reminder.kind ?? '',
            outcome: outcomeOf(reminder),
            reason: reminder.reason,
          },
        ],
  )
}

function outcomeOf({ state, reason }: DueRecord): Notice['outcome'] {
  if (state === 'due') return 'waiting'
  if (state === 'sent') return 'sent'
  return reason === 'unreachable' || reason === 'rejected' ? 'failed' : 'skipped'
}
