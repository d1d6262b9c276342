import { readChat } from '../chats.ts'
import { isArray, isObject, type Json, type JsonObject, type Params, parseJson, text } from '../params.ts'
import type { MenuCommand } from '../person.ts'
import { codePoints } from '../text/formatted.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { Chat, World } from '../world.ts'

const MOST_COMMANDS = 100
const LONGEST_DESCRIPTION = 256
const WIDE_SCOPES = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']
const CHAT_SCOPES = ['chat', 'chat_administrators', 'chat_member']

/** Bot API `setMyCommands`. */
export function setMyCommands(world: World, params: Params): Answer {
  const key = scopeKey(world, params)
  if (!key.ok) return key
  const list = parseJson(text(params, 'commands'))
  if (!isArray(list)) return badRequest("can't parse commands JSON object")
  if (list.length > MOST_COMMANDS) return badRequest('BOT_COMMANDS_TOO_MUCH')
  const commands: JsonObject[] = []
  for (const item of list) {
    const command = readCommand(item)
    if (!command.ok) return command
    commands.push(command.result)
  }
  world.settings.set(key.result, JSON.stringify(commands))
  return done(true)
}

/** Bot API `getMyCommands`: those of exactly this scope and language. */
export function getMyCommands(world: World, params: Params): Answer {
  const key = scopeKey(world, params)
  return key.ok ? done(parseJson(world.settings.get(key.result) ?? '[]')) : key
}

/** Bot API `deleteMyCommands`. */
export function deleteMyCommands(world: World, params: Params): Answer {
  const key = scopeKey(world, params)
  if (!key.ok) return key
  world.settings.delete(key.result)
  return done(true)
}

/** What the app offers behind "/": the chat's own commands, else those of every private chat, else everybody's. */
export function menuOf({ settings }: World, { ref }: Chat): readonly MenuCommand[] {
  const keys = [`commands chat ${ref.id}  `, 'commands all_private_chats ', 'commands default ']
  const set = keys.map(key => settings.get(key)).find(value => value !== undefined)
  return JSON.parse(set ?? '[]') as readonly MenuCommand[]
}

function readCommand(item: Json): Answer<JsonObject> {
  if (!isObject(item)) return badRequest("can't parse BotCommand: expected an Object")
  const { command, description } = item
  if (typeof command !== 'string') return badRequest('can\'t parse BotCommand: Can\'t find field "command"')
  if (typeof description !== 'string') return badRequest('can\'t parse BotCommand: Can\'t find field "description"')
  const name = command.replace(/^\//, '')
  if (name === '') return badRequest('command must be non-empty')
  if (!/^[a-z0-9_]{1,32}$/.test(name)) return badRequest('BOT_COMMAND_INVALID')
  const shown = description.trim()
  if (shown === '') return badRequest('command description must be non-empty')
  if (codePoints(shown) > LONGEST_DESCRIPTION) return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  return done({ command: name, description: shown })
}

function scopeKey(world: World, params: Params): Answer<string> {
  const source = text(params, 'scope')
  const language = text(params, 'language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) return badRequest('invalid language code specified')
  if (source === '') return done(`commands default ${language}`)
  const scope = parseJson(source)
  if (!isObject(scope)) return badRequest("can't parse BotCommandScope: BotCommandScope must be an Object")
  const type = String(scope.type)
  if (WIDE_SCOPES.includes(type)) return done(`commands ${type} ${language}`)
  if (!CHAT_SCOPES.includes(type)) return badRequest("can't parse BotCommandScope: Unsupported type specified")
  const chat = readChat(world, { values: { chat_id: String(scope.chat_id ?? '') }, files: {} })
  if (!chat.ok) return chat
  return done(`commands ${type} ${chat.result.ref.id} ${scope.user_id ?? ''} ${language}`)
}
