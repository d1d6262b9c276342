import type { OwnContent } from './outline.ts'
import { forTheReport } from './private-words.ts'
import type { UnitWords } from './summary.ts'
import { partedWishes } from './wishes.ts'
import { mendedLines, withoutRepeats } from './words.ts'

/**
 * What the units' answers propose for a part the officer writes, each thought once: under "Hạn chế" what is hard, under
 * "Kiến nghị" what is wished from the superior. What is wished from the school itself stands in neither.
 */
export function draftLines({ draftsFrom, draftsTake }: OwnContent, words: readonly UnitWords[]): readonly string[] {
  const told = words
    .filter(({ area, ticked, state }) => draftsFrom?.includes(area) && ticked && state === 'given')
    .flatMap(({ text }) => taken(draftsTake, forTheReport(text)))
  return withoutRepeats(told)
}

function taken(what: OwnContent['draftsTake'], text: string): readonly string[] {
  if (what === undefined) return mendedLines(text)
  const { difficulties, toSuperior } = partedWishes(text)
  return (what === 'difficulties' ? difficulties : toSuperior).flatMap(mendedLines)
}
