import { readChat } from '../chats.ts'
import { checkPage } from '../page-link.ts'
import { isObject, type Params, parseJson, text } from '../params.ts'
import { codePoints } from '../text/formatted.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { World } from '../world.ts'

type Setting = { readonly name: string; readonly field: string; readonly longest: number; readonly tooLong: string }

const DESCRIPTION: Setting = {
  name: 'description',
  field: 'description',
  longest: 512,
  tooLong: 'BOT_DESCRIPTION_TOO_LONG',
}
const SHORT: Setting = {
  name: 'short',
  field: 'short_description',
  longest: 120,
  tooLong: 'BOT_SHORT_DESCRIPTION_TOO_LONG',
}
const NAME: Setting = { name: 'name', field: 'name', longest: 64, tooLong: 'BOT_TITLE_TOO_LONG' }

function store(world: World, params: Params, { name, field, longest, tooLong }: Setting): Answer {
  const value = text(params, field)
  if (codePoints(value) > longest) return badRequest(tooLong)
  world.settings.set(`${name} ${text(params, 'language_code')}`, value)
  return done(true)
}

const read = (world: World, params: Params, { name, field }: Setting, fallback = ''): Answer =>
  done({ [field]: world.settings.get(`${name} ${text(params, 'language_code')}`) ?? fallback })

/** Bot API `setMyDescription`, `setMyShortDescription`, `setMyName` and their `get…`. */
export const setMyDescription = (world: World, params: Params): Answer => store(world, params, DESCRIPTION)
export const getMyDescription = (world: World, params: Params): Answer => read(world, params, DESCRIPTION)
export const setMyShortDescription = (world: World, params: Params): Answer => store(world, params, SHORT)
export const getMyShortDescription = (world: World, params: Params): Answer => read(world, params, SHORT)
export const setMyName = (world: World, params: Params): Answer => store(world, params, NAME)
export const getMyName = (world: World, params: Params): Answer => read(world, params, NAME, world.bot.first_name)

/** Bot API `getMe`. */
export const getMe = (world: World): Answer =>
  done({ ...world.bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false })

/** Bot API `setChatMenuButton`: for one chat, or for all without `chat_id`. */
export function setChatMenuButton(world: World, params: Params): Answer {
  const key = menuKey(world, params)
  if (!key.ok) return key
  const button = parseJson(text(params, 'menu_button') || '{"type":"default"}')
  if (!isObject(button) || !['commands', 'default', 'web_app'].includes(String(button.type))) {
    return badRequest('MenuButton has unsupported type')
  }
  if (button.type === 'web_app') {
    const page = checkPage(button.web_app)
    if (!page.ok) return badRequest(`menu button Web App ${page.reason}`)
    if (typeof button.text !== 'string' || button.text === '') return badRequest('menu button text must be non-empty')
  }
  world.settings.set(key.result, JSON.stringify(button))
  return done(true)
}

/** Bot API `getChatMenuButton`. */
export function getChatMenuButton(world: World, params: Params): Answer {
  const key = menuKey(world, params)
  return key.ok ? done(parseJson(world.settings.get(key.result) ?? '{"type":"commands"}')) : key
}

function menuKey(world: World, params: Params): Answer<string> {
  if (text(params, 'chat_id') === '') return done('menu')
  const chat = readChat(world, params)
  return chat.ok ? done(`menu ${chat.result.ref.id}`) : chat
}

/** Bot API `getChat`: only a chat the bot has met. */
export function getChat(world: World, params: Params): Answer {
  const chat = readChat(world, params)
  if (!chat.ok) return chat
  if (chat.result.access.kind === 'new') return badRequest('chat not found')
  return done({ ...chat.result.ref, accent_color_id: 0, max_reaction_count: 11 })
}
