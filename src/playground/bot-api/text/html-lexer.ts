/** Where the parser stands in a text of UTF-8 bytes. Past the end every byte reads as 0, as in the server's C strings. */
export type Cursor = { readonly bytes: Buffer; at: number }

/** A reason why a text is refused, to be put behind "can't parse entities: ". */
export type Fault = { readonly fault: string }

/** What a start tag said: its name in lower case and the one attribute the server cares about. */
export type StartTag = { readonly name: string; readonly argument: string }

const TAGS = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' ') as readonly string[],
)

const byte = (cursor: Cursor): number => cursor.bytes[cursor.at] ?? 0
const is = (cursor: Cursor, character: string): boolean => byte(cursor) === character.charCodeAt(0)
/** Space, tab, line ends, and the 0 behind the last byte. */
const isSpace = (code: number): boolean => code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d)
const isNameByte = (code: number): boolean => /[A-Za-z0-9.-]/.test(String.fromCharCode(code)) && code < 0x80
const ended = (cursor: Cursor): boolean => cursor.at >= cursor.bytes.length
const slice = (cursor: Cursor, from: number): string => cursor.bytes.toString('utf8', from, cursor.at)

function skipSpace(cursor: Cursor): void {
  while (!ended(cursor) && isSpace(byte(cursor))) cursor.at++
}

/**
 * Decodes `&lt;`, `&#8230;` and the like; the semicolon may be missing. Advances past it.
 * @returns the code point, or 0 when this is no reference that the server knows: then nothing moves.
 */
export function decodeReference(cursor: Cursor): number {
  const tail = cursor.bytes.toString('latin1', cursor.at, cursor.at + 40)
  const numeric = /^&#(x([0-9a-fA-F]*)|[0-9]*);?/.exec(tail)
  if (numeric) {
    const digits = numeric[0].replace(';', '')
    const code = numeric[2] === undefined ? Number.parseInt(numeric[1] ?? '', 10) : Number.parseInt(numeric[2], 16)
    if (!(code > 0 && code < 0x10ffff) || digits.length >= 10) return 0
    cursor.at += numeric[0].length
    return code
  }
  const literal = /^&([A-Za-z]*);?/.exec(tail)
  const code = { lt: 0x3c, gt: 0x3e, amp: 0x26, quot: 0x22 }[literal?.[1] ?? '']
  if (literal === null || code === undefined) return 0
  cursor.at += literal[0].length
  return code
}

/** Reads `<name attribute=value …>`; the cursor stands on `<` and is left behind `>`. */
export function readStartTag(cursor: Cursor): StartTag | Fault {
  const begin = cursor.at++
  while (!isSpace(byte(cursor)) && !is(cursor, '>')) cursor.at++
  if (ended(cursor)) return { fault: `Unclosed start tag at byte offset ${begin}` }
  const name = slice(cursor, begin + 1).toLowerCase()
  if (!TAGS.has(name)) return { fault: `Unsupported start tag "${name}" at byte offset ${begin}` }
  let argument = ''
  while (!is(cursor, '>')) {
    skipSpace(cursor)
    if (is(cursor, '>')) break
    const attribute = readAttribute(cursor, name, begin)
    if ('fault' in attribute) return attribute
    argument = meaningOf(name, attribute) ?? argument
  }
  cursor.at++
  if (name === 'span' && argument !== 'spoiler') {
    return { fault: `Tag "span" must have class "tg-spoiler" at byte offset ${begin}` }
  }
  return { name, argument }
}

/** Reads `</name>`; the cursor stands on `<` and is left behind `>`. The name may be missing: `</>` closes anything. */
export function readEndTag(cursor: Cursor): { readonly name: string } | Fault {
  const begin = cursor.at
  cursor.at += 2
  while (!isSpace(byte(cursor)) && !is(cursor, '>')) cursor.at++
  const name = slice(cursor, begin + 2).toLowerCase()
  skipSpace(cursor)
  if (!is(cursor, '>')) return { fault: `Unclosed end tag at byte offset ${begin}` }
  cursor.at++
  return { name }
}

type Attribute = { readonly key: string; readonly value: string }

function readAttribute(cursor: Cursor, tag: string, begin: number): Attribute | Fault {
  const from = cursor.at
  while (!isSpace(byte(cursor)) && !is(cursor, '=') && !is(cursor, '>')) cursor.at++
  const key = slice(cursor, from)
  if (key === '') return { fault: `Empty attribute name in the tag "${tag}" at byte offset ${begin}` }
  skipSpace(cursor)
  if (ended(cursor)) return { fault: `Unclosed start tag "${tag}" at byte offset ${begin}` }
  if (!is(cursor, '=')) return { key, value: '' }
  cursor.at++
  skipSpace(cursor)
  if (ended(cursor)) return { fault: `Unclosed start tag "${tag}" at byte offset ${begin}` }
  const value = is(cursor, '"') || is(cursor, "'") ? readQuoted(cursor) : readToken(cursor)
  if (typeof value !== 'string') return value
  return ended(cursor) ? { fault: `Unclosed start tag at byte offset ${begin}` } : { key, value }
}

function readToken(cursor: Cursor): string | Fault {
  const from = cursor.at
  while (isNameByte(byte(cursor))) cursor.at++
  if (!isSpace(byte(cursor)) && !is(cursor, '>'))
    return { fault: `Unexpected end of name token at byte offset ${from}` }
  return slice(cursor, from).toLowerCase()
}

function readQuoted(cursor: Cursor): string {
  const quote = byte(cursor)
  cursor.at++
  const parts: Buffer[] = []
  while (!ended(cursor) && byte(cursor) !== quote) {
    const code = is(cursor, '&') ? decodeReference(cursor) : 0
    if (code !== 0) parts.push(Buffer.from(String.fromCodePoint(code)))
    else parts.push(cursor.bytes.subarray(cursor.at, ++cursor.at))
  }
  if (!ended(cursor)) cursor.at++
  return Buffer.concat(parts).toString('utf8')
}

function meaningOf(tag: string, { key, value }: Attribute): string | undefined {
  if (tag === 'a' && key === 'href') return value
  if (tag === 'code' && key === 'class' && value.startsWith('language-')) return value.slice('language-'.length)
  if (tag === 'span' && key === 'class' && value.startsWith('tg-')) return value.slice('tg-'.length)
  if (tag === 'tg-emoji' && key === 'emoji-id') return value
  if (tag === 'blockquote' && key === 'expandable') return 'expandable'
  return undefined
}
