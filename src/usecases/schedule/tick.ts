import type { DateTime } from 'luxon'
import { type Due, earliest } from '../../domain/due.ts'
import { expiredDues } from '../../domain/dues/invitation.ts'
import { withoutWords } from '../without-words.ts'
import type { World } from '../world.ts'
import { claimDue } from './claim.ts'
import { keepCopies } from './keep-copies.ts'
import { keepHouse } from './keep-house.ts'
import { noticeDowntime } from './notice-downtime.ts'
import { openDuePeriods } from './open-periods.ts'
import { planReminders } from './plan-reminders.ts'
import { plannedDues } from './planned.ts'

/** What came due longer ago is no longer looked for: it has happened, or it is too late for it. */
const OLDEST_DAYS = 40

/**
 * One pulse of the clock: whatever has come due since the last one is put into the outbox, each thing once.
 * A long silence catches up by itself: everything is derived from the dates, there is no timer to lose.
 * Cost: a constant number of look-ups a day plus what is due, however many years are stored.
 */
export async function tick(world: World): Promise<void> {
  const now = world.clock.now()
  await noticeDowntime(world, now)
  await openDuePeriods(world, now)
  await planReminders(world, now)
  for (const due of await unclaimed(world, now)) {
    try {
      await claimDue(world, due, now)
    } catch (error) {
      // One that fails must not keep the others from happening; it is tried again at the next pulse.
      world.log.error({ event: 'claim-failed', key: due.key, err: withoutWords(error) })
    }
  }
  await keepHouse(world, now)
  await keepCopies(world, now)
  world.reached('tick:planned')
}

/** What has come due and has not happened yet. A pulse at which nothing happens looks once for all of them. */
async function unclaimed(world: World, now: DateTime): Promise<readonly Due[]> {
  const oldest = now.minus({ days: OLDEST_DAYS })
  return world.storage.transaction(async tx => {
    const planned = plannedDues(world, await tx.periods.open(), now)
    const expired = expiredDues(await tx.invitations.expired(oldest, now))
    const due = [...planned, ...expired].filter(({ dueAt }) => dueAt <= now && dueAt >= oldest)
    const claimed = await tx.dues.claimed(due.map(({ key }) => key))
    return due.filter(({ key }) => !claimed.has(key))
  })
}

/** When the next pulse has something to do: midnight plans the day, what is due has its own hour. */
export async function nextTickAt(world: World): Promise<DateTime> {
  const now = world.clock.now()
  const open = await world.storage.transaction(tx => tx.periods.open())
  const midnight = now.startOf('day').plus({ days: 1 })
  const later = plannedDues(world, open, now)
    .map(({ dueAt }) => dueAt)
    .filter(dueAt => dueAt > now)
  return earliest(midnight, later)
}
