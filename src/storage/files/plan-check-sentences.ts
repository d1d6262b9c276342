import type { Area, FigureClause, Plan } from '../../domain/plan.ts'
import type { Found } from './plan-found.ts'

/** Figures named in a clause, in the order in which they are read. */
const placesOf = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')

/** Square brackets come in pairs, are not nested, and hold a figure each. */
function bracketsFit(text: string): boolean {
  const outside = text.replace(/\[[^[\]]*\{[^{}[\]]+\}[^[\]]*\]/g, '')
  return !/[[\]]/.test(outside) && placesOf(outside).length > 0
}

function checkClause(clause: FigureClause, known: ReadonlySet<string>, path: string): Found[] {
  const places = placesOf(clause.text)
  return [
    ...places
      .filter(each => !known.has(each))
      .map((value): Found => ({ code: 'unknown-indicator', value, path: `${path}.text` })),
    ...places
      .filter(each => known.has(each) && !clause.indicators.includes(each))
      .map((indicator): Found => ({ code: 'clause-unlisted-place', indicator, path: `${path}.text` })),
    ...clause.indicators.flatMap((indicator, at): Found[] => {
      const here = `${path}.indicators[${at}]`
      if (!known.has(indicator)) return [{ code: 'unknown-indicator', value: indicator, path: here }]
      return places.includes(indicator) ? [] : [{ code: 'clause-without-place', indicator, path: here }]
    }),
    ...(bracketsFit(clause.text) ? [] : [{ code: 'clause-brackets' as const, path: `${path}.text` }]),
    ...placesOf(clause.zero).map((value): Found => ({ code: 'unknown-placeholder', value, path: `${path}.zero` })),
  ]
}

/** Every figure of an area is told once in its sentence, else it would be summed and then lost, or told twice. */
function checkUse(plan: Plan, area: Area, path: string): Found[] {
  const told = (area.sentence?.clauses ?? []).flatMap(clause => clause.indicators)
  const foreign = plan.indicators.filter(each => each.area !== area.code && told.includes(each.id))
  return [
    ...plan.indicators.flatMap(({ id, area: code }, at): Found[] => {
      if (code !== area.code) return []
      const times = told.filter(each => each === id).length
      if (times === 1) return []
      const problem = times === 0 ? 'indicator-without-clause' : 'indicator-in-two-clauses'
      return [{ code: problem, indicator: id, path: `indicators[${at}]` }]
    }),
    ...foreign.map(({ id, area: code }): Found => ({ code: 'other-area', indicator: id, area: code, path })),
  ]
}

/** The sentences in which the school's report tells the figures. */
export function checkSentences(plan: Plan): Found[] {
  const known = new Set(plan.indicators.map(each => each.id))
  return plan.areas.flatMap((area, at) => [
    ...(area.sentence?.clauses ?? []).flatMap((clause, nth) =>
      checkClause(clause, known, `areas[${at}].sentence.clauses[${nth}]`),
    ),
    ...checkUse(plan, area, `areas[${at}].sentence`),
  ])
}
