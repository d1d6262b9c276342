import type { DateTime } from 'luxon'
import { openAreas, pulseAreas, pulseMessage } from '../../conversation/flows/pulse.ts'
import { unitOf } from '../../domain/form.ts'
import { type Member, unitsOf } from '../../domain/member.ts'
import { periodBounds, periodOf } from '../../domain/period.ts'
import type { PulseMark } from '../../domain/pulse.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { pulseSkipKey } from '../handle/apply-notes.ts'
import { storedQuestion } from '../stored.ts'
import type { World } from '../world.ts'
import { voiceOf } from './enqueue.ts'
import { isWriting, type Prepared, postpone } from './prepare-reminder.ts'
import { renderNow } from './render-now.ts'

const WAIT_MINUTES = 30

/** The recheck at delivery: to nobody who has answered, paused or said no, and not once the quarter is over. */
export async function preparePulse(tx: Tx, world: World, entry: OutboxEntry): Promise<Prepared> {
  const now = world.clock.now()
  const { member: id, quarter, nudge } = storedQuestion(entry.payload)
  const sendable = nextSendable(now, world.calendar)
  if (sendable > now) return postpone(tx, entry, sendable, 'quiet')
  if (await isWriting(tx, entry.chat, now)) {
    return postpone(tx, entry, now.plus({ minutes: WAIT_MINUTES }), 'writing')
  }
  const member = await tx.members.byId(id)
  const marks = await tx.pulses.of(quarter)
  const reason = await whyNot(tx, world, member, quarter, now)
  const message = member && reason === undefined ? messageFor(world, member, marks, quarter, nudge) : undefined
  if (!member || !message) {
    await tx.outbox.settle(entry.id, 'skipped', now, reason ?? 'settled')
    return { kind: 'settled' }
  }
  const whom = { member: id, quarter, nudge }
  const rendered = await renderNow(tx, world, entry, { message, voice: voiceOf(member), whom })
  return { kind: 'send', message: rendered, reminders: [] }
}

async function whyNot(
  tx: Tx,
  world: World,
  member: Member | undefined,
  quarter: string,
  now: DateTime,
): Promise<string | undefined> {
  const period = periodOf(quarter)
  if (!period || now >= periodBounds(period, world.calendar.zone).until.plus({ days: 1 })) return 'stale'
  if (member?.state !== 'active' || member.chat === null) return 'unreachable'
  if (member.pausedUntil && member.pausedUntil > now) return 'paused'
  return (await tx.journal.claimed(pulseSkipKey(quarter, member.id))) ? 'declined' : undefined
}

/** About the first of the person's units that has not answered; whoever began goes on where it stands. */
function messageFor(world: World, member: Member, marks: readonly PulseMark[], quarter: string, nudge: boolean) {
  const units = unitsOf(member).flatMap(id => unitOf(world.plan, id) ?? [])
  const unit = units.find(each => each.onBoard && openAreas(world.plan, each, marks).length > 0)
  const [area] = unit ? openAreas(world.plan, unit, marks) : []
  if (!unit || !area || pulseAreas(world.plan, unit).length === 0) return undefined
  return pulseMessage(world.plan, quarter, unit, area, nudge)
}
