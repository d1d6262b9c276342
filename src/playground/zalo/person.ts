import type { Person, PersonDetails, ShownMessage } from '../bot-api/index.ts'
import { hexOf } from './wire.ts'

/** What goes on in one chat, as the server keeps it. */
export type ZaloChat = {
  readonly chat: string
  readonly name: string
  standing: 'new' | 'open' | 'blocked' | 'gone'
  readonly messages: ShownMessage[]
}

/** What a person needs of the server. */
export type ZaloSide = {
  nextId(): number
  /** Seconds since 1970. */
  now(): number
  /** A picture as an address. */
  lays(bytes: Uint8Array): string
  brings(chat: ZaloChat, id: number, event: string, more: Readonly<Record<string, unknown>>): void
}

type Sent = Partial<Pick<ShownMessage, 'text' | 'file' | 'sticker' | 'voice'>>

/** The app lets a message be no longer than this. */
const LONGEST = 2000

/** Whatever the app on the phone has no way to do throws, as on any phone. */
const no = (what: string) => (): never => {
  throw new Error(`the app ${what}`)
}

/** A phone with Zalo: letters, pictures, a voice, a sticker; no buttons, no menu, no editing, and files that arrive nowhere. */
export function zaloPerson(
  { id: number, firstName }: PersonDetails,
  side: ZaloSide,
): { chat: ZaloChat; person: Person } {
  const chat: ZaloChat = { chat: hexOf(number), name: firstName, standing: 'new', messages: [] }
  const writes = (sent: Sent, event: string, more: Readonly<Record<string, unknown>> = {}): number => {
    if (chat.standing === 'blocked' || chat.standing === 'gone') throw new Error(`the chat is ${chat.standing}`)
    chat.standing = 'open'
    const id = side.nextId()
    chat.messages.push({ ...LETTER, ...sent, id, from: 'person', date: side.now() })
    side.brings(chat, id, `message.${event}.received`, more)
    return id
  }
  const says = (text: string): number => {
    const parts =
      text
        .match(new RegExp(`[^]{1,${LONGEST}}`, 'gu'))
        ?.map(part => part.trim())
        .filter(Boolean) ?? []
    const ids = parts.map(part => writes({ text: part }, 'text', { message_type: 'CHAT_TEXT', text: part }))
    const [first] = ids
    if (first === undefined) throw new Error('the app does not send an empty message')
    return first
  }
  const screen = (after = 0) => chat.messages.filter(({ id }) => id > after)
  const person: Person = {
    id: number,
    start(code) {
      chat.standing = 'open'
      return code === undefined ? 0 : says(code)
    },
    says,
    sendsPhoto(photo, { caption = '' } = {}) {
      const bytes = typeof photo === 'number' ? new Uint8Array(photo) : photo
      const file = { kind: 'photo', name: 'anh.jpg', mimeType: 'image/jpeg', bytes } as const
      const photo_url = side.lays(bytes)
      return writes({ text: caption, file }, 'image', { message_type: 'CHAT_PHOTO', caption, photo_url })
    },
    // The person sees the file leave; the bot hears that something came.
    sendsDocument(document, name, mimeType) {
      const bytes = typeof document === 'number' ? new Uint8Array(document) : document
      return writes({ file: { kind: 'document', name, mimeType, bytes } }, 'unsupported')
    },
    sendsVoice: seconds => writes({ voice: seconds }, 'voice', { message_type: 'CHAT_VOICE', voice_url: '' }),
    sendsSticker: emoji => writes({ sticker: emoji }, 'sticker', { message_type: 'CHAT_STICKER', sticker: emoji }),
    taps: no('has no keyboard of the bot'),
    edits: no('changes no message'),
    deletes: no('takes no message back from a bot'),
    presses: no('has no buttons'),
    pressesRaw: no('has no buttons'),
    forwards: says,
    blocks() {
      chat.standing = 'blocked'
    },
    unblocks() {
      chat.standing = 'open'
    },
    deletesAccount() {
      chat.standing = 'gone'
    },
    screen,
    last: () => chat.messages.findLast(({ from }) => from === 'bot'),
    transcript: () => chat.messages,
    keyboard: () => undefined,
    menu: () => [],
    standing: () => chat.standing,
    notices: () => [],
  }
  return { chat, person }
}

/** What no message here has. */
export const LETTER = { text: '', entities: [], buttons: [], edited: false, deleted: false } as const
