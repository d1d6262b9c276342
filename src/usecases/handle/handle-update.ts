import type { DateTime } from 'luxon'
import { type Effect, say } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import { readSession, type Session } from '../../conversation/session.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import { isPassingTrouble } from '../../domain/error-code.ts'
import type { Member } from '../../domain/member.ts'
import { nfc } from '../../domain/reading/fold.ts'
import { channelAt, type Heard } from '../../messenger/lines.ts'
import type { InboxEntry } from '../../storage/records.ts'
import type { Storage, Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import { enqueue, voiceOf } from '../send/enqueue.ts'
import { REFUSED } from '../send/prepared.ts'
import { withoutWords } from '../without-words.ts'
import { changedSchool } from './apply-school.ts'
import { inARow } from './in-a-row.ts'
import { takeStep } from './take-step.ts'
import { understand } from './understand.ts'

/** How often one update may fail before it is set aside and the person is told. */
const TRIES = 3

/** Somebody may do more or less than before: what their menu shows has to follow. */
export type Handled = {
  readonly rolesChanged: boolean
  /** Chats of people who have been let go: their menu shows nothing of the school any more. */
  readonly gone: readonly ChatAddress[]
}

const ROLE_EFFECTS: readonly Effect['effect'][] = ['enrol', 'grant', 'erase', 'let-go', 'judge', 'move']

/**
 * Handles one update from the inbox, with what was written in a row with it: everything it changes, everything it says
 * and its own mark are one transaction. A bug never loses it: it is tried again, then set aside with its error while the chat goes on.
 * @param within opens that transaction.
 * @throws what passes (a full disk): it is no fault of the update, which waits for as long as it takes.
 */
export async function handleUpdate(deps: Deps, entry: InboxEntry, within: Storage['transaction']): Promise<Handled> {
  try {
    const { handled, school } = await within(async tx => {
      let handled: Handled = NOTHING
      for (const piece of await inARow(tx, deps, entry)) {
        if (!(await isOurs(tx, piece.rows))) break
        const { facts, effects } = await take(tx, deps, piece.heard)
        handled = merged(handled, await changedBy(tx, facts, effects))
        const school = await changedSchool(tx, effects)
        if (!school) continue
        // The next one is to find the school as it is then, which is put in force below.
        tx.apart()
        return { handled, school }
      }
      deps.faultPoint('handled:before-commit')
      return { handled, school: undefined }
    })
    if (school) deps.inForce.put(school)
    deps.faultPoint('handled:after-commit')
    return handled
  } catch (error) {
    if (isPassingTrouble(error)) throw error
    await setBack(deps, entry, error)
    return NOTHING
  }
}

const NOTHING: Handled = { rolesChanged: false, gone: [] }

const merged = (a: Handled, b: Handled): Handled => ({
  rolesChanged: a.rolesChanged || b.rolesChanged,
  gone: [...a.gone, ...b.gone],
})

/** What another program has handled meanwhile is not handled again. */
async function isOurs(tx: Tx, rows: readonly number[]): Promise<boolean> {
  for (const row of rows) if (!(await tx.inbox.done(row))) return false
  return true
}

async function take(tx: Tx, deps: Deps, heard: Heard): Promise<{ facts: Facts; effects: readonly Effect[] }> {
  const { chat, body } = heard
  const session = readSession(await tx.sessions.load(chat))
  const input = await understand(tx, session, heard, { ...channelAt(deps, chat), units: deps.school.units })
  const incoming = { ...heard, profileName: nfc(heard.profileName) }
  const { facts, next } = await takeStep(tx, deps, { session, input, incoming })
  // Whoever has just agreed has a session from now on; whoever has just been erased has none.
  const known = await tx.members.byChat(chat)
  // Whoever is met here by the code of a member goes on where that member stands.
  const joined = known && !facts.me && (await tx.sessions.load(chat)) !== undefined
  if (known && !joined) await tx.sessions.save(chat, JSON.stringify(next.session), facts.now)
  if (known && isHeard(heard)) await heardAgain(tx, known, chat, facts.now)
  if (known && facts.me && known.chats.at(-1) !== chat && body.kind !== 'reachable')
    await tx.members.meet(known.id, chat, facts.now)
  return { facts, effects: next.effects }
}

/** Said by the person, or told by the channel: whoever is written to there is reached again. */
const isHeard = ({ body }: Heard): boolean => body.kind !== 'reachable' || body.yes

/** What had been refused there, and waits for another day, is sent. */
async function heardAgain(tx: Tx, { refusals }: Member, chat: ChatAddress, now: DateTime): Promise<void> {
  if (!refusals.some(refusal => refusal.chat === chat)) return
  await tx.members.heardAgain(chat)
  for (const { id } of await tx.outbox.waitingFor(chat, REFUSED)) await tx.outbox.postpone(id, now, REFUSED, false)
}

async function changedBy(tx: Tx, facts: Facts, effects: readonly Effect[]): Promise<Handled> {
  const rolesChanged = effects.some(({ effect }) => ROLE_EFFECTS.includes(effect))
  return { rolesChanged, gone: rolesChanged ? await goneOf(tx, facts, effects) : [] }
}

async function goneOf(tx: Tx, { people }: Facts, effects: readonly Effect[]): Promise<readonly ChatAddress[]> {
  const chats = effects.flatMap(effect =>
    effect.effect === 'let-go' || effect.effect === 'erase'
      ? (people.find(({ id }) => id === effect.member)?.chats ?? [])
      : [],
  )
  const gone: ChatAddress[] = []
  for (const chat of chats) if (!(await tx.members.byChat(chat))) gone.push(chat)
  return gone
}

/** What the open dialogue holds may be what failed: whatever comes next is not to fail by it too. Answers are records. */
async function leaveDialogue(tx: Tx, chat: ChatAddress, now: DateTime): Promise<void> {
  const session = readSession(await tx.sessions.load(chat))
  const left: Session = { ...session, turn: session.turn + 1, flow: null }
  await tx.sessions.save(chat, JSON.stringify(left), now)
}

async function setBack(deps: Deps, entry: InboxEntry, error: unknown): Promise<void> {
  const last = entry.attempts + 1 >= TRIES
  const name = error instanceof Error ? error.name : 'unknown'
  deps.log.error({
    event: 'update-failed',
    inbox: entry.id,
    attempt: entry.attempts + 1,
    setAside: last,
    err: withoutWords(error),
  })
  await deps.storage.transaction(async tx => {
    await tx.inbox.failed(entry.id, name, last)
    if (!last) return
    const member = await tx.members.byChat(entry.chat)
    // Of somebody unknown nothing is kept, also not to find the bug by.
    if (!member) {
      await tx.inbox.done(entry.id)
      return wishForCleanUp(tx, 'tidy')
    }
    await leaveDialogue(tx, entry.chat, deps.clock.now())
    await enqueue(tx, deps, say({ say: 'failed' }), { chat: entry.chat, voice: voiceOf(member), turn: null })
  })
}
