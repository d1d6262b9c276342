import { Resvg } from '@resvg/resvg-js'
import { family, files } from './font.ts'
import { type Part, stacked, width } from './svg.ts'
import type { Theme } from './theme.ts'

/** The parts as a PNG 1080 pixels wide and as high as they need; the same parts give the same bytes. */
export function png(parts: readonly Part[], theme: Theme): Uint8Array {
  const { height, body } = stacked(parts)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}"><rect width="${width}" height="${height}" fill="${theme.page}"/>${body}</svg>`
  const font = { fontFiles: Object.values(files), loadSystemFonts: false, defaultFontFamily: family }
  return new Resvg(svg, { font }).render().asPng()
}
