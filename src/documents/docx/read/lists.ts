import { attribute, scanXml } from './scan-xml.ts'

/** Word knows nine levels. */
const DEEPEST = 8
/** Characters of a level's text ("%1.%2."). */
const LONGEST_LABEL = 40

/** Where a paragraph stands in a list: `list` is a w:numId. */
export type Place = { readonly list: string; readonly level: number }

/** Numbers the paragraphs of one document, which come in their order. */
export type Lists = {
  /** "1.", "II.3.", "a)", "-"; '' where the list shows nothing. */
  label(place: Place): string
}

type Level = { readonly start: number; readonly format: string; readonly text: string }
type List = { readonly kind: string; readonly starts: ReadonlyMap<number, number> }
type Numbering = {
  /** Levels by w:abstractNumId. */
  readonly kinds: ReadonlyMap<string, readonly Level[]>
  readonly lists: ReadonlyMap<string, List>
}

/** Where the description is missing: 1., a), -. */
const USUAL: readonly Level[] = [
  { start: 1, format: 'decimal', text: '%1.' },
  { start: 1, format: 'lowerLetter', text: '%2)' },
  { start: 1, format: 'bullet', text: '' },
]

/** @param xml word/numbering.xml (ISO/IEC 29500-1, 17.9); '' when there is none. */
export function createLists(xml: string): Lists {
  const { kinds, lists } = readNumbering(xml)
  const counters = new Map<string, (number | undefined)[]>()
  const begunAnew = new Set<string>()
  return {
    label({ list, level: asked }) {
      const level = Math.min(Math.max(asked, 0), DEEPEST)
      const known = lists.get(list)
      const kind = known?.kind ?? `list ${list}`
      const levels = kinds.get(kind) ?? USUAL
      const counted = counters.get(kind) ?? []
      counters.set(kind, counted)
      const anew = begunAnew.has(`${list} ${level}`) ? undefined : known?.starts.get(level)
      begunAnew.add(`${list} ${level}`)
      const before = counted[level]
      counted[level] = anew ?? (before === undefined ? (levels[level]?.start ?? 1) : before + 1)
      counted.length = level + 1
      const own = levels[level] ?? USUAL.at(-1)
      if (own?.format === 'bullet') return '-'
      return (own?.text ?? '').replace(/%([1-9])/g, (_, place) => {
        const at = Number(place) - 1
        const from = levels[at]
        return written(counted[at] ?? from?.start ?? 1, from?.format ?? 'decimal')
      })
    },
  }
}

const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
]

/** A number as the list writes it (ISO/IEC 29500-1, 17.18.59, those in use here). */
function written(count: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperLetter':
      return letter(count).toUpperCase()
    case 'lowerLetter':
      return letter(count)
    default:
      return String(count)
  }
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let left = count
  let text = ''
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) text += sign
  }
  return text
}

/** a … z, aa, bb … as Word goes on. */
function letter(count: number): string {
  if (count < 1 || count > 26 * 5) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

function readNumbering(xml: string): Numbering {
  const kinds = new Map<string, Level[]>()
  const lists = new Map<string, { kind: string; starts: Map<number, number> }>()
  let [kind, list, level]: [string?, string?, number?] = []
  const change = (part: Partial<Level>) => {
    const levels = kind === undefined ? undefined : kinds.get(kind)
    if (!levels || level === undefined) return
    levels[level] = { start: 1, format: 'decimal', text: '', ...levels[level], ...part }
  }
  scanXml(xml, {
    open(name, tag) {
      const value = () => attribute(tag, 'val') ?? ''
      switch (localName(name)) {
        case 'abstractNum':
          kind = attribute(tag, 'abstractNumId') ?? ''
          if (!kinds.has(kind)) kinds.set(kind, [])
          return
        case 'num':
          list = attribute(tag, 'numId') ?? ''
          lists.set(list, { kind: '', starts: new Map() })
          return
        case 'lvl':
        case 'lvlOverride':
          level = levelOf(attribute(tag, 'ilvl'))
          return
        case 'start':
          return change({ start: numberOf(value()) ?? 1 })
        case 'numFmt':
          return change({ format: value() })
        case 'lvlText':
          return change({ text: value().slice(0, LONGEST_LABEL) })
        case 'abstractNumId':
          if (list !== undefined) lists.set(list, { kind: value(), starts: new Map() })
          return
        case 'startOverride': {
          const start = numberOf(value())
          if (list !== undefined && level !== undefined && start !== undefined)
            lists.get(list)?.starts.set(level, start)
        }
      }
    },
    close(name) {
      if (localName(name) === 'abstractNum') kind = undefined
      if (localName(name) === 'num') list = undefined
    },
    characters: () => undefined,
    enough: () => false,
  })
  // A kind that only points to a style has no levels of its own.
  for (const [id, levels] of kinds) if (levels.length === 0) kinds.delete(id)
  return { kinds, lists }
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

/** A w:ilvl; 0 where none is told. */
export const levelOf = (text: string | undefined): number => Math.min(numberOf(text) ?? 0, DEEPEST)
