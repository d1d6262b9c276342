import { asDocument, asPhoto } from './files.ts'
import { membershipChanged } from './membership.ts'
import { captionContent, textContent } from './methods/send.ts'
import { type ShownMessage, transcript } from './screen.ts'
import { codePoints, LONGEST_CAPTION, LONGEST_TEXT, typedText } from './text/formatted.ts'
import type { FormattedText, Message, User } from './wire.ts'
import {
  type Chat,
  type Content,
  findMessage,
  type Kept,
  type Notice,
  newChat,
  post,
  quoted,
  seconds,
  type World,
} from './world.ts'

/** Who somebody is. The id is the chat's id too. */
export type PersonDetails = {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
}

/** What goes with a file a person sends. */
export type FileOptions = { readonly caption?: string; readonly mediaGroupId?: string; readonly replyTo?: number }

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
  blocks(): void
  unblocks(): void
  /** The account is gone: nothing reaches it any more. */
  deletesAccount(): void
  /** What stands on the phone now, oldest first. */
  screen(): readonly ShownMessage[]
  /** The newest message of the bot that stands on the phone. */
  last(): ShownMessage | undefined
  /** Everything that ever stood there, also what has been deleted. */
  transcript(): readonly ShownMessage[]
  /** The rows of the reply keyboard, if one is shown. */
  keyboard(): readonly (readonly string[])[] | undefined
  /** What presses have brought back, oldest first. */
  notices(): readonly Notice[]
}

const DELETABLE_SECONDS = 48 * 60 * 60

/** Lets a person into the world; the bot does not know them until they press Start. */
export function addPerson(world: World, details: PersonDetails): Person {
  if (world.chats.has(details.id)) throw new Error(`there is a chat ${details.id} already`)
  const names = {
    first_name: details.firstName,
    ...(details.lastName === undefined ? {} : { last_name: details.lastName }),
    ...(details.username === undefined ? {} : { username: details.username }),
  }
  const user: User = { id: details.id, is_bot: false, ...names, language_code: 'vi' }
  const chat = newChat({ id: details.id, type: 'private', ...names }, user, { kind: 'new' })
  world.chats.set(details.id, chat)
  return {
    id: details.id,
    ...writing(world, chat, user),
    ...pressing(world, chat, user),
    ...standing(world, chat, user),
    ...looking(world, chat),
  }
}

function demandOpen(chat: Chat): void {
  if (chat.access.kind !== 'open') throw new Error(`person ${chat.ref.id} has no chat open: ${chat.access.kind}`)
}

function demandMessage(chat: Chat, id: number): Kept {
  const kept = findMessage(chat, id)
  if (kept === undefined) throw new Error(`person ${chat.ref.id} sees no message ${id}`)
  return kept
}

function write(world: World, chat: Chat, user: User, content: Content, replyTo?: number): number {
  demandOpen(chat)
  const under = replyTo === undefined ? {} : { reply_to_message: quoted(demandMessage(chat, replyTo).message) }
  const message = post(world, chat, user, { ...content, ...under })
  world.updates.push({ message })
  return message.message_id
}

function says(world: World, chat: Chat, user: User, text: string, replyTo?: number): number {
  const parts = [...text.matchAll(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'gu'))].map(([part]) => typedText(part))
  const [first, ...rest] = parts.filter(part => part.text !== '')
  if (first === undefined) throw new Error('the app does not send an empty message')
  const id = write(world, chat, user, textContent(first), replyTo)
  for (const part of rest) write(world, chat, user, textContent(part))
  return id
}

type Writing = Pick<Person, 'start' | 'says' | 'taps' | 'edits' | 'deletes' | 'sendsPhoto' | 'sendsDocument'>

