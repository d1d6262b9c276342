import { nameInText } from '../figure-sentence.ts'
import type { Plan } from '../plan.ts'
import type { Unit } from '../school.ts'
import { atOnce, type Stretches } from '../stretches.ts'
import { type Group, grouped } from './alike.ts'
import type { WordingChoices } from './choices.ts'
import { type Chosen, chosenOf } from './chosen.ts'
import { capitalFirst } from './first-letter.ts'
import { commaParts, wordCount } from './phrases.ts'
import type { Point } from './point.ts'
import { rulesOf } from './rules.ts'
import type { Lead } from './vocabulary.ts'

/** A paragraph of an area: a lead and what the units did, closed by a full stop. */
export type ListParagraph = {
  /** Of the officer's choices: the lead, by-unit with the unit. */
  readonly key: string
  readonly lead: string
  readonly area: string
  readonly text: string
  /** The officer wrote the paragraph himself. */
  readonly replaced: boolean
  /** What stands in it by the rules, one behind the other. */
  readonly lines: readonly PrintedLine[]
  /** Ids of ý that have come since he did. */
  readonly newSince: readonly string[]
}

/** One ý as it is printed, with everybody who says it; `named`: with the units, where credit is due. */
export type PrintedLine = { readonly text: string; readonly named: string; readonly points: readonly Point[] }

/** What stands in the lists, and of every ý that is offered for one whether and why not. */
export type Lists = { readonly paragraphs: readonly ListParagraph[]; readonly standing: ReadonlyMap<string, Standing> }

/** `by-hand`: unticked. `no-room`: beyond the places of its list. `not-recognised`: a model beside recognised ones. */
export type Standing = {
  readonly printed: boolean
  readonly why?: 'by-hand' | 'no-room' | 'not-recognised'
  readonly text: string
  readonly lead: string
}

/** C14: so many stand in a list; in a year's so many of the half-year and as many new ones. */
const MOST = 6
const MOST_OF_EACH = 4
/** C12: longer than this an ý is a sentence of its own. */
const LONGEST = 40

/**
 * The paragraphs of units' words, area by area in the order of the leads: C13, C14 and C12 over what C1 to C11 left and
 * the officer chose. The same input gives the same text; the order in which the units come is of no account.
 */
export const listParagraphs = (plan: Plan, points: readonly Point[], choices: WordingChoices): Lists =>
  atOnce(listing(plan, points, choices))

/** The same in stretches. */
export function* listing(plan: Plan, points: readonly Point[], choices: WordingChoices): Stretches<Lists> {
  const rules = rulesOf(plan)
  const ofYear = points.some(({ half }) => half)
  const byLead = new Map<string, Chosen[]>()
  const standing = new Map<string, Standing>()
  const sorted = points.toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1])
  for (const chosen of chosenOf(sorted, choices)) {
    const { lead, point, text, offered } = chosen
    standing.set(point.id, { printed: false, why: 'by-hand', text, lead })
    if (offered && rules.leads.has(lead)) into(byLead, lead, chosen)
  }
  yield
  const paragraphs: ListParagraph[] = []
  const blocks = plan.leads.flatMap(lead => blocksOf(lead, byLead.get(lead.id) ?? []))
  for (const block of blocks) {
    const paragraph = paragraphOf(block, choices, ofYear, standing)
    if (paragraph) paragraphs.push(paragraph)
    yield
  }
  return { paragraphs, standing }
}

function into<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const known = groups.get(key)
  if (known) known.push(one)
  else groups.set(key, [one])
}

/** One paragraph in the making. */
type Block = { readonly key: string; readonly lead: Lead; readonly offered: readonly Chosen[] }

function blocksOf(lead: Lead, offered: readonly Chosen[]): readonly Block[] {
  if (offered.length === 0) return []
  if (lead.join !== 'by-unit') return [{ key: lead.id, lead, offered }]
  const byUnit = new Map<string, Chosen[]>()
  for (const each of offered) into(byUnit, each.point.unit.id, each)
  return [...byUnit].map(([id, own]) => ({ key: `${lead.id}/${id}`, lead, offered: own }))
}

function paragraphOf(
  { key, lead, offered }: Block,
  choices: WordingChoices,
  ofYear: boolean,
  standing: Map<string, Standing>,
): ListParagraph | undefined {
  const registered = lead.join === 'models' && !offered.some(({ point }) => point.model?.recognised)
  const shown = lead.join === 'models' && !registered ? offered.filter(({ point }) => point.model?.recognised) : offered
  const texts = new Map(shown.map(each => [each.point.id, each]))
  const textOf = ({ id }: Point) => texts.get(id)?.text ?? ''
  const groups =
    lead.join === 'models'
      ? alone(shown)
      : ranked(
          grouped(
            shown.map(each => each.point),
            textOf,
            { wholly: lead.name === 'always', longest: lead.join === 'by-unit' ? undefined : LONGEST },
          ),
          lead,
        )
  const kept = lead.join === 'models' ? groups : withRoom(groups, texts, ofYear)
  const printed = new Set(kept.flatMap(({ points }) => points.map(({ id }) => id)))
  for (const { point, text } of offered) {
    const why = texts.has(point.id) ? 'no-room' : 'not-recognised'
    standing.set(point.id, {
      printed: printed.has(point.id),
      ...(printed.has(point.id) ? {} : { why }),
      text,
      lead: lead.id,
    })
  }
  const own = choices.replaced.get(key)
  const text = own ? own.text : textOfBlock(lead, kept, registered)
  if (text === '') return undefined
  const newSince = own ? [...printed].filter(id => !own.seen.includes(id)) : []
  const lines = kept.map(group => ({ text: group.text, named: itemOf(lead, group), points: group.points }))
  return { key, lead: lead.id, area: lead.area, text, replaced: own !== undefined, lines, newSince }
}

