import type { DateTime } from 'luxon'
import type { Choice } from '../../conversation/action.ts'
import { say } from '../../conversation/effect.ts'
import { dutyOf } from '../../conversation/flows/duties.ts'
import type { Invitation } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { tellOfficers } from '../send/tell.ts'
import type { World } from '../world.ts'

/** What ran out longer ago is no news. */
const NEWS_DAYS = 40

/** The officers hear, once and by name, which invitations have run out unused, with the way to invite anew. */
export async function tellExpired(tx: Tx, world: World, now: DateTime): Promise<void> {
  const expired = await tx.invitations.expired(now.minus({ days: NEWS_DAYS }), now)
  const fresh: Invitation[] = []
  for (const each of expired) {
    if (await tx.journal.claim(`invitation-expired:${each.id}`, now, 'done')) fresh.push(each)
  }
  if (fresh.length === 0) return
  const items = fresh.map(({ name, expiresAt, role, unitId }) => ({
    name,
    until: expiresAt,
    ...dutyOf(world.plan, { role, unitId }),
  }))
  const choices = fresh.map(
    ({ id, name }): Choice => ({
      word: 'invite-again',
      values: { name },
      action: { do: 'people.again', invitation: id },
    }),
  )
  await tellOfficers(tx, world, say({ say: 'invitations-expired', items }, choices, { standing: true }))
}
