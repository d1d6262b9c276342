import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { figureSentence, type SentencePart } from '../../domain/figure-sentence.ts'
import { partText } from '../figure-sentence.ts'

/**
 * The ONE sentence of an area's figures. Marked, so that it cannot be overlooked: a gap, what not everybody has told,
 * a register whose keepers differ, and figures that do not fit.
 * @returns undefined when the area has no sentence or nobody told any of its figures.
 */
export function sentenceRuns(model: SummaryModel, code: string): readonly Run[] | undefined {
  const area = model.areas.find(candidate => candidate.code === code)
  if (area === undefined) return undefined
  const parts = figureSentence(area, model.indicators, totalsOf(model))
  return parts.length === 0 ? undefined : partRuns(parts)
}

/** A figure sentence with what is not sure marked. */
export const partRuns = (parts: readonly SentencePart[]): readonly Run[] =>
  joined(parts.map((part, i) => runOf(part, i === 0)))

function totalsOf({ figures }: SummaryModel): Parameters<typeof figureSentence>[2] {
  const told = figures.flatMap(({ indicator, now, asked, missing, copies, unfit }) => {
    if (now === null) return []
    const differing = copies?.map(({ unit, amount }) => ({ unit: unit.id, value: amount.value }))
    const total = { ...now, units: [], asked, missing: missing.map(({ id }) => id), ...(unfit ? { unfit } : {}) }
    return [[indicator, differing ? { ...total, copies: differing } : total] as const]
  })
  return new Map(told)
}

const isSure = (part: SentencePart): boolean => part.kind === 'words' && part.unsettled === undefined

const runOf = (part: SentencePart, first: boolean): Run => ({
  text: partText(part, first),
  ...(isSure(part) ? {} : { mark: 'missing' as const }),
})

/** Neighbours of one look as one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last && last.mark === run.mark) found[found.length - 1] = { ...last, text: last.text + run.text }
    else found.push(run)
  }
  return found
}
