import type { DateTime } from 'luxon'
import { UNDER_WAY } from '../../domain/dispatch.ts'
import { bundleOf, type Due, earliest } from '../../domain/due.ts'
import { dispatchDues } from '../../domain/dues/dispatch.ts'
import { expiredDues } from '../../domain/dues/invitation.ts'
import { obstacleDues } from '../../domain/dues/obstacle.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { withoutWords } from '../without-words.ts'
import { claimDues } from './claim.ts'
import { cleanUp } from './clean-up.ts'
import { keepCopies } from './keep-copies.ts'
import { noticeDoor } from './notice-door.ts'
import { noticeDowntime } from './notice-downtime.ts'
import { noticeMonth } from './notice-month.ts'
import { openDuePeriods } from './open-periods.ts'
import { planReminders } from './plan-reminders.ts'
import { plannedDues } from './planned.ts'
import { termsRisen } from './terms-risen.ts'

/** What came due longer ago is no longer looked for: it has happened, or it is too late for it. */
const OLDEST_DAYS = 40

/**
 * One pulse of the clock: whatever has come due since the last one is put into the outbox, each thing once.
 * A long silence catches up by itself: everything is derived from the dates, there is no timer to lose.
 * Cost: a constant number of look-ups a day plus what is due, however many years are stored.
 */
export async function tick(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  await noticeDoor(deps)
  await noticeMonth(deps)
  await openDuePeriods(deps, now)
  // Once it stands which reports have ended meanwhile: nobody is asked to go on with one of them.
  await noticeDowntime(deps, now)
  await planReminders(deps, now)
  for (const dues of together(await unclaimed(deps, now))) {
    try {
      await claimDues(deps, dues, now)
    } catch (error) {
      // One that fails must not keep the others from happening; it is tried again at the next pulse.
      deps.log.error({ event: 'claim-failed', key: dues[0]?.key, err: withoutWords(error) })
    }
  }
  await cleanUp(deps, now)
  await keepCopies(deps, now)
  deps.faultPoint('tick:planned')
}

/** What becomes one message is claimed together. */
function together(dues: readonly Due[]): readonly (readonly Due[])[] {
  const bundles = new Map<string, Due[]>()
  for (const due of dues) bundles.set(bundleOf(due), [...(bundles.get(bundleOf(due)) ?? []), due])
  return [...bundles.values()]
}

/** What has come due and has not happened yet. A pulse at which nothing happens looks once for all of them. */
async function unclaimed(deps: Deps, now: DateTime): Promise<readonly Due[]> {
  const oldest = now.minus({ days: OLDEST_DAYS })
  return deps.storage.transaction(async tx => {
    const planned = plannedDues(deps, await tx.periods.open(), now)
    const expired = expiredDues(await tx.invitations.expired(oldest, now))
    const waiting = obstacleDues(await tx.journal.openObstacles(), deps.calendar)
    const onTheirWay = dispatchDues(await tx.dispatches.inState(UNDER_WAY), deps.calendar)
    const terms = await termsRisen(tx, deps, now)
    const due = [...planned, ...expired, ...waiting, ...onTheirWay, ...terms].filter(
      ({ dueAt }) => dueAt <= now && dueAt >= oldest,
    )
    const claimed = await tx.dues.claimed(due.map(({ key }) => key))
    return due.filter(({ key }) => !claimed.has(key))
  })
}

/** When the next pulse has something to do: midnight plans the day, what is due has its own hour. */
export async function nextTickAt(tx: Tx, deps: Deps): Promise<DateTime> {
  const now = deps.clock.now()
  const open = await tx.periods.open()
  const waiting = await tx.journal.openObstacles()
  const underWay = await tx.dispatches.inState(UNDER_WAY)
  const midnight = now.startOf('day').plus({ days: 1 })
  const later = [
    ...plannedDues(deps, open, now),
    ...obstacleDues(waiting, deps.calendar),
    ...dispatchDues(underWay, deps.calendar),
    ...(await termsRisen(tx, deps, now)),
  ]
    .map(({ dueAt }) => dueAt)
    .filter(dueAt => dueAt > now)
  return earliest(midnight, later)
}
