import { Resvg } from '@resvg/resvg-js'
import { drawable, family, files, widthOf } from '../../src/documents/picture/font.ts'
import { rect, round } from '../../src/documents/picture/svg.ts'

/** One message on a phone, oldest first. */
export type Shown = {
  readonly from: 'assistant' | 'person'
  readonly text: string
  readonly buttons: readonly string[]
}

const WIDTH = 720
const EDGE = 24
const BUBBLE = 560
const PAD = 20
const SIZE = 26
const LINE = 36
const BUTTON = 58
const GAP = 8
const HEAD = 96

const LOOK = {
  page: '#dfe7ef',
  head: '#2f6ea5',
  assistant: '#ffffff',
  person: '#dff5d4',
  button: '#b9cfe2',
  text: '#17202c',
} as const

/** The newest messages of a chat as a phone shows them, PNG. @param title in the bar at the top. */
export function phonePicture(title: string, messages: readonly Shown[]): Uint8Array {
  let top = HEAD + EDGE
  const drawn = messages.map(message => {
    const { svg, height } = bubble(message, top)
    top += height + EDGE
    return svg
  })
  const bar = rect(0, 0, WIDTH, HEAD, LOOK.head) + line(title, EDGE + 8, 60, 32, '#ffffff', 'bold')
  const size = `width="${WIDTH}" height="${top}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${family}"><rect ${size} fill="${LOOK.page}"/>${bar}${drawn.join('')}</svg>`
  const font = { fontFiles: Object.values(files), loadSystemFonts: false, defaultFontFamily: family }
  return new Resvg(svg, { font }).render().asPng()
}

function bubble({ from, text, buttons }: Shown, top: number): { readonly svg: string; readonly height: number } {
  const lines = text.split('\n').flatMap(paragraph => wrap(paragraph, BUBBLE - 2 * PAD))
  const inner = Math.max(...lines.map(each => widthOf(each, SIZE, 'regular')))
  const width = buttons.length > 0 ? BUBBLE : Math.min(BUBBLE, inner + 2 * PAD)
  const left = from === 'person' ? WIDTH - EDGE - width : EDGE
  const height = lines.length * LINE + 2 * PAD - 8
  const words = lines.map((each, i) => line(each, left + PAD, top + PAD + 24 + i * LINE, SIZE, LOOK.text))
  const rows = rowsOf(buttons)
  const below = rows.map((row, r) => buttonRow(row, left, top + height + GAP + r * (BUTTON + GAP)))
  return {
    svg: rect(left, top, width, height, LOOK[from], 18) + words.join('') + below.join(''),
    height: height + rows.length * (BUTTON + GAP),
  }
}

/** Two short labels share a row, as the assistant sends them. */
function rowsOf(buttons: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const label of buttons) {
    const last = rows.at(-1)
    const short = [...label].length <= 17
    if (last && last.length === 1 && short && [...(last[0] ?? '')].length <= 17) last.push(label)
    else rows.push([label])
  }
  return rows
}

function buttonRow(labels: readonly string[], left: number, top: number): string {
  const width = (BUBBLE - GAP * (labels.length - 1)) / labels.length
  return labels
    .map((label, i) => {
      const x = left + i * (width + GAP)
      const from = x + (width - widthOf(label, 24, 'bold')) / 2
      return rect(x, top, width, BUTTON, LOOK.button, 14) + line(label, from, top + 38, 24, LOOK.text, 'bold')
    })
    .join('')
}

/** Broken between words into lines of `width` pixels. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = ['']
  for (const word of drawable(text, 'regular').split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (widthOf(longer, SIZE, 'regular') <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function line(words: string, x: number, y: number, size: number, fill: string, weight: 'regular' | 'bold' = 'regular') {
  const shown = drawable(words, weight).replace(/[&<>"]/gu, sign => `&#${sign.codePointAt(0)};`)
  const bold = weight === 'bold' ? ' font-weight="700"' : ''
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${bold}>${shown}</text>`
}