const alone = (chosen: readonly Chosen[]): readonly Group[] =>
  chosen.map(({ point, text }) => ({ text, points: [point] }))

const unitsOf = ({ points }: Group): readonly Unit[] => [
  ...new Map(points.toSorted((a, b) => a.order[0] - b.order[0]).map(({ unit }) => [unit.id, unit])).values(),
]

const isOfHalf = ({ points }: Group): boolean => points.some(({ half }) => half)

/** C14: by how many units said it, one more where it was said in both halves of the year. */
function ranked(groups: readonly Group[], { join }: Lead): readonly Group[] {
  // A unit's own paragraph goes on as it was told.
  if (join === 'by-unit') return groups
  const weight = (group: Group) =>
    unitsOf(group).length + (isOfHalf(group) && group.points.some(({ half }) => !half) ? 1 : 0)
  const place = ({ points }: Group) =>
    points.map(({ order }) => order).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [0, 0]
  return groups
    .map(group => ({ group, weight: weight(group), place: place(group) }))
    .toSorted((a, b) => b.weight - a.weight || a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ group }) => group)
}

/** The groups there is room for, and those the officer wants besides. */
function withRoom(groups: readonly Group[], texts: ReadonlyMap<string, Chosen>, ofYear: boolean): readonly Group[] {
  const wanted = ({ points }: Group) => points.some(({ id }) => texts.get(id)?.wanted)
  const take = (some: readonly Group[], most: number) => {
    const roomy = inTurns(some, most)
    return some.filter(group => roomy.has(group) || wanted(group))
  }
  if (!ofYear) return take(groups, MOST)
  const [half, fresh] = [true, false].map(is => groups.filter(group => isOfHalf(group) === is))
  return [...take(half ?? [], MOST_OF_EACH), ...take(fresh ?? [], MOST_OF_EACH)]
}

/**
 * Of more than there is room for, a unit's own beyond half of the places and what is a sentence of its own wait for the
 * others: who tells at length leaves no unit without a word.
 */
function inTurns(groups: readonly Group[], most: number): ReadonlySet<Group> {
  if (groups.length <= most) return new Set(groups)
  const had = new Map<string, number>()
  const waits = groups.map(group => {
    const [unit, other] = unitsOf(group)
    if (!unit || other) return 0
    const own = (had.get(unit.id) ?? 0) + 1
    had.set(unit.id, own)
    return isLong(group) ? 2 : own > most / 2 ? 1 : 0
  })
  const places = groups.map((_, at) => at).toSorted((a, b) => (waits[a] ?? 0) - (waits[b] ?? 0) || a - b)
  return new Set(places.slice(0, most).flatMap(at => groups[at] ?? []))
}

const isLong = ({ text }: Group): boolean => wordCount(text) > LONGEST

/** As it stands in the middle of a sentence. */
const namesOf = (group: Group): string => unitsOf(group).map(nameInText).join(', ')

const itemOf = (lead: Lead, group: Group): string =>
  lead.name === 'always' ? `${group.text} (${namesOf(group)})` : group.text

function textOfBlock(lead: Lead, groups: readonly Group[], registered: boolean): string {
  const long = groups.filter(group => lead.join !== 'by-unit' && isLong(group))
  const listed = groups.filter(group => !long.includes(group))
  const items = listed.map(group => itemOf(lead, group))
  const sentences = long.map(group => `${namesOf(group)}: ${group.text}.`)
  if (items.length === 0) return sentences.join(' ')
  const units = [...new Map(listed.flatMap(unitsOf).map(unit => [unit.id, unit])).values()]
  const single = items.length === 1 && !(lead.enumerates && commaParts(items[0] ?? '').length > 1)
  const list = `${leadText(lead, { registered, units, single })}${items.join('; ')}.`
  return [capitalFirst(list), ...sentences].join(' ')
}

type Form = { readonly registered: boolean; readonly single: boolean; readonly units: readonly Unit[] }

/** The lead for several, for one ý alone, or for one unit alone. */
function leadText(lead: Lead, { registered, single, units }: Form): string {
  const form = registered && lead.registered ? lead.registered : lead
  const [unit] = units
  const several = units.length === 1 && lead.ofOne ? lead.ofOne : form.text
  const text = single && form.single ? form.single : several
  return unit ? text.replace('{donVi}', nameInText(unit)) : text
}
