import type { DateTime } from 'luxon'
import type { ChatAddress, LineKey } from '../domain/chat-address.ts'
import type { InboxEntry, NewInboxEntry, NewOutboxEntry, OutboxEntry, OutboxState } from './records.ts'

/** A try that failed is repeated after so many seconds at most, whatever the clock is set to meanwhile. */
export const LONGEST_RETRY_SECONDS = 300
/** The same where the channel takes no more for now. */
export const LONGEST_QUOTA_SECONDS = 3600
/** Whether a try failed because the channel takes no more for now: its refusal begins with 429. */
export const tookNoMore = (reason: string | null): boolean => reason?.startsWith('429') === true
/** The same of what waits for this machine to be mended, or for somebody to have finished writing. */
export const LONGEST_MENDING_SECONDS = 1800
/** The same of a file: the channel keeps it, and may be out of reach for hours. */
export const LONGEST_FETCH_SECONDS = 3600

/** Why something was put off on purpose, to an hour of its own, without any try. */
export const PUT_OFF: readonly string[] = ['quiet', 'writing', 'held', 'elsewhere', 'refused']

export interface InboxRecords {
  /** Rows already known (bot, updateId) are left alone; returns how many are new. */
  append(rows: readonly NewInboxEntry[], receivedAt: DateTime): Promise<number>
  /** Oldest unhandled row of each chat that is not in `busy`: members' before strangers', then as they came. */
  next(busy: readonly string[], limit: number): Promise<readonly InboxEntry[]>
  /** What waits of the same chat behind a row, oldest first. */
  behind(head: InboxEntry, limit: number): Promise<readonly InboxEntry[]>
  /** Handled: the payload is emptied. @returns false when it had been handled before. */
  done(id: number): Promise<boolean>
  failed(id: number, error: string, setAside: boolean): Promise<void>
  waiting(): Promise<number>
  /** Payloads of the chat that wait, oldest first. */
  waitingOf(chat: ChatAddress): Promise<readonly string[]>
  /**
   * Of rows that are handled or set aside it is forgotten whose they were when they were received before `people`; those
   * received before `numbers` are dropped, but for as many as may come once more whatever the clock says.
   * @returns of how many it was forgotten whose they were.
   */
  prune(before: { readonly people: DateTime; readonly numbers: DateTime }): Promise<number>
}

/** Whose rows: of these lines, or of all others. */
export type Lines = { readonly lines: readonly LineKey[]; readonly others?: true }

