import { DateTime } from 'luxon'
import { carries } from '../../domain/channel.ts'
import { addressOf, type ChatAddress, chatOf, lineOf } from '../../domain/chat-address.ts'
import { errorCode, isPassingTrouble } from '../../domain/error-code.ts'
import { channelAt, lineAt, messengerAt } from '../../messenger/lines.ts'
import type { Outcome, Outgoing } from '../../messenger/messenger.ts'
import { LONGEST_MENDING_SECONDS, LONGEST_QUOTA_SECONDS, LONGEST_RETRY_SECONDS } from '../../storage/queues.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Storage, Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { buttonsOf, type StoredMessage } from '../menu.ts'
import { storedFile, storedMenu, storedMessage } from '../read/stored.ts'
import { countMessages } from '../read/traffic.ts'
import { withoutWords } from '../without-words.ts'
import { wishForCleanUp } from './clean-up-files.ts'
import { joinWaiting } from './join-waiting.ts'
import { overtaken } from './overtaken.ts'
import { keptReason, OUTAGE, UNSENT } from './perhaps-seen.ts'
import { fileIdKey } from './prepare-document.ts'
import { prepareDue } from './prepare-due.ts'
import { prepareNews } from './prepare-news.ts'
import { prepareOrder } from './prepare-order.ts'
import type { Prepared } from './prepared.ts'
import { refused, sparedElsewhere } from './refused.ts'
import { setAside } from './set-aside.ts'
import { noteToldToday } from './told-today.ts'
import { sayElsewhere } from './without-files.ts'

/** How often a message may fail through a bug of ours before it is set aside. */
const TRIES = 3

/** How often a file waits for this machine to be mended: a day. */
const MOST_FAILURES = 57

/** Notes down what became of a message. */
type Note = () => Promise<void>

/** What is left to be noted down of a message that has been tried, and whether it has arrived. */
type Tried = { readonly note: Note; readonly sent: boolean }

/** A message in hand, and as what it is sent; what has to be made first is not claimed before it has been. */
export type Taken = { readonly entry: OutboxEntry; readonly prepared?: Prepared }

/**
 * Takes a message of the outbox in hand. It is claimed before it is sent, so that after a crash it is sent once more at
 * most; the need of a reminder is checked and its text made at this very moment.
 * @param within opens the transaction for it.
 */
export async function take(deps: Deps, row: OutboxEntry, within: Storage['transaction']): Promise<Taken> {
  if (row.kind === 'document' || row.kind === 'bulk') return { entry: row }
  return within(async tx => {
    const entry = await joinWaiting(tx, deps, row)
    return { entry, prepared: await prepare(tx, deps, entry) }
  })
}

/**
 * Sends one message of the outbox that is taken in hand. No network inside a transaction.
 * @returns what is left to do when not even the failure could be written (a full disk): until then the row stays taken.
 */
export async function deliver(
  deps: Deps,
  row: OutboxEntry,
  taking: Promise<Taken>,
  stop: AbortSignal,
): Promise<Note | undefined> {
  let tried: Tried | undefined
  let entry = row
  try {
    const taken = await taking
    entry = taken.entry
    tried = await attempt(deps, taken, stop)
    await tried?.note()
    return undefined
  } catch (error) {
    const finish = () => finishLater(deps, entry, tried, error)
    return finish().then(
      () => undefined,
      () => finish,
    )
  }
}

/** Whatever could not be written down: what has arrived is noted as soon as the disk takes it, and never sent again. */
async function finishLater(deps: Deps, entry: OutboxEntry, tried: Tried | undefined, first: unknown): Promise<void> {
  if (tried === undefined) return giveWay(deps, entry, first, keptReason(entry.reason, `${UNSENT}${errorCode(first)}`))
  try {
    await tried.note()
  } catch (error) {
    if (isPassingTrouble(error)) throw error
    if (!tried.sent) return giveWay(deps, entry, error)
    deps.log.error({ event: 'delivery-not-noted', outbox: entry.id, kind: entry.kind, err: withoutWords(error) })
    await deps.storage.transaction(tx => tx.outbox.settle(entry.id, 'sent', deps.clock.now(), 'failed'))
  }
}

/**
 * A bug in one message must not hold up its chat for ever: tried again soon, then set aside. Trouble of this machine (a
 * full disk) is waited out, and as it concerns the file, what stands behind a file goes on.
 * @param passing the reason that is kept for such trouble.
 */
