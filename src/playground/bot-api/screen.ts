import type { Entity, InlineButton } from './wire.ts'
import type { Chat, Kept, World } from './world.ts'

/** A button under a message, in the order it is shown. */
export type ShownButton = { readonly text: string; readonly data?: string; readonly url?: string }

/** A picture or document in a message, with what it holds. */
export type ShownFile = {
  readonly kind: 'document' | 'photo'
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}

/** A message as a phone shows it. */
export type ShownMessage = {
  readonly id: number
  readonly from: 'bot' | 'person'
  /** Seconds since 1970. */
  readonly date: number
  /** The text, or the caption of a file; '' when there is neither. */
  readonly text: string
  readonly entities: readonly Entity[]
  readonly buttons: readonly (readonly ShownButton[])[]
  readonly file?: ShownFile
  /** What a sticker stands for, and how many seconds a voice message has. */
  readonly sticker?: string
  readonly voice?: number
  readonly replyTo?: number
  readonly albumId?: string
  readonly edited: boolean
  readonly deleted: boolean
}

/** Every message of a chat behind `after`, oldest first, the deleted ones included. */
export const transcript = (world: World, chat: Chat, after = 0): readonly ShownMessage[] =>
  [...chat.messages.values()].filter(({ message }) => message.message_id > after).map(kept => shown(world, kept))

function shown(world: World, { message, fromBot, deleted }: Kept): ShownMessage {
  const file = shownFile(world, message.document?.file_id ?? message.photo?.at(-1)?.file_id)
  return {
    id: message.message_id,
    from: fromBot ? 'bot' : 'person',
    date: message.date,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: (message.reply_markup?.inline_keyboard ?? []).map(row => row.map(shownButton)),
    ...(file ? { file } : {}),
    ...(message.sticker ? { sticker: message.sticker.emoji } : {}),
    ...(message.voice ? { voice: message.voice.duration } : {}),
    ...(message.reply_to_message ? { replyTo: message.reply_to_message.message_id } : {}),
    ...(message.media_group_id ? { albumId: message.media_group_id } : {}),
    edited: message.edit_date !== undefined,
    deleted,
  }
}

const shownButton = ({ text, callback_data, url }: InlineButton): ShownButton => ({
  text,
  ...(callback_data === undefined ? {} : { data: callback_data }),
  ...(url === undefined ? {} : { url }),
})

function shownFile(world: World, id: string | undefined): ShownFile | undefined {
  const file = id === undefined ? undefined : world.files.find(id)
  return file && { kind: file.kind, name: file.name, mimeType: file.mimeType, bytes: file.bytes }
}
