import type { Effect } from '../../conversation/effect.ts'
import { rungKey, staleAfter } from '../../domain/due.ts'
import { periodKeyOf } from '../../domain/owed-key.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { queueDue, reminderKey } from '../send/queue-due.ts'

/** "Nhắc lại sau", "Nhắc": one more reminder for one person at a chosen time; it waits no longer than a last call does. */
export async function remindLater(tx: Tx, deps: Deps, effect: Extract<Effect, { effect: 'remind' }>): Promise<void> {
  const { obligation, member: memberId, at, kind } = effect
  const member = await tx.members.byId(memberId)
  if (!member) return
  const day = at.startOf('day')
  const due = {
    key: rungKey(obligation, day, kind),
    dueAt: at,
    staleAfter: staleAfter(at, deps.calendar),
    for: { what: 'rung' as const, kind, obligation, subject: periodKeyOf(obligation), day },
  }
  const afternoon = +day === +deps.clock.now().startOf('day')
  await queueDue(tx, deps, due, member, { at, key: reminderKey(memberId, at, afternoon ? kind : undefined) })
}
