import type { DateTime } from 'luxon'
import { withoutWords } from '../without-words.ts'
import type { World } from '../world.ts'
import { keepCopies } from './keep-copies.ts'
import { keepHouse, noticeDowntime } from './keep-house.ts'
import { earliest, type Occurrence } from './occurrence.ts'
import { officerOccurrences } from './officer-occurrences.ts'
import { openDuePeriods } from './open-periods.ts'
import { assessmentOccurrences } from './plan-assessments.ts'
import { pulseOccurrences } from './plan-pulse.ts'
import { planReminders } from './plan-reminders.ts'

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
  for (const occurrence of await unclaimed(world, now)) {
    try {
      await happen(world, occurrence, now)
    } catch (error) {
      // One that fails must not keep the others from happening; it is tried again at the next pulse.
      world.log.error({ event: 'occurrence-failed', key: occurrence.key, err: withoutWords(error) })
    }
  }
  await keepHouse(world, now)
  await keepCopies(world, now)
  world.reached('tick:planned')
}

async function occurrences(world: World, now: DateTime): Promise<readonly Occurrence[]> {
  const open = await world.storage.transaction(tx => tx.periods.open())
  return [
    ...officerOccurrences(world, open, now),
    ...assessmentOccurrences(world, now),
    ...pulseOccurrences(world, now),
  ]
}

/** What has come due and has not happened yet. A pulse at which nothing happens looks once for all of them. */
async function unclaimed(world: World, now: DateTime): Promise<readonly Occurrence[]> {
  const oldest = now.minus({ days: OLDEST_DAYS })
  const due = (await occurrences(world, now)).filter(({ dueAt }) => dueAt <= now && dueAt >= oldest)
  return world.storage.transaction(async tx => {
    const open: Occurrence[] = []
    for (const occurrence of due) if (!(await tx.journal.claimed(occurrence.key))) open.push(occurrence)
    return open
  })
}

/** Each occurrence happens in one transaction with its own key: done and claimed, or neither. */
async function happen(world: World, occurrence: Occurrence, now: DateTime): Promise<void> {
  await world.storage.transaction(async tx => {
    if (await tx.journal.claimed(occurrence.key)) return
    if (now >= occurrence.staleAfter) {
      await tx.journal.claim(occurrence.key, now, 'skipped', 'stale')
      return
    }
    // What was to be told is not spent while nobody can be told.
    if (await occurrence.make(tx, now)) await tx.journal.claim(occurrence.key, now, 'done')
  })
}

/** When the next pulse has something to do: midnight plans the day, occurrences have their own hour. */
export async function nextTickAt(world: World): Promise<DateTime> {
  const now = world.clock.now()
  const midnight = now.startOf('day').plus({ days: 1 })
  const later = (await occurrences(world, now)).map(({ dueAt }) => dueAt).filter(dueAt => dueAt > now)
  return earliest(midnight, later)
}
