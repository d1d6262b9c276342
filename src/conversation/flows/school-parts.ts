import { type OwnPlace, ownPlaces } from '../../domain/documents/own-places.ts'
import { amendLines } from '../../domain/reading/amend-lines.ts'
import { editTold } from '../../domain/reading/edit-told.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn, WithSession } from '../turn.ts'
import { leaving } from '../turn.ts'
import { type CompileAction, partSubject, type SavedPart } from '../vocabulary/compile.ts'
import { sayStale } from './common.ts'
import { cleanCopy, compiledOf, schoolParts } from './compiled-choices.ts'
import { lastYearChoice } from './last-year.ts'
import { reply } from './replies.ts'
import { draftOf, saidBefore, schoolRows, writtenOf } from './school-states.ts'
import { stillOpen } from './stray.ts'
import { isWordless, sayWordless } from './wording-empty.ts'

type PartsAction = Extract<CompileAction, { do: `parts.${string}` }>
type PartFlow = Extract<Flow, { name: 'school-part' }>

/** Buttons of "Phần của trường" (product.md 5): what the officer answers for the school, one question each. */
export function pressParts(turn: Turn, action: PartsAction): Step {
  const compiled = compiledOf(turn.facts, action)
  if (!compiled) return sayStale(turn)
  if (action.do === 'parts.show') return list(turn, compiled)
  const place = placeOf(compiled, action.key)
  if (!place) return sayStale(turn)
  switch (action.do) {
    case 'parts.ask':
      return ask(turn, compiled, place)
    case 'parts.use':
      return writtenOf(compiled, place) === '' ? keep(turn, compiled, place, draftOf(compiled, place)) : sayStale(turn)
    case 'parts.rewrite':
      return type(turn, compiled, place, false)
    case 'parts.append':
      return type(turn, compiled, place, true)
    case 'parts.amend':
      return amend(turn, compiled, place, { lines: linesAt(compiled, place) })
    case 'parts.skip':
      return nextPlace(turn, compiled, place)
  }
}

/** The officer's own words; they replace what stood there, unless they were announced as more. */
export function partText(turn: Turn, flow: PartFlow, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  const place = compiled && placeOf(compiled, flow.key)
  if (!compiled || !place) return sayStale(leaving(turn))
  const words = text.trim()
  if (words === '') return stay(turn)
  const there = writtenOf(compiled, place)
  if (!flow.append && flow.shown !== undefined && flow.shown !== there) return sayStale(leaving(turn))
  const edit = flow.append || flow.amend || flow.boxed ? undefined : editTold(words, there)
  if (edit === 'unclear') return stay(turn, stillOpen(flow))
  if (edit) return keep(turn, compiled, place, edit.words)
  if (flow.amend) return amended(turn, compiled, place, words)
  if (isWordless(words)) return sayWordless(turn)
  const before = flow.append ? there : ''
  return keep(turn, compiled, place, before === '' ? words : `${before}\n${words}`)
}

const placeOf = ({ outline }: CompiledFacts, key: string): OwnPlace | undefined =>
  ownPlaces(outline).find(({ content }) => content.key === key)

function list(turn: WithSession, compiled: CompiledFacts): Step {
  const { period } = compiled
  const rows = schoolRows(compiled)
  return reply(turn, { say: 'school-parts', period, rows: rows.map(({ at }) => at) }, [
    ...rows.map(({ choice }) => choice),
    lastYearChoice(period.key),
    cleanCopy(period.key),
  ])
}

/** Words typed are the answer; the draft is used with a tap; what is there already stays unless something is said. */
function ask(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, saved?: Saved): Step {
  const { outline } = compiled
  const period = compiled.period.key
  const places = ownPlaces(outline)
  const { key, question, example } = place.content
  const current = writtenOf(compiled, place)
  const draft = current === '' ? draftOf(compiled, place) : ''
  const before = saidBefore(compiled, place) !== ''
  const amending: Choice = { word: 'amend-part', action: { do: 'parts.amend', period, key } }
  const fromDraft: readonly Choice[] = [
    { word: before ? 'use-again' : 'use-draft', action: { do: 'parts.use', period, key } },
    amending,
    { word: 'write-anew', action: { do: 'parts.rewrite', period, key } },
  ]
  const choices: readonly Choice[] = [
    ...(draft === '' ? [] : fromDraft),
    ...(current === '' ? [] : [amending]),
    { word: current === '' ? 'skip' : 'keep', action: { do: 'parts.skip', period, key } },
    ...appendTo(period, saved),
    { word: 'later', action: { do: 'parts.show', period } },
  ]
  const message = {
    say: 'school-part',
    place,
    number: places.findIndex(({ content }) => content.key === key) + 1,
    total: places.length,
    question,
    example,
    current,
    draft,
    before,
    saved: savedPart(saved),
  } as const
  return goTo(turn, { name: 'school-part', period, key, shown: current }, say(message, choices, { digits: 'answer' }))
}

