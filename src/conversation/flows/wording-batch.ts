import { editTold } from '../../domain/reading/edit-told.ts'
import type { PointChoice } from '../../domain/wording/choices.ts'
import { withChoice } from '../../domain/wording/choices.ts'
import { holdsToldFigure } from '../../domain/wording/officer.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import { reply } from './replies.ts'
import { type AreaLines, allLines, lineOf, withChoices } from './worded.ts'
import { isWordless, sayWordless } from './wording-empty.ts'
import { figuresFixed } from './wording-figures.ts'
import { type Found, otherLine, recorded, reword, rewordedPoints, withoutUnits } from './wording-line.ts'

/** "7: câu mới", a line for each: sentences put right from the list, one message for all of them. */
const NUMBERED = /^(?:câu\s+)?(\d{1,3})\s*:\s*(\S.*)$/iu

export type Sentence = { readonly number: number; readonly words: string }

/** @returns undefined when it is not that in every line. */
export function readSentences(text: string): readonly Sentence[] | undefined {
  const rows = text.split('\n').filter(row => row.trim() !== '')
  const read = rows.flatMap(row => {
    const [, number, words] = NUMBERED.exec(row.trim()) ?? []
    return words === undefined ? [] : [{ number: Number(number), words: words.trim() }]
  })
  return read.length === rows.length && read.length > 0 ? read : undefined
}

type Set = { readonly line: Found; readonly words: string }

/** All of them, or none where one of them cannot be. */
export function rewordAll(
  turn: Turn,
  compiled: CompiledFacts,
  { flow, lines }: { readonly flow: FlowOf<'wording-area'>; readonly lines: AreaLines },
  sentences: readonly Sentence[],
): Step {
  const { plan } = turn.facts
  const all = allLines(lines)
  // Of a sentence given twice the later one is meant.
  const last = [...new Map(sentences.map(each => [each.number, each])).values()]
  const set = last.flatMap(({ number, words }): readonly Set[] => {
    const line = lineOf(plan, compiled, all.find(each => each.number === number)?.id ?? '')
    const edit = line && editTold(words, line.text)
    return line && edit !== 'unclear' ? [{ line, words: edit ? edit.words : withoutUnits(words, line) }] : []
  })
  const [first] = set
  if (set.length < last.length || !first) return stay(turn, say({ say: 'wording-again', most: all.length }))
  if (set.some(({ words }) => isWordless(words))) return sayWordless(turn)
  const holdsFigure = ({ line, words }: Set) =>
    line.points.some(({ promptId }) => holdsToldFigure(plan, promptId, words))
  if (set.some(holdsFigure)) return figuresFixed(turn, flow.period, true)
  return set.length === 1 ? reword(turn, compiled, first.line, first.words) : settleAll(turn, compiled, flow, set)
}

function settleAll(turn: Turn, compiled: CompiledFacts, flow: FlowOf<'wording-area'>, set: readonly Set[]): Step {
  const { plan } = turn.facts
  const made = set.map(({ line, words }) => ({ line, choices: rewordedPoints(compiled, line, words) }))
  const every: readonly PointChoice[] = made.flatMap(({ choices }) => choices)
  const next = withChoices(plan, compiled, every.reduce(withChoice, compiled.choices))
  const texts = set.map(({ line, words }) => lineOf(plan, next, line.id)?.printed ?? words)
  const said = reply(turn, { say: 'wording-all-done', texts }, [
    otherLine(flow.period, flow.area),
    { word: 'other-area', action: { do: 'wording.areas', period: flow.period } },
  ])
  const effects = made.flatMap(({ line, choices }) => recorded(flow.period, line.id, choices, 'wording.reworded'))
  return { ...said, effects: [...effects, ...said.effects] }
}
