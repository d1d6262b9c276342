import { nfc } from '../../domain/reading/fold.ts'
import type { Incoming, IncomingBody } from '../messenger.ts'
import { readFile } from './incoming-file.ts'
import {
  type RawCallbackQuery,
  type RawMembership,
  type RawMessage,
  type RawUser,
  updateShape,
} from './update-shape.ts'

/** What a private chat reports about itself; nobody said anything, so nobody is answered. */
const SERVICE = [
  ...['pinned_message', 'message_auto_delete_timer_changed', 'chat_background_set', 'write_access_allowed'],
  ...['migrate_to_chat_id', 'migrate_from_chat_id', 'new_chat_members', 'left_chat_member', 'new_chat_title'],
  ...['new_chat_photo', 'delete_chat_photo', 'group_chat_created', 'supergroup_chat_created', 'boost_added'],
  ...['video_chat_scheduled', 'video_chat_started', 'video_chat_ended', 'video_chat_participants_invited'],
  ...['forum_topic_created', 'forum_topic_edited', 'forum_topic_closed', 'forum_topic_reopened', 'connected_website'],
]

/**
 * Reads one Bot API `Update`. Never throws, whatever comes.
 * @param receivedAt whole seconds since 1970: a press carries no time of its own (and lives 150 s at most).
 * @returns undefined for what nobody needs to hear of: a service note, an unknown kind, an update without a chat.
 */
export function parseUpdate(raw: unknown, receivedAt: number): Incoming | undefined {
  const parsed = updateShape.safeParse(raw)
  if (!parsed.success) return undefined
  const { update_id, message, edited_message, callback_query, my_chat_member } = parsed.data
  const updateId = String(update_id)
  if (message) return fromMessage(updateId, message, bodyOf(message), message.date ?? receivedAt)
  if (edited_message) {
    const { edit_date, date } = edited_message
    return fromMessage(updateId, edited_message, editOf(edited_message), edit_date ?? date ?? receivedAt)
  }
  if (callback_query) return fromPress(updateId, callback_query, receivedAt)
  return my_chat_member && fromMembership(updateId, my_chat_member, receivedAt)
}

/** The number of an update, also of one that says nothing else. */
export function updateIdOf(raw: unknown): number | undefined {
  const id = typeof raw === 'object' && raw !== null && 'update_id' in raw ? raw.update_id : undefined
  return Number.isSafeInteger(id) ? Number(id) : undefined
}

function fromMessage(
  updateId: string,
  { chat, from }: RawMessage,
  body: IncomingBody | undefined,
  at: number,
): Incoming | undefined {
  return body && { updateId, ...placeOf(chat), profileName: nameOf(from), at, body }
}

function bodyOf(message: RawMessage): IncomingBody | undefined {
  const messageId = String(message.message_id)
  const reply = message.reply_to_message
  const replyTo = reply === undefined ? {} : { replyTo: String(reply.message_id) }
  const forwarded = message.forward_origin === undefined ? {} : { forwarded: true as const }
  if (message.text !== undefined) return { kind: 'text', messageId, text: nfc(message.text), ...replyTo, ...forwarded }
  const file = readFile(message)
  if (file) return { kind: 'file', messageId, file, caption: captionOf(message), ...replyTo, ...forwarded }
  return SERVICE.some(field => field in message) ? undefined : { kind: 'unsupported', messageId }
}

/** A moved live location and the like are edits too, but not of anything a person wrote. */
function editOf(message: RawMessage): IncomingBody | undefined {
  const text =
    (message.text === undefined ? undefined : nfc(message.text)) ?? (readFile(message) ? captionOf(message) : undefined)
  return text === undefined ? undefined : { kind: 'edit', messageId: String(message.message_id), text }
}

/** A press on a message that is too old arrives with its chat and number alone, one on an inline message without. */
function fromPress(updateId: string, { id, from, message, data = '' }: RawCallbackQuery, receivedAt: number): Incoming {
  const messageId = message === undefined ? '' : String(message.message_id)
  return {
    updateId,
    chat: String(message?.chat.id ?? from.id),
    private: message === undefined || isPrivate(message.chat),
    profileName: nameOf(from),
    at: receivedAt,
    body: { kind: 'press', pressId: id, messageId, data },
  }
}

function fromMembership(updateId: string, member: RawMembership, receivedAt: number): Incoming {
  const { status } = member.new_chat_member
  return {
    updateId,
    ...placeOf(member.chat),
    profileName: nameOf(member.from),
    at: member.date ?? receivedAt,
    body: { kind: 'reachable', yes: status !== 'kicked' && status !== 'left' },
  }
}

const captionOf = ({ caption = '' }: RawMessage): string => nfc(caption)

const placeOf = (chat: RawMessage['chat']): Pick<Incoming, 'chat' | 'private' | 'broadcast'> => ({
  chat: String(chat.id),
  private: isPrivate(chat),
  ...(chat.type === 'channel' ? { broadcast: true } : {}),
})

/** In a private chat the chat's number is the person's. */
const isPrivate = ({ type }: RawMessage['chat']): boolean => type === 'private'

const nameOf = (from: RawUser | undefined): string =>
  nfc([from?.first_name, from?.last_name].filter(part => part !== undefined && part !== '').join(' '))
