import type { Lists } from './lists.ts'
import type { Page } from './page.ts'
import type { Styles } from './styles.ts'

/** What a paragraph's properties say of its number. */
export type Numbered = { style?: string; list?: string; level?: number }

type Paragraph = { readonly properties: Numbered; label?: string }

/** The paragraphs of a document, one within another where a text box stands, with the numbers Word gives them. */
export type Paragraphs = {
  open(): void
  /** What is told of the one that is open. */
  tell(properties: Numbered): void
  /** All that is told of it has been told. */
  numbered(): void
  say(text: string): void
  close(): void
}

export function createParagraphs(page: Page, lists: Lists, styles: Styles): Paragraphs {
  const open: Paragraph[] = []
  const label = (paragraph: Paragraph | undefined) => {
    if (paragraph?.label === undefined) return
    page.say(`${paragraph.label} `)
    delete paragraph.label
  }
  return {
    open() {
      page.fresh()
      open.push({ properties: {} })
    },
    tell(properties) {
      Object.assign(open.at(-1)?.properties ?? {}, properties)
    },
    numbered() {
      const paragraph = open.at(-1)
      if (!paragraph) return
      const { style, list, level } = paragraph.properties
      const styled = style === undefined ? {} : styles.place(style)
      // List 0 takes a paragraph out of its style's list.
      const own = list ?? styled.list ?? '0'
      if (own !== '0') paragraph.label = lists.label({ list: own, level: level ?? styled.level ?? 0 })
    },
    say(text) {
      if (/\S/.test(text)) label(open.at(-1))
      page.say(text)
    },
    close() {
      // A number without words is shown where it is a column of them.
      if (page.inCell()) label(open.at(-1))
      open.pop()
      page.gap('\n')
    },
  }
}