async function giveWay(
  deps: Deps,
  entry: OutboxEntry,
  error: unknown,
  passing = `failed ${errorCode(error)}`,
): Promise<void> {
  deps.log.error({ event: 'delivery-failed', outbox: entry.id, kind: entry.kind, err: withoutWords(error) })
  const now = deps.clock.now()
  await deps.storage.transaction(async tx => {
    if (isPassingTrouble(error)) return waitOut(tx, deps, entry, passing)
    if (entry.attempts + 1 >= TRIES) return setAside(tx, deps, entry, 'failed')
    await tx.outbox.claim(entry.id)
    await tx.outbox.postpone(entry.id, now.plus({ seconds: 5 }), 'failed', true)
  })
}

async function waitOut(tx: Tx, deps: Deps, entry: OutboxEntry, reason: string): Promise<void> {
  const failures = entry.failures + 1
  if (failures >= MOST_FAILURES) return setAside(tx, deps, entry, reason)
  const beside = ['document', 'file', 'bulk'].includes(entry.kind)
  // What holds up a chat is looked at as often as after an outage.
  const until = deps.clock
    .now()
    .plus({ seconds: wait(failures, beside ? LONGEST_MENDING_SECONDS : LONGEST_RETRY_SECONDS) })
  await tx.outbox.failed(entry.id, until, reason, beside)
}

/** The first wait for a month that is used up is about two minutes, each further one twice as long. */
const AFTER_QUOTA = 6

/** Seconds after so many tries. */
const wait = (tries: number, longest = LONGEST_RETRY_SECONDS): number => Math.min(longest, 2 ** Math.min(tries, 20))

/** The channel works again: nobody waits for the next try of what was tried while it did not. */
export async function afterOutage(tx: Tx, now: DateTime): Promise<void> {
  await tx.outbox.hurry(OUTAGE, now)
  await tx.attachments.hurry(now)
}

async function attempt(deps: Deps, taken: Taken, stop: AbortSignal): Promise<Tried | undefined> {
  const { entry } = taken
  if (stop.aborted && !taken.prepared) return undefined
  const prepared = taken.prepared ?? (await prepareOrder(deps, entry))
  if (prepared.kind !== 'send') return undefined
  deps.faultPoint('deliver:claimed')
  const outcome = await messengerAt(deps, entry.chat).send(chatOf(entry.chat), prepared.message, stop)
  deps.faultPoint('deliver:sent')
  const note = async () => {
    await deps.storage.transaction(tx => settle(tx, deps, entry, prepared, outcome))
    deps.faultPoint('deliver:settled')
  }
  return { note, sent: outcome.kind === 'sent' }
}

type Sendable = Extract<Prepared, { kind: 'send' }>

async function prepare(tx: Tx, deps: Deps, entry: OutboxEntry): Promise<Prepared> {
  if (!(await tx.outbox.claim(entry.id))) return { kind: 'settled' }
  if (entry.kind === 'due') return prepareDue(tx, deps, entry)
  if (entry.kind === 'file' && !carries(channelAt(deps, entry.chat), storedFile(entry.payload).as)) {
    return sayElsewhere(tx, deps, entry)
  }
  if (entry.kind === 'leave') return { kind: 'send', message: { kind: 'leave' }, dues: [] }
  if (entry.kind === 'file') return { kind: 'send', message: fileOf(entry, deps), dues: [] }
  const late = await overtaken(tx, deps, entry)
  if (late) return late
  const stored = storedMessage(entry.payload)
  const news = stored.news && (await prepareNews(tx, deps, entry, stored.news))
  if (news && news.kind !== 'as-it-stands') return news
  const unasked = news?.unasked === undefined ? {} : { unasked: news.unasked }
  return { kind: 'send', message: messageOf(entry, deps, stored), dues: [], ...unasked }
}

/** Without buttons the choices stand in the text already. */
const buttonsUnder = ({ chat, choices, id }: OutboxEntry, deps: Deps) =>
  channelAt(deps, chat).buttons ? buttonsOf(storedMenu(choices), id) : []

function fileOf(entry: OutboxEntry, deps: Deps): Outgoing {
  const { path, fileId, as, name, caption } = storedFile(entry.payload)
  const source = fileId === undefined ? { path } : { fileId }
  return { kind: 'file', source, as, name, caption, buttons: buttonsUnder(entry, deps) }
}

