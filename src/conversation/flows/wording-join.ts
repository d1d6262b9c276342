import { holdsToldFigure } from '../../domain/wording/officer.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { type Line, linesOf, shownOf } from './worded.ts'
import { isWordless, sayWordless } from './wording-empty.ts'
import { figuresFixed } from './wording-figures.ts'
import { type Found, reword, sameLine } from './wording-line.ts'

/** Between two clauses that become one. */
const BETWEEN = ', '

type Pair = { readonly one: Found; readonly other: Found }

/** Lines printed in the same paragraph: of what stands elsewhere one is moved first. */
export function joinable({ facts: { plan } }: Turn, compiled: CompiledFacts, line: Found): readonly Line[] {
  if (line.left !== undefined || plan.leads.find(({ id }) => id === line.lead)?.join === 'models') return []
  const paragraphs = linesOf(plan, compiled, line.area.code)?.paragraphs ?? []
  const own = paragraphs.find(({ lines }) => lines.some(({ id }) => id === line.id))
  return own?.lines.filter(({ id }) => id !== line.id) ?? []
}

/** "Ghép với câu khác": which one. */
export function offerJoin(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.join' }>,
): Step {
  const line = sameLine(turn, compiled, action)
  if (!line) return sayStale(turn)
  const { period, point, shown } = action
  const others = joinable(turn, compiled, line)
  const choices: readonly Choice[] = [
    ...others.map(
      (other): Choice => ({
        word: 'line',
        values: { n: other.number },
        action: { do: 'wording.join-with', period, point, shown, other: other.id, otherShown: shownOf(other) },
        number: other.number,
      }),
    ),
    // A number no line has.
    { word: 'keep-line', action: { do: 'wording.keep', period, area: line.area.code }, number: 0 },
  ]
  const rows = others.map(({ number, printed }) => ({ number, text: printed }))
  return reply(turn, { say: 'wording-join', text: line.printed, others: rows }, choices)
}

/** Both lines, and how they read joined; what is typed is the one sentence. */
export function openJoin(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.join-with' }>,
): Step {
  const pair = pairOf(turn, compiled, action)
  if (!pair) return sayStale(turn)
  const { do: _, ...both } = action
  const choices: readonly Choice[] = [
    { word: 'join-so', action: { do: 'wording.joined', ...both } },
    { word: 'keep-line', action: { do: 'wording.keep', period: action.period, area: pair.one.area.code } },
  ]
  const message = { say: 'wording-joining', lines: [pair.one.text, pair.other.text], joined: joinedText(pair) } as const
  return goTo(turn, { name: 'wording-join', ...both }, say(message, choices, { digits: 'answer' }))
}

/** As it was offered. */
export function joinSo(
  turn: Turn,
  compiled: CompiledFacts,
  action: Extract<WordingAction, { do: 'wording.joined' }>,
): Step {
  const pair = pairOf(turn, compiled, action)
  return pair ? join(turn, compiled, pair, joinedText(pair)) : sayStale(turn)
}

/** The one sentence for both. */
export function joinText(turn: Turn, flow: FlowOf<'wording-join'>, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  const pair = compiled && pairOf(turn, compiled, flow)
  if (!compiled || !pair) return sayStale(leaving(turn))
  const words = text.trim()
  if (words === '') return openJoin(turn, compiled, { ...flow, do: 'wording.join-with' })
  if (isWordless(words)) return sayWordless(turn)
  const { points } = merged(pair)
  if (points.some(({ promptId }) => holdsToldFigure(facts.plan, promptId, words))) {
    return figuresFixed(turn, flow.period, true)
  }
  return join(turn, compiled, pair, words)
}

/** Equal words stand once with the units of both: so one sentence for all of their ý is one line. */
const join = (turn: Turn, compiled: CompiledFacts, pair: Pair, words: string): Step =>
  reword(turn, compiled, merged(pair), words)

const merged = ({ one, other }: Pair): Found => ({ ...one, points: [...one.points, ...other.points], reworded: false })

const joinedText = ({ one, other }: Pair): string => [one.text, other.text].join(BETWEEN)

type OfPair = {
  readonly period: string
  readonly point: string
  readonly shown: string
  readonly other: string
  readonly otherShown: string
}

function pairOf(turn: Turn, compiled: CompiledFacts, of: OfPair): Pair | undefined {
  const one = sameLine(turn, compiled, of)
  const other = sameLine(turn, compiled, { ...of, point: of.other, shown: of.otherShown })
  return one && other && joinable(turn, compiled, one).some(({ id }) => id === other.id) ? { one, other } : undefined
}
