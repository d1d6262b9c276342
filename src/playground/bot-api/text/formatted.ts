import { isArray, isObject, type Json, type Params, parseJson, text } from '../params.ts'
import { type Answer, badRequest, done, type Entity, type FormattedText } from '../wire.ts'
import { cutAroundCode, sortEntities, withAutomaticEntities } from './autolink.ts'
import { parseEntities } from './entities.ts'
import { parseHtml } from './html.ts'

/** Longest text of a message and of a caption, in Unicode code points after entity parsing. */
export const LONGEST_TEXT = 4096
export const LONGEST_CAPTION = 1024

/**
 * The text of `sendMessage` and `editMessageText`, parsed, cleaned and trimmed.
 * @returns 400 with the server's reason: empty, too long, wrong parse_mode, wrong markup.
 */
export function messageText(params: Params): Answer<FormattedText> {
  if (text(params, 'text') === '') return badRequest('message text is empty')
  const parsed = formatted(text(params, 'text'), text(params, 'parse_mode'), parseJson(text(params, 'entities')))
  if (!parsed.ok) return parsed
  if (parsed.result.text === '') return badRequest('text must be non-empty')
  return codePoints(parsed.result.text) > LONGEST_TEXT ? badRequest('message is too long') : parsed
}

/** The caption of a file; an empty one is fine. @param source a call's arguments, or one medium of an album. */
export function captionText(source: {
  caption: string
  parseMode: string
  entities: Json | undefined
}): Answer<FormattedText> {
  const parsed = formatted(source.caption, source.parseMode, source.entities)
  if (!parsed.ok) return parsed
  return codePoints(parsed.result.text) > LONGEST_CAPTION ? badRequest('message caption is too long') : parsed
}

/** The caption as it stands in the arguments of a call. */
export const captionOf = (params: Params): Answer<FormattedText> =>
  captionText({
    caption: text(params, 'caption'),
    parseMode: text(params, 'parse_mode'),
    entities: parseJson(text(params, 'caption_entities')),
  })

/** What a person typed: cleaned and trimmed like every text, with commands and links marked up. */
export const typedText = (source: string): FormattedText => finish({ text: clean(source), entities: [] })

/** Length in Unicode code points, which is how Telegram counts. */
export const codePoints = (value: string): number => [...value].length

function formatted(source: string, parseMode: string, entities: Json | undefined): Answer<FormattedText> {
  const mode = parseMode.toLowerCase()
  const cleaned = clean(source)
  if (source !== '' && mode !== '' && mode !== 'none') {
    // Markdown is refused here although the real server knows it: the program writes HTML only.
    if (mode !== 'html') return badRequest('unsupported parse_mode')
    const parsed = parseHtml(cleaned)
    return parsed.ok ? done(finish(parsed.result)) : parsed
  }
  const given = parseEntities(isArray(entities) ? entities.filter(isObject) : [], cleaned)
  return given.ok ? done(finish({ text: cleaned, entities: given.result })) : given
}

/** tdlib's `clean_input_string`: control characters become spaces, direction overrides and some combining lines go. */
const clean = (source: string): string =>
  source
    .replace(/\r/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters the server replaces.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
    .replace(/[\u2028-\u202e]|\u030a|\u0333|\u033f/g, '')

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t'

/** Trims both ends, but the front only up to the first entity, and moves the entities along. */
function finish({ text: source, entities }: FormattedText): FormattedText {
  const sorted = cutAroundCode(sortEntities(entities))
  let end = source.length
  while (end > 0 && isBlank(source[end - 1])) end--
  let begin = 0
  while (begin < Math.min(end, sorted[0]?.offset ?? end) && isBlank(source[begin])) begin++
  const text = source.slice(begin, end)
  const kept = sorted
    .map((entity): Entity => ({ ...entity, offset: entity.offset - begin, length: clip(entity, end) }))
    .filter(entity => entity.length > 0)
  return { text, entities: withAutomaticEntities(text, sortEntities(kept)) }
}

const clip = ({ offset, length }: Entity, end: number): number => Math.min(offset + length, end) - offset
