import { comparisonOf, idsIn, placeOf, placesIn } from '../../domain/figure-template.ts'
import type { Area, FigureClause, Plan } from '../../domain/plan.ts'
import { joinedId, UNIT_PLACE } from '../../domain/unit-sentence.ts'
import type { Found } from './plan-found.ts'

type Known = {
  /** Indicators, and what is brought over from the year before. */
  readonly figures: ReadonlySet<string>
  readonly carried: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
}

/** A text of a clause with where it stands. */
type Text = { readonly text: string; readonly when: readonly string[]; readonly path: string }

/** Square brackets come in pairs, are not nested, and hold a place each. */
const bracketsFit = (text: string): boolean => !/[[\]]/.test(text.replace(/\[[^[\]]*\{[^{}[\]]+\}[^[\]]*\]/g, ''))

const textsIn = (says: FigureClause['says'], path: string): readonly Text[] =>
  says.flatMap((cases, at): readonly Text[] =>
    cases.map(({ text, when = [] }, nth) => ({ text, when, path: `${path}[${at}][${nth}]` })),
  )

/** Of a unit's own report: there the unit has a place, and what others hosted is a figure of its own. */
const unitTextsIn = ({ unitSays = [] }: FigureClause, path: string): readonly Text[] =>
  textsIn(unitSays, `${path}.unitSays`).map(({ text, when, path: at }) => ({
    text: text.replaceAll(UNIT_PLACE, ''),
    when,
    path: at,
  }))

/** Ids in a condition; of what is none nothing. */
function comparedIn(condition: string): readonly string[] {
  const { id, than } = comparisonOf(condition) ?? {}
  return [id, than].filter(each => typeof each === 'string')
}

const namedIn = ({ text, when }: Text): readonly string[] => [
  ...placesIn(text).flatMap(inside => {
    const place = placeOf(inside)
    return place ? idsIn(place) : [inside]
  }),
  ...when.flatMap(comparedIn),
]

function checkText(text: Text, clause: FigureClause, known: Known): Found[] {
  const { path, when } = text
  const named = namedIn(text)
  return [
    ...when
      .filter(condition => !comparisonOf(condition))
      .map((condition): Found => ({ code: 'bad-condition', condition, path })),
    ...named.filter(id => !known.figures.has(id)).map((value): Found => ({ code: 'unknown-indicator', value, path })),
    ...named
      .filter(id => known.figures.has(id) && !known.carried.has(id) && !clause.indicators.includes(id))
      .map((indicator): Found => ({ code: 'clause-unlisted-place', indicator, path })),
    ...(bracketsFit(text.text) ? [] : [{ code: 'clause-brackets' as const, path }]),
  ]
}

const unknownSubject = (id: string | undefined, known: Known, path: string): Found[] =>
  id === undefined || known.subjects.has(id) ? [] : [{ code: 'unknown-subject', value: id, path }]

function checkClause(clause: FigureClause, known: Known, path: string): Found[] {
  const texts = textsIn(clause.says, `${path}.says`)
  const named = new Set(texts.flatMap(namedIn))
  const joint = clause.indicators.map(joinedId)
  const inUnits = { ...known, figures: new Set([...known.figures, ...joint]) }
  return [
    ...unitTextsIn(clause, path).flatMap(text =>
      checkText(text, { ...clause, indicators: [...clause.indicators, ...joint] }, inUnits),
    ),
    ...unknownSubject(clause.subject, known, `${path}.subject`),
    ...unknownSubject(clause.zeroSubject, known, `${path}.zeroSubject`),
    ...texts.flatMap(text => checkText(text, clause, known)),
    ...clause.indicators.flatMap((indicator, at): Found[] => {
      const here = `${path}.indicators[${at}]`
      if (!known.figures.has(indicator)) return [{ code: 'unknown-indicator', value: indicator, path: here }]
      return named.has(indicator) ? [] : [{ code: 'clause-without-place', indicator, path: here }]
    }),
    ...placesIn(clause.zero).map((value): Found => ({ code: 'unknown-placeholder', value, path: `${path}.zero` })),
  ]
}

function checkCarried({ carried, indicators }: Plan): Found[] {
  const known = new Set(indicators.map(({ id }) => id))
  return carried.flatMap(({ of, after }, at) =>
    (
      [
        ['of', of],
        ['after', after],
      ] as const
    )
      .filter(([, id]) => !known.has(id))
      .map(([key, value]): Found => ({ code: 'unknown-indicator', value, path: `carried[${at}].${key}` })),
  )
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

/** The sentences in which the school's report tells the figures, and who is their subject. */
export function checkSentences(plan: Plan): Found[] {
  const carried = new Set(plan.carried.map(({ id }) => id))
  const known: Known = {
    figures: new Set([...plan.indicators.map(({ id }) => id), ...carried]),
    carried,
    subjects: new Set(plan.subjects.map(({ id }) => id)),
  }
  return [
    ...plan.areas.flatMap((area, at) => [
      ...(area.sentence?.clauses ?? []).flatMap((clause, nth) =>
        checkClause(clause, known, `areas[${at}].sentence.clauses[${nth}]`),
      ),
      ...checkUse(plan, area, `areas[${at}].sentence`),
    ]),
    ...checkCarried(plan),
  ]
}
