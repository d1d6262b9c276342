import { isObject, type Params, parseJson, text } from './params.ts'
import { type Answer, badRequest, done, forbidden, type Message, migrated, type Refusal } from './wire.ts'
import { type Chat, findMessage, quoted, type World } from './world.ts'

/** The chat that `chat_id` names. @returns 400 "chat_id is empty" or "chat not found". */
export function readChat(world: World, params: Params): Answer<Chat> {
  const id = text(params, 'chat_id').trim()
  if (id === '') return badRequest('chat_id is empty')
  const chat = /^-?\d+$/.test(id) ? world.chats.get(Number(id)) : undefined
  return chat ? done(chat) : badRequest('chat not found')
}

/** The chat that `chat_id` names, if the bot may write there. @returns 400 or 403 with the server's reason. */
export function readOpenChat(world: World, params: Params): Answer<Chat> {
  const chat = readChat(world, params)
  if (!chat.ok) return chat
  return refuseAccess(chat.result) ?? chat
}

function refuseAccess({ ref, access }: Chat): Refusal | undefined {
  const group = ref.type === 'private' ? 'chat' : `${ref.type} chat`
  switch (access.kind) {
    case 'open':
      return undefined
    case 'new':
      return forbidden("bot can't initiate conversation with a user")
    case 'blocked':
      return forbidden('bot was blocked by the user')
    case 'deactivated':
      return forbidden('user is deactivated')
    case 'kicked':
      return forbidden(`bot was kicked from the ${group}`)
    case 'left':
      return forbidden(`bot is not a member of the ${group}`)
    case 'migrated':
      return migrated(access.to)
  }
}

/** `reply_parameters`, read before the chat is known. `id` is undefined when the call replies to nothing. */
export type ReplyRequest = { readonly id: number | undefined; readonly optional: boolean }

/** Reads `reply_parameters`. @returns 400 with the server's reason. */
export function readReply(params: Params): Answer<ReplyRequest> {
  const source = text(params, 'reply_parameters')
  if (source === '') return done({ id: undefined, optional: true })
  const json = parseJson(source)
  if (!isObject(json)) return badRequest("can't parse reply parameters JSON object")
  if (json.message_id === undefined) return badRequest('can\'t find field "message_id"')
  return done({ id: Number(json.message_id), optional: json.allow_sending_without_reply === true })
}

/** The message a call replies to. @returns undefined for none; 400 "message to be replied not found". */
export function findReplied(chat: Chat, reply: ReplyRequest): Answer<Message | undefined> {
  if (reply.id === undefined) return done(undefined)
  const kept = findMessage(chat, reply.id)
  if (kept) return done(quoted(kept.message))
  return reply.optional ? done(undefined) : badRequest('message to be replied not found')
}