export interface OutboxRecords {
  /** @returns the row's id, or undefined when a row with the same key exists. */
  add(entry: NewOutboxEntry): Promise<number | undefined>
  /**
   * Oldest unsent row of each chat not in `busy`, whose time has come; a row waiting for later holds back the ones
   * behind it only when it has been tried. Chats that wait for an answer come before those that are only told
   * something, members before strangers, and whoever has had nothing lately before the chats in `served`. Rows of kind
   * 'bulk' stand in no chat's line.
   */
  due(
    now: DateTime,
    busy: readonly string[],
    limit: number,
    more?: { readonly served?: readonly string[]; readonly of?: Lines },
  ): Promise<readonly OutboxEntry[]>
  /** The oldest of what is too large to be made in a chat's own line, whose time has come: one of them at a time. */
  dueBulk(now: DateTime, of?: Lines): Promise<OutboxEntry | undefined>
  /** Whether the very same waits for the chat already. */
  waits(chat: ChatAddress, payload: string): Promise<boolean>
  /** Takes a waiting row for sending. @returns false when somebody else has it, or nobody waits for it any more. */
  claim(id: number): Promise<boolean>
  /** What was said stands on the phone; only buttons and what was asked are kept here. */
  sent(id: number, at: DateTime, messageId: string | null, platformAt: DateTime | null): Promise<void>
  settle(id: number, state: OutboxState, at: DateTime, reason: string): Promise<void>
  /** `tried`: the channel refused it for now, so what stands behind it in the chat waits too. */
  postpone(id: number, until: DateTime, reason: string, tried: boolean): Promise<void>
  /** One more failure of this machine. `beside`: what stands behind it in the chat goes on meanwhile. */
  failed(id: number, until: DateTime, reason: string, beside: boolean): Promise<void>
  /** What was tried and postponed for a reason that begins so is due now, as if it had been tried once. */
  hurry(reasonPrefix: string, now: DateTime): Promise<void>
  /** Its words leave with the row `into`. */
  join(id: number, into: number): Promise<void>
  /** The row that they were joined to has been sent: so have they. */
  sentTogether(into: number, at: DateTime): Promise<void>
  /** What is really sent, once it is rendered at delivery. */
  rendered(id: number, payload: string, choices: string | null, about: string | null): Promise<void>
  byId(id: number): Promise<OutboxEntry | undefined>
  byMessage(chat: ChatAddress, messageId: string): Promise<OutboxEntry | undefined>
  /** The newest row of the chat that has choices, but for what is planned for an hour still to come. */
  lastWithChoices(chat: ChatAddress, before?: number): Promise<OutboxEntry | undefined>
  /** The newest rows of the chat that have choices and were sent, the newest first. */
  recentChoices(chat: ChatAddress, most: number): Promise<readonly OutboxEntry[]>
  /** The newest row of the chat that asks something, but for what is planned for an hour still to come. */
  lastAbout(chat: ChatAddress, before?: number): Promise<OutboxEntry | undefined>
  /** The newest row of this dialogue turn that asks something: what was only said beside it leaves it open. */
  lastOfTurn(chat: ChatAddress, turn: number, before?: number): Promise<OutboxEntry | undefined>
  /** Both at once: `lastOfTurn` and `newest`. */
  lately(
    chat: ChatAddress,
    turn: number,
  ): Promise<{ readonly question: OutboxEntry | undefined; readonly newest: OutboxEntry | undefined }>
  /** What waits for the same chat behind a row and is due too, oldest first, up to the first that is not. */
  behind(head: OutboxEntry, now: DateTime): Promise<readonly OutboxEntry[]>
  /** What waits for the chat for that reason, oldest first. */
  waitingFor(chat: ChatAddress, reason: string): Promise<readonly OutboxEntry[]>
  /** The newest row of the chat, whatever it is. */
  newest(chat: ChatAddress): Promise<OutboxEntry | undefined>
  /** Whether a message whose key begins so has reached anybody: only then may another one speak of it. */
  wasSent(keyPrefix: string): Promise<boolean>
  /** When the next row may leave; one behind what has been tried waits for that. */
  nextDueAt(): Promise<DateTime | undefined>
  /** Rows left in 'sending' by a process that died go back to waiting: they may have arrived. */
  recover(): Promise<number>
  moveChat(from: ChatAddress, to: ChatAddress): Promise<void>
  /**
   * A row that waits comes behind what has left for these chats since it was put down, and what nobody asked for behind
   * answers that have not got through yet: rows stand in the order in which people were told. @returns the row as it
   * stands then.
   */
  putBehind(row: OutboxEntry, chats: readonly ChatAddress[]): Promise<OutboxEntry>
  /**
   * What does not fit into a row has been put down as further parts, from `part` on: what waited behind the row and may
   * leave now comes behind those, but for what has been tried and may stand on a phone.
   */
  partsFollow(row: Pick<OutboxEntry, 'id' | 'chat'>, part: number, now: DateTime): Promise<void>
  /** One row leaves by another address of its person: it waits there. */
  moveRow(id: number, to: ChatAddress): Promise<void>
  /** What waits to be said or sent to a chat is not said any more; reminders are, they are looked at again when sent. */
  withdraw(chat: ChatAddress, at: DateTime, reason: string): Promise<void>
  /** Changes the stored choices that hold `mark`. */
  rewriteChoices(mark: string, change: (choices: string) => string): Promise<void>
  /** A row without buttons that is done with, whose chat belongs to no member goes; of one with a key only the key stays. */
  dropStranger(id: number): Promise<boolean>
  /** Whether a document is being made or sent. */
  ordersInHand(now: DateTime): Promise<boolean>
  /**
   * Forgets what is old among some rows after the row `after`: words and buttons older than `words`, and the whole row
   * where no key says that it has been sent; of chats that belong to no member whatever is older than `strangers`.
   * There may be years of rows, so it is asked again and again.
   * @returns the last row gone through; undefined when there are no more
   */
  forgetOld(
    after: number,
    than: { readonly words: DateTime; readonly strangers: DateTime },
  ): Promise<number | undefined>
}
