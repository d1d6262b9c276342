import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { figureSentence } from '../../domain/figure-sentence.ts'

/**
 * The ONE sentence of an area's figures, a gap inside it marked so that it cannot be overlooked.
 * @returns undefined when the area has no sentence or nobody told any of its figures.
 */
export function sentenceRuns(model: SummaryModel, code: string): readonly Run[] | undefined {
  const area = model.areas.find(candidate => candidate.code === code)
  if (area === undefined) return undefined
  const told = model.figures.flatMap(({ indicator, now }) =>
    now === null ? [] : [[indicator, { ...now, units: [] }] as const],
  )
  const sentence = figureSentence(area, model.indicators, new Map(told))
  if (sentence === '') return undefined
  return sentence.split(/(…)/u).flatMap((text): Run[] => {
    if (text === '') return []
    return [text === '…' ? { text, mark: 'missing' } : { text }]
  })
}
