import { contentsOf } from '../../domain/documents/outline.ts'
import { repeats } from '../../domain/documents/words.ts'
import type { Area, Plan } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import { withChoice } from '../../domain/wording/choices.ts'
import type { Choice } from '../action.ts'

import type { CompiledFacts } from '../compiled.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn, WithSession } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { CompileAction, HighlightLine } from '../vocabulary/compile.ts'
import { sayStale } from './common.ts'
import { cleanCopy, compiledOf, schoolParts } from './compiled-choices.ts'
import { reply } from './replies.ts'
import { sentenceIn } from './summary.ts'
import { typedSections } from './typed-sections.ts'
import { withChoices } from './worded.ts'
import { recorded } from './wording-line.ts'

type HighlightsFlow = Extract<Flow, { name: 'highlights' }>
type Section = { readonly area: Area; readonly words: readonly Offered[] }
/** An ý that stands in a list, or does not because it was unticked. */
type Offered = { readonly id: string; readonly unit: Unit; readonly text: string; readonly ticked: boolean }

/** More buttons would push the list itself off a phone; every number can be typed. */
const MOST_BUTTONS = 12

/** Buttons of "Chọn điểm nổi bật": section by section, everything ticked to begin with. */
export function pressHighlights(turn: Turn, action: Extract<CompileAction, { do: `highlights.${string}` }>): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, action)
  if (!compiled) return sayStale(turn)
  switch (action.do) {
    case 'highlights.show':
      return show(turn, compiled, action.area)
    case 'highlights.tick':
      return choose(turn, compiled, action.area, new Map(action.words.map(id => [id, action.ticked])))
    case 'highlights.done':
      return finish(turn, facts.plan, compiled)
  }
}

/** Numbers typed under the list: each is taken out, or back in. */
export function highlightsText(turn: Turn, flow: HighlightsFlow, text: string): Step {
  const { facts } = turn

  const compiled = compiledOf(facts, flow)
  if (!compiled) return sayStale(leaving(turn))
  const words = sectionOf(facts.plan, compiled, flow.area)?.words ?? []
  const numbers = typedSections(text, words.length)
  if (!numbers) return stay(turn, say({ say: 'highlights-again', most: words.length }))
  const changed = words.filter((_, i) => numbers.includes(i + 1)).map(({ id, ticked }) => [id, !ticked] as const)
  return choose(turn, compiled, flow.area, new Map(changed))
}

/** Sections of the outline in which units told something beside their figures. */
function sectionsOf(plan: Plan, compiled: CompiledFacts): readonly Section[] {
  const { outline } = compiled
  const areas = new Map(plan.leads.map(({ id, area }) => [id, area]))
  return contentsOf(outline).flatMap((content): readonly Section[] => {
    const area = content.kind === 'area' && plan.areas.find(({ code }) => code === content.area)
    if (!area) return []
    const offered = offeredIn(compiled, lead => areas.get(lead) === area.code)
    return offered.length === 0 ? [] : [{ area, words: offered }]
  })
}

const sectionOf = (plan: Plan, compiled: CompiledFacts, code: string): Section | undefined =>
  sectionsOf(plan, compiled).find(({ area }) => area.code === code)

/** In the order of the plan's units; what a list has no room for comes up when something else is unticked. */
function offeredIn({ told }: CompiledFacts, belongs: (lead: string) => boolean): readonly Offered[] {
  return told.points.flatMap(({ id, unit }): readonly Offered[] => {
    const standing = told.standing.get(id)
    if (!standing || !belongs(standing.lead)) return []
    const { printed, why, text } = standing
    return printed || why === 'by-hand' ? [{ id, unit, text, ticked: printed }] : []
  })
}

function choose(turn: Turn, compiled: CompiledFacts, area: string, changes: ReadonlyMap<string, boolean>): Step {
  const period = compiled.period.key
  const made = [...changes].map(([point, ticked]) => ({ point, standing: standingOf(compiled, point, ticked) }))
  const effects = made.flatMap(choice =>
    recorded(period, choice.point, [choice], choice.standing === 'unticked' ? 'wording.dropped' : 'wording.put-in'),
  )
  const choices = made.reduce(withChoice, compiled.choices)
  const next = show(turn, withChoices(turn.facts.plan, compiled, choices), area)
  return { ...next, effects: [...effects, ...next.effects] }
}

/** Back in as the rules have it; where its whole answer had been taken out, by hand. */
function standingOf({ choices, told }: CompiledFacts, id: string, ticked: boolean): 'ticked' | 'unticked' | null {
  if (!ticked) return 'unticked'
  const answer = told.points.find(point => point.id === id)?.answerId
  return answer !== undefined && choices.unticked.has(answer) ? 'ticked' : null
}

/** '' shows the first section. */
function show(turn: Turn, compiled: CompiledFacts, code: string): Step {
  const { plan, record } = turn.facts
  const { period } = compiled
  const sections = sectionsOf(plan, compiled)
  const at = code === '' ? 0 : sections.findIndex(({ area }) => area.code === code)
  const section = sections[at]
  if (!section) return reply(turn, { say: 'highlights-none', period }, [schoolParts(period.key)])
  const { area, words } = section
  const lines = linesOf(words)
  const choices = [...tickChoices(period.key, area.code, words), ...wayOn(period.key, section, sections[at + 1])]
  const flow: HighlightsFlow = { name: 'highlights', period: period.key, area: area.code }
  const sentence = record ? sentenceIn(plan, record, area) : []
  const number = at + 1
  return goTo(
    turn,
    flow,
    say({ say: 'highlights', period, area, number, total: sections.length, sentence, lines }, choices),
  )
}

function linesOf(words: readonly Offered[]): readonly HighlightLine[] {
  const texts = words.map(({ text }) => text)
  const first = repeats(texts)
  return words.map(({ unit, ticked }, i) => {
    const like = first[i]
    const repeated = like === undefined ? undefined : like + 1
    return { number: i + 1, unit: unit.shortName, text: texts[i] ?? '', ticked, repeats: repeated }
  })
}

function tickChoices(period: string, area: string, words: readonly Offered[]): readonly Choice[] {
  return words.map(({ id, unit, ticked }, i) => ({
    word: ticked ? 'untick' : 'tick',
    values: { unit: unit.shortName },
    action: { do: 'highlights.tick', period, area, words: [id], ticked: !ticked },
    number: i + 1,
    typedOnly: i >= MOST_BUTTONS,
  }))
}

function wayOn(period: string, { area, words }: Section, next: Section | undefined): readonly Choice[] {
  const out = words.filter(({ ticked }) => !ticked).map(({ id }) => id)
  const all: Choice = {
    word: 'tick-all',
    action: { do: 'highlights.tick', period, area: area.code, words: out, ticked: true },
  }
  const onward: Choice = next
    ? { word: 'next-section', action: { do: 'highlights.show', period, area: next.area.code } }
    : { word: 'done', action: { do: 'highlights.done', period } }
  const choices: readonly Choice[] = [
    ...(out.length > 1 ? [all] : []),
    onward,
    ...(next ? [{ word: 'done' as const, action: { do: 'highlights.done' as const, period } }] : []),
  ]
  return choices.map((choice, i) => ({ ...choice, number: words.length + 1 + i }))
}

function finish(turn: WithSession, plan: Plan, compiled: CompiledFacts): Step {
  const offered = sectionsOf(plan, compiled).flatMap(({ words }) => words)
  const ticked = offered.filter(each => each.ticked).length
  const { key } = compiled.period
  return reply(turn, { say: 'highlights-done', ticked, total: offered.length }, [cleanCopy(key), schoolParts(key)])
}
