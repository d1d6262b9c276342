import { spreadArea } from '../../domain/documents/outline.ts'
import { referenceKey, type SpreadDocument, spreadOf } from '../../domain/documents/report-facts.ts'
import type { LegalReference } from '../../domain/plan.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { SpreadAction, SpreadLine } from '../vocabulary/spread.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { toFirstPart } from './school-parts.ts'
import { readLines, type Spreading } from './spread-read.ts'
import { typedSections } from './typed-sections.ts'

function spreading(turn: Turn, of: { readonly period: string }): Spreading | undefined {
  const compiled = compiledOf(turn.facts, of)
  const area = compiled && spreadArea(compiled.outline)
  return compiled && area !== undefined ? { ...compiled, area } : undefined
}

/** Buttons of the documents that were spread. */
export function pressSpread(turn: Turn, action: SpreadAction): Step {
  const compiled = spreading(turn, action)
  if (!compiled) return sayStale(turn)
  switch (action.do) {
    case 'spread.show':
      return show(turn, compiled)
    case 'spread.tick':
      return put(turn, compiled, ticked(turn, compiled, new Map([[action.key, action.ticked]])))
    case 'spread.same':
      return put(turn, compiled, compiled.spreadBefore)
    case 'spread.none':
      return finish(turn, compiled, [])
    case 'spread.keep':
      return put(turn, compiled, withTyped(turn, compiled, action.documents))
    case 'spread.done':
      return finish(turn, compiled, compiled.spread ?? [])
  }
}

/** Numbers tick or untick; other words are documents, one a line. */
export function spreadText(turn: Turn, flow: FlowOf<'spread'>, text: string): Step {
  const compiled = spreading(turn, flow)
  if (!compiled) return sayStale(leaving(turn))
  const lines = linesOf(turn, compiled)
  const numbers = typedSections(text, lines.length)
  if (numbers) {
    const changed = lines.filter(({ number }) => numbers.includes(number))
    const changes = changed.map(each => [referenceKey(each.document), !each.ticked] as const)
    return put(turn, compiled, ticked(turn, compiled, new Map(changes)))
  }
  return readLines(turn, compiled, flow, text) ?? stay(turn, say({ say: 'spread-again', most: lines.length }))
}

/** The plan's documents of the area, then what was typed besides, now or for the report before. */
function linesOf({ facts: { plan } }: Turn, { area, spread, spreadBefore }: Spreading): readonly SpreadLine[] {
  const now = spread ?? []
  const keys = new Set(now.map(keyOf))
  const ofPlan = plan.references.filter(({ source }) => source === area)
  const earlier = spreadBefore.filter(each => !keys.has(keyOf(each)))
  const all = new Map([...ofPlan, ...spreadOf(plan, [...now, ...earlier])].map(each => [referenceKey(each), each]))
  return [...all].map(([key, document], i) => ({ number: i + 1, document, ticked: keys.has(key) }))
}

const keyOf = (document: SpreadDocument): string => (typeof document === 'string' ? document : referenceKey(document))

/** In the order in which they are told: what is new comes behind. */
function ticked(turn: Turn, compiled: Spreading, changes: ReadonlyMap<string, boolean>): readonly SpreadDocument[] {
  const now = compiled.spread ?? []
  const kept = now.filter(each => changes.get(keyOf(each)) ?? true)
  const there = new Set(now.map(keyOf))
  const ofPlan = new Set(turn.facts.plan.references.map(referenceKey))
  const added = linesOf(turn, compiled).flatMap(({ document }): readonly SpreadDocument[] => {
    const key = referenceKey(document)
    return changes.get(key) && !there.has(key) ? [ofPlan.has(key) ? key : document] : []
  })
  return [...kept, ...added]
}

/** What was typed stands at the place of the one with the same number, else behind. */
function withTyped(
  { facts: { plan } }: Turn,
  { spread = [] }: Spreading,
  documents: readonly LegalReference[],
): readonly SpreadDocument[] {
  // What the plan says itself is kept by its key, so that a mended plan mends the report.
  const stored = (each: LegalReference): SpreadDocument => {
    const ofPlan = plan.references.find(known => referenceKey(known) === referenceKey(each))
    return ofPlan && ofPlan.date === each.date ? referenceKey(each) : each
  }
  const typed = new Map(documents.map(each => [referenceKey(each), stored(each)]))
  const kept = spread.map(each => typed.get(keyOf(each)) ?? each)
  const there = new Set(spread.map(keyOf))
  return [...kept, ...[...typed].flatMap(([key, each]) => (there.has(key) ? [] : each))]
}

const kept = ({ period }: Spreading, documents: readonly SpreadDocument[]): readonly Effect[] => [
  { effect: 'spread', period: period.key, documents },
  {
    effect: 'audit',
    action: 'spread.kept',
    subject: `${period.key} spread`,
    detail: documents.map(keyOf).join('; '),
  },
]

function put(turn: Turn, compiled: Spreading, documents: readonly SpreadDocument[]): Step {
  const next = show(turn, { ...compiled, spread: documents })
  return { ...next, effects: [...kept(compiled, documents), ...next.effects] }
}

function finish(turn: Turn, compiled: Spreading, documents: readonly SpreadDocument[]): Step {
  const next = toFirstPart(turn, { ...compiled, spread: documents }, 'spread')
  return { ...next, effects: [...kept(compiled, documents), ...next.effects] }
}

function show(turn: Turn, compiled: Spreading): Step {
  const { period, area, spread, spreadBefore } = compiled
  const lines = linesOf(turn, compiled)
  const before = spread ? 0 : spreadBefore.length
  const open = { name: 'spread', period: period.key, read: [] } as const
  const choices = choicesOf(period.key, lines, { before, told: spread !== undefined })
  return goTo(turn, open, say({ say: 'spread', period, area, lines, before }, choices))
}

function choicesOf(
  period: string,
  lines: readonly SpreadLine[],
  { before, told }: { readonly before: number; readonly told: boolean },
): readonly Choice[] {
  const ticks = lines.map(
    ({ number, document, ticked }): Choice => ({
      word: ticked ? 'untick-document' : 'tick-document',
      values: { label: document.number ?? document.type },
      action: { do: 'spread.tick', period, key: referenceKey(document), ticked: !ticked },
      number,
    }),
  )
  const ways: readonly Choice[] = [
    ...(before > 0 ? [{ word: 'as-last-time', action: { do: 'spread.same', period } } as const] : []),
    told
      ? { word: 'done', action: { do: 'spread.done', period } }
      : { word: 'no-document', action: { do: 'spread.none', period } },
    { word: 'later', action: { do: 'parts.show', period } },
  ]
  return [...ticks, ...ways.map((choice, i) => ({ ...choice, number: lines.length + 1 + i }))]
}