function writing(world: World, chat: Chat, user: User): Writing {
  return {
    start(payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload))
        throw new Error(`no link can carry "${payload}"`)
      if (chat.access.kind === 'blocked') membershipChanged(world, chat, user, { kind: 'open' })
      if (chat.access.kind === 'new') chat.access = { kind: 'open' }
      return says(world, chat, user, payload === undefined ? '/start' : `/start ${payload}`)
    },
    says: (text, options) => says(world, chat, user, text, options?.replyTo),
    taps(label) {
      if (!chat.keyboard?.rows.flat().includes(label)) throw new Error(`person ${chat.ref.id} has no key "${label}"`)
      if (chat.keyboard.oneTime) chat.keyboard = undefined
      return says(world, chat, user, label)
    },
    edits: (id, text) => edits(world, chat, id, text),
    deletes(id) {
      const kept = demandMessage(chat, id)
      if (seconds(world) - kept.message.date > DELETABLE_SECONDS) throw new Error(`message ${id} is too old to delete`)
      kept.deleted = true
    },
    sendsPhoto(photo, options = {}) {
      const file = world.files.add('photo', bytesOf(photo), `photo_${world.nextMessageId}.jpg`, 'image/jpeg')
      return write(world, chat, user, { photo: asPhoto(file), ...extras(options) }, options.replyTo)
    },
    sendsDocument(document, fileName, mimeType, options = {}) {
      const file = world.files.add('document', bytesOf(document), fileName, mimeType)
      return write(world, chat, user, { document: asDocument(file), ...extras(options) }, options.replyTo)
    },
  }
}

const bytesOf = (content: Uint8Array | number): Uint8Array =>
  typeof content === 'number' ? new Uint8Array(content) : content

function extras({ caption, mediaGroupId }: FileOptions): Content {
  if (caption !== undefined && codePoints(caption) > LONGEST_CAPTION)
    throw new Error('the app refuses a longer caption')
  return {
    ...(caption === undefined ? {} : captionContent(typedText(caption))),
    ...(mediaGroupId === undefined ? {} : { media_group_id: mediaGroupId }),
  }
}

function edits(world: World, chat: Chat, id: number, text: string): void {
  demandOpen(chat)
  const kept = demandMessage(chat, id)
  const { message } = kept
  if (kept.fromBot) throw new Error(`message ${id} is the bot's`)
  if (seconds(world) - message.date > DELETABLE_SECONDS) throw new Error(`message ${id} is too old to edit`)
  const next = typedText(text)
  if (next.text === (message.text ?? message.caption ?? '')) return
  if (message.text !== undefined && next.text === '') throw new Error('the app does not save an empty message')
  kept.message = { ...rewritten(message, next), edit_date: seconds(world) }
  world.updates.push({ edited_message: kept.message })
}

function rewritten(message: Message, next: FormattedText): Message {
  const { text, entities: _, caption: __, caption_entities: ___, ...rest } = message
  return { ...rest, ...(text === undefined ? captionContent(next) : textContent(next)) }
}

function pressing(world: World, chat: Chat, user: User): Pick<Person, 'presses' | 'pressesRaw'> {
  const press = (messageId: number, data: string): string => {
    demandOpen(chat)
    const id = world.callbacks.open(chat.ref.id)
    const message = findMessage(chat, messageId)?.message ?? { chat: chat.ref, message_id: messageId, date: 0 as const }
    world.updates.push({ callback_query: { id, from: user, message, chat_instance: `${chat.ref.id}`, data } })
    return id
  }
  return {
    presses(messageId, wanted) {
      const buttons = demandMessage(chat, messageId).message.reply_markup?.inline_keyboard.flat() ?? []
      const button =
        typeof wanted === 'number'
          ? buttons[wanted]
          : (buttons.find(({ text }) => text === wanted) ??
            buttons.find(({ callback_data }) => callback_data === wanted))
      if (button?.callback_data === undefined) {
        throw new Error(
          `message ${messageId} shows no button "${wanted}" but ${JSON.stringify(buttons.map(b => b.text))}`,
        )
      }
      return press(messageId, button.callback_data)
    },
    pressesRaw: press,
  }
}

function standing(world: World, chat: Chat, user: User): Pick<Person, 'blocks' | 'unblocks' | 'deletesAccount'> {
  return {
    blocks() {
      demandOpen(chat)
      membershipChanged(world, chat, user, { kind: 'blocked' })
    },
    unblocks() {
      if (chat.access.kind !== 'blocked') throw new Error(`person ${chat.ref.id} has not blocked the bot`)
      membershipChanged(world, chat, user, { kind: 'open' })
    },
    deletesAccount() {
      chat.access = { kind: 'deactivated' }
    },
  }
}

function looking(world: World, chat: Chat): Pick<Person, 'screen' | 'last' | 'transcript' | 'keyboard' | 'notices'> {
  const screen = (): readonly ShownMessage[] => transcript(world, chat).filter(message => !message.deleted)
  return {
    screen,
    last: () => screen().findLast(message => message.from === 'bot'),
    transcript: () => transcript(world, chat),
    keyboard: () => chat.keyboard?.rows,
    notices: () => chat.notices,
  }
}
