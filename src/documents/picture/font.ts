import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fittingWords } from '../../domain/reading/fit-text.ts'
import { type Metrics, readMetrics } from './font-metrics.ts'

export type Weight = 'regular' | 'bold'

/** Be Vietnam Pro has every Vietnamese mark; it comes with the program, since a server may have no font at all. */
export const family = 'Be Vietnam Pro'

const require = createRequire(import.meta.url)

export const files: Record<Weight, string> = {
  regular: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
}

let loaded: Record<Weight, Metrics> | undefined

/** Widths of both weights, read when the first picture is drawn. */
function metrics(): Record<Weight, Metrics> {
  loaded ??= { regular: readMetrics(readFileSync(files.regular)), bold: readMetrics(readFileSync(files.bold)) }
  return loaded
}

/** @returns width in pixels at `size` pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const { advance } = metrics()[weight]
  return [...text].reduce((sum, letter) => sum + (advance(letter) ?? 0.5), 0) * size
}

/** The text on one line without what the font cannot draw, which would be an empty place. */
export function drawable(text: string, weight: Weight): string {
  const { advance } = metrics()[weight]
  const letters = [...text.replace(/\s+/gu, ' ')].filter(letter => advance(letter) !== undefined)
  return letters.join('').replace(/ +/gu, ' ').trim()
}

/** The beginning that fits into `width` pixels, with "…" where something is missing. */
export function fitted(text: string, width: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) return text
  const sized = (piece: string) => widthOf(piece, size, weight)
  return `${fittingWords(text, { room: width - sized('…'), size: sized })}…`
}

/** Broken between words into lines of `width` pixels, the last one cut when there are more than `most`. */
export function wrapped(
  text: string,
  width: number,
  { size, weight, most }: { readonly size: number; readonly weight: Weight; readonly most: number },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lines.length === most - 1 || widthOf(longer, size, weight) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map(each => fitted(each, width, size, weight))
}
