import { asDocument, asPhoto } from './files.ts'
import { membershipChanged } from './membership.ts'
import { captionContent, textContent } from './methods/send.ts'
import type { FileOptions, Person } from './person.ts'
import { codePoints, LONGEST_CAPTION, LONGEST_TEXT, typedText } from './text/formatted.ts'
import type { FormattedText, Message, User } from './wire.ts'
import { type Chat, type Content, findMessage, type Kept, post, quoted, seconds, type World } from './world.ts'

/** A message can be changed or deleted for 48 hours. */
const CHANGEABLE_SECONDS = 48 * 60 * 60

/** The app lets nobody act in a chat that is not open. */
export function demandOpen(chat: Chat): void {
  if (chat.access.kind !== 'open') throw new Error(`person ${chat.ref.id} has no chat open: ${chat.access.kind}`)
}

function demandMessage(chat: Chat, id: number): Kept {
  const kept = findMessage(chat, id)
  if (kept === undefined) throw new Error(`person ${chat.ref.id} sees no message ${id}`)
  return kept
}

/** Whose message it is, and where. */
type Author = { readonly chat: Chat; readonly user: User }

/** A message of the person's own: it stands in the chat and the bot hears of it. */
export function write(world: World, { chat, user }: Author, content: Content, replyTo?: number): number {
  demandOpen(chat)
  const under = replyTo === undefined ? {} : { reply_to_message: quoted(demandMessage(chat, replyTo).message) }
  const message = post(world, { chat, from: user }, { ...content, ...under })
  world.updates.push({ message })
  return message.message_id
}

function says(world: World, author: Author, text: string, replyTo?: number): number {
  const parts = [...text.matchAll(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'gu'))].map(([part]) => typedText(part))
  const [first, ...rest] = parts.filter(part => part.text !== '')
  if (first === undefined) throw new Error('the app does not send an empty message')
  const id = write(world, author, textContent(first), replyTo)
  for (const part of rest) write(world, author, textContent(part))
  return id
}

/** What a person does with the keyboard and the clip. */
export type Writing = Pick<Person, 'start' | 'says' | 'taps' | 'edits' | 'deletes' | 'sendsPhoto' | 'sendsDocument'>

/** Everything that ends in a message of the person's own. */
export function writing(world: World, chat: Chat, user: User): Writing {
  const author = { chat, user }
  return {
    start(payload) {
      if (payload !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(payload))
        throw new Error(`no link can carry "${payload}"`)
      if (chat.access.kind === 'blocked') membershipChanged(world, chat, user, { kind: 'open' })
      if (chat.access.kind === 'new') chat.access = { kind: 'open' }
      return says(world, author, payload === undefined ? '/start' : `/start ${payload}`)
    },
    says: (text, options) => says(world, author, text, options?.replyTo),
    taps(label) {
      if (!chat.keyboard?.rows.flat().includes(label)) throw new Error(`person ${chat.ref.id} has no key "${label}"`)
      if (chat.keyboard.oneTime) chat.keyboard = undefined
      return says(world, author, label)
    },
    edits: (id, text) => edits(world, chat, id, text),
    deletes(id) {
      const kept = demandMessage(chat, id)
      if (seconds(world) - kept.message.date > CHANGEABLE_SECONDS) throw new Error(`message ${id} is too old to delete`)
      kept.deleted = true
    },
    sendsPhoto(photo, options = {}) {
      const file = world.files.add('photo', bytesOf(photo), `photo_${world.nextMessageId}.jpg`, 'image/jpeg')
      return write(world, author, { photo: asPhoto(file), ...extras(world, options) }, options.replyTo)
    },
    sendsDocument(document, fileName, mimeType, options = {}) {
      const file = world.files.add('document', bytesOf(document), fileName, mimeType)
      return write(world, author, { document: asDocument(file), ...extras(world, options) }, options.replyTo)
    },
  }
}

const bytesOf = (content: Uint8Array | number): Uint8Array =>
  typeof content === 'number' ? new Uint8Array(content) : content

function extras(world: World, { caption, mediaGroupId, forwarded }: FileOptions): Content {
  if (caption !== undefined && codePoints(caption) > LONGEST_CAPTION)
    throw new Error('the app refuses a longer caption')
  return {
    ...(caption === undefined ? {} : captionContent(typedText(caption))),
    ...(mediaGroupId === undefined ? {} : { media_group_id: mediaGroupId }),
    ...(forwarded ? passedOn(world) : {}),
  }
}

/** What a message carries that was written elsewhere. */
export const passedOn = (world: World): Content => ({
  forward_origin: { type: 'hidden_user', date: seconds(world), sender_user_name: 'Nhóm tổ' },
})

function edits(world: World, chat: Chat, id: number, text: string): void {
  demandOpen(chat)
  const kept = demandMessage(chat, id)
  const { message } = kept
  if (kept.fromBot) throw new Error(`message ${id} is the bot's`)
  if (seconds(world) - message.date > CHANGEABLE_SECONDS) throw new Error(`message ${id} is too old to edit`)
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

/** Presses of inline buttons. */
export function pressing(world: World, chat: Chat, user: User): Pick<Person, 'presses' | 'pressesRaw'> {
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
