import { sameness } from './identity.ts'
import type { Point } from './point.ts'

/** Equal ý as one: `text` is the fuller, `points` all that say it. */
export type Group = { readonly text: string; readonly points: readonly Point[] }

/**
 * `wholly`: only equal ones, where credit must not grow. `longest`: what has more words stands by itself, under the names
 * of who said it, and holds nobody else's.
 */
type Alike = { readonly wholly?: boolean; readonly longest?: number | undefined }

/** "lấy ý kiến về phân công" and "lấy ý kiến phân công" say the same. */
const withoutSmallWord = (key: string): string => key.replace(/ (?:ve|vao|viec) /gu, ' ')

/** Fewer words stand inside another ý by chance. */
const FEWEST = 3

/**
 * C13: ý that are equal, or of which one stands whole and unbroken in the other, stand once, at the place of the first.
 * Linear: the shorter is found by its first three words.
 * @param textOf what is printed of each.
 */
export function grouped(
  points: readonly Point[],
  textOf: (point: Point) => string,
  { wholly = false, longest = Number.POSITIVE_INFINITY }: Alike = {},
): readonly Group[] {
  const equal = new Map<string, { readonly key: string; text: string; readonly points: Point[] }>()
  for (const point of points) {
    const text = textOf(point)
    const key = withoutSmallWord(sameness(text))
    const group = equal.get(key) ?? { key, text, points: [] }
    group.points.push(point)
    if (text.length > group.text.length) group.text = text
    equal.set(key, group)
  }
  const groups = [...equal.values()]
  if (wholly) return groups
  const fuller = fullerOf(
    groups.map(({ key }) => key),
    longest,
  )
  const merged = new Map<string, Point[]>()
  const first = new Map<string, number>()
  groups.forEach(({ key, points: said }, at) => {
    const into = fuller.get(key) ?? key
    merged.set(into, [...(merged.get(into) ?? []), ...said])
    if (!first.has(into)) first.set(into, at)
  })
  return [...first.keys()].map(key => ({ text: equal.get(key)?.text ?? '', points: merged.get(key) ?? [] }))
}

/** Of each key that stands in a longer one, the longest that holds it. */
function fullerOf(keys: readonly string[], longest: number): ReadonlyMap<string, string> {
  const byBeginning = new Map<string, string[]>()
  for (const key of keys) {
    const words = key.split(' ')
    if (words.length < FEWEST) continue
    const beginning = words.slice(0, FEWEST).join(' ')
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), key])
  }
  const found = new Map<string, string>()
  for (const whole of keys.toSorted((a, b) => b.length - a.length)) {
    const words = whole.split(' ')
    if (words.length > longest) continue
    for (let at = 0; at + FEWEST <= words.length; at += 1) {
      const candidates = byBeginning.get(words.slice(at, at + FEWEST).join(' ')) ?? []
      for (const part of candidates) {
        if (part.length < whole.length && !found.has(part) && ` ${whole} `.includes(` ${part} `)) {
          found.set(part, found.get(whole) ?? whole)
        }
      }
    }
  }
  return found
}
