import type { Clock } from '../../clock.ts'
import type { Callbacks } from './callbacks.ts'
import type { Files } from './files.ts'
import type { Markup, ReplyKeyboard } from './markup.ts'
import type { Updates } from './updates.ts'
import type { ChatRef, Message, User } from './wire.ts'

/** Whether the bot may write to a chat; a person starts as 'new' until Start is pressed. */
export type Access =
  | { readonly kind: 'new' | 'blocked' | 'deactivated' | 'kicked' | 'left' }
  /** In a group the bot may be an administrator. */
  | { readonly kind: 'open'; readonly promoted?: boolean }
  | { readonly kind: 'migrated'; readonly to: number }

/** A message as the server keeps it. */
export type Kept = {
  message: Message
  readonly fromBot: boolean
  /** A message that brought or removed a reply keyboard can never be edited again (tdlib `can_edit_message`). */
  readonly markup: Markup['kind']
  deleted: boolean
}

/** What a press brought back: the line or window that `answerCallbackQuery` shows. */
export type Notice = { readonly queryId: string; readonly text: string; readonly alert: boolean }

/** One chat and everything that stands in it. */
export type Chat = {
  readonly ref: ChatRef
  /** The person of a private chat. */
  readonly user: User | undefined
  access: Access
  readonly messages: Map<number, Kept>
  readonly notices: Notice[]
  keyboard: ReplyKeyboard | undefined
}

/** What people see when the bot writes. */
export type Seen = { readonly chatId: number; readonly message: Message; readonly edited: boolean }

/** Everything the server knows. */
export type World = {
  readonly clock: Clock
  readonly bot: User
  readonly chats: Map<number, Chat>
  readonly files: Files
  readonly updates: Updates
  readonly callbacks: Callbacks
  /** Settings that are kept and given back but mean nothing to the server: commands, descriptions, menu buttons. */
  readonly settings: Map<string, string>
  readonly webhook: { url: string; secret: string }
  readonly listeners: ((seen: Seen) => void)[]
  /** Ids grow over all chats of the bot, as they do in private chats. */
  nextMessageId: number
}

/** The content of a message, without its envelope. */
export type Content = Pick<
  Message,
  | 'text'
  | 'entities'
  | 'caption'
  | 'caption_entities'
  | 'photo'
  | 'document'
  | 'media_group_id'
  | 'voice'
  | 'sticker'
  | 'forward_origin'
  | 'reply_to_message'
>

/** Whole seconds since 1970, as every date of the Bot API. */
export const seconds = (world: World): number => Math.floor(world.clock.now().toSeconds())

/** A chat nobody has written in yet. */
export const newChat = (ref: ChatRef, user: User | undefined, access: Access): Chat => ({
  ref,
  user,
  access,
  messages: new Map(),
  notices: [],
  keyboard: undefined,
})

/** Puts a message into a chat. @param from the bot, or the person of the chat. */
export function post(
  world: World,
  { chat, from }: { readonly chat: Chat; readonly from: User },
  content: Content,
  markup: Markup = { kind: 'none' },
): Message {
  const message: Message = {
    message_id: world.nextMessageId++,
    from,
    chat: chat.ref,
    date: seconds(world),
    ...content,
    ...(markup.kind === 'inline' ? { reply_markup: markup.keyboard } : {}),
  }
  chat.messages.set(message.message_id, { message, fromBot: from.is_bot, markup: markup.kind, deleted: false })
  if (markup.kind === 'reply') chat.keyboard = markup.keyboard
  if (markup.kind === 'remove') chat.keyboard = undefined
  if (from.is_bot) show(world, { chatId: chat.ref.id, message, edited: false })
  return message
}

/** Tells everyone who listens what the bot's message looks like now. */
export function show(world: World, seen: Seen): void {
  for (const listener of world.listeners) listener(seen)
}

/** A message that is still there. @returns undefined when it never was or has been deleted. */
export function findMessage(chat: Chat, id: number): Kept | undefined {
  const kept = chat.messages.get(id)
  return kept?.deleted ? undefined : kept
}

/** A message as it hangs under a reply: without the message it replies to itself. */
export function quoted(message: Message): Message {
  const { reply_to_message: _, ...rest } = message
  return rest
}
