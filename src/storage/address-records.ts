import type { ChatAddress, LineKey } from '../domain/chat-address.ts'

/** A line there is now. `chatsOutliveBot`: see Channel. */
export type OwnLine = { readonly key: LineKey; readonly chatsOutliveBot: boolean }

export interface AddressRecords {
  /**
   * Brings up to date what earlier programs and earlier bots have put down: chats that do not say of which line they are
   * belong to the one there was, and people of a channel whose bot has been changed to the one there is.
   */
  adopt(lines: readonly OwnLine[]): Promise<void>
  /** What the menus show, by chat, as they were last set. */
  menus(): Promise<ReadonlyMap<ChatAddress, string>>
  /** From now on the menu there shows this; of a chat where nobody is met nothing is put down. */
  menuShown(chat: ChatAddress, shown: string | undefined): Promise<void>
}
