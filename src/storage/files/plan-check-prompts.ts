import type { Indicator, Plan, Prompt } from '../../domain/plan.ts'
import { MOST_PROMPTS } from '../../domain/plan-edition.ts'
import type { UnitKind } from '../../domain/school.ts'
import type { Found } from './plan-found.ts'

const PLACEHOLDERS: ReadonlySet<string> = new Set(['tu', 'donVi'])

type Known = {
  readonly areas: ReadonlySet<string>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly prompts: ReadonlyMap<string, Prompt>
}

/** The same word for two figures of one prompt would send a number to the wrong one. */
function wordClashes(indicators: readonly Indicator[], path: string): Found[] {
  const taken = new Map<string, string>()
  return indicators.flatMap(({ id, words }) =>
    words.flatMap((word): Found[] => {
      const other = taken.get(word)
      taken.set(word, other ?? id)
      return other === undefined || other === id ? [] : [{ code: 'word-clash', word, indicators: [other, id], path }]
    }),
  )
}

function checkPrompt(prompt: Prompt, known: Known, path: string): Found[] {
  const indicators = prompt.indicators.flatMap(id => known.indicators.get(id) ?? [])
  const places = [...`${prompt.question} ${prompt.example}`.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')
  return [
    ...(known.areas.has(prompt.area)
      ? []
      : [{ code: 'unknown-area' as const, value: prompt.area, path: `${path}.area` }]),
    ...prompt.indicators.flatMap((id, at): Found[] => {
      const indicator = known.indicators.get(id)
      const here = `${path}.indicators[${at}]`
      if (!indicator) return [{ code: 'unknown-indicator', value: id, path: here }]
      if (indicator.area !== prompt.area)
        return [{ code: 'other-area', indicator: id, area: indicator.area, path: here }]
      if (indicator.counting === 'register' && !prompt.figuresOnly)
        return [{ code: 'register-with-words', indicator: id, path: here }]
      return []
    }),
    ...places
      .filter(value => !PLACEHOLDERS.has(value))
      .map((value): Found => ({ code: 'unknown-placeholder', value, path: `${path}.question` })),
    ...wordClashes(indicators, `${path}.indicators`),
  ]
}

/** A register is kept by its owners alone: nobody else is asked about offences, visits or complaints. */
function checkRegisters(kind: UnitKind, prompt: Prompt, known: Known, path: string): Found[] {
  return prompt.indicators
    .filter(id => {
      const indicator = known.indicators.get(id)
      return indicator?.counting === 'register' && !indicator.owners.includes(kind)
    })
    .map((indicator): Found => ({ code: 'register-asked-elsewhere', indicator, path }))
}

function checkForms(plan: Plan, known: Known): Found[] {
  return plan.forms.flatMap((form, at): Found[] => {
    const prompts = form.prompts.map(id => known.prompts.get(id))
    const count = prompts.length
    return [
      ...prompts.flatMap((prompt, nth): Found[] => {
        const path = `forms[${at}].prompts[${nth}]`
        if (!prompt) return [{ code: 'unknown-prompt', value: form.prompts[nth] ?? '', path }]
        if (prompt.retired) return [{ code: 'retired-prompt', prompt: prompt.id, path }]
        return checkRegisters(form.kind, prompt, known, path)
      }),
      ...(count > MOST_PROMPTS
        ? [{ code: 'too-many-prompts' as const, count, most: MOST_PROMPTS, path: `forms[${at}].prompts` }]
        : []),
    ]
  })
}

/** A figure that no owner is ever asked for would stay empty in every report. */
function checkAsked(plan: Plan, known: Known): Found[] {
  const asked = new Map<string, Set<string>>()
  for (const form of plan.forms) {
    for (const id of form.prompts.flatMap(prompt => known.prompts.get(prompt)?.indicators ?? []))
      asked.set(id, (asked.get(id) ?? new Set()).add(form.kind))
  }
  const used = new Set(plan.forms.flatMap(form => form.prompts))
  return [
    ...plan.indicators.flatMap(({ id, owners }, at): Found[] =>
      owners.some(kind => asked.get(id)?.has(kind))
        ? []
        : [{ code: 'indicator-never-asked', indicator: id, path: `indicators[${at}].owners` }],
    ),
    ...plan.prompts.flatMap(({ id, retired }, at): Found[] =>
      used.has(id) || retired ? [] : [{ code: 'unused-prompt', prompt: id, path: `prompts[${at}]` }],
    ),
  ]
}

function checkHeadings({ headings }: Plan, known: Known): Found[] {
  return headings.flatMap(({ prompts }, at) =>
    prompts.flatMap((value, nth): Found[] =>
      known.prompts.has(value) ? [] : [{ code: 'unknown-prompt', value, path: `headings[${at}].prompts[${nth}]` }],
    ),
  )
}

/** Indicators, prompts and who is asked what. */
export function checkFormsAndPrompts(plan: Plan): Found[] {
  const known: Known = {
    areas: new Set(plan.areas.map(each => each.code)),
    indicators: new Map(plan.indicators.map(each => [each.id, each])),
    prompts: new Map(plan.prompts.map(each => [each.id, each])),
  }
  return [
    ...plan.indicators.flatMap(({ area }, at): Found[] =>
      known.areas.has(area) ? [] : [{ code: 'unknown-area', value: area, path: `indicators[${at}].area` }],
    ),
    ...plan.prompts.flatMap((prompt, at) => checkPrompt(prompt, known, `prompts[${at}]`)),
    ...checkForms(plan, known),
    ...checkAsked(plan, known),
    ...checkHeadings(plan, known),
  ]
}
