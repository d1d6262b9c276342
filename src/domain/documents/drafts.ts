import { grouped } from '../wording/alike.ts'
import type { Point } from '../wording/point.ts'
import type { OwnContent } from './outline.ts'
import { mendedLines } from './words.ts'

/**
 * What the units' answers propose for a part the officer writes, each thought once: under "Hạn chế" what is hard, under
 * "Kiến nghị" what is wished from the superior, wherever it was said. What is wished from the school stands in neither.
 */
export function draftLines({ draftsFrom, draftsTake }: OwnContent, points: readonly Point[]): readonly string[] {
  const told = points.filter(({ area, fate, text, half }) => {
    if (half || text === '') return false
    if (draftsTake === 'wishes') return fate.to === 'superior'
    const open = draftsTake === 'difficulties' ? fate.to === 'difficulties' : fate.to !== 'leadership'
    return open && (draftsFrom?.includes(area) ?? false)
  })
  return grouped(told, ({ text }) => text).flatMap(({ text }) => mendedLines(text))
}
