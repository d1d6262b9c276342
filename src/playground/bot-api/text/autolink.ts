import type { Entity } from '../wire.ts'

/**
 * What the server marks up by itself in any text. Phone numbers, cashtags and bank cards are left out:
 * no rule of the product depends on them.
 */
const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_@])@[a-zA-Z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{1,256}/gu],
]

/** Marks up links, addresses, commands, mentions and hashtags in `text`, except inside code and named links. */
export function withAutomaticEntities(text: string, given: readonly Entity[]): readonly Entity[] {
  const taken = given.filter(entity => !SPLITTABLE.has(entity.type) && !QUOTES.has(entity.type))
  const found: Entity[] = []
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length }
      if (![...taken, ...found].some(other => overlap(entity, other))) found.push(entity)
    }
  }
  return sortEntities([...given, ...found])
}

const SPLITTABLE = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])
const QUOTES = new Set(['blockquote', 'expandable_blockquote'])
const CODE = new Set(['code', 'pre'])

const overlap = (a: Entity, b: Entity): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length

/** tdlib's `get_type_priority`: which of two entities over the same characters comes first. */
const PRIORITY: Readonly<Record<string, number>> = {
  ...{ blockquote: 0, expandable_blockquote: 0, pre: 11, code: 20, text_link: 49, text_mention: 49 },
  ...{ bold: 90, italic: 91, underline: 92, strikethrough: 93, spoiler: 94, custom_emoji: 99 },
}

/** The server's order: by beginning, the longer first, then by kind. */
export const sortEntities = (entities: readonly Entity[]): readonly Entity[] =>
  entities.toSorted(
    (a, b) => a.offset - b.offset || b.length - a.length || (PRIORITY[a.type] ?? 50) - (PRIORITY[b.type] ?? 50),
  )

/** Code keeps no other markup: what lies inside it is dropped, what reaches over it is cut around it. */
export function cutAroundCode(entities: readonly Entity[]): readonly Entity[] {
  const code = entities.filter(entity => CODE.has(entity.type))
  return entities.flatMap(entity => {
    if (CODE.has(entity.type)) return [entity]
    if (!SPLITTABLE.has(entity.type)) {
      return code.some(block => overlap(block, entity)) && !QUOTES.has(entity.type) ? [] : [entity]
    }
    return code.reduce<readonly Entity[]>((parts, block) => parts.flatMap(part => minus(part, block)), [entity])
  })
}

function minus(entity: Entity, block: Entity): readonly Entity[] {
  const end = entity.offset + entity.length
  const blockEnd = block.offset + block.length
  const before = { ...entity, length: Math.min(end, block.offset) - entity.offset }
  const from = Math.max(entity.offset, blockEnd)
  const after = { ...entity, offset: from, length: end - from }
  return overlap(entity, block) ? [before, after].filter(part => part.length > 0) : [entity]
}
