import type { ShownMessage } from './screen.ts'
import type { Notice } from './world.ts'

/** Who somebody is. The id is the chat's id too. */
export type PersonDetails = {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
}

/** Bot API `BotCommand`. */
export type MenuCommand = { readonly command: string; readonly description: string }

/** What goes with a file a person sends. */
/** `forwarded`: passed on with its caption, which somebody else wrote elsewhere. */
export type FileOptions = {
  readonly caption?: string
  readonly mediaGroupId?: string
  readonly replyTo?: number
  readonly forwarded?: boolean
}

/**
 * A person with a phone. Whatever the app on the phone would not let a person do throws an Error: that is a
 * mistake of the story, not of the bot.
 */
export type Person = {
  readonly id: number
  /** Presses Start or opens a deep link; also lifts a block. @param payload at most 64 of `A-Za-z0-9_-`. */
  start(payload?: string): number
  /** Types. A text over 4096 code points leaves as several messages. @returns the id of the first. */
  says(text: string, options?: { readonly replyTo?: number }): number
  /** Presses a key of the reply keyboard. @returns the id of the message it types. */
  taps(label: string): number
  /** Changes an own message: its text, or its caption. Saying the same again changes nothing. */
  edits(messageId: number, text: string): void
  /** Deletes a message on both sides; a bot is never told. */
  deletes(messageId: number): void
  /** Presses a button that is shown: its label, its callback data, or its place from 0. @returns the query's id. */
  presses(messageId: number, button: string | number): string
  /** Presses with data that no button shows, on any message, as a forged client could. @returns the query's id. */
  pressesRaw(messageId: number, data: string): string
  /** @param photo its bytes, or only how many. @returns the message's id. */
  sendsPhoto(photo: Uint8Array | number, options?: FileOptions): number
  /** @returns the message's id. */
  sendsDocument(document: Uint8Array | number, fileName: string, mimeType: string, options?: FileOptions): number
  /** Records a voice message. @param seconds its length. @returns the message's id. */
  sendsVoice(seconds: number): number
  /** @param emoji what the sticker stands for. @returns the message's id. */
  sendsSticker(emoji: string): number
  /** Passes on what somebody else wrote elsewhere. @returns the message's id. */
  forwards(text: string): number
  blocks(): void
  unblocks(): void
  /** The account is gone: nothing reaches it any more. */
  deletesAccount(): void
  /** What stands on the phone now, oldest first. @param after only what came after this message. */
  screen(after?: number): readonly ShownMessage[]
  /** The newest message of the bot that stands on the phone. */
  last(): ShownMessage | undefined
  /** Everything that ever stood there, also what has been deleted. */
  transcript(): readonly ShownMessage[]
  /** The rows of the reply keyboard, if one is shown. */
  keyboard(): readonly (readonly string[])[] | undefined
  /** What the menu of the chat offers. */
  menu(): readonly MenuCommand[]
  standing(): 'new' | 'open' | 'blocked' | 'gone'
  /** What presses have brought back, oldest first. */
  notices(): readonly Notice[]
}
