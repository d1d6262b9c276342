import type { Incoming } from '../messenger.ts'

/** Seconds within which one picture after another belongs to the same batch: each comes as an event of its own. */
const BATCH_SECONDS = 60
/** Seconds for which it is not said again that something was held back. */
const SILENT_SECONDS = 600
/** Chats remembered; beyond that those forgotten first whose last word is oldest. */
const MOST_CHATS = 500

type Remembered = {
  readonly picture?: { readonly album: string; readonly at: number }
  readonly heldBack?: { readonly updateId: string; readonly at: number }
}

/** @returns the same update, a picture with its batch; undefined for what has just been answered. */
export type Gather = (update: Incoming) => Incoming | undefined

/** What one chat's events are to each other, since the program started. The same update once more comes out the same. */
export function createGather(): Gather {
  const chats = new Map<string, Remembered>()
  const remember = (chat: string, what: Remembered): void => {
    chats.delete(chat)
    chats.set(chat, what)
    const [oldest] = chats.keys()
    if (chats.size > MOST_CHATS && oldest !== undefined) chats.delete(oldest)
  }
  return update => {
    const { chat, at, body, updateId } = update
    const { picture, heldBack } = chats.get(chat) ?? {}
    const kept = heldBack ? { heldBack } : {}
    if (body.kind === 'held-back') {
      const said = heldBack && heldBack.updateId !== updateId && at - heldBack.at < SILENT_SECONDS
      if (said) return undefined
      remember(chat, { heldBack: { updateId, at } })
      return update
    }
    if (body.kind !== 'file' || body.file.kind !== 'photo') {
      remember(chat, kept)
      return update
    }
    const album = picture && Math.abs(at - picture.at) <= BATCH_SECONDS ? picture.album : updateId
    remember(chat, { ...kept, picture: { album, at } })
    return { ...update, body: { ...body, file: { ...body.file, album } } }
  }
}
