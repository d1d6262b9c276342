import type { Figure } from '../../domain/figure.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { meetingsOfOthers } from '../../domain/reading/meets-as-another.ts'
import type { Unit } from '../../domain/school.ts'

type Told = { readonly figures: readonly Figure[]; readonly doubts: readonly Doubt[] }

/** "Họp chi đoàn 2 buổi" counts no meetings of a subject group before it has said so. */
export function askWhose(
  { name }: Unit,
  indicators: readonly Indicator[],
  text: string,
  { figures, doubts }: Told,
): Told {
  const meetings = indicators.find(({ words }) => words.includes('cuoc hop'))?.id
  const told = figures.find(({ indicator }) => indicator === meetings)
  if (!told || !meetingsOfOthers(text, name).includes(told.value)) return { figures, doubts }
  const asked: Doubt = { kind: 'ambiguous-unit', indicator: told.indicator, readings: [{ value: told.value }] }
  return { figures: figures.filter(each => each !== told), doubts: [asked, ...doubts] }
}
