import type { Channel } from '../domain/channel.ts'
import type { FigureLine } from '../domain/reading/figures-table.ts'
import type { PeopleFile } from '../domain/reading/people-table.ts'
import type { Reception } from '../domain/reception.ts'
import type { ChannelRefusal } from '../domain/start-problem.ts'

/** What a person sent, freed of everything the channel adds. Texts are NFC already. */
export type IncomingBody =
  | {
      readonly kind: 'text'
      readonly messageId: string
      readonly text: string
      readonly replyTo?: string
      /** Passed on: somebody else wrote it. */
      readonly forwarded?: true
    }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string }
  | { readonly kind: 'press'; readonly pressId: string; readonly messageId: string; readonly data: string }
  | {
      readonly kind: 'file'
      readonly messageId: string
      readonly file: {
        readonly fileId: string
        readonly kind: 'photo' | 'document' | 'video' | 'voice'
        readonly name: string
        readonly mime: string
        /** Bytes. */
        readonly size: number
        readonly album?: string
      }
      readonly caption: string
      readonly replyTo?: string
      /** Passed on with its caption. */
      readonly forwarded?: true
    }
  /** Not from the channel: what a Word file sent in message `messageId` says, read once it had been fetched. */
  | { readonly kind: 'document'; readonly messageId: string; readonly name: string; readonly text: string }
  /** What a table of people that was sent before says of units and names; nothing else of it is kept. */
  | ({ readonly kind: 'people' } & PeopleFile)
  /** Figures of the year before in such a table, and beside which period's report they stand ('': it does not say). */
  | { readonly kind: 'figures'; readonly period: string; readonly rows: readonly FigureLine[] }
  /** The person blocked the assistant, or let it in again. */
  | { readonly kind: 'reachable'; readonly yes: boolean }
  /** The channel says that something was sent, and does not bring it. */
  | { readonly kind: 'held-back'; readonly messageId: string }
  /** A sticker, a place, a poll …: nothing a report can use. */
  | { readonly kind: 'unsupported'; readonly messageId: string }

export type Incoming = {
  /** The channel's own id of it, or one made of what the channel has: the same however often it is brought. */
  readonly updateId: string
  /** The chat's id in the channel, as text. */
  readonly chat: string
  /** Only private chats are served: what is said elsewhere is not kept, and the assistant leaves. */
  readonly private: boolean
  /** Not private, and what is written there goes to many who did not ask for it. */
  readonly broadcast?: true
  readonly profileName: string
  /** The channel's own time stamp, whole seconds since 1970. */
  readonly at: number
  readonly body: IncomingBody
}

export type Button = { readonly label: string; readonly data: string }

export type Outgoing =
  | {
      readonly kind: 'text'
      /** Plain text, sent as it is: nothing in it is markup. At most `channel.textLimit` UTF-16 code units. */
      readonly text: string
      /** Rows of buttons under the message. */
      readonly buttons: readonly (readonly Button[])[]
      /** The permanent keyboard; only for messages without buttons. */
      readonly keyboard?: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'file'
      /** Absolute path of what to send, or the channel's id of a file sent before. */
      readonly source: { readonly path: string } | { readonly fileId: string }
      readonly as: 'document' | 'photo'
      readonly name: string
      readonly caption: string
      readonly buttons: readonly (readonly Button[])[]
    }
  /** Nothing is said: the assistant goes out of a chat that is not private. */
  | { readonly kind: 'leave' }

/** What became of one attempt to send. */
export type Outcome =
  | {
      readonly kind: 'sent'
      readonly messageId: string /** Whole seconds since 1970, the channel's. */
      readonly at: number
      readonly fileId?: string
    }
  | {
      /** Not now: try again after so many seconds. */
      readonly kind: 'retry'
      readonly afterSeconds: number
      readonly reason: string
      /**
       * 'limit': the channel itself named the time. 'quota': it takes no more, for nobody knows how long. 'own': trouble
       * of this machine. Absent: an outage.
       */
      readonly cause?: 'limit' | 'quota' | 'own'
    }
  /**
   * The person cannot be reached any more: blocked, deactivated, never started. `perhaps`: the channel does not say so,
   * it only refuses, which may be chance.
   */
  | { readonly kind: 'gone'; readonly reason: string; readonly perhaps?: true }
  /** The chat has another id now. */
  | { readonly kind: 'moved'; readonly chat: string }
  /** Our own mistake: the channel will never take this message. */
  | { readonly kind: 'rejected'; readonly reason: string }

export type Fetched =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly reason: string }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'gone'; readonly reason: string }

/** Commands of the menu, per chat or (without chat) for everybody. */
export type CommandMenu = {
  readonly chat?: string
  readonly commands: readonly { readonly name: string; readonly description: string }[]
  /** A page that opens within the channel's app; only for a chat of its own, and with `channel.pages`. */
  readonly page?: { readonly label: string; readonly address: string }
}

/** Somebody who opens a page within the channel's app; `at`: whole seconds since 1970. */
export type OpenedPage = { readonly chat: string; readonly at: number }

/** A chat channel. What it cannot do (`channel`) nobody asks of it. */
export interface Messenger {
  /** What it can do; its links are right once it is connected. */
  readonly channel: Channel
  /** Stable name of this bot account: keys of the inbox. Known after `connect`. */
  readonly identity: () => { readonly bot: string; readonly username: string }
  /**
   * Greets the channel, waiting and trying again while there is no network; resolves when it answered, or `stop` fired.
   * @returns why it will not have this program, should waiting be of no use.
   */
  connect(stop: AbortSignal): Promise<ChannelRefusal | undefined>
  /**
   * Asks for updates until `stop` fires. `keep` must make them durable before it resolves: only then are they
   * confirmed. Trouble (no network, 409, 5xx) is waited out and reported through the log, never thrown; `worksAgain`
   * is told when it is over.
   * @returns before `stop` only when a program that has just been started has to give way.
   */
  receive(
    keep: (updates: readonly Incoming[]) => Promise<void>,
    stop: AbortSignal,
    worksAgain?: () => void,
  ): Promise<ChannelRefusal | undefined>
  /** How it hears; there where that can be in trouble of which somebody has to be told. */
  reception?(): Reception
  send(chat: string, message: Outgoing, stop: AbortSignal): Promise<Outcome>
  /** Lets go of the waiting circle on a pressed button; best effort, never throws. There with `channel.buttons`. */
  acknowledge?(pressId: string): Promise<void>
  /** Shows for some seconds that a file is on its way ("đang soạn…"); best effort, never throws. Not every channel can. */
  preparing?(chat: string, as: 'document' | 'photo'): Promise<void>
  /**
   * Where every answer counts, whoever has just written is let finish: shows that an answer is under way, and resolves
   * when there has been time to go on. Never throws; ends early on `stop`.
   */
  hearOut?(chat: string, stop: AbortSignal): Promise<void>
  /** A file that somebody sent. There unless `channel.files.in` is 'none'. */
  fetch?(fileId: string, stop: AbortSignal): Promise<Fetched>
  /** There with `channel.menu`. @returns those that now stand there as asked. */
  setCommands?(menus: readonly CommandMenu[], stop: AbortSignal): Promise<readonly CommandMenu[]>
  /**
   * Who opens a page within the channel's app, by what the channel has signed of it. There with `channel.pages`.
   * @returns undefined where the channel has signed no such thing.
   */
  openedPage?(signed: string): OpenedPage | undefined
}
