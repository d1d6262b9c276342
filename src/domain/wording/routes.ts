import { atHead, has, type Pattern, patternOf } from './phrases.ts'
import type { Printed, Route } from './vocabulary.ts'

/** C15, ready for one plan. */
export type RouteWords = {
  readonly prompts: readonly string[]
  readonly begins: Pattern
  readonly contains: Pattern
  readonly lead: string
}

export const routesOf = (routes: readonly Route[]): readonly RouteWords[] =>
  routes.map(({ prompts, begins, contains, lead }) => ({
    prompts,
    begins: patternOf(begins, atHead),
    contains: patternOf(contains),
    lead,
  }))

/** Where an ý is printed, and whether a word of it said so. */
export type Routed = { readonly lead: string; readonly byWord: boolean }

/** C15: the lead of an ý, looked for in what is left of it and in what was said; the prompt's own when no route fits. */
export function routeOf(
  { prompt, leads }: Printed,
  texts: readonly string[],
  routes: readonly RouteWords[],
): Routed | undefined {
  const found = routes.find(
    ({ prompts, begins, contains }) =>
      prompts.includes(prompt) && texts.some(text => has(begins, text) || has(contains, text)),
  )
  if (found) return { lead: found.lead, byWord: true }
  const [own] = leads
  return own === undefined ? undefined : { lead: own, byWord: false }
}