function messageOf(entry: OutboxEntry, deps: Deps, { text, keyboard }: StoredMessage): Outgoing {
  const buttons = buttonsUnder(entry, deps)
  // A message carries buttons or the keyboard; the buttons are what it asks for now.
  const shown = keyboard && channelAt(deps, entry.chat).buttons && buttons.length === 0
  return { kind: 'text', text, buttons, ...(shown ? { keyboard } : {}) }
}

async function settle(
  tx: Tx,
  deps: Deps,
  entry: OutboxEntry,
  { message, dues, content, personal, news = [], unasked }: Sendable,
  outcome: Outcome,
): Promise<void> {
  const now = deps.clock.now()
  switch (outcome.kind) {
    case 'sent': {
      const platformAt = DateTime.fromSeconds(outcome.at, { zone: deps.calendar.zone })
      await tx.outbox.sent(entry.id, now, outcome.messageId, platformAt)
      // Joined where every message counts, it may have left by another channel in the end.
      if (deps.lines.some(({ messenger }) => messenger.channel.quota)) await tx.outbox.sentTogether(entry.id, now)
      await countMessages(tx, deps, lineAt(deps, entry.chat), { passed: 1, way: 'out' })
      if (personal || (await isStranger(tx, entry))) await wishForCleanUp(tx, 'tidy')
      for (const id of dues) await tx.dues.settle(id, 'sent', now, null, entry.id)
      for (const id of news) await tx.outbox.settle(id, 'sent', now, 'gathered')
      if (unasked) await noteToldToday(tx, { id: unasked.member }, now, unasked.kind)
      if (content !== undefined && outcome.fileId !== undefined)
        await tx.settings.set(fileIdKey(content, lineOf(entry.chat)), outcome.fileId)
      // One that had waited got through: so will the others.
      return entry.attempts > 0 ? tx.outbox.hurry(OUTAGE, now) : undefined
    }
    case 'retry': {
      if (outcome.cause === 'own') return waitOut(tx, deps, entry, outcome.reason)
      if (outcome.cause === 'quota' && unasked && (await sparedElsewhere(tx, deps, entry))) return
      const seconds =
        outcome.cause === 'quota'
          ? Math.max(outcome.afterSeconds, wait(entry.attempts + AFTER_QUOTA, LONGEST_QUOTA_SECONDS))
          : Math.min(LONGEST_RETRY_SECONDS, Math.max(outcome.afterSeconds, wait(entry.attempts)))
      const reason = outcome.cause ? outcome.reason : `${OUTAGE}${outcome.reason}`
      return tx.outbox.postpone(entry.id, now.plus({ seconds }), keptReason(entry.reason, reason), true)
    }
    case 'moved':
      return follow(tx, entry, addressOf(lineOf(entry.chat), outcome.chat), now)
    case 'gone':
      return refused(tx, deps, entry, { dues, ...outcome })
    case 'rejected':
      if (await fromDisk(tx, entry, now)) return
      if (message.kind === 'file' && channelAt(deps, entry.chat).files.out === 'photos')
        return void (await sayElsewhere(tx, deps, entry, message))
      deps.log.error({ event: 'message-rejected', outbox: entry.id, kind: entry.kind, reason: outcome.reason })
      for (const id of dues) await tx.dues.settle(id, 'skipped', now, 'rejected', entry.id)
      return setAside(tx, deps, entry, outcome.reason)
  }
}

/** Of somebody who is no member (any more) nothing is kept. */
const isStranger = async (tx: Tx, { id, chat }: OutboxEntry): Promise<boolean> =>
  (await tx.members.byChat(chat)) === undefined && tx.outbox.dropStranger(id)

/** The channel may have forgotten the id of a file: then it is sent from the disk. */
async function fromDisk(tx: Tx, entry: OutboxEntry, now: DateTime): Promise<boolean> {
  if (entry.kind !== 'file') return false
  const { fileId, ...stored } = storedFile(entry.payload)
  if (fileId === undefined) return false
  await tx.outbox.rendered(entry.id, JSON.stringify(stored), entry.choices, entry.about)
  await tx.outbox.postpone(entry.id, now, 'file-id-unknown', true)
  return true
}

async function follow(tx: Tx, entry: OutboxEntry, chat: ChatAddress, now: DateTime): Promise<void> {
  await tx.members.moveChat(entry.chat, chat)
  await tx.outbox.postpone(entry.id, now, 'moved', true)
  await tx.outbox.moveChat(entry.chat, chat)
}
