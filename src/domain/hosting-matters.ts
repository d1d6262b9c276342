import { mergeFigures, split, type Totals, type UnitFigures } from './figures-sum.ts'
import { unitOf } from './form.ts'
import type { Matter } from './open-figure.ts'
import type { Indicator, Plan } from './plan.ts'
import { fold } from './reading/fold.ts'
import type { UnitKind } from './school.ts'
import type { Settlements } from './settlements.ts'
import type { Stretches } from './stretches.ts'
import { grouped } from './wording/alike.ts'
import type { Point } from './wording/point.ts'

type Told = {
  readonly plan: Plan
  readonly totals: Totals
  readonly reports: readonly UnitFigures[]
  readonly points: readonly Point[]
}

/** Joint events that nobody says it hosted, or two units for one, unless it was settled. */
export function* hostingMatters(told: Told, settled: Settlements): Stretches<readonly Matter[]> {
  const seen = new Set<string>()
  const found: Matter[] = []
  for (const indicator of told.plan.indicators.filter(({ counting }) => counting === 'host')) {
    found.push(...hostedByNobody(indicator, told))
    yield
    found.push(...hostedTwice(indicator, told))
    yield
  }
  return found.filter(({ keys }) => {
    // One event has several figures: how many there were, and how many came.
    const again = keys.every(key => seen.has(key))
    for (const key of keys) seen.add(key)
    return !again && !keys.every(key => settled.has(key))
  })
}

/** How many of it each owner hosted, and in how many it took part, by unit id. */
const sharesOf = (indicator: Indicator, { reports }: Told) =>
  reports
    .filter(({ unit }) => indicator.owners.includes(unit.kind))
    .flatMap(({ unit, figures }) => {
      const own = figures.filter(each => each.indicator === indicator.id)
      return mergeFigures([indicator], own).map(figure => ({ unit, ...split(figure) }))
    })

/** Who tells of what the school itself hosted. */
const FOR_THE_SCHOOL: readonly UnitKind[] = ['office', 'leadership']

/** Not before all who may have hosted it have told. */
function hostedByNobody(indicator: Indicator, told: Told): readonly Matter[] {
  const total = told.totals.get(indicator.id)
  const joined = sharesOf(indicator, told).filter(({ partner }) => partner > 0)
  if (!total || total.value > 0 || total.missing.length > 0 || joined.length === 0) return []
  const units = joined.map(({ unit, partner }) => ({ unit: unit.shortName, value: partner }))
  const key = ['no-host', indicator.id, ...joined.map(({ unit, partner }) => `${unit.id}=${partner}`)].join(' ')
  const row = { kind: 'no-host', label: indicator.label, units } as const
  const hosts = told.plan.units
    .filter(({ kind }) => FOR_THE_SCHOOL.includes(kind) && indicator.owners.includes(kind))
    .map(({ id }) => id)
  return [{ id: `${indicator.id} no-host`, row, keys: [key], units: joined.map(({ unit }) => unit.id), hosts }]
}

/** With whom: two units can do the same by themselves (“sinh hoạt dưới cờ”), hardly with the same partner. */
const PARTNER = /\b(?:cung|voi|phoi hop)\b/

/** One deed of units that say they hosted all they told; who also joined in others' events may have meant one of those. */
function hostedTwice(indicator: Indicator, told: Told): readonly Matter[] {
  const { plan, points } = told
  const shares = sharesOf(indicator, told).filter(({ host, partner }) => host > 0 && partner === 0)
  const hosts = new Set(shares.map(({ unit }) => unit.id))
  const prompts = plan.prompts.filter(({ indicators }) => indicators.includes(indicator.id)).map(({ id }) => id)
  const deeds = points.filter(
    ({ unit, promptId, fate, text }) =>
      fate.to === 'report' && prompts.includes(promptId) && hosts.has(unit.id) && PARTNER.test(fold(text)),
  )
  // What the first half-year told was another time than what came since.
  const alike = [true, false].flatMap(half =>
    grouped(
      deeds.filter(each => each.half === half),
      ({ text }) => text,
    ),
  )
  return alike.flatMap(({ text, points: said }): readonly Matter[] => {
    const units = [...new Set(said.map(({ unit }) => unit.id))]
    if (units.length < 2) return []
    const names = units.map(id => unitOf(plan, id)?.shortName ?? '')
    const ids = said.map(({ id }) => id).toSorted()
    const row = { kind: 'two-hosts', label: indicator.label, units: names, deed: text } as const
    return [{ id: `${indicator.id} ${ids[0]}`, row, keys: [`two-hosts ${ids.join(' ')}`], units }]
  })
}
