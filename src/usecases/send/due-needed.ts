import type { DateTime } from 'luxon'
import { readSession, type Session } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { AUDIENCE, isDueWhat } from '../../domain/due.ts'
import { hasConsented, isClerk, isLeadership, isOfficer, type Member, unitsOf } from '../../domain/member.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { DueRecord } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'

/** Dialogues in which words are an answer, or perhaps one. */
const ANSWERING: readonly (string | undefined)[] = ['report', 'take', 'offer']

/** Whether a reminder, which asks the next question itself, is an interruption here. */
export const isAnswering = ({ flow }: Session): boolean => ANSWERING.includes(flow?.name)

/** Somebody who is writing just now is not interrupted. */
const WRITING_MINUTES = 15

/** Why what is due is not sent, as far as it needs nothing but the records at hand. */
export function whyNotAtAll(
  member: Member | undefined,
  due: DueRecord,
  beside: readonly DueRecord[],
  now: DateTime,
): string | undefined {
  if (member?.state !== 'active' || member.chat === null) return 'unreachable'
  if (!isFor(member, due)) return 'no-right'
  // Nothing is asked of whoever could not be heard: until the terms as they are now have been agreed to they alone are.
  if (!hasConsented(member) && isDueWhat(due.what) && AUDIENCE[due.what] !== 'oneself') return 'no-consent'
  if (isDueWhat(due.what) && AUDIENCE[due.what] === 'reporters' && member.pausedUntil && member.pausedUntil > now) {
    return 'paused'
  }
  if (due.staleAfter && now >= due.staleAfter) return 'stale'
  return isSuperseded(due, beside) ? 'superseded' : undefined
}

/** Duties end between planning and sending. */
function isFor(member: Member, { what, obligationId, subject }: DueRecord): boolean {
  if (!isDueWhat(what)) return false
  if (AUDIENCE[what] === 'officers') return isOfficer(member)
  if (AUDIENCE[what] === 'leadership') return isLeadership(member)
  if (AUDIENCE[what] === 'oneself') return subject === String(member.id)
  // Who has it is looked at when the message is made.
  if (AUDIENCE[what] === 'holders') return true
  if (AUDIENCE[what] === 'clerks') return isClerk(member) || isOfficer(member)
  return obligationId === null ? unitsOf(member).length > 0 : unitsOf(member).includes(unitIdOf(obligationId))
}

/**
 * Of two about one report the later stands, at the same instant the one recorded last, which is the rung of that day. A
 * nudge never goes beside the question itself.
 */
function isSuperseded(due: DueRecord, beside: readonly DueRecord[]): boolean {
  if (due.what === 'pulse-nudge') return beside.some(({ what }) => what === 'pulse')
  return beside.some(
    other =>
      due.what === 'rung' &&
      other.obligationId === due.obligationId &&
      (other.dueAt > due.dueAt || (+other.dueAt === +due.dueAt && other.id > due.id)),
  )
}

/** Whether the person is reporting just now, or has been asked whether what was said is of the report. */
export async function isWriting(tx: Tx, chat: ChatAddress, now: DateTime): Promise<boolean> {
  const session = readSession(await tx.sessions.load(chat))
  if (!isAnswering(session)) return false
  const last = await tx.outbox.lastOfTurn(chat, session.turn)
  const minutes = last === undefined ? undefined : now.diff(last.createdAt, 'minutes').minutes
  // Said in the future: the clock has been set back since.
  return minutes !== undefined && minutes >= 0 && minutes < WRITING_MINUTES
}
