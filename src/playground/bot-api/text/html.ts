import { type Answer, badRequest, done, type Entity, type FormattedText } from '../wire.ts'
import { type Cursor, decodeReference, type Fault, readEndTag, readStartTag } from './html-lexer.ts'
import { linkEntity } from './links.ts'

type Open = { readonly tag: string; readonly argument: string; readonly offset: number }
type State = { readonly cursor: Cursor; readonly open: Open[]; readonly entities: Entity[]; text: string }

/**
 * Parses `parse_mode: HTML` as tdlib's `parse_html` does: byte offsets in errors, UTF-16 offsets in entities.
 * @returns 400 "can't parse entities: …" naming the byte where the markup breaks.
 */
export function parseHtml(source: string): Answer<FormattedText> {
  const cursor: Cursor = { bytes: Buffer.from(source, 'utf8'), at: 0 }
  const state: State = { cursor, open: [], entities: [], text: '' }
  while (cursor.at < cursor.bytes.length) {
    const fault = cursor.bytes[cursor.at] === 0x3c ? readTag(state) : readCharacter(state)
    if (fault) return refuse(fault)
  }
  const unclosed = state.open.at(-1)
  if (unclosed) return refuse({ fault: `Can't find end tag corresponding to start tag "${unclosed.tag}"` })
  if (/\p{Surrogate}/u.test(state.text)) {
    return badRequest(
      "can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    )
  }
  return done({ text: state.text, entities: state.entities.map(withoutCodeLanguage) })
}

const refuse = ({ fault }: Fault): Answer<never> => badRequest(`can't parse entities: ${fault}`)

/** Copies one character, or what stands between here and the next byte that means something. */
function readCharacter(state: State): undefined {
  const { cursor } = state
  const code = cursor.bytes[cursor.at] === 0x26 ? decodeReference(cursor) : 0
  if (code !== 0) {
    state.text += String.fromCodePoint(code)
    return
  }
  let end = cursor.at + 1
  while (end < cursor.bytes.length && cursor.bytes[end] !== 0x3c && cursor.bytes[end] !== 0x26) end++
  state.text += cursor.bytes.toString('utf8', cursor.at, end)
  cursor.at = end
}

function readTag(state: State): Fault | undefined {
  const { cursor } = state
  const begin = cursor.at
  if (cursor.bytes[begin + 1] !== 0x2f) {
    const tag = readStartTag(cursor)
    if ('fault' in tag) return tag
    state.open.push({ tag: tag.name, argument: tag.argument, offset: state.text.length })
    return
  }
  const open = state.open.at(-1)
  if (open === undefined) return { fault: `Unexpected end tag at byte offset ${begin}` }
  const end = readEndTag(cursor)
  if ('fault' in end) return end
  if (end.name !== '' && end.name !== open.tag) {
    return { fault: `Unmatched end tag at byte offset ${begin}, expected "</${open.tag}>", found "</${end.name}>"` }
  }
  state.open.pop()
  return state.text.length > open.offset ? close(state, open) : undefined
}

const PLAIN: Readonly<Record<string, string>> = {
  ...{ i: 'italic', em: 'italic', b: 'bold', strong: 'bold', u: 'underline', ins: 'underline' },
  ...{ s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough', span: 'spoiler', 'tg-spoiler': 'spoiler' },
}

function close(state: State, { tag, argument, offset }: Open): Fault | undefined {
  const span = { offset, length: state.text.length - offset }
  const plain = PLAIN[tag]
  if (plain) state.entities.push({ type: plain, ...span })
  else if (tag === 'blockquote') {
    state.entities.push({ type: argument === 'expandable' ? 'expandable_blockquote' : 'blockquote', ...span })
  } else if (tag === 'tg-emoji') {
    if (!isCustomEmojiId(argument)) return { fault: 'Invalid custom emoji identifier specified' }
    state.entities.push({ type: 'custom_emoji', ...span, custom_emoji_id: argument })
  } else if (tag === 'a') {
    const link = linkEntity(argument === '' ? state.text.slice(offset) : argument, span)
    if (link) state.entities.push(link)
  } else closeCode(state.entities, tag, argument, span)
  return undefined
}

const isCustomEmojiId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id) && BigInt(id) < 2n ** 63n

/** `<pre><code class="language-x">` over the same characters, in either order, is one block with a language. */
function closeCode(entities: Entity[], tag: string, argument: string, span: { offset: number; length: number }): void {
  const last = entities.at(-1)
  const same = last?.offset === span.offset && last.length === span.length
  if (tag === 'pre' && same && last.type === 'code' && last.language !== undefined) {
    entities[entities.length - 1] = { type: 'pre', ...span, language: last.language }
  } else if (tag === 'code' && same && last.type === 'pre' && argument !== '') {
    entities[entities.length - 1] = { type: 'pre', ...span, language: argument }
  } else entities.push({ type: tag, ...span, ...(argument === '' ? {} : { language: argument }) })
}

const withoutCodeLanguage = (entity: Entity): Entity =>
  entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity
