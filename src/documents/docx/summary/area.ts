import type { Block, Run } from '../../../domain/documents/official.ts'
import type { OutlineContent } from '../../../domain/documents/outline.ts'
import type { Amount, Copy, SummaryModel, UnitRef, UnitWords } from '../../../domain/documents/summary.ts'
import { mendedLines, repeats, withoutRepeats } from '../../../domain/documents/words.ts'
import type { Indicator } from '../../../domain/plan.ts'
import { sentenceRuns, waitingNotes } from '../../../text/documents/figure-sentence.ts'
import { numberText } from '../../../text/documents/numbers.ts'
import {
  missing,
  nothingHappened,
  notTicked,
  partlyTold,
  silenceNote,
  sourceNote,
  sumNote,
  unitNote,
} from '../../../text/documents/summary.ts'
import { spreadBlocks } from './spread.ts'

type AreaContent = Extract<OutlineContent, { kind: 'area' }>

/** One area of II: the sentences of its figures, the documents spread, then what the officer ticked of the units' words. */
export function areaBlocks(model: SummaryModel, { area: code, spread }: AreaContent, copy: Copy): Block[] {
  const words = model.words.filter(({ area }) => area === code)
  const sentence = sentenceRuns(model, code)
  const highlights = copy === 'clean' ? cleanHighlights(words) : workingHighlights(words)
  const found: Block[] = [
    ...(sentence === undefined ? [] : [{ kind: 'paragraph' as const, words: sentence }]),
    ...(copy === 'working' ? [...waitingNotes(model, code).map(note), ...sumNotes(model, code)] : []),
    ...(spread ? spreadBlocks(model) : []),
    ...highlights,
  ]
  const said =
    sentence !== undefined ||
    words.some(({ ticked, text, highlight = text }) => ticked && mendedLines(highlight).length > 0)
  return said ? found : [silence(model, code, words), ...found]
}

/** Nothing to tell: only when all who are asked have reported is that what the report may say. */
function silence({ coverage }: SummaryModel, code: string, words: readonly UnitWords[]): Block {
  const { told, asked } = coverage.find(({ area }) => area === code) ?? { told: 0, asked: 0 }
  if (told > 0 && told < asked) return gap(partlyTold(told, asked))
  return words.some(({ state }) => state === 'none') ? plain(nothingHappened) : gap(missing.area)
}

/** The units' words as if one author had written them; what two units say alike is said once. */
function cleanHighlights(words: readonly UnitWords[]): Block[] {
  const lines = words
    .filter(({ ticked, state }) => ticked && state === 'given')
    .flatMap(({ text, highlight = text }) => mendedLines(highlight))
  return withoutRepeats(lines).map(line => ({ kind: 'item', words: line }))
}

/** The same with unit and source behind each, what was not ticked, and who had nothing to say. */
export function workingHighlights(words: readonly UnitWords[]): Block[] {
  const given = words.filter(({ state, text }) => state === 'given' && mendedLines(text).length > 0)
  const repeated = repeats(given.map(({ text }) => text))
  const items = given.flatMap((entry, i) => attributed(entry, given[repeated[i] ?? -1]?.unit))
  const silence = silenceNote(unitsIn(words, 'none'), unitsIn(words, 'skipped'))
  return silence === undefined ? items : [...items, note(silence)]
}

/** One item per line, each with its unit; the last one also with all that is known of where it comes from. */
function attributed(entry: UnitWords, repeated: UnitRef | undefined): Block[] {
  const lines = mendedLines(entry.text)
  return lines.map((line, i): Block => {
    const said: Run = entry.ticked ? { text: line } : { text: `${notTicked}${line}`, mark: 'note' }
    const source = i === lines.length - 1 ? sourceNote(entry, repeated) : unitNote(entry.unit)
    return { kind: 'item', words: [said, { text: source, mark: 'note' }] }
  })
}

/** Which unit brought how much of each sum. */
function sumNotes(model: SummaryModel, code: string): Block[] {
  const indicators = new Map(model.indicators.map(indicator => [indicator.id, indicator]))
  return model.indicators.flatMap(({ id }): Block[] => {
    const { now = null, byUnit = [] } = model.figures.find(figure => figure.indicator === id) ?? {}
    const indicator: Indicator | undefined = indicators.get(id)
    if (indicator?.area !== code || now === null) return []
    const parts = byUnit.flatMap(({ unit, amount }) => (amount.value === 0 ? [] : [[unit, shareText(amount)] as const]))
    const zeros = byUnit.flatMap(({ unit, amount }) => (amount.value === 0 ? [unit] : []))
    return [note(sumNote({ label: indicator.label, total: partsText(now), parts, zeros }))]
  })
}

/** A unit's share in a sum: of a ratio those it is true of. */
const shareText = ({ value }: Amount): string => numberText(value)

/** A sum: of a ratio without the percentage, which does not add up. */
function partsText({ value, of }: Amount): string {
  return of === undefined ? numberText(value) : `${numberText(value)}/${numberText(of)}`
}

function unitsIn(words: readonly UnitWords[], state: UnitWords['state']) {
  return words.filter(entry => entry.state === state).map(({ unit }) => unit)
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