function type(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, append: boolean): Step {
  const { period } = compiled
  const flow: PartFlow = {
    name: 'school-part',
    period: period.key,
    key: place.content.key,
    ...(append ? { append } : { shown: writtenOf(compiled, place) }),
  }
  const choices: readonly Choice[] = [{ word: 'later', action: { do: 'parts.show', period: period.key } }]
  return goTo(turn, flow, say({ say: 'school-part-type', place, append }, choices, { digits: 'answer' }))
}

const linesAt = (compiled: CompiledFacts, place: OwnPlace): readonly string[] => {
  const current = writtenOf(compiled, place)
  return (current === '' ? draftOf(compiled, place) : current).split(/\n+/u).filter(line => line.trim() !== '')
}

/** "Sửa": the lines with their numbers; each change is kept at once. */
function amend(
  turn: WithSession,
  compiled: CompiledFacts,
  place: OwnPlace,
  { lines, again = false }: { readonly lines: readonly string[]; readonly again?: boolean },
): Step {
  const { period } = compiled
  const { key } = place.content
  const shown = writtenOf(compiled, place)
  const flow: PartFlow = { name: 'school-part', period: period.key, key, amend: true, shown }
  const choices: readonly Choice[] = [
    { word: 'done', action: { do: 'parts.skip', period: period.key, key } },
    { word: 'later', action: { do: 'parts.show', period: period.key } },
  ]
  return goTo(turn, flow, say({ say: 'school-part-amend', place, lines, again }, choices, { digits: 'answer' }))
}

function amended(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, words: string): Step {
  const lines = linesAt(compiled, place)
  const after = amendLines(lines, words)
  if (!after) return amend(turn, compiled, place, { lines, again: true })
  const text = after.join('\n')
  const own = [...compiled.own.filter(({ key }) => key !== place.content.key), { key: place.content.key, text }]
  const next = amend(turn, { ...compiled, own }, place, { lines: after })
  return { ...next, effects: [...kept(compiled, place, text), ...next.effects] }
}

const kept = ({ period }: CompiledFacts, { content: { key } }: OwnPlace, text: string): readonly Effect[] => [
  { effect: 'school-part', period: period.key, key, text },
  { effect: 'audit', action: 'part.written', subject: partSubject(period.key, key) },
]

function keep(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, text: string): Step {
  if (text === '') return ask(turn, compiled, place)
  const { key } = place.content
  const own = [...compiled.own.filter(each => each.key !== key), { key, text }]
  const next = nextPlace(turn, { ...compiled, own }, place, true)
  return { ...next, effects: [...kept(compiled, place, text), ...next.effects] }
}

/** The next part nobody has written yet, after the one just left. */
function nextPlace(turn: WithSession, compiled: CompiledFacts, left: OwnPlace, saved = false): Step {
  const places = ownPlaces(compiled.outline)
  const at = places.findIndex(({ content }) => content.key === left.content.key)
  return toNext(turn, compiled, places.slice(at + 1), saved ? left : undefined)
}

/** The first part nobody has written yet, after something else of the school was kept. */
export const toFirstPart = (turn: WithSession, compiled: CompiledFacts, saved: Saved): Step =>
  toNext(turn, compiled, ownPlaces(compiled.outline), saved)

function toNext(
  turn: WithSession,
  compiled: CompiledFacts,
  places: readonly OwnPlace[],
  saved: Saved | undefined,
): Step {
  const next = places.find(place => writtenOf(compiled, place) === '')
  if (next) return ask(turn, compiled, next, saved)
  const { key } = compiled.period
  const open = schoolRows(compiled).filter(({ at }) => at.state !== 'written')
  const choices = [...open.map(({ choice }) => choice), cleanCopy(key), schoolParts(key)]
  return reply(turn, { say: 'school-parts-done', open: open.map(({ at }) => at), saved: savedPart(saved) }, choices)
}

/** What was just kept. */
type Saved = OwnPlace | 'profile' | 'spread'

const savedPart = (saved: Saved | undefined): SavedPart | undefined =>
  typeof saved === 'object' ? { title: saved.title } : saved

const appendTo = (period: string, saved: Saved | undefined): readonly Choice[] =>
  typeof saved === 'object' ? [{ word: 'append', action: { do: 'parts.append', period, key: saved.content.key } }] : []
