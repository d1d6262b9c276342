import { editTold } from '../../domain/reading/edit-told.ts'
import type { PointChoice } from '../../domain/wording/choices.ts'
import { withChoice } from '../../domain/wording/choices.ts'
import { holdsToldFigure } from '../../domain/wording/officer.ts'
import type { Action, Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import { type LeftOut, lineSubject, type WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { stillOpen } from './stray.ts'
import { type Line, lineOf, shownOf, withChoices } from './worded.ts'
import { isWordless, sayWordless } from './wording-empty.ts'
import { figuresFixed } from './wording-figures.ts'

type OfLine = { readonly period: string; readonly point: string; readonly shown: string }
export type Found = NonNullable<ReturnType<typeof lineOf>>

/** Back in with a tap; what must be worded first cannot. */
export const BY_TAP: readonly LeftOut[] = ['by-hand', 'no-room']

/** Model 25: the units' own words, what the report says now, and three ways; what is typed is the new sentence. */
export function openLine(turn: Turn, compiled: CompiledFacts, point: string): Step {
  const line = lineOf(turn.facts.plan, compiled, point)
  if (!line) return sayStale(turn)
  const period = compiled.period.key
  const shown = shownOf(line)
  const { area, number, printed, left } = line
  const said = line.points.map(({ unit, original }) => ({ unit: unit.name, original }))
  const message = { say: 'wording-line', number, area, said, text: printed, ...(left ? { left } : {}) } as const
  const flow = { name: 'wording-line', period, point: line.id, shown } as const
  return goTo(turn, flow, say(message, lineChoices(period, line), { digits: 'answer' }))
}

function lineChoices(period: string, line: Found): readonly Choice[] {
  const about = { period, point: line.id, shown: shownOf(line) }
  const out: Choice = { word: 'drop-line', action: { do: 'wording.drop', ...about } }
  const into: Choice = { word: 'put-in-line', action: { do: 'wording.put-in', ...about } }
  const join: Choice = { word: 'join-line', action: { do: 'wording.join', ...about } }
  const back: Choice = { word: 'old-sentence', action: { do: 'wording.undo', ...about, text: '' } }
  return [
    { word: 'keep-line', action: { do: 'wording.keep', period, area: line.area.code } },
    ...(line.left === undefined ? [out] : BY_TAP.includes(line.left) ? [into] : []),
    ...(line.left === undefined ? [join] : []),
    { word: 'move-line', action: { do: 'wording.move', ...about, area: line.area.code } },
    ...(line.reworded ? [back] : []),
  ]
}

/** The line as the button or dialogue saw it; a colleague has settled it meanwhile when it reads otherwise now. */
export function sameLine(turn: Turn, compiled: CompiledFacts, { point, shown }: OfLine): Found | undefined {
  const line = lineOf(turn.facts.plan, compiled, point)
  return line && shownOf(line) === shown ? line : undefined
}

/** The new sentence of a line. */
export function lineText(turn: Turn, flow: FlowOf<'wording-line'>, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  const line = compiled && sameLine(turn, compiled, flow)
  if (!compiled || !line) return sayStale(leaving(turn))
  const edit = flow.boxed ? undefined : editTold(text, line.text)
  if (edit === 'unclear') return stay(turn, stillOpen(flow))
  const words = withoutUnits(edit ? edit.words : text.trim(), line)
  if (words === '') return openLine(turn, compiled, line.id)
  if (isWordless(words)) return sayWordless(turn)
  if (line.points.some(({ promptId }) => holdsToldFigure(facts.plan, promptId, words))) {
    return figuresFixed(turn, flow.period, true)
  }
  return reword(turn, compiled, line, words)
}

/** The units behind a line are put there by the report itself. */
export function withoutUnits(text: string, { printed, text: bare }: Line): string {
  const units = printed.slice(bare.length)
  return units !== '' && text.endsWith(units) ? text.slice(0, -units.length).trim() : text
}

/** What is chosen for the ý of a line by a new sentence. @param words '' gives the units' own words back. */
export function rewordedPoints(compiled: CompiledFacts, line: Found, words: string): readonly PointChoice[] {
  const beside = (answer: string) =>
    compiled.told.points.flatMap(point => (point.answerId === answer ? [point.id] : []))
  return line.points.map((point): PointChoice => {
    // What the half-year's report said is only laid aside by words of the year's own.
    const own = words === '' && point.half ? point.text : words
    const reworded = own === '' ? null : { text: own, original: point.original, beside: beside(point.answerId) }
    const standing = words !== '' && line.left !== undefined ? { standing: 'ticked' as const } : {}
    return { point: point.id, reworded, ...standing }
  })
}

/** @param words '' gives the units' own words back. */
export function reword(turn: Turn, compiled: CompiledFacts, line: Found, words: string): Step {
  const before = line.reworded ? line.text : ''
  const made = rewordedPoints(compiled, line, words)
  const after = (shown: string): Action => ({
    do: 'wording.undo',
    period: compiled.period.key,
    point: line.id,
    shown,
    text: before,
  })
  return settle(turn, compiled, {
    line,
    made,
    deed: 'wording.reworded',
    how: words === '' ? 'back' : 'reworded',
    back: after,
  })
}

type Deed = {
  readonly line: Found
  readonly made: readonly PointChoice[]
  /** The journal's name of it. */
  readonly deed: 'wording.reworded' | 'wording.dropped' | 'wording.put-in'
  readonly how: 'reworded' | 'back' | 'dropped' | 'put-in'
  /** Takes it back, from what the report says afterwards. */
  readonly back: (shown: string) => Action
}

const BACK_WORD = { reworded: 'old-sentence', back: undefined, dropped: 'put-in-line', 'put-in': 'drop-line' } as const

/** Writes choices of one line down, and says what the report makes of them. */
function settle(turn: Turn, compiled: CompiledFacts, { line, made, deed, how, back }: Deed): Step {
  const { plan } = turn.facts
  const period = compiled.period.key
  const next = withChoices(plan, compiled, made.reduce(withChoice, compiled.choices))
  const now = lineOf(plan, next, line.id)
  const word = BACK_WORD[how]
  const undo: readonly Choice[] = now && word ? [{ word, action: back(shownOf(now)) }] : []
  const choices: readonly Choice[] = [...undo, otherLine(period, line.area.code)]
  const said = reply(turn, { say: 'wording-done', how, text: now?.printed ?? line.printed }, choices)
  return { ...said, effects: [...recorded(period, line.id, made, deed), ...said.effects] }
}

export const recorded = (
  period: string,
  point: string,
  made: readonly PointChoice[],
  deed: string,
): readonly Effect[] => [
  ...made.map((choice): Effect => ({ effect: 'wording', period, choice })),
  { effect: 'audit', action: deed, subject: lineSubject(period, point) },
]

export const otherLine = (period: string, area: string): Choice => ({
  word: 'other-line',
  action: { do: 'wording.area', period, area },
})

/** Buttons under a line and under what became of it. */
export function pressLine(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.drop' | 'wording.put-in' | 'wording.undo' }>,
): Step {
  const line = sameLine(turn, compiled, action)
  if (!line) return sayStale(turn)
  if (action.do === 'wording.undo') return reword(turn, compiled, line, action.text)
  const drops = action.do === 'wording.drop'
  const standing = drops ? 'unticked' : 'ticked'
  const made = line.points.map(({ id }): PointChoice => ({ point: id, standing }))
  const { period, point } = action
  return settle(turn, compiled, {
    line,
    made,
    deed: drops ? 'wording.dropped' : 'wording.put-in',
    how: drops ? 'dropped' : 'put-in',
    back: shown => ({ do: drops ? 'wording.put-in' : 'wording.drop', period, point, shown }),
  })
}
