import { DateTime } from 'luxon'
import { tellBlocked } from '../../conversation/flows/blocked.ts'
import { errorCode, isPassingTrouble } from '../../domain/error-code.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { Outcome, Outgoing } from '../../messenger/messenger.ts'
import { LONGEST_MENDING_SECONDS, LONGEST_RETRY_SECONDS } from '../../storage/queues.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { buttonsOf } from '../menu.ts'
import { storedFile, storedMenu, storedMessage } from '../read/stored.ts'
import { withoutWords } from '../without-words.ts'
import type { World } from '../world.ts'
import { enqueueFor } from './enqueue.ts'
import { wishForHousework } from './housework.ts'
import { keptReason, OUTAGE } from './perhaps-seen.ts'
import { fileIdKey, isAllowed, makeFile, NO_RIGHT, planOrder } from './prepare-document.ts'
import { prepareDue } from './prepare-due.ts'
import type { Prepared } from './prepared.ts'
import { setAside } from './set-aside.ts'
import { sayElsewhere, tellInstead } from './without-files.ts'

/** How often a message may fail through a bug of ours before it is set aside. */
const TRIES = 3

/** How often a file waits for this machine to be mended: a day. */
const MOST_FAILURES = 57

/** A file to send: kept in the data folder, or known to the channel already. */
export type StoredFile = {
  readonly path: string
  readonly as: 'document' | 'photo'
  readonly name: string
  readonly caption: string
  readonly fileId?: string
}

/** Notes down what became of a message. */
type Note = () => Promise<void>

/**
 * Sends one message of the outbox. It is claimed first, so that after a crash it is sent once more at most; the need of
 * a reminder is checked and its text made at this very moment. No network inside a transaction.
 * @returns what is left to do when not even the failure could be written (a full disk): until then the row stays taken.
 */
export async function deliver(world: World, entry: OutboxEntry, stop: AbortSignal): Promise<Note | undefined> {
  let note: Note | undefined
  try {
    note = await attempt(world, entry, stop)
    await note?.()
    return undefined
  } catch (error) {
    const finish = () => (note ? note().catch(() => giveWay(world, entry, error)) : giveWay(world, entry, error))
    return finish().then(
      () => undefined,
      () => finish,
    )
  }
}

/**
 * A bug in one message must not hold up its chat for ever: tried again soon, then set aside. Trouble of this machine (a
 * full disk) is waited out, and as it concerns the file, what stands behind a file goes on.
 */
async function giveWay(world: World, entry: OutboxEntry, error: unknown): Promise<void> {
  world.log.error({ event: 'delivery-failed', outbox: entry.id, kind: entry.kind, err: withoutWords(error) })
  const now = world.clock.now()
  await world.storage.transaction(async tx => {
    if (isPassingTrouble(error)) return waitOut(tx, world, entry, `failed ${errorCode(error)}`)
    if (entry.attempts + 1 >= TRIES) return setAside(tx, world, entry, 'failed')
    await tx.outbox.claim(entry.id)
    await tx.outbox.postpone(entry.id, now.plus({ seconds: 5 }), 'failed', true)
  })
}

async function waitOut(tx: Tx, world: World, entry: OutboxEntry, reason: string): Promise<void> {
  const failures = entry.failures + 1
  if (failures >= MOST_FAILURES) return setAside(tx, world, entry, reason)
  const beside = entry.kind === 'document' || entry.kind === 'file'
  // What holds up a chat is looked at as often as after an outage.
  const until = world.clock
    .now()
    .plus({ seconds: wait(failures, beside ? LONGEST_MENDING_SECONDS : LONGEST_RETRY_SECONDS) })
  await tx.outbox.failed(entry.id, until, reason, beside)
}

/** Seconds after so many tries. */
const wait = (tries: number, longest = LONGEST_RETRY_SECONDS): number => Math.min(longest, 2 ** Math.min(tries, 20))

/** The channel works again: nobody waits for the next try of what was tried while it did not. */
export async function afterOutage(tx: Tx, now: DateTime): Promise<void> {
  await tx.outbox.hurry(OUTAGE, now)
  await tx.attachments.hurry(now)
}

async function attempt(world: World, entry: OutboxEntry, stop: AbortSignal): Promise<Note | undefined> {
  if (stop.aborted) return undefined
  const prepared =
    entry.kind === 'document'
      ? await prepareDocument(world, entry)
      : await world.storage.transaction(tx => prepare(tx, world, entry))
  if (prepared.kind !== 'send') return undefined
  world.reached('deliver:claimed')
  const outcome = await world.messenger.send(entry.chat, prepared.message, stop)
  world.reached('deliver:sent')
  return async () => {
    await world.storage.transaction(tx => settle(tx, world, entry, prepared, outcome))
    world.reached('deliver:settled')
  }
}

type Sendable = Extract<Prepared, { kind: 'send' }>

