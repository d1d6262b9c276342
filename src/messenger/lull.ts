import type { Messenger } from './messenger.ts'

/** Whom the assistant hears out before it answers. Nothing durable: what was said is kept, and answered after a restart. */
export type Lull = {
  /** Somebody has said something; `chat`: the channel's own id. */
  said(chat: string): void
  /** Who may still go on; the channel's own ids of the chats. */
  speaking(): readonly string[]
}

/** Who goes on for so many messages is answered all the same. */
const MOST_MESSAGES = 16

/** @param over told each time somebody has been heard out. */
export function createLull({ hearOut }: Pick<Messenger, 'hearOut'>, stop: AbortSignal, over: () => void): Lull {
  const said = new Map<string, number>()
  return {
    said(chat) {
      if (!hearOut) return
      const count = (said.get(chat) ?? 0) + 1
      if (count > MOST_MESSAGES) return
      said.set(chat, count)
      void hearOut(chat, stop).then(() => {
        // Whoever has said more since is waited for by that.
        if (said.get(chat) !== count) return
        said.delete(chat)
        over()
      })
    },
    speaking: () => [...said.keys()],
  }
}
