import type { Effect } from '../../conversation/effect.ts'
import type { Tx } from '../../storage/storage.ts'
import { reminderKey } from '../send/reminder-key.ts'
import type { World } from '../world.ts'

/** "Nhắc lại sau", "Nhắc": one more reminder for one person at a chosen time, on its own record. */
export async function remindLater(tx: Tx, world: World, effect: Extract<Effect, { effect: 'remind' }>): Promise<void> {
  const { obligation, member: memberId, at, kind } = effect
  const member = await tx.members.byId(memberId)
  if (!member || member.chat === null || member.state !== 'active') return
  const day = at.startOf('day')
  const added = await tx.reminders.add({
    obligationId: obligation,
    rungDate: day,
    kind,
    memberId,
    dueAt: at,
    state: 'due',
    reason: null,
  })
  if (added === undefined) return
  const afternoon = +day === +world.clock.now().startOf('day')
  await tx.outbox.add({
    chat: member.chat,
    key: reminderKey(memberId, at, afternoon ? kind : undefined),
    kind: 'reminder',
    payload: JSON.stringify({ member: memberId }),
    createdAt: world.clock.now(),
    notBefore: at,
  })
}
