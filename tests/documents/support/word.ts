import { strFromU8, unzipSync } from 'fflate'
import { all, type Element, parseXml, textOf } from './xml.ts'

export type Word = { readonly parts: Readonly<Record<string, Element>>; readonly body: Element }

/** Opens a .docx as a strict reader does: every part must be well-formed XML. */
export function openWord(bytes: Uint8Array): Word {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => [path, parseXml(strFromU8(part))]),
  )
  const body = parts['word/document.xml']
  if (body === undefined) throw new Error('no word/document.xml')
  return { parts, body }
}

export const paragraphs = (element: Element): Element[] => all(element, 'w:p')

/** The paragraph whose whole text is `text`. */
export function paragraph(word: Word, text: string): Element {
  const found = paragraphs(word.body).find(element => plain(element) === text)
  if (found === undefined) throw new Error(`no paragraph "${text}"`)
  return found
}

/** Texts of the non-empty paragraphs in order. */
export function texts(word: Word): string[] {
  return paragraphs(word.body)
    .map(plain)
    .filter(text => text !== '')
}

/** Text of an element, spaces that do not break like any other. */
export function plain(element: Element): string {
  return textOf(element).replaceAll('\u00a0', ' ')
}

/** How the first run of a paragraph looks: size in half points. */
export function look(element: Element) {
  const [first] = all(element, 'w:r')
  const has = (name: string) => first !== undefined && all(first, name).length > 0
  const size = first === undefined ? undefined : all(first, 'w:sz')[0]?.attributes['w:val']
  return { size: Number(size), bold: has('w:b'), italic: has('w:i') }
}

/** One attribute of the first element of a name, as a number. */
export function measure(element: Element, name: string, attribute: string): number {
  return Number(all(element, name)[0]?.attributes[attribute])
}

export function alignment(element: Element): string | undefined {
  return all(element, 'w:jc')[0]?.attributes['w:val']
}
