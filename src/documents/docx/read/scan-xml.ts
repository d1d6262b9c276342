/** What is told of an XML text, in its order. Names carry their prefix; characters come with their entities. */
export type XmlReader = {
  /** @param tag everything between the angle brackets, attributes included. */
  open(name: string, tag: string): void
  close(name: string): void
  characters(text: string): void
  /** Whether the rest is of no use. */
  enough(): boolean
}

const SPECIAL = [
  { begin: '<!--', end: '-->', words: false },
  { begin: '<![CDATA[', end: ']]>', words: true },
  { begin: '<?', end: '?>', words: false },
  { begin: '<!', end: '>', words: false },
] as const

/**
 * Goes once through an XML text, whatever it is: nothing is resolved, nothing fetched, and every character is looked
 * at a fixed number of times. An empty element is opened and closed.
 */
export function scanXml(xml: string, reader: XmlReader): void {
  let at = 0
  while (at < xml.length && !reader.enough()) {
    const tag = xml.indexOf('<', at)
    if (tag < 0 || tag > at) reader.characters(xml.slice(at, tag < 0 ? xml.length : tag))
    if (tag < 0) return
    at = markup(xml, tag, reader)
  }
}

/** @returns where it goes on. What never ends is the end. */
function markup(xml: string, at: number, reader: XmlReader): number {
  for (const { begin, end, words } of SPECIAL) {
    if (!xml.startsWith(begin, at)) continue
    const found = xml.indexOf(end, at + begin.length)
    if (found < 0) return xml.length
    if (words) reader.characters(xml.slice(at + begin.length, found).replaceAll('&', '&amp;'))
    return found + end.length
  }
  const end = tagEnd(xml, at + 1)
  if (end < 0) return xml.length
  const tag = xml.slice(at + 1, end)
  if (tag.startsWith('/')) reader.close(nameOf(tag.slice(1)))
  else {
    const name = nameOf(tag)
    reader.open(name, tag)
    if (tag.endsWith('/')) reader.close(name)
  }
  return end + 1
}

/** The bracket that ends a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at
    else if (sign === '"' || sign === "'") quote = sign
  }
  return -1
}

const nameOf = (tag: string): string => /^[^\s/>]{0,80}/.exec(tag)?.[0] ?? ''

/** An attribute of a tag by its name with or without a prefix, entities resolved. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:[\\w-]{1,40}:)?${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found === null ? undefined : plainText(found[1] ?? found[2] ?? '')
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters with the five entities of XML and numbers resolved; what no text may hold becomes a blank. */
export const plainText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
