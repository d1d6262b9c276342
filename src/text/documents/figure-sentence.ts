import type { Run } from '../../domain/documents/official.ts'
import type { SummaryModel } from '../../domain/documents/summary.ts'
import { figureSentence, type SentencePart } from '../../domain/figure-sentence.ts'
import { isWaiting, partText, waitingText } from '../figure-sentence.ts'

/** A number and the word it counts stay on one line: "1.443 lượt". */
const NUMBER_BEFORE_WORD = /(?<=\d) (?=\p{L})/gu

/**
 * The figures of an area in sentences. Marked, so that it cannot be overlooked: a register whose keepers differ, and
 * figures that do not fit. What cannot be said yet is not in them, see `waitingNotes`.
 * @returns undefined when there is nothing to say of the area.
 */
export function sentenceRuns(model: SummaryModel, code: string): readonly Run[] | undefined {
  const parts = partsOf(model, code).filter(part => !isWaiting(part))
  return parts.length === 0 ? undefined : partRuns(parts)
}

/** Sentences of figures with what is not sure marked. */
export const partRuns = (parts: readonly SentencePart[]): readonly Run[] =>
  joined(parts.map((part, i) => runOf(part, i === 0)))

/** What the sentences of an area leave out because not everybody has told it, for the officer. */
export const waitingNotes = (model: SummaryModel, code: string): readonly string[] =>
  partsOf(model, code).filter(isWaiting).map(waitingText)

function partsOf(model: SummaryModel, code: string): readonly SentencePart[] {
  const area = model.areas.find(candidate => candidate.code === code)
  if (area === undefined) return []
  return figureSentence(area, model.sentences, { totals: totalsOf(model), ofYear: model.period.kind === 'year' })
}

function totalsOf({ figures }: SummaryModel): Parameters<typeof figureSentence>[2]['totals'] {
  const told = figures.flatMap(({ indicator, now, byUnit, asked, missing, copies, unfit }) => {
    if (now === null) return []
    const differing = copies?.map(({ unit, amount }) => ({ unit: unit.id, value: amount.value }))
    const total = {
      ...now,
      units: byUnit.map(({ unit }) => unit.id),
      doers: byUnit.filter(({ amount }) => amount.value > 0).map(({ unit }) => unit.id),
      asked,
      missing: missing.map(({ id }) => id),
      ...(unfit ? { unfit } : {}),
    }
    return [[indicator, differing ? { ...total, copies: differing } : total] as const]
  })
  return new Map(told)
}

const isSure = (part: SentencePart): boolean => part.kind === 'words' && part.doubtful === undefined

const runOf = (part: SentencePart, first: boolean): Run => ({
  text: partText(part, first).replace(NUMBER_BEFORE_WORD, '\u00a0'),
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
