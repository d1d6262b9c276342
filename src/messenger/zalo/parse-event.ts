import { createHash } from 'node:crypto'
import { z } from 'zod'
import { nfc } from '../../domain/reading/fold.ts'
import type { Incoming, IncomingBody } from '../messenger.ts'

/** One odd field never costs a person's message: what has an unknown shape counts as absent. */
const lenient = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)
const id = z.union([z.string().min(1), z.number()]).transform(String)

const messageShape = z.object({
  message_id: id,
  date: lenient(z.number()),
  from: lenient(z.object({ id, display_name: lenient(z.string()), is_bot: lenient(z.boolean()) })),
  chat: z.object({ id, chat_type: lenient(z.string()) }),
  text: lenient(z.string()),
  caption: lenient(z.string()),
  photo_url: lenient(z.string()),
  photo: lenient(z.string()),
  voice_url: lenient(z.string()),
})

const eventShape = z.object({ event_name: z.string(), message: messageShape })

type Message = z.output<typeof messageShape>

/** Live traffic is flat, the pages show it in an envelope: either way. */
const unwrapped = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'result' in raw && !('event_name' in raw) ? raw.result : raw

/**
 * Reads one event of the Zalo Bot API, whether asked for or brought. Never throws, whatever comes.
 * @param receivedAt whole seconds since 1970, for an event without a time.
 * @returns undefined for what nobody needs to hear of: a bot, an unknown or empty event.
 */
export function parseEvent(raw: unknown, receivedAt: number): Incoming | undefined {
  const parsed = eventShape.safeParse(unwrapped(raw))
  if (!parsed.success) return undefined
  const { event_name, message } = parsed.data
  const body = message.from?.is_bot ? undefined : bodyOf(event_name, message)
  return (
    body && {
      updateId: idOf(message),
      chat: message.chat.id,
      private: isPrivate(message),
      profileName: nfc(message.from?.display_name ?? ''),
      at: message.date === undefined ? receivedAt : Math.floor(message.date / 1000),
      body,
    }
  )
}

/** The same however often it is brought; kept longer than of whom it came, so it tells nobody's chat. */
const idOf = ({ chat, message_id }: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([chat.id, message_id]))
    .digest('base64url')
    .slice(0, 22)

/** In a private chat the chat's id is the person's. */
const isPrivate = ({ chat, from }: Message): boolean =>
  chat.chat_type === undefined ? chat.id === from?.id : chat.chat_type === 'PRIVATE'

function bodyOf(event: string, message: Message): IncomingBody | undefined {
  const { message_id: messageId, text } = message
  switch (event) {
    case 'message.text.received':
    case 'message.link.received':
      return text === undefined ? undefined : { kind: 'text', messageId, text: nfc(text) }
    case 'message.image.received':
      return pictureOf(message)
    case 'message.voice.received':
      return voiceOf(message)
    // A picture of a mood: who waits for a yes or a no asks for it once more, and nobody else answers.
    case 'message.sticker.received':
      return { kind: 'unsupported', messageId }
    case 'message.unsupported.received':
      return { kind: 'held-back', messageId }
    default:
      return undefined
  }
}

/** Raw AAC: nobody listens to it here, and it is not fetched. */
function voiceOf({ message_id: messageId, voice_url: fileId = '' }: Message): IncomingBody {
  const file = { fileId, kind: 'voice', name: `ghi-am-${messageId}.aac`, mime: 'audio/aac', size: 0 } as const
  return { kind: 'file', messageId, file, caption: '' }
}

function pictureOf({ message_id: messageId, photo_url, photo, caption = '' }: Message): IncomingBody {
  const fileId = photo_url ?? photo
  if (fileId === undefined) return { kind: 'unsupported', messageId }
  const file = { fileId, kind: 'photo', name: `anh-${messageId}.jpg`, mime: 'image/jpeg', size: 0 } as const
  return { kind: 'file', messageId, file, caption: nfc(caption) }
}
