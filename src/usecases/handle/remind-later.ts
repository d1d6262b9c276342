import type { Effect } from '../../conversation/effect.ts'
import { rungKey, staleAfter } from '../../domain/due.ts'
import { periodKeyOf } from '../../domain/owed-key.ts'
import type { Tx } from '../../storage/storage.ts'
import { queueDue, reminderKey } from '../send/queue-due.ts'
import type { World } from '../world.ts'

/** "Nhắc lại sau", "Nhắc": one more reminder for one person at a chosen time; it waits no longer than a last call does. */
export async function remindLater(tx: Tx, world: World, effect: Extract<Effect, { effect: 'remind' }>): Promise<void> {
  const { obligation, member: memberId, at, kind } = effect
  const member = await tx.members.byId(memberId)
  if (!member) return
  const day = at.startOf('day')
  const due = {
    key: rungKey(obligation, day, kind),
    dueAt: at,
    staleAfter: staleAfter(at, world.calendar),
    for: { what: 'rung' as const, kind, obligation, subject: periodKeyOf(obligation), day },
  }
  const afternoon = +day === +world.clock.now().startOf('day')
  await queueDue(tx, world, due, member, { at, key: reminderKey(memberId, at, afternoon ? kind : undefined) })
}
