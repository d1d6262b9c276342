import type { Plan } from '../../domain/plan.ts'
import type { Lead, Route } from '../../domain/wording/vocabulary.ts'
import type { Found } from './plan-found.ts'

type Known = {
  readonly areas: ReadonlySet<string>
  readonly prompts: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly leads: ReadonlySet<string>
}

const UNIT = 'donVi'

/** The units' words follow at once, so every text ends in its space; by-unit it names the unit. */
function checkTexts(lead: Lead, path: string): Found[] {
  const { text, single, ofOne, registered, join } = lead
  const texts = [
    [text, '.text', join === 'by-unit'],
    [single, '.single', false],
    [ofOne, '.ofOne', true],
    [registered?.text, '.registered.text', false],
    [registered?.single, '.registered.single', false],
  ] as const
  return texts.flatMap(([each, field, needsUnit]): Found[] => {
    if (each === undefined) return []
    const here = `${path}${field}`
    const places = [...each.matchAll(/\{([^{}]*)\}/g)].map(([, place = '']) => place)
    return [
      ...(each.endsWith(' ') && !each.endsWith('  ') ? [] : [{ code: 'lead-without-space' as const, path: here }]),
      ...(needsUnit && !places.includes(UNIT) ? [{ code: 'lead-without-unit' as const, path: here }] : []),
      ...places
        .filter(value => value !== UNIT)
        .map((value): Found => ({ code: 'unknown-placeholder', value, path: here })),
    ]
  })
}

function checkLead(lead: Lead, known: Known, path: string): Found[] {
  const indicators = [
    [lead.needs, `${path}.needs`],
    [lead.recognised, `${path}.recognised`],
  ] as const
  return [
    ...(known.areas.has(lead.area) ? [] : [{ code: 'unknown-area' as const, value: lead.area, path: `${path}.area` }]),
    ...checkTexts(lead, path),
    ...indicators.flatMap(([value, here]): Found[] =>
      value === undefined || known.indicators.has(value) ? [] : [{ code: 'unknown-indicator', value, path: here }],
    ),
  ]
}

const unknownLead = (value: string, known: Known, path: string): Found[] =>
  known.leads.has(value) ? [] : [{ code: 'unknown-lead', value, path }]

const unknownPrompts = (prompts: readonly string[], known: Known, path: string): Found[] =>
  prompts.flatMap((value, at): Found[] =>
    known.prompts.has(value) ? [] : [{ code: 'unknown-prompt', value, path: `${path}[${at}]` }],
  )

/** A route leads to where its prompt is printed, else the words would stand under what was never asked. */
function checkRoute({ prompts, lead }: Route, plan: Plan, known: Known, path: string): Found[] {
  const printedElsewhere = prompts.filter(id => !plan.printed.find(each => each.prompt === id)?.leads.includes(lead))
  return [
    ...unknownPrompts(prompts, known, `${path}.prompts`),
    ...unknownLead(lead, known, `${path}.lead`),
    ...(known.leads.has(lead)
      ? printedElsewhere
          .filter(id => known.prompts.has(id))
          .map((prompt): Found => ({ code: 'route-not-printed', prompt, lead, path: `${path}.lead` }))
      : []),
  ]
}

/** Words that are asked for stand somewhere: in a list, or as a draft. */
function checkPrinted(plan: Plan, known: Known): Found[] {
  const printed = new Map(plan.printed.map(each => [each.prompt, each]))
  return [
    ...plan.printed.flatMap(({ prompt, leads }, at): Found[] => [
      ...unknownPrompts([prompt], known, `printed[${at}].prompt`).map(found => ({
        ...found,
        path: `printed[${at}].prompt`,
      })),
      ...leads.flatMap((lead, nth) => unknownLead(lead, known, `printed[${at}].leads[${nth}]`)),
    ]),
    ...plan.prompts.flatMap(({ id, figuresOnly, retired }, at): Found[] => {
      if (figuresOnly || retired) return []
      const { leads = [], difficulties = false } = printed.get(id) ?? {}
      return leads.length > 0 || difficulties
        ? []
        : [{ code: 'prompt-without-lead', prompt: id, path: `prompts[${at}]` }]
    }),
  ]
}

/** Where the units' words are printed: leads, routes, and the prompts they come from. */
export function checkLeads(plan: Plan): Found[] {
  const known: Known = {
    areas: new Set(plan.areas.map(each => each.code)),
    prompts: new Set(plan.prompts.map(each => each.id)),
    indicators: new Set(plan.indicators.map(each => each.id)),
    leads: new Set(plan.leads.map(each => each.id)),
  }
  const { opinions, labels, together } = plan.promptWords
  const ofEach = [
    ['opinions', opinions],
    ['labels', labels],
  ] as const
  return [
    ...plan.leads.flatMap((lead, at) => checkLead(lead, known, `leads[${at}]`)),
    ...plan.routes.flatMap((route, at) => checkRoute(route, plan, known, `routes[${at}]`)),
    ...checkPrinted(plan, known),
    ...ofEach.flatMap(([list, words]) =>
      words.flatMap(({ prompts }, at) => unknownPrompts(prompts, known, `promptWords.${list}[${at}].prompts`)),
    ),
    ...unknownPrompts(together, known, 'promptWords.together'),
  ]
}
