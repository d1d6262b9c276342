import type { Indicator, Plan } from '../../domain/plan.ts'
import type { Found } from './plan-found.ts'

type Named = { readonly id: string; readonly path: string }

/** The indicators a figure is measured against, and where the file names them. */
const measuredBy = ({ atMost, equals }: Indicator): readonly Named[] => [
  ...(atMost === undefined ? [] : [{ id: atMost, path: '.atMost' }]),
  ...(equals?.plus ?? []).map((id, at) => ({ id, path: `.equals.plus[${at}]` })),
  ...(equals?.minus ?? []).map((id, at) => ({ id, path: `.equals.minus[${at}]` })),
]

/** Those it is only asked beside: two figures may need each other, as money and the people it helped. */
const askedBeside = ({ needs, perEach }: Indicator): readonly Named[] => [
  ...(needs === undefined ? [] : [{ id: needs.figure, path: '.needs.figure' }]),
  ...(perEach === undefined ? [] : [{ id: perEach.figure, path: '.perEach.figure' }]),
]

function leadsBack(start: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>()
  const open = measuredBy(start).map(({ id }) => id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true
    if (seen.has(id)) continue
    seen.add(id)
    const indicator = byId.get(id)
    if (indicator) open.push(...measuredBy(indicator).map(each => each.id))
  }
  return false
}

/** What the assessment points at names areas and figures that exist. */
export function checkAttention({ attention = [], areas, indicators }: Plan): Found[] {
  const [codes, ids] = [new Set(areas.map(({ code }) => code)), new Set(indicators.map(({ id }) => id))]
  return attention.flatMap(({ area, figure, less }, at): Found[] => {
    const here = `attention[${at}]`
    return [
      ...(codes.has(area) ? [] : [{ code: 'unknown-area' as const, value: area, path: `${here}.area` }]),
      ...(ids.has(figure) ? [] : [{ code: 'unknown-indicator' as const, value: figure, path: `${here}.figure` }]),
      ...(less === undefined || ids.has(less)
        ? []
        : [{ code: 'unknown-indicator' as const, value: less, path: `${here}.less` }]),
    ]
  })
}

/** How figures hang together: every figure named exists, none is measured against itself. */
export function checkRelations(plan: Plan): Found[] {
  const byId = new Map(plan.indicators.map(each => [each.id, each]))
  return plan.indicators.flatMap((indicator, at): Found[] => {
    const here = `indicators[${at}]`
    const unknown = [...measuredBy(indicator), ...askedBeside(indicator)]
      .filter(({ id }) => !byId.has(id))
      .map(({ id, path }): Found => ({ code: 'unknown-indicator', value: id, path: `${here}${path}` }))
    const circle = leadsBack(indicator, byId) || askedBeside(indicator).some(({ id }) => id === indicator.id)
    const field = indicator.atMost !== undefined ? '.atMost' : indicator.equals ? '.equals' : '.needs'
    return [
      ...unknown,
      ...(circle ? [{ code: 'relation-circle' as const, indicator: indicator.id, path: `${here}${field}` }] : []),
      ...(indicator.said && !indicator.said.told.includes('{n}')
        ? [{ code: 'said-without-number' as const, indicator: indicator.id, path: `${here}.said.told` }]
        : []),
    ]
  })
}
