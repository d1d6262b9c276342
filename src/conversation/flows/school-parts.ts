import { draftLines } from '../../domain/documents/drafts.ts'
import { type OwnPlace, ownPlaces } from '../../domain/documents/own-places.ts'
import { mendedLines, withoutRepeats } from '../../domain/documents/words.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn, WithSession } from '../turn.ts'
import { leaving } from '../turn.ts'
import { type CompileAction, type PartState, partSubject } from '../vocabulary/compile.ts'
import { sayStale } from './common.ts'
import { cleanCopy, compiledOf, schoolParts } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { asOfficer } from './who-may.ts'

type PartsAction = Extract<CompileAction, { do: `parts.${string}` }>
type PartFlow = Extract<Flow, { name: 'school-part' }>

/** Buttons of "Phần của trường" (product.md 5): what the officer answers for the school, one question each. */
export function pressParts(turn: Turn, action: PartsAction): Step {
  return asOfficer(turn, () => {
    const compiled = compiledOf(turn.facts, action)
    if (!compiled) return sayStale(turn)
    if (action.do === 'parts.show') return list(turn, compiled)
    const place = placeOf(compiled, action.key)
    if (!place) return sayStale(turn)
    switch (action.do) {
      case 'parts.ask':
        return ask(turn, compiled, place)
      case 'parts.use':
        return writtenOf(compiled, place) === ''
          ? keep(turn, compiled, place, draftOf(compiled, place))
          : sayStale(turn)
      case 'parts.rewrite':
        return type(turn, compiled, place, false)
      case 'parts.append':
        return type(turn, compiled, place, true)
      case 'parts.skip':
        return nextPlace(turn, compiled, place)
    }
  })
}

/** The officer's own words; they replace what stood there, unless they were announced as more. */
export function partText(turn: Turn, flow: PartFlow, text: string): Step {
  const { facts } = turn
  return asOfficer(turn, () => {
    const compiled = compiledOf(facts, flow)
    const place = compiled && placeOf(compiled, flow.key)
    if (!compiled || !place) return sayStale(leaving(turn))
    const words = text.trim()
    if (words === '') return stay(turn)
    const there = writtenOf(compiled, place)
    if (!flow.append && flow.shown !== undefined && flow.shown !== there) return sayStale(leaving(turn))
    const before = flow.append ? there : ''
    return keep(turn, compiled, place, before === '' ? words : `${before}\n${words}`)
  })
}

const placeOf = ({ outline }: CompiledFacts, key: string): OwnPlace | undefined =>
  ownPlaces(outline).find(({ content }) => content.key === key)

const writtenOf = ({ own }: CompiledFacts, { content }: OwnPlace): string =>
  own.find(({ key }) => key === content.key)?.text ?? ''

/** The school's words of the report before, then what the units said of it, each once. */
function draftOf({ ownBefore, told }: CompiledFacts, { content }: OwnPlace): string {
  const before = ownBefore.find(({ key }) => key === content.key)?.text ?? ''
  return withoutRepeats([...mendedLines(before), ...draftLines(content, told.points)]).join('\n')
}

function stateOf(compiled: CompiledFacts, place: OwnPlace): PartState {
  if (writtenOf(compiled, place) !== '') return 'written'
  return draftOf(compiled, place) === '' ? 'empty' : 'drafted'
}

function list(turn: WithSession, compiled: CompiledFacts): Step {
  const { period, outline } = compiled
  const places = ownPlaces(outline)
  const rows = places.map(place => ({ ...place, state: stateOf(compiled, place) }))
  const choices = places.map(
    ({ content, title }): Choice => ({
      word: 'part',
      values: { label: title },
      action: { do: 'parts.ask', period: period.key, key: content.key },
    }),
  )
  return reply(turn, { say: 'school-parts', period, rows }, [...choices, cleanCopy(period.key)])
}

/** Words typed are the answer; the draft is used with a tap; what is there already stays unless something is said. */
function ask(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, saved?: OwnPlace): Step {
  const { outline } = compiled
  const period = compiled.period.key
  const places = ownPlaces(outline)
  const { key, question, example } = place.content
  const current = writtenOf(compiled, place)
  const draft = current === '' ? draftOf(compiled, place) : ''
  const fromDraft: readonly Choice[] = [
    { word: 'use-draft', action: { do: 'parts.use', period, key } },
    { word: 'rewrite', action: { do: 'parts.rewrite', period, key } },
  ]
  const choices: readonly Choice[] = [
    ...(draft === '' ? [] : fromDraft),
    { word: current === '' ? 'skip' : 'keep', action: { do: 'parts.skip', period, key } },
    ...(saved
      ? [{ word: 'append' as const, action: { do: 'parts.append' as const, period, key: saved.content.key } }]
      : []),
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
    saved: saved?.title,
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

function keep(turn: WithSession, compiled: CompiledFacts, place: OwnPlace, text: string): Step {
  if (text === '') return ask(turn, compiled, place)
  const { key } = place.content
  const own = [...compiled.own.filter(each => each.key !== key), { key, text }]
  const next = nextPlace(turn, { ...compiled, own }, place, true)
  const period = compiled.period.key
  const written: readonly Effect[] = [
    { effect: 'school-part', period, key, text },
    { effect: 'audit', action: 'part.written', subject: partSubject(period, key) },
  ]
  return { ...next, effects: [...written, ...next.effects] }
}

/** The next part nobody has written yet, after the one just left. */
function nextPlace(turn: WithSession, compiled: CompiledFacts, left: OwnPlace, saved = false): Step {
  const places = ownPlaces(compiled.outline)
  const open = places.filter(place => writtenOf(compiled, place) === '')
  const at = places.findIndex(({ content }) => content.key === left.content.key)
  const next = places.slice(at + 1).find(place => open.includes(place))
  if (next) return saved ? ask(turn, compiled, next, left) : ask(turn, compiled, next)
  const { key } = compiled.period
  const choices = [cleanCopy(key), schoolParts(key)]
  return reply(turn, { say: 'school-parts-done', open, saved: saved ? left.title : undefined }, choices)
}
