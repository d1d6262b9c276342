import { levelOf, localName, type Place } from './lists.ts'
import { attribute, scanXml } from './scan-xml.ts'

/** A style may be based on another, and that on another. */
const LONGEST_CHAIN = 10

type Style = { based?: string; list?: string; level?: number }

/** The list that paragraphs of a style stand in. */
export type Styles = { place(style: string): Partial<Place> }

/** @param xml word/styles.xml (ISO/IEC 29500-1, 17.7); '' when there is none. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let style: Style = {}
  scanXml(xml, {
    open(name, tag) {
      switch (localName(name)) {
        case 'style':
          style = {}
          styles.set(attribute(tag, 'styleId') ?? '', style)
          return
        case 'basedOn':
          style.based = attribute(tag, 'val') ?? ''
          return
        case 'numId':
          style.list = attribute(tag, 'val') ?? ''
          return
        case 'ilvl':
          style.level = levelOf(attribute(tag, 'val'))
      }
    },
    close: () => undefined,
    characters: () => undefined,
    enough: () => false,
  })
  return {
    place(id) {
      let at = styles.get(id)
      let level: number | undefined
      for (let steps = 0; at && steps < LONGEST_CHAIN; steps += 1) {
        level ??= at.level
        if (at.list !== undefined) return { list: at.list, ...(level === undefined ? {} : { level }) }
        at = at.based === undefined ? undefined : styles.get(at.based)
      }
      return {}
    },
  }
}
