import type { DateTime } from 'luxon'
import { bundleOf, type Due } from '../../domain/due.ts'
import { RUNG_KINDS } from '../../domain/ladder.ts'
import type { Member } from '../../domain/member.ts'
import type { DueRecord } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'

/** What an outbox row of kind 'due' holds; the message itself is made when it is sent. */
export type StoredDue = {
  readonly member: number
  readonly bundle: string
  /** Part of an answer to what the person has just done: it does not wait for the end of the night. */
  readonly atOnce?: boolean
}

/** When it goes to this person, and under which key of the outbox: two with the same key are one message. */
export type Queueing = { readonly at: DateTime; readonly key?: string; readonly atOnce?: boolean }

/** A reminder's place in the outbox: one a person and day; a second only when somebody asked for it ("chiều nay"). */
export function reminderKey(member: number, at: DateTime, extra?: string): string {
  return `reminder:${member}:${at.toISODate()}${extra === undefined ? '' : `:${extra}:${at.toFormat('HHmm')}`}`
}

/**
 * Claims a due thing for one person: recorded once, with a row in the outbox that says only whom it is for.
 * @returns false when it has been recorded for this person before, or the person cannot be written to.
 */
export async function queueDue(tx: Tx, deps: Deps, due: Due, member: Member, queueing: Queueing): Promise<boolean> {
  if (member.chat === null || member.state !== 'active') return false
  const { at, atOnce } = queueing
  const bundle = bundleOf(due)
  const added = await tx.dues.add({
    ...recordOf(due, member.id),
    dueAt: at,
    state: 'due',
    reason: null,
    settledAt: null,
  })
  if (!added) return false
  const payload: StoredDue = { member: member.id, bundle, ...(atOnce ? { atOnce } : {}) }
  await tx.outbox.add({
    chat: member.chat,
    key: queueing.key ?? outboxKey(due, member, at),
    kind: 'due',
    payload: JSON.stringify(payload),
    createdAt: deps.clock.now(),
    notBefore: at,
  })
  return true
}

/** Proof that a due thing went to nobody, and why; or that it is done. */
export async function closeDue(
  tx: Tx,
  due: Due,
  state: 'skipped' | 'done',
  { at, reason }: { at: DateTime; reason: string | null },
): Promise<void> {
  await tx.dues.add({ ...recordOf(due, 0), state, reason, settledAt: at })
}

function recordOf(due: Due, memberId: number): Omit<DueRecord, 'id' | 'outboxId' | 'state' | 'reason' | 'settledAt'> {
  const { what, kind, obligation, subject, day } = due.for
  // Of a rung the ladder is asked when it is sent: the officer may move the target meanwhile.
  const staleAfter = RUNG_KINDS.some(rung => rung === kind) ? null : due.staleAfter
  const bundle = bundleOf(due)
  return {
    key: due.key,
    memberId,
    what,
    kind,
    obligationId: obligation,
    subject,
    day,
    dueAt: due.dueAt,
    staleAfter,
    bundle,
  }
}

function outboxKey(due: Due, member: Member, at: DateTime): string {
  const bundle = bundleOf(due)
  if (bundle === 'rung') return reminderKey(member.id, at)
  return bundle === due.for.what ? `${bundle}:${member.id}:${at.toISODate()}` : `${due.key}:${member.id}`
}
