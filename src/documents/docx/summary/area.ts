import type { Block } from '../../../domain/documents/official.ts'
import type { OutlineContent } from '../../../domain/documents/outline.ts'
import type { Amount, Copy, SummaryModel, UnitWords } from '../../../domain/documents/summary.ts'
import type { Indicator } from '../../../domain/plan.ts'
import { sentenceRuns, waitingNotes } from '../../../text/documents/figure-sentence.ts'
import { numberText } from '../../../text/documents/numbers.ts'
import { missing, nothingHappened, partlyTold, sumNote } from '../../../text/documents/summary.ts'
import { listBlocks } from './lists.ts'
import { spreadBlocks } from './spread.ts'

type AreaContent = Extract<OutlineContent, { kind: 'area' }>

/** One area of II: the sentences of its figures, the documents spread, then the lists of the units' own words. */
export function areaBlocks(model: SummaryModel, { area: code, spread }: AreaContent, copy: Copy): Block[] {
  const words = model.words.filter(({ area }) => area === code)
  const sentence = sentenceRuns(model, code)
  const lists = listBlocks(model, code, copy)
  const found: Block[] = [
    ...(sentence === undefined ? [] : [{ kind: 'paragraph' as const, words: sentence }]),
    ...(copy === 'working' ? [...waitingNotes(model, code).map(note), ...sumNotes(model, code)] : []),
    ...(spread ? spreadBlocks(model) : []),
    ...lists,
  ]
  const said = sentence !== undefined || model.told.paragraphs.some(({ area }) => area === code)
  return said ? found : [silence(model, code, words), ...found]
}

/** Nothing to tell: only when all who are asked have reported is that what the report may say. */
function silence({ coverage }: SummaryModel, code: string, words: readonly UnitWords[]): Block {
  const { told, asked } = coverage.find(({ area }) => area === code) ?? { told: 0, asked: 0 }
  if (told > 0 && told < asked) return gap(partlyTold(told, asked))
  return words.some(({ state }) => state === 'none') ? plain(nothingHappened) : gap(missing.area)
}

/** So many units that told 0 are not named again below the sum where they were just named. */
const FEW = 4

/** Which unit brought how much of each sum. */
function sumNotes(model: SummaryModel, code: string): Block[] {
  let named = ''
  const indicators = new Map(model.indicators.map(indicator => [indicator.id, indicator]))
  return model.indicators.flatMap(({ id }): Block[] => {
    const { now = null, byUnit = [] } = model.figures.find(figure => figure.indicator === id) ?? {}
    const indicator: Indicator | undefined = indicators.get(id)
    if (indicator?.area !== code || now === null) return []
    const parts = byUnit.flatMap(({ unit, amount }) => (amount.value === 0 ? [] : [[unit, shareText(amount)] as const]))
    const zeros = byUnit.flatMap(({ unit, amount }) => (amount.value === 0 ? [unit] : []))
    const [before, names] = [named, zeros.map(({ id: unit }) => unit).join()]
    if (names !== '') named = names
    const sameZeros = zeros.length > FEW && names === before
    return [note(sumNote({ label: indicator.label, total: partsText(now), parts, zeros, sameZeros }))]
  })
}

/** A unit's share in a sum: of a ratio those it is true of. */
const shareText = ({ value }: Amount): string => numberText(value)

/** A sum: of a ratio without the percentage, which does not add up. */
function partsText({ value, of }: Amount): string {
  return of === undefined ? numberText(value) : `${numberText(value)}/${numberText(of)}`
}

function plain(text: string): Block {
  return { kind: 'paragraph', words: text }
}

function gap(text: string): Block {
  return { kind: 'paragraph', words: [{ text, mark: 'missing' }] }
}

function note(text: string): Block {
  return { kind: 'paragraph', words: [{ text, mark: 'note' }] }
}
