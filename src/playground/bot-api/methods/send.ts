import { findReplied, readOpenChat, readReply } from '../chats.ts'
import { readMarkup } from '../markup.ts'
import { type Params, text } from '../params.ts'
import { messageText } from '../text/formatted.ts'
import { type Answer, badRequest, done, type FormattedText, type Message } from '../wire.ts'
import { type Content, post, type World } from '../world.ts'

/**
 * Sends prepared contents as one message each; several are an album. Nothing is sent unless all can be.
 * The order of the checks is the server's: content, markup, reply, chat.
 */
export function deliver(world: World, params: Params, contents: readonly Content[]): Answer<readonly Message[]> {
  const markup = readMarkup(params)
  if (!markup.ok) return markup
  const reply = readReply(params)
  if (!reply.ok) return reply
  const chat = readOpenChat(world, params)
  if (!chat.ok) return chat
  const replied = findReplied(chat.result, reply.result)
  if (!replied.ok) return replied
  const under = replied.result === undefined ? {} : { reply_to_message: replied.result }
  return done(
    contents.map(content =>
      post(world, { chat: chat.result, from: world.bot }, { ...content, ...under }, markup.result),
    ),
  )
}

/** `deliver` for one content. */
export function deliverOne(world: World, params: Params, content: Content): Answer<Message> {
  const sent = deliver(world, params, [content])
  if (!sent.ok) return sent
  const [message] = sent.result
  if (message === undefined) throw new Error('one content makes one message')
  return done(message)
}

/** A text as the fields of a message. */
export const textContent = ({ text, entities }: FormattedText): Content => ({
  text,
  ...(entities.length > 0 ? { entities } : {}),
})

/** A caption as the fields of a message; an empty one leaves no trace. */
export const captionContent = ({ text, entities }: FormattedText): Content => ({
  ...(text === '' ? {} : { caption: text }),
  ...(entities.length > 0 ? { caption_entities: entities } : {}),
})

/** Bot API `sendMessage`. */
export function sendMessage(world: World, params: Params): Answer {
  const formatted = messageText(params)
  return formatted.ok ? deliverOne(world, params, textContent(formatted.result)) : formatted
}

const ACTIONS = new Set([
  ...['cancel', 'typing', 'choose_sticker', 'find_location', 'upload_photo', 'upload_document'],
  ...['record_video', 'upload_video', 'record_voice', 'upload_voice', 'record_video_note', 'upload_video_note'],
])

/** Bot API `sendChatAction`. */
export function sendChatAction(world: World, params: Params): Answer {
  if (!ACTIONS.has(text(params, 'action').toLowerCase())) return badRequest('wrong parameter action in request')
  const chat = readOpenChat(world, params)
  return chat.ok ? done(true) : chat
}
