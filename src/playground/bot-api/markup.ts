import { checkPage } from './page-link.ts'
import { isArray, isObject, type Json, type JsonObject, type Params, parseJson, text } from './params.ts'
import { checkLink } from './text/links.ts'
import { type Answer, badRequest, done, type InlineButton, type InlineKeyboard, type Refusal } from './wire.ts'

/** The keyboard in the place of the phone's letters; rows of button texts. */
export type ReplyKeyboard = { readonly rows: readonly (readonly string[])[]; readonly oneTime: boolean }

/** What `reply_markup` asks for. */
export type Markup =
  | { readonly kind: 'none' }
  | { readonly kind: 'inline'; readonly keyboard: InlineKeyboard }
  | { readonly kind: 'reply'; readonly keyboard: ReplyKeyboard }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force' }

/** Most buttons of one inline keyboard. */
export const MOST_BUTTONS = 100
/** Longest `callback_data`, in bytes of UTF-8. */
export const LONGEST_CALLBACK_DATA = 64

const BOOLEANS = 'resize_keyboard one_time_keyboard is_persistent remove_keyboard selective force_reply'.split(' ')

/** Reads `reply_markup`. @returns 400 with the server's reason. */
export function readMarkup(params: Params): Answer<Markup> {
  const source = text(params, 'reply_markup')
  if (source === '') return done({ kind: 'none' })
  const json = parseJson(source)
  if (json === undefined) return badRequest("can't parse reply keyboard markup JSON object")
  if (!isObject(json)) return badRequest('object expected as reply markup')
  for (const field of BOOLEANS) {
    if (json[field] !== undefined && typeof json[field] !== 'boolean') {
      return badRequest(`field "${field}" must be of type Boolean`)
    }
  }
  if (json.keyboard !== undefined) return replyKeyboard(json)
  if (json.inline_keyboard !== undefined) return inlineKeyboard(json)
  if (json.remove_keyboard === true) return done({ kind: 'remove' })
  return done({ kind: json.force_reply === true ? 'force' : 'none' })
}

/** Reads the markup of an edit, where only an inline keyboard will do. */
export function readInlineMarkup(params: Params): Answer<InlineKeyboard | undefined> {
  const markup = readMarkup(params)
  if (!markup.ok) return markup
  if (markup.result.kind === 'none') return done(undefined)
  return markup.result.kind === 'inline' ? done(markup.result.keyboard) : badRequest('inline keyboard expected')
}

function rowsOf(json: JsonObject, field: string): Answer<readonly (readonly Json[])[]> {
  const rows = json[field]
  if (!isArray(rows)) return badRequest(`field "${field}" must be of type Array`)
  const arrays = rows.filter(isArray)
  if (arrays.length < rows.length) return badRequest(`field "${field}" must be an Array of Arrays`)
  return done(arrays.filter(row => row.length > 0))
}

function replyKeyboard(json: JsonObject): Answer<Markup> {
  const rows = rowsOf(json, 'keyboard')
  if (!rows.ok) return rows
  const labels: string[][] = []
  for (const row of rows.result) {
    const line: string[] = []
    for (const button of row) {
      const label = isObject(button) ? button.text : button
      if (label === undefined) return badRequest('can\'t parse keyboard button: Can\'t find field "text"')
      if (typeof label !== 'string')
        return badRequest('can\'t parse keyboard button: Field "text" must be of type String')
      if (label === '') return badRequest('keyboard button text must be non-empty')
      line.push(label)
    }
    labels.push(line)
  }
  if (labels.length === 0) return done({ kind: 'none' })
  return done({ kind: 'reply', keyboard: { rows: labels, oneTime: json.one_time_keyboard === true } })
}

function inlineKeyboard(json: JsonObject): Answer<Markup> {
  const rows = rowsOf(json, 'inline_keyboard')
  if (!rows.ok) return rows
  const keyboard: InlineButton[][] = []
  for (const row of rows.result) {
    const line: InlineButton[] = []
    for (const button of row) {
      const read = inlineButton(button)
      if (!read.ok) return read
      line.push(read.result)
    }
    keyboard.push(line)
  }
  if (keyboard.flat().length > MOST_BUTTONS) return badRequest('reply markup is too long')
  return done(keyboard.length === 0 ? { kind: 'none' } : { kind: 'inline', keyboard: { inline_keyboard: keyboard } })
}

const unreadable = (reason: string): Refusal => badRequest(`can't parse inline keyboard button: ${reason}`)

const OTHER_ACTIONS = [
  ...['login_url', 'web_app', 'copy_text', 'callback_game', 'pay'],
  ...['switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat'],
]

function inlineButton(button: Json): Answer<InlineButton> {
  if (!isObject(button)) return unreadable('InlineKeyboardButton must be an Object')
  const { text: label, callback_data: data, url } = button
  if (label === undefined) return unreadable('Can\'t find field "text"')
  if (typeof label !== 'string') return unreadable('Field "text" must be of type String')
  if (data !== undefined && typeof data !== 'string') return unreadable('Field "callback_data" must be of type String')
  if (url !== undefined && typeof url !== 'string') return unreadable('Field "url" must be of type String')
  if (!url && !data && !OTHER_ACTIONS.some(field => button[field] !== undefined)) {
    return unreadable('Text buttons are unallowed in the inline keyboard')
  }
  if (label === '') return badRequest('inline keyboard button text must be non-empty')
  if (url) {
    const link = checkLink(url)
    return link.ok
      ? done({ text: label, url: link.url })
      : badRequest(`inline keyboard button URL '${url}' is invalid: ${link.reason}`)
  }
  if (button.web_app !== undefined) {
    const page = checkPage(button.web_app)
    return page.ok
      ? done({ text: label, web_app: { url: page.url } })
      : badRequest(`inline keyboard button Web App ${page.reason}`)
  }
  if (data && Buffer.byteLength(data) > LONGEST_CALLBACK_DATA) return badRequest('BUTTON_DATA_INVALID')
  return done(data ? { text: label, callback_data: data } : { ...button, text: label })
}
