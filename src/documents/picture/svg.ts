import { clean } from '../clean.ts'
import { drawable, fitted, type Weight } from './font.ts'

/** Pixels; a phone shows the picture at about a third of that. */
export const width = 1080
export const margin = 40
export const inner = width - 2 * margin

/** A piece of a picture, stacked below the one before. */
export type Part = { readonly height: number; readonly draw: (top: number) => string }

/** Sizes in pixels; nothing is smaller than 26, about 9 points on a phone. */
export const sizes = { title: 50, heading: 36, text: 32, small: 28, cell: 26 } as const

type Look = {
  readonly size: number
  readonly fill: string
  readonly weight?: Weight
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Cut to this many pixels. */
  readonly within?: number
}

/** A line of text with its baseline at `y`; cleaned, cut to its place, and never markup. */
export function text(words: string, x: number, y: number, look: Look): string {
  const { size, fill, weight = 'regular', anchor = 'start', within } = look
  const shown = drawable(clean(words), weight)
  const cut = within === undefined ? shown : fitted(shown, within, size, weight)
  const bold = weight === 'bold' ? ' font-weight="700"' : ''
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold}>${escapeText(cut)}</text>`
}

export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${radius}" fill="${fill}"/>`
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** The parts one below the other, with a margin around. */
export function stacked(parts: readonly Part[]): { readonly height: number; readonly body: string } {
  let top = margin
  const drawn = parts.map(part => {
    const at = top
    top += part.height
    return part.draw(at)
  })
  return { height: Math.ceil(top + margin), body: drawn.join('') }
}

function escapeText(words: string): string {
  return words.replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`)
}
