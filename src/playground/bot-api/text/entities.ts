import { isObject, type JsonObject } from '../params.ts'
import { type Answer, badRequest, done, type Entity, type Refusal } from '../wire.ts'
import { checkLink, linkEntity } from './links.ts'

const PLAIN = new Set(
  'bold italic underline strikethrough spoiler code blockquote expandable_blockquote'.split(' ') as readonly string[],
)
/** The server finds these by itself and drops them from the request. */
const FOUND = new Set(
  'mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' ') as readonly string[],
)

/** Reads the `entities` argument against its text. @returns 400 with the server's reason. */
export function parseEntities(list: readonly JsonObject[], text: string): Answer<readonly Entity[]> {
  const entities: Entity[] = []
  for (const item of list) {
    const entity = parseEntity(item)
    if (entity === undefined) continue
    if ('ok' in entity) return entity
    const misplaced = checkPlace(entity, text)
    if (misplaced) return misplaced
    if (entity.length > 0) entities.push(entity)
  }
  return done(entities)
}

const unreadable = (reason: string): Refusal => badRequest(`can't parse MessageEntity: ${reason}`)

function parseEntity(item: JsonObject): Entity | Refusal | undefined {
  for (const field of ['offset', 'length', 'type']) {
    if (item[field] === undefined) return unreadable(`Can't find field "${field}"`)
  }
  const { type } = item
  const span = { offset: Number(item.offset), length: Number(item.length) }
  if (typeof type !== 'string' || type === '') return unreadable('Type is not specified')
  if (FOUND.has(type)) return undefined
  if (PLAIN.has(type)) return { type, ...span }
  if (type === 'pre')
    return { type, ...span, ...(typeof item.language === 'string' ? { language: item.language } : {}) }
  if (type === 'text_link') return textLink(item, span)
  if (type === 'text_mention') {
    if (!isObject(item.user)) return unreadable('Can\'t find field "user"')
    return { type, ...span, user: { id: Number(item.user.id), is_bot: false, first_name: '' } }
  }
  if (type === 'custom_emoji') {
    if (item.custom_emoji_id === undefined) return unreadable('Can\'t find field "custom_emoji_id"')
    return { type, ...span, custom_emoji_id: String(item.custom_emoji_id) }
  }
  return unreadable('Unsupported type specified')
}

function textLink(item: JsonObject, span: { offset: number; length: number }): Entity | Refusal | undefined {
  if (typeof item.url !== 'string') return unreadable('Can\'t find field "url"')
  const checked = checkLink(item.url)
  return checked.ok ? linkEntity(item.url, span) : badRequest(`entity URL '${item.url}' is invalid: ${checked.reason}`)
}

function checkPlace({ offset, length }: Entity, text: string): Refusal | undefined {
  if (offset < 0) return badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0) return badRequest(`receive an entity with incorrect length ${length}`)
  if (offset > text.length) return badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  if (offset + length > text.length) {
    return badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
    )
  }
  return undefined
}
