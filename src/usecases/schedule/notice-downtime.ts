import { DateTime } from 'luxon'
import { dueOf, staleAfter } from '../../domain/due.ts'
import { isReachable, reportersOf } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { queueDue } from '../send/queue-due.ts'

/** When the program last ran: the one instant that is written at every pulse. */
const LAST_PULSE = 'pulse.last'

/** Longer than this and the channel may have dropped messages. */
const DOWNTIME_HOURS = 24

/** When the program looked at the clock last, as far as the records know. */
export async function lastPulse(tx: Tx): Promise<DateTime | undefined> {
  const stored = await tx.settings.get(LAST_PULSE)
  return stored === undefined ? undefined : DateTime.fromISO(stored)
}

/** Off for more than a day: whoever has an open draft is told, once, that messages may be lost. */
export async function noticeDowntime(deps: Deps, now: DateTime): Promise<void> {
  await deps.storage.transaction(async tx => {
    const last = await lastPulse(tx)
    await tx.settings.set(LAST_PULSE, isoOf(now))
    if (last && now.diff(last, 'hours').hours > DOWNTIME_HOURS) await tellDrafters(tx, deps, isoOf(last), now)
  })
}

const isoOf = (instant: DateTime): string => instant.toUTC().toISO() ?? ''

/** One message a person, about the first of the open drafts. */
async function tellDrafters(tx: Tx, deps: Deps, since: string, now: DateTime): Promise<void> {
  const people = await tx.members.all()
  const at = nextSendable(now, deps.calendar)
  for (const open of await tx.periods.open()) {
    const drafts = (await tx.reports.ofPeriod(open.key)).filter(({ state }) => state === 'drafting')
    for (const { id, unitId } of drafts) {
      const due = {
        key: `missed-hours:${since}`,
        dueAt: now,
        staleAfter: staleAfter(at, deps.calendar),
        for: dueOf('missed-hours', { subject: open.key, day: now.startOf('day'), obligation: id }),
      }
      for (const member of reportersOf(people, unitId).filter(isReachable)) {
        await queueDue(tx, deps, due, member, { at })
      }
    }
  }
}
