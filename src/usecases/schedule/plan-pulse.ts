import { DateTime } from 'luxon'
import { pulseDays } from '../../domain/assessment-dates.ts'
import { isOnlyDeputy, isReachable, type Member, reportersOf } from '../../domain/member.ts'
import { periodBounds, quarterAt } from '../../domain/period.ts'
import { firstMoment, nextSendable } from '../../domain/quiet.ts'
import type { Tx } from '../../storage/storage.ts'
import type { World } from '../world.ts'
import type { Occurrence } from './occurrence.ts'

/** What an outbox row of kind 'pulse' holds; the message itself is made when it is sent. */
export type StoredPulse = { readonly member: number; readonly quarter: string; readonly nudge: boolean }

/** Quý I and III: the optional two-minute message to the units' reporters, and its single nudge (product.md 4). */
export function pulseOccurrences(world: World, now: DateTime): readonly Occurrence[] {
  const quarter = quarterAt(world.plan.programme, now)
  const signed = DateTime.fromISO(world.plan.signedOn, { zone: world.calendar.zone })
  if (quarter.quarter !== 1 && quarter.quarter !== 3) return []
  const { pulse, nudge } = pulseDays(quarter, world.calendar)
  if (pulse < signed) return []
  const staleAfter = periodBounds(quarter, world.calendar.zone).until.plus({ days: 1 })
  const nudgeKey = `pulse-nudge:${quarter.key}`
  const first: Occurrence = {
    key: `pulse:${quarter.key}`,
    dueAt: pulse,
    staleAfter,
    make: async (tx, at) => {
      await post(tx, world, quarter.key, pulse, false, at)
      // After a downtime there is one message, not two.
      if (at >= nudge) await tx.journal.claim(nudgeKey, at, 'skipped', 'late')
      return true
    },
  }
  const second: Occurrence = {
    key: nudgeKey,
    dueAt: nudge,
    staleAfter,
    make: async (tx, at) => {
      await post(tx, world, quarter.key, nudge, true, at)
      return true
    },
  }
  return [first, second]
}

/** One message a person, whatever the number of units. */
async function post(
  tx: Tx,
  world: World,
  quarter: string,
  day: DateTime,
  nudge: boolean,
  now: DateTime,
): Promise<void> {
  for (const member of await addressed(tx, world)) {
    const wanted = firstMoment(day, member.reminderTime ?? undefined)
    const payload: StoredPulse = { member: member.id, quarter, nudge }
    await tx.outbox.add({
      chat: member.chat,
      key: `${nudge ? 'pulse-nudge' : 'pulse'}:${quarter}:${member.id}`,
      kind: 'pulse',
      payload: JSON.stringify(payload),
      createdAt: now,
      notBefore: wanted >= now ? wanted : nextSendable(now, world.calendar),
    })
  }
}

/** Heads and reporters; of a unit that has only deputies these. */
async function addressed(tx: Tx, world: World): Promise<readonly (Member & { readonly chat: string })[]> {
  const people = await tx.members.all()
  const found = world.plan.units
    .filter(unit => unit.onBoard)
    .flatMap(({ id }) => {
      const reachable = reportersOf(people, id).filter(isReachable)
      const first = reachable.filter(member => !isOnlyDeputy(member, id))
      return first.length > 0 ? first : reachable
    })
  return [...new Map(found.map(member => [member.id, member])).values()].flatMap(member =>
    member.chat === null ? [] : [{ ...member, chat: member.chat }],
  )
}
