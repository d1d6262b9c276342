import { isDeepStrictEqual } from 'node:util'
import { readOpenChat } from '../chats.ts'
import { readInlineMarkup } from '../markup.ts'
import { integer, type Params } from '../params.ts'
import { captionOf, messageText } from '../text/formatted.ts'
import { type Answer, badRequest, done, type InlineKeyboard } from '../wire.ts'
import { type Chat, type Content, findMessage, type Kept, seconds, show, type World } from '../world.ts'
import { captionContent, textContent } from './send.ts'

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
/** A bot may delete a message for 48 hours. */
const DELETABLE_SECONDS = 48 * 60 * 60

/** Bot API `editMessageText`. Without `reply_markup` the buttons go. */
export function editMessageText(world: World, params: Params): Answer {
  const formatted = messageText(params)
  if (!formatted.ok) return formatted
  return edit(world, params, ({ message }) =>
    message.text === undefined
      ? badRequest('there is no text in the message to edit')
      : done(textContent(formatted.result)),
  )
}

/** Bot API `editMessageCaption`. */
export function editMessageCaption(world: World, params: Params): Answer {
  const formatted = captionOf(params)
  if (!formatted.ok) return formatted
  return edit(world, params, ({ message }) =>
    message.text !== undefined
      ? badRequest('there is no caption in the message to edit')
      : done({ ...media(message), ...captionContent(formatted.result) }),
  )
}

/** Bot API `editMessageReplyMarkup`. */
export const editMessageReplyMarkup = (world: World, params: Params): Answer =>
  edit(world, params, ({ message }) => done(contentOf(message)))

const media = ({ photo, document, media_group_id }: Content): Content => ({
  ...(photo ? { photo } : {}),
  ...(document ? { document } : {}),
  ...(media_group_id ? { media_group_id } : {}),
})

const contentOf = (message: Content): Content => ({
  ...media(message),
  ...(message.text === undefined ? {} : textContent({ text: message.text, entities: message.entities ?? [] })),
  ...captionContent({ text: message.caption ?? '', entities: message.caption_entities ?? [] }),
})

function edit(world: World, params: Params, change: (kept: Kept) => Answer<Content>): Answer {
  const markup = readInlineMarkup(params)
  if (!markup.ok) return markup
  const chat = readOpenChat(world, params)
  if (!chat.ok) return chat
  const kept = findMessage(chat.result, integer(params, 'message_id', ANY_MESSAGE))
  if (kept === undefined) return badRequest('message to edit not found')
  if (!kept.fromBot || !['none', 'inline'].includes(kept.markup)) return badRequest("message can't be edited")
  const content = change(kept)
  return content.ok ? apply(world, chat.result, kept, { content: content.result, keyboard: markup.result }) : content
}

const ANY_MESSAGE = { fallback: 0, least: 0, most: Number.MAX_SAFE_INTEGER } as const

type Edited = { readonly content: Content; readonly keyboard: InlineKeyboard | undefined }

function apply(world: World, chat: Chat, kept: Kept, { content, keyboard }: Edited): Answer {
  const { message } = kept
  const before = { content: contentOf(message), keyboard: message.reply_markup }
  if (isDeepStrictEqual(before, { content, keyboard })) return badRequest(NOT_MODIFIED)
  const { message_id, from, chat: ref, date, reply_to_message } = message
  kept.message = {
    ...{ message_id, from, chat: ref, date, edit_date: seconds(world) },
    ...(reply_to_message ? { reply_to_message } : {}),
    ...content,
    ...(keyboard ? { reply_markup: keyboard } : {}),
  }
  show(world, { chatId: chat.ref.id, message: kept.message, edited: true })
  return done(kept.message)
}

/** Bot API `deleteMessage`: own and the person's messages, for 48 hours. */
export function deleteMessage(world: World, params: Params): Answer {
  const chat = readOpenChat(world, params)
  if (!chat.ok) return chat
  const kept = findMessage(chat.result, integer(params, 'message_id', ANY_MESSAGE))
  if (kept === undefined) return badRequest('message to delete not found')
  if (seconds(world) - kept.message.date > DELETABLE_SECONDS) {
    return badRequest("message can't be deleted for everyone")
  }
  kept.deleted = true
  return done(true)
}
