import { DateTime } from 'luxon'
import type { Block, OfficialDocument, Signature, Words } from './official.ts'

/** A document without its moment, which is no part of what it says: what was laid before the BGH, word for word. */
export type Paper = Omit<OfficialDocument, 'properties'> & {
  readonly properties: { readonly title: string; readonly createdAt: string }
}

export const paperOf = ({ properties, ...document }: OfficialDocument): Paper => ({
  ...document,
  properties: { ...properties, createdAt: properties.createdAt.toUTC().toISO() ?? '' },
})

export const documentOf = ({ properties, ...paper }: Paper): OfficialDocument => ({
  ...paper,
  properties: { ...properties, createdAt: DateTime.fromISO(properties.createdAt, { zone: 'utc' }) },
})

/** What văn thư adds, and nothing else: number and day, on the first page and in front of each appendix. */
export function issued(
  paper: Paper,
  { value, on }: { readonly value: number; readonly on: DateTime },
  attachedTo: (number: Paper['number'], date: Paper['date']) => string,
): Paper {
  const number = { ...paper.number, value }
  const date = { day: on.day, month: on.month, year: on.year }
  const appendices = paper.appendices.map(appendix =>
    appendix.attachedTo === undefined ? appendix : { ...appendix, attachedTo: attachedTo(number, date) },
  )
  return { ...paper, number, date, appendices }
}

/** The same under another signature: whoever signed on paper. */
export const signedBy = (paper: Paper, signature: Signature): Paper => ({ ...paper, signature })

/**
 * Where two papers say something else, by what their sections are numbered: "II.2", "Phụ lục I"; '' stands for what is
 * before the first section or behind the last.
 */
export function differences(before: Paper, after: Paper): readonly string[] {
  const [one, other] = [sectionsIn(before), sectionsIn(after)]
  const names = [...new Set([...one.keys(), ...other.keys()])]
  const changed = names.filter(name => one.get(name) !== other.get(name))
  // What a part says before its sections follows from them.
  return changed.filter(name => !changed.some(each => name !== '' && each.startsWith(`${name}.`)))
}

function sectionsIn({ body, appendices }: Paper): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let [part, name] = ['', '']
  for (const block of body) {
    if (block.kind === 'heading' && block.level < 3) {
      const number = /^[\dIVX]+/u.exec(block.text)?.[0] ?? ''
      if (block.level === 1) part = number
      name = block.level === 1 ? part : `${part}.${number}`
    }
    found.set(name, `${found.get(name) ?? ''}\n${textOf(block)}`)
  }
  for (const { label, body: pages } of appendices) found.set(label, pages.map(textOf).join('\n'))
  return found
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'table':
      return block.table.rows.map(({ cells }) => cells.map(plainOf).join(' | ')).join('\n')
    default:
      return plainOf(block.words)
  }
}

const plainOf = (words: Words): string => (typeof words === 'string' ? words : words.map(({ text }) => text).join(''))
