import { readSession } from '../../conversation/session.ts'
import { lineOf } from '../../domain/chat-address.ts'
import { type Hearing, hearingNow, hearingTold, isLong, type Span, wasTalking } from '../../domain/hearing.ts'
import type { Member } from '../../domain/member.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Line } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { readHearing, saveHearing } from '../read/hearing.ts'
import { withoutWords } from '../without-words.ts'
import { takeStep } from './take-step.ts'

/**
 * Where the channel keeps nothing of what is said while nobody listens: notes until when it has been listened to, and
 * after a gap tells whoever was talking then, once, that words may be lost, with the question that waits. Never at night.
 */
export async function healGap(deps: Deps): Promise<void> {
  for (const line of deps.lines) await healLine(deps, line)
}

async function healLine(deps: Deps, line: Line): Promise<void> {
  await deps.storage.transaction(async tx => {
    const hearing = await noteHearing(tx, deps, line)
    const now = deps.clock.now()
    if (!hearing?.untold || nextSendable(now, deps.calendar) > now) return
    // After more than a day whoever has a draft is told anyway.
    const people = isLong(hearing.untold) ? [] : await tx.members.all()
    for (const member of people.filter(isMetBy(line))) await heal(tx, deps, member, hearing.untold)
    await saveHearing(tx, line.key, hearingTold(hearing))
  })
}

/** A program that is stopped and started at once has missed nothing. */
export async function endHearing(deps: Deps): Promise<void> {
  try {
    await deps.storage.transaction(async tx => {
      for (const line of deps.lines) await noteHearing(tx, deps, line)
    })
  } catch (error) {
    deps.log.warn({ event: 'hearing-not-noted', err: withoutWords(error) })
  }
}

/** @returns undefined where nothing is lost, and while it is not yet being listened to. */
async function noteHearing(tx: Tx, deps: Deps, { key, messenger }: Line): Promise<Hearing | undefined> {
  const reception = messenger.reception?.()
  if (messenger.channel.keepsUnheard || reception?.way !== 'asked' || !reception.heard) return undefined
  const hearing = hearingNow(await readHearing(tx, deps, key), reception.heard)
  await saveHearing(tx, key, hearing)
  return hearing
}

/** Where the dialogue is held. */
const isMetBy =
  ({ key }: Line) =>
  ({ chat }: Member): boolean =>
    chat !== null && lineOf(chat) === key

async function heal(tx: Tx, deps: Deps, { chat, state, name }: Member, gap: Span): Promise<void> {
  if (chat === null || state !== 'active') return
  const session = readSession(await tx.sessions.load(chat))
  if (session.flow === null || !wasTalking(await tx.sessions.savedAt(chat), gap)) return
  const at = Math.floor(deps.clock.now().toSeconds())
  const body = { kind: 'unsupported', messageId: '' } as const
  const incoming = { updateId: '', chat, private: true, profileName: name, at, body }
  await takeStep(tx, deps, { session, input: { kind: 'interrupted', gap }, incoming })
}