/** A document is made here, outside any transaction: other chats go on meanwhile. */
async function prepareDocument(world: World, entry: OutboxEntry): Promise<Prepared> {
  const plan = await planOrder(world, entry)
  const now = world.clock.now()
  if (plan === undefined || plan === NO_RIGHT) {
    const why = plan ?? 'nothing-to-make'
    await world.storage.transaction(tx => tx.outbox.settle(entry.id, 'skipped', now, why))
    return { kind: 'settled' }
  }
  if (!world.messenger.channel.files.out) return tellInstead(world, entry, plan)
  void world.messenger.preparing?.(entry.chat, plan.as)
  const { message, content } = await makeFile(world, plan)
  const claimed = await world.storage.transaction(async tx => {
    // While it was being made the person may have been let go.
    if (await isAllowed(tx, world, entry)) return tx.outbox.claim(entry.id)
    await tx.outbox.settle(entry.id, 'skipped', world.clock.now(), NO_RIGHT)
    return false
  })
  if (!claimed) return { kind: 'settled' }
  // Of a person's own file the channel's id is not remembered either.
  return { kind: 'send', message, dues: [], ...(plan.personal ? { personal: true } : { content }) }
}

async function prepare(tx: Tx, world: World, entry: OutboxEntry): Promise<Prepared> {
  if (!(await tx.outbox.claim(entry.id))) return { kind: 'settled' }
  if (entry.kind === 'due') return prepareDue(tx, world, entry)
  if (entry.kind === 'file' && !world.messenger.channel.files.out) {
    return sayElsewhere(tx, world, entry, storedFile(entry.payload))
  }
  return { kind: 'send', message: messageOf(entry, world), dues: [] }
}

function messageOf(entry: OutboxEntry, { messenger }: World): Outgoing {
  // Without buttons the choices stand in the text already.
  const buttons = messenger.channel.buttons ? buttonsOf(storedMenu(entry.choices), entry.id) : []
  if (entry.kind === 'file') {
    const { path, fileId, as, name, caption } = storedFile(entry.payload)
    return { kind: 'file', source: fileId === undefined ? { path } : { fileId }, as, name, caption, buttons }
  }
  const { text, keyboard } = storedMessage(entry.payload)
  // A message carries buttons or the keyboard; the buttons are what it asks for now.
  return {
    kind: 'text',
    text,
    buttons,
    ...(keyboard && messenger.channel.buttons && buttons.length === 0 ? { keyboard } : {}),
  }
}

async function settle(
  tx: Tx,
  world: World,
  entry: OutboxEntry,
  { dues, content, personal }: Sendable,
  outcome: Outcome,
): Promise<void> {
  const now = world.clock.now()
  switch (outcome.kind) {
    case 'sent': {
      const platformAt = DateTime.fromSeconds(outcome.at, { zone: world.calendar.zone })
      await tx.outbox.sent(entry.id, now, outcome.messageId, platformAt)
      if (personal || (await tx.outbox.dropStranger(entry.id))) await wishForHousework(tx, 'tidy')
      for (const id of dues) await tx.dues.settle(id, 'sent', now, null, entry.id)
      if (content !== undefined && outcome.fileId !== undefined)
        await tx.settings.set(fileIdKey(content), outcome.fileId)
      // One that had waited got through: so will the others.
      return entry.attempts > 0 ? tx.outbox.hurry(OUTAGE, now) : undefined
    }
    case 'retry': {
      if (outcome.cause === 'own') return waitOut(tx, world, entry, outcome.reason)
      const seconds = Math.min(LONGEST_RETRY_SECONDS, Math.max(outcome.afterSeconds, wait(entry.attempts)))
      const reason = outcome.cause === 'limit' ? outcome.reason : `${OUTAGE}${outcome.reason}`
      return tx.outbox.postpone(entry.id, now.plus({ seconds }), keptReason(entry.reason, reason), true)
    }
    case 'moved':
      return follow(tx, entry, outcome.chat, now)
    case 'gone': {
      await tx.outbox.settle(entry.id, 'gone', now, outcome.reason)
      for (const id of dues) await tx.dues.settle(id, 'skipped', now, 'unreachable', entry.id)
      return markBlocked(tx, world, entry.chat)
    }
    case 'rejected':
      if (await fromDisk(tx, entry, now)) return
      world.log.error({ event: 'message-rejected', outbox: entry.id, kind: entry.kind, reason: outcome.reason })
      for (const id of dues) await tx.dues.settle(id, 'skipped', now, 'rejected', entry.id)
      return setAside(tx, world, entry, outcome.reason)
  }
}

/** The channel may have forgotten the id of a file: then it is sent from the disk. */
async function fromDisk(tx: Tx, entry: OutboxEntry, now: DateTime): Promise<boolean> {
  if (entry.kind !== 'file') return false
  const { fileId, ...stored } = storedFile(entry.payload)
  if (fileId === undefined) return false
  await tx.outbox.rendered(entry.id, JSON.stringify(stored), entry.choices, entry.about)
  await tx.outbox.postpone(entry.id, now, 'file-id-unknown', true)
  return true
}

async function follow(tx: Tx, entry: OutboxEntry, chat: string, now: DateTime): Promise<void> {
  const member = await tx.members.byChat(entry.chat)
  if (member) await tx.members.update(member.id, { chat })
  await tx.outbox.postpone(entry.id, now, 'moved', true)
  await tx.outbox.moveChat(entry.chat, chat)
}

/** A person who blocked the assistant gets nothing further; who has to know is told once. */
async function markBlocked(tx: Tx, world: World, chat: string): Promise<void> {
  const member = await tx.members.byChat(chat)
  if (member?.state !== 'active') return
  await tx.members.update(member.id, { state: 'blocked' })
  const notBefore = nextSendable(world.clock.now(), world.calendar)
  const people = await tx.members.all()
  for (const message of tellBlocked(people, world.school, member)) {
    const to = people.find(({ id }) => id === message.to)
    if (to) await enqueueFor(tx, world, message, to, { notBefore })
  }
}
