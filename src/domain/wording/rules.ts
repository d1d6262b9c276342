import { indicatorsOf } from '../form.ts'
import type { Plan } from '../plan.ts'
import { remembered } from '../remembered.ts'
import { atOnce, type Stretches } from '../stretches.ts'
import { type Courtesy, courtesyOf } from './courtesy.ts'
import { type Cutter, cutterOf } from './cut-to-points.ts'
import { type Denials, denialsOf } from './denials.ts'
import { type FigureWords, figureWordsOf } from './figures.ts'
import { type Names, namesOf } from './first-letter.ts'
import { type FirstPerson, firstPersonOf } from './first-person.ts'
import { type OfficeWords, officeWordsOf } from './office-words.ts'
import { type Papers, papersOf } from './papers.ts'
import { type People, peopleOf } from './people.ts'
import { type Prepositions, prepositionsOf } from './prepositions.ts'
import { type RouteWords, routesOf } from './routes.ts'
import { type Strips, stripsOf } from './strip.ts'
import type { Lead, Printed } from './vocabulary.ts'
import { type Wishes, wishesOf } from './wishes.ts'

/** The rules of one plan, its vocabulary made ready to be looked for. */
export type Rules = {
  readonly cutter: Cutter
  readonly courtesy: Courtesy
  readonly firstPerson: FirstPerson
  readonly papers: Papers
  readonly office: OfficeWords
  /** By prompt id; none where a prompt asks for no figures. */
  readonly figures: ReadonlyMap<string, FigureWords>
  /** Of all the plan's indicators: what another prompt counts is no deed either. */
  readonly counts: FigureWords | undefined
  readonly prepositions: Prepositions
  readonly denials: Denials
  readonly wishes: Wishes
  readonly routes: readonly RouteWords[]
  readonly names: Names
  readonly strips: Strips
  readonly people: People
  readonly printed: ReadonlyMap<string, Printed>
  readonly leads: ReadonlyMap<string, Lead>
}

const known = new WeakMap<Plan, Rules>()

/** Made once per plan: the patterns are many, and a plan does not change while the program runs. */
export const rulesOf = (plan: Plan): Rules => known.get(plan) ?? knownAs(plan, () => atOnce(making(plan)))

/** With a day off or another signer a plan is another one; what its rules are made of is still the same. */
function knownAs(plan: Plan, make: () => Rules): Rules {
  const made = sameWords(plan.wording, wordsOf(plan), make)
  known.set(plan, made)
  return made
}

const sameWords = remembered<Rules>(8)

const wordsOf = ({ promptWords, prompts, indicators, units, routes, leads, printed }: Plan): string =>
  JSON.stringify([promptWords, prompts, indicators, units.map(({ name }) => name), routes, leads, printed])

/** Rules all of whose patterns have looked. */
const ready = new WeakSet<Rules>()

/**
 * The same in stretches, and every pattern has looked once: it is compiled when it does, which takes long where it holds
 * the names of thousands of units.
 */
export function* readyRules(plan: Plan): Stretches<void> {
  if (known.has(plan)) return
  const made = sameWords.made(plan.wording, wordsOf(plan)) ?? (yield* making(plan))
  const rules = knownAs(plan, () => made)
  if (ready.has(rules)) return
  ready.add(rules)
  for (const pattern of patternsIn(rules)) {
    for (let time = 0; time < TO_COMPILE; time += 1) {
      pattern.test(NOT_LATIN)
      pattern.lastIndex = 0
      yield
    }
  }
}

/** A pattern is read when it looks first, and compiled when it looks again. */
const TO_COMPILE = 2
/** Texts of Latin letters alone are looked through by code of their own. */
const NOT_LATIN = 'ạ'

function patternsIn(value: unknown): readonly RegExp[] {
  if (value instanceof RegExp) return [value]
  if (value instanceof Map) return [...value.values()].flatMap(patternsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : []
}

function* making(plan: Plan): Stretches<Rules> {
  const { wording, promptWords } = plan
  const figures = new Map<string, FigureWords>()
  for (const prompt of plan.prompts) {
    const words = figureWordsOf(indicatorsOf(plan, prompt), wording)
    if (words) figures.set(prompt.id, words)
  }
  yield
  const denials = denialsOf(wording)
  const cutter = cutterOf(wording, promptWords, denials.head)
  yield
  const names = plan.units.map(({ name }) => name)
  const office = officeWordsOf(wording, names)
  yield
  const counts = figureWordsOf(plan.indicators, wording)
  const wishes = wishesOf(wording, promptWords)
  yield
  const [courtesy, papers, firstPerson] = [courtesyOf(wording), papersOf(wording), firstPersonOf(wording)]
  yield
  return {
    ...{ cutter, office, figures, counts, denials, wishes, courtesy, papers, firstPerson },
    prepositions: prepositionsOf(wording, promptWords),
    routes: routesOf(plan.routes),
    names: namesOf(wording),
    strips: stripsOf(wording, plan.leads),
    people: peopleOf(wording),
    printed: new Map(plan.printed.map(each => [each.prompt, each])),
    leads: new Map(plan.leads.map(each => [each.id, each])),
  }
}
