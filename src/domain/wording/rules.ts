import { indicatorsOf } from '../form.ts'
import type { Plan } from '../plan.ts'
import { remembered } from '../remembered.ts'
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
export function rulesOf(plan: Plan): Rules {
  const made = known.get(plan) ?? sameWords(plan.wording, wordsOf(plan), () => makeRules(plan))
  known.set(plan, made)
  return made
}

/** With a day off or another signer a plan is another one; what its rules are made of is still the same. */
const sameWords = remembered<Rules>(8)

const wordsOf = ({ promptWords, prompts, indicators, units, routes, leads, printed }: Plan): string =>
  JSON.stringify([promptWords, prompts, indicators, units.map(({ name }) => name), routes, leads, printed])

function makeRules(plan: Plan): Rules {
  const { wording, promptWords } = plan
  const figures = plan.prompts.flatMap((prompt): readonly (readonly [string, FigureWords])[] => {
    const words = figureWordsOf(indicatorsOf(plan, prompt), wording)
    return words ? [[prompt.id, words]] : []
  })
  const denials = denialsOf(wording)
  return {
    cutter: cutterOf(wording, promptWords, denials.head),
    courtesy: courtesyOf(wording),
    firstPerson: firstPersonOf(wording),
    papers: papersOf(wording),
    office: officeWordsOf(
      wording,
      plan.units.map(({ name }) => name),
    ),
    figures: new Map(figures),
    counts: figureWordsOf(plan.indicators, wording),
    prepositions: prepositionsOf(wording, promptWords),
    denials,
    wishes: wishesOf(wording, promptWords),
    routes: routesOf(plan.routes),
    names: namesOf(wording),
    strips: stripsOf(wording, plan.leads),
    people: peopleOf(wording),
    printed: new Map(plan.printed.map(each => [each.prompt, each])),
    leads: new Map(plan.leads.map(each => [each.id, each])),
  }
}
