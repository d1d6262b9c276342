import { strFromU8, unzipSync } from 'fflate'

/** The body of a .docx. */
const BODY = 'word/document.xml'
/** Bytes of it once inflated: a report is a hundredth of that, a zip bomb more. */
const LARGEST_BODY = 8 * 1024 * 1024
/** Characters of text that are of use to anybody. */
const LONGEST_TEXT = 60_000

/**
 * The words of a .docx somebody sent (WordprocessingML, ISO/IEC 29500-1, 17): paragraphs as lines, tabs, the cells of a
 * table parted by tabs; no headers, notes, comments or deleted text. What is declared larger than `LARGEST_BODY` is not
 * inflated, and nothing is ever inflated beyond what was declared.
 * @returns NFC; undefined when it is no .docx, or none that can be read.
 */
export function readDocxText(bytes: Uint8Array): string | undefined {
  const body = bodyOf(bytes)
  if (body === undefined) return undefined
  const text = wordsOf(body)
  return text.trim() === '' ? undefined : text.slice(0, LONGEST_TEXT)
}

function bodyOf(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === BODY && originalSize <= LARGEST_BODY,
    })
    const body = parts[BODY]
    return body && strFromU8(body)
  } catch {
    // Whatever somebody sent under this name: a broken file is minh chứng all the same.
    return undefined
  }
}

/** A tag, or the characters up to the next one. */
const PIECE = /<([^<>]*)>|([^<>]+)/g

function wordsOf(xml: string): string {
  const said: string[] = []
  let [inText, cells, length] = [false, 0, 0]
  for (const [, tag, characters] of xml.matchAll(PIECE)) {
    if (length > LONGEST_TEXT) break
    if (tag === undefined) {
      if (!inText) continue
      said.push(plain(characters ?? ''))
      length += characters?.length ?? 0
      continue
    }
    const [, end = '', name = '', closed = ''] = /^(\/?)w:(\w+)(?:\s[\s\S]*?)?(\/?)$/.exec(tag) ?? []
    if (name === 't') inText = end === '' && closed === ''
    if (name === 'tc' && closed === '') cells += end === '' ? 1 : -1
    said.push(spaceFor(name, end !== '' || closed !== '', cells > 0))
  }
  return said
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
}

/** What an element leaves between words. */
function spaceFor(name: string, ends: boolean, inCell: boolean): string {
  if (name === 'tab' || (name === 'tc' && ends)) return '\t'
  if (name === 'br' || name === 'cr' || (name === 'tr' && ends)) return '\n'
  if (name === 'p' && ends) return inCell ? ' ' : '\n'
  return name === 'noBreakHyphen' ? '-' : ''
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
