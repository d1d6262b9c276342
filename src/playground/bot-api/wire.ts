/** What travels between the server and the bot: the part of the Bot API's types that a reporting bot meets. */

/** Bot API `User`. */
export type User = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
}

/** Bot API `Chat`: private for a person, group or supergroup otherwise. */
export type ChatRef =
  | {
      readonly id: number
      readonly type: 'private'
      readonly first_name: string
      readonly last_name?: string
      readonly username?: string
    }
  | { readonly id: number; readonly type: 'group' | 'supergroup' | 'channel'; readonly title: string }

/** Bot API `MessageEntity`; offset and length in UTF-16 code units. */
export type Entity = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly user?: { readonly id: number; readonly is_bot: false; readonly first_name: string }
  readonly language?: string
  readonly custom_emoji_id?: string
}

/** A text as the server keeps it: cleaned, trimmed, its entities sorted. */
export type FormattedText = { readonly text: string; readonly entities: readonly Entity[] }

/** Bot API `InlineKeyboardButton`; other kinds of button are kept as they came. */
export type InlineButton = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
  readonly [other: string]: unknown
}

/** Bot API `InlineKeyboardMarkup`. */
export type InlineKeyboard = { readonly inline_keyboard: readonly (readonly InlineButton[])[] }

/** Bot API `PhotoSize`. */
export type PhotoSize = {
  readonly file_id: string
  readonly file_unique_id: string
  readonly file_size: number
  readonly width: number
  readonly height: number
}

/** Bot API `Document`. */
export type Document = {
  readonly file_id: string
  readonly file_unique_id: string
  readonly file_size: number
  readonly file_name?: string
  readonly mime_type?: string
}

/** Bot API `Voice`; duration in seconds. */
export type Voice = Document & { readonly duration: number }

/** Bot API `Sticker`, as far as anybody looks at one. */
export type Sticker = { readonly file_id: string; readonly file_unique_id: string; readonly emoji: string }

/** Bot API `MessageOriginHiddenUser`: somebody who does not let the app link to the account. */
export type ForwardOrigin = {
  readonly type: 'hidden_user'
  readonly date: number
  readonly sender_user_name: string
}

/** Bot API `Message`; dates in seconds since 1970. */
export type Message = {
  readonly message_id: number
  readonly from: User
  readonly chat: ChatRef
  readonly date: number
  readonly edit_date?: number
  readonly text?: string
  readonly entities?: readonly Entity[]
  readonly caption?: string
  readonly caption_entities?: readonly Entity[]
  readonly photo?: readonly PhotoSize[]
  readonly document?: Document
  readonly media_group_id?: string
  readonly voice?: Voice
  readonly sticker?: Sticker
  readonly forward_origin?: ForwardOrigin
  readonly reply_to_message?: Message
  readonly reply_markup?: InlineKeyboard
}

/** Bot API `Update` without its number. */
export type UpdateBody =
  | { readonly message: Message }
  | { readonly edited_message: Message }
  | {
      readonly callback_query: {
        readonly id: string
        readonly from: User
        readonly message: Message | { readonly chat: ChatRef; readonly message_id: number; readonly date: 0 }
        readonly chat_instance: string
        readonly data: string
      }
    }
  | {
      readonly my_chat_member: {
        readonly chat: ChatRef
        readonly from: User
        readonly date: number
        readonly old_chat_member: ChatMember
        readonly new_chat_member: ChatMember
      }
    }

/** Bot API `ChatMember` of the bot itself. */
export type ChatMember = { readonly user: User; readonly status: string; readonly until_date?: number }

/** A refusal as the server sends it; HTTP status = `error_code`. */
export type Refusal = {
  readonly ok: false
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** The envelope of every reply. */
export type Answer<T = unknown> = { readonly ok: true; readonly result: T } | Refusal

/** A reply that succeeded. */
export const done = <T>(result: T): Answer<T> => ({ ok: true, result })

const refusal = (error_code: number, description: string): Refusal => ({ ok: false, error_code, description })

/** 400. @param reason what follows "Bad Request: ", exactly as the server says it. */
export const badRequest = (reason: string): Refusal => refusal(400, `Bad Request: ${reason}`)

/** 403. @param reason what follows "Forbidden: ". */
export const forbidden = (reason: string): Refusal => refusal(403, `Forbidden: ${reason}`)

/** 409. @param reason what follows "Conflict: ". */
export const conflict = (reason: string): Refusal => refusal(409, `Conflict: ${reason}`)

/** 401, the token is unknown or revoked. */
export const unauthorized: Refusal = refusal(401, 'Unauthorized')

/** 404, no such method of the Bot API (or none that this server plays). */
export const methodNotFound: Refusal = refusal(404, 'Not Found: method not found')

/** 404, no such address: a token without its shape, a file path that is gone. */
export const notFound: Refusal = refusal(404, 'Not Found')

/** 413, an upload over 50 MB. */
export const entityTooLarge: Refusal = refusal(413, 'Request Entity Too Large')

/** 429. @param retryAfter whole seconds to wait. */
export const tooManyRequests = (retryAfter: number): Refusal => ({
  ...refusal(429, `Too Many Requests: retry after ${retryAfter}`),
  parameters: { retry_after: retryAfter },
})

/** 400 for a basic group that has become a supergroup. @param to the new chat id. */
export const migrated = (to: number): Refusal => ({
  ...badRequest('group chat was upgraded to a supergroup chat'),
  parameters: { migrate_to_chat_id: to },
})
