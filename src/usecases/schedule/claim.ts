import type { DateTime } from 'luxon'
import { AUDIENCE, type Due } from '../../domain/due.ts'
import type { Member } from '../../domain/member.ts'
import { holdersOf } from '../../domain/obstacle.ts'
import { firstMoment, nextSendable } from '../../domain/quiet.ts'
import type { Units } from '../../domain/school.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, knownPeriod, planOf } from '../deps.ts'
import { closeDue, queueDue } from '../send/queue-due.ts'
import { isIntroducing, sendDocument } from '../send/tell.ts'
import { addressees } from './addressees.ts'

/** Claims in one transaction what becomes one message, so that none of it is sent before the rest is there. */
export async function claimDues(deps: Deps, dues: readonly Due[], now: DateTime): Promise<void> {
  await deps.storage.transaction(async tx => {
    for (const due of dues) await claimDue(tx, deps, due, now)
  })
}

/**
 * With a row for everybody it is for, or closed as stale. While nobody can be told it is not spent and stays due.
 */
async function claimDue(tx: Tx, deps: Deps, due: Due, now: DateTime): Promise<void> {
  if ((await tx.dues.claimed([due.key])).size > 0) return
  if (now >= due.staleAfter) return closeDue(tx, due, 'skipped', { at: now, reason: 'stale' })
  const people = await toldOf(tx, deps, due)
  if (due.for.what === 'obstacle' && people.length === 0) {
    return closeDue(tx, due, 'skipped', { at: now, reason: 'superseded' })
  }
  let told = 0
  for (const member of people) {
    if (await isIntroducing(tx, member)) continue
    await queueFor(tx, deps, due, member)
    told += 1
  }
  if (told > 0) await closeDue(tx, due, 'done', { at: now, reason: null })
}

async function toldOf(tx: Tx, deps: Deps, due: Due): Promise<readonly Member[]> {
  const people = await tx.members.all()
  if (due.for.what !== 'obstacle') return addressees(people, unitsAsked(deps, due), due)
  const obstacle = await tx.journal.obstacle(Number(due.for.subject))
  const held = obstacle && holdersOf(people, obstacle)
  // The officers' own morning has those that lie with them.
  return held && held.stage !== 'officer' ? held.people : []
}

/** A question of the quarter goes to those who report in its programme; everything else says itself whom it is for. */
const unitsAsked = (deps: Deps, { for: { subject } }: Due): Units => {
  const period = knownPeriod(deps, subject)
  return period ? planOf(deps, period) : deps.school
}

async function queueFor(tx: Tx, deps: Deps, due: Due, member: Member): Promise<void> {
  const at = hourOf(deps, due, member)
  if (!(await queueDue(tx, deps, due, member, { at }))) return
  // The picture goes after what is said about it.
  if (due.for.what === 'assessment') {
    const order = { kind: 'digest-picture', period: due.for.subject } as const
    await sendDocument(tx, deps, order, { member, key: `assessment-picture:${due.for.subject}:${member.id}` })
  }
}

/**
 * Whoever reports is told at the hour each has chosen, on the day it belongs to; whoever keeps the school's books as
 * soon as it is due. After a downtime, or at night, at the next hour at which people are written to.
 */
export function hourOf({ clock, calendar }: Deps, { for: { what, day } }: Due, member: Member): DateTime {
  const now = clock.now()
  const wanted = AUDIENCE[what] === 'reporters' ? firstMoment(day, member.reminderTime ?? undefined) : now
  return wanted > now ? wanted : nextSendable(now, calendar)
}
