/**
 * A small strict XML reader of the tests' own: it shares no code with what writes the files, and throws where Word
 * would refuse to open one.
 */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const token = /<\?[^?]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u

export function parseXml(text: string): Element {
  if (forbidden.test(text)) throw new Error('a character that XML 1.0 forbids')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  for (const [all, closing, name, attributes, empty] of text.matchAll(token)) {
    const parent = open.at(-1)
    if (parent === undefined) throw new Error('more closed than opened')
    if (all === '<') throw new Error('a bare <')
    if (all.startsWith('<?')) continue
    if (name === undefined) {
      if (open.length > 1) parent.children.push(decode(all))
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    } else {
      const element = { name, attributes: attributesOf(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  const [first] = root.children
  if (open.length !== 1 || first === undefined || typeof first === 'string') throw new Error('not one whole element')
  return first
}

/** All elements of a name, in order, at any depth. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** The first element of a name at any depth; fails the test when there is none. */
export function one(element: Element, name: string): Element {
  const [first] = all(element, name)
  if (first === undefined) throw new Error(`no <${name}>`)
  return first
}

/** A hyphen that keeps its line is an element of a Word file, and a hyphen to whoever reads it. */
export function textOf(element: Element): string {
  if (element.name === 'w:noBreakHyphen') return '-'
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(([, key, value]) => [key, decode(value ?? '')]),
  )
}

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/gu, (whole, reference: string) => {
    const body = reference.replace(/;$/, '')
    if (!reference.endsWith(';')) throw new Error(`a bare & in ${text.slice(0, 40)}`)
    if (body.startsWith('#x')) return String.fromCodePoint(Number.parseInt(body.slice(2), 16))
    if (body.startsWith('#')) return String.fromCodePoint(Number(body.slice(1)))
    return entities[body] ?? fail(whole)
  })
}

function fail(what: string): never {
  throw new Error(`unknown entity ${what}`)
}
