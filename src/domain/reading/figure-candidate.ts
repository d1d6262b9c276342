/** The scene in which the numbers of a message are judged, and the candidates of one. */

import type { Figure } from '../figure.ts'
import type { Indicator } from '../plan.ts'
import { toldByEvent } from './by-event.ts'
import type { Candidate, DoubtKind, Reading, Weight } from './candidate.ts'
import { asides, quotes } from './clause.ts'
import { isCurrency } from './currency.ts'
import { datedEvents } from './dated-events.ts'
import { expanded } from './expand.ts'
import { fold } from './fold.ts'
import { joined, labelled } from './joined.ts'
import { mendedNumbers } from './mended.ts'
import { type Mention, type NumberMention, scanNumbers } from './number.ts'
import { countedOneByOne, isEvent } from './ordinals.ts'
import { type PartTold, partsTold } from './partners.ts'
import { partsHad } from './parts-had.ts'
import type { UnitWords } from './phrases.ts'
import { placedLine } from './places.ts'
import { oneForEach, seriesTold } from './series.ts'
import { shownMoney } from './shown-money.ts'
import { type RatioTold, ratioTold } from './spoken-ratio.ts'
import { skipSpace, type Tokens, tokenize } from './tokens.ts'
import { unitsOf } from './unit-of.ts'
import { countsPeople, type UnitMatch, unitAfter, unitWords } from './units.ts'
import { ofOthers } from './units-of-others.ts'
import { othersNumbers } from './whose.ts'

/** All that is known while the numbers of one message are judged. */
export type Scene = {
  readonly tokens: Tokens
  readonly indicators: readonly Indicator[]
  readonly units: UnitWords
  readonly mentions: readonly Mention[]
  /** The unit that follows each mention. */
  readonly unitOf: ReadonlyMap<Mention, UnitMatch | undefined>
  readonly asides: readonly (readonly [number, number])[]
  readonly quotes: readonly (readonly [number, number])[]
  /** Whether a number without a word may answer. */
  readonly bare: boolean
  /** It is asked who led what is counted. */
  readonly askHost: boolean
  /** Told of the same section before this text. */
  readonly known: readonly Figure[]
  /** Numbers with a unit of another section: they count nothing here. */
  readonly foreign: ReadonlySet<Mention>
  /** Numbers that speak of another figure, or of somebody else's event: they are no figure by their own words. */
  readonly taken: ReadonlySet<Mention>
  /** Events of somebody else were told, which the prompt does not ask for. */
  readonly theirs: boolean
  readonly parts: readonly PartTold[]
  readonly ratio: RatioTold | undefined
  /** Where lines begin that tell one thing after the other. */
  readonly lists: ReadonlySet<number>
  /** Events numbered one by one. */
  readonly oneByOne: number | undefined
  /** Events told by their days. */
  readonly dated: number | undefined
  /** By numbers that stand in a row: "quý I: 2, quý II: 2", "buổi sáng 40, buổi chiều 35". */
  readonly told: readonly Candidate[]
}

/** An answer has a handful of numbers; a pasted table is words after this many, or every one would weigh on every other. */
const MOST = 200

export type SceneOptions = {
  readonly bare: boolean
  /** Of shared events it is asked who led them: nothing is left out. */
  readonly askHost: boolean
  /** What the other sections of the form ask for. */
  readonly others: readonly Indicator[]
  readonly known: readonly Figure[]
}

/** Reads everything about a message that its numbers are judged by. */
export function sceneOf(
  text: string,
  indicators: readonly Indicator[],
  { bare, askHost, others: elsewhere, known }: SceneOptions,
): Scene {
  const tokens = tokenize(expanded(text, indicators))
  const units = unitWords(indicators)
  const unitAt = (next: number) => unitAfter(tokens, next, units)
  const all = labelled(tokens, joined(tokens, scanNumbers(tokens).slice(0, MOST)), unitAt)
  const unitOf = unitsOf(tokens, all, units, unitAt)
  const mended = mendedNumbers(tokens, all, unitOf)
  const mentions = mended.size === 0 ? all : all.filter(mention => !mended.has(mention))
  const line = placedLine(tokens, mentions)
  const kept = { unitOf, indicators }
  const byEvent = toldByEvent(line, mentions, { ...kept, known, bare })
  const series = bare && !byEvent ? (seriesTold(line, mentions, kept) ?? oneForEach(tokens, mentions, kept)) : undefined
  const ratio = ratioTold(line, mentions, indicators)
  const has = (id: string, but: Mention) =>
    mentions.some(each => each !== but && unitOf.get(each)?.indicators.some(indicator => indicator.id === id))
  // "45 hồ sơ trễ" alone is no rest of anything.
  const parts = partsTold(line, mentions, indicators).filter(
    ({ how, whole }) => !('mention' in how) || how.kind === 'count' || has(whole, how.mention),
  )
  const isWho = (mention: Mention) => unitOf.get(mention)?.indicators.every(countsPeople) ?? false
  const others =
    askHost || !indicators.some(({ counting }) => counting === 'host') ? [] : [...othersNumbers(line, mentions, isWho)]
  const own = (mention: Mention) => unitOf.get(mention)?.indicators.some(({ counting }) => counting !== 'host') ?? false
  const theirs = others.filter(mention => !own(mention))
  const taken = new Set<Mention>([
    ...theirs,
    ...(ratio?.used ?? []),
    ...(byEvent?.used ?? series?.used ?? []),
    ...parts.flatMap(part => ('mention' in part.how ? [part.how.mention] : [])),
  ])
  return {
    tokens,
    indicators,
    units,
    mentions,
    unitOf,
    asides: [...asides(tokens), ...partsHad(tokens, mentions)],
    quotes: quotes(tokens),
    bare,
    askHost,
    known,
    foreign: new Set([
      ...ofOthers(tokens, unitOf, { asked: indicators, others: elsewhere }),
      ...shownMoney(tokens, mentions),
    ]),
    taken,
    theirs: theirs.length > 0,
    parts,
    ratio,
    lists: listsIn(tokens.source),
    // Gương are no buổi: "lần 1 500k, lần 2 300k" counts none of them.
    oneByOne: indicators[0]?.words.some(isEvent) ? countedOneByOne(line, mentions) : undefined,
    dated: bare && indicators[0]?.words.some(isEvent) ? datedEvents(tokens.source) : undefined,
    told: byEvent?.told ?? series?.told ?? [],
  }
}

const LISTED =
  /\b(?:thang|ngay|quy|q[1-4i]|dot|hoc ky|hk[12]|hki|hkii|them|nua|tiep|va|chu tri|phoi hop|tham gia)\b|\b\d{1,2}\/\d{1,2}\b|\b(?:buoi|lan) \d+\b/

/** "Tháng 3: 1 buổi", "3 buổi tuyên truyền và 3 buổi tọa đàm": looked at once a line, however many numbers stand in it. */
function listsIn(source: string): ReadonlySet<number> {
  const lists = new Set<number>()
  let from = 0
  for (const line of source.split('\n')) {
    if (LISTED.test(fold(line))) lists.add(from)
    from += line.length + 1
  }
  return lists
}

/** Whether a token lies strictly inside one of the spans. */
export function within(spans: readonly (readonly [number, number])[], index: number): boolean {
  return spans.some(([from, to]) => index > from && index < to)
}

/** The candidates of a number whose indicator is known. */
export function valueCandidates(
  scene: Scene,
  mention: NumberMention,
  indicator: Indicator,
  weight: Weight,
  doubt?: DoubtKind,
): readonly Candidate[] {
  if (indicator.measure === 'ratio') return [ratioCandidate(mention, indicator, doubt)]
  if (mention.of !== undefined || mention.percent) return []
  if (mention.marker && !Number.isInteger(mention.value)) return []
  const { groups, commaPair } = mention.magnitude
  if (groups?.length === 2 && indicator.measure !== 'money' && mayBeTwo(scene, mention)) {
    return twoNumbers(scene, indicator, groups, mention.value)
  }
  if (mention.low !== undefined && mention.high !== undefined) {
    return [{ indicator, readings: [{ value: mention.low }, { value: mention.high }], doubt: 'range', weight }]
  }
  if (!Number.isInteger(mention.value) && indicator.measure !== 'money') {
    const pair = commaPair && commaPair[1] === commaPair[0] + 1 ? commaPair.map(value => ({ value })) : []
    return [{ indicator, readings: pair, doubt: pair.length > 0 ? 'range' : 'unreadable', weight }]
  }
  const readings = [{ value: mention.value }]
  if (!mention.exact)
    return [{ indicator, readings: looseReadings(scene, mention, indicator), doubt: 'approximate', weight }]
  if (indicator.measure === 'money' && mention.value > 0 && mention.value < 1000) {
    return smallMoney(scene, mention, indicator, weight)
  }
  return [{ indicator, readings, weight, ...(doubt ? { doubt } : {}) }]
}

/** Of money nobody gives so little: 2 are millions, 200 thousands. */
export const likelyMoney = (value: number): number =>
  value === 0 || value >= 1000 ? value : value * (value < 100 ? 1e6 : 1e3)

/** "kinh phí 5" means millions, "500 đồng" thousands; "12D" is a class. */
function smallMoney(scene: Scene, mention: NumberMention, indicator: Indicator, weight: Weight): readonly Candidate[] {
  if (scene.tokens.list[mention.next]?.text === 'd') return []
  const likely = likelyMoney(mention.value)
  return [{ indicator, readings: [{ value: likely }, { value: mention.value }], doubt: 'ambiguous-unit', weight }]
}

/** "khoảng ba chục người" after "2 buổi" may mean each session (messages.md 7). */
function looseReadings(scene: Scene, mention: NumberMention, indicator: Indicator): readonly Reading[] {
  const first = scene.indicators[0]
  const times = scene.mentions.find((each): each is NumberMention => {
    if (each.kind !== 'number' || !each.exact || each.first >= mention.first || !first) return false
    return scene.unitOf.get(each)?.indicators[0] === first
  })
  const perEach = times && first !== indicator && countsPeople(indicator) && times.value > 1 && times.value <= 50
  return perEach ? [{ value: mention.value }, { value: mention.value * times.value }] : [{ value: mention.value }]
}

/** Whether "2 120" can be two answers: two counts are asked for and the first one is not told otherwise. */
function mayBeTwo(scene: Scene, mention: NumberMention): boolean {
  const [first, second] = scene.indicators.filter(each => each.measure !== 'ratio' && each.measure !== 'money')
  if (!first || !second) return false
  return !scene.mentions.some(each => each !== mention && scene.unitOf.get(each)?.indicators.includes(first))
}

/** "2 120 lượt": 2 of the first and 120 of the second, or 2120. */
export function twoNumbers(
  scene: Scene,
  indicator: Indicator,
  groups: readonly number[],
  whole: number,
): readonly Candidate[] {
  const counts = scene.indicators.filter(each => each.measure !== 'ratio' && each.measure !== 'money')
  const [left = 0, right = 0] = groups
  const first = counts[0] ?? indicator
  const other = first === indicator ? (counts[1] ?? indicator) : indicator
  const doubt = 'ambiguous-unit'
  const big = { value: whole }
  return [
    {
      indicator: first,
      readings: first === indicator ? [{ value: left }, big] : [{ value: left }],
      doubt,
      weight: 'weak',
    },
    {
      indicator: other,
      readings: other === indicator ? [{ value: right }, big] : [{ value: right }],
      doubt,
      weight: 'weak',
    },
  ]
}

function ratioCandidate(mention: NumberMention, indicator: Indicator, doubt: DoubtKind | undefined): Candidate {
  const { value, of } = mention
  if (of === undefined) return { indicator, readings: [], doubt: 'unreadable', weight: 'weak' }
  if (value > of) return { indicator, readings: [{ value: of, of: value }], doubt: 'absurd', weight: 'plain' }
  return { indicator, readings: [{ value, of }], weight: 'plain', ...(doubt ? { doubt } : {}) }
}

/** The prompt's indicator in đồng, if it has one. */
export function moneyOf(scene: Scene): Indicator | undefined {
  return scene.indicators.find(each => each.measure === 'money')
}

/** Whether a number is plainly money: "5tr", "500.000 đồng". */
export function hasCurrency(scene: Scene, mention: NumberMention): boolean {
  return mention.magnitude.scaled !== undefined || isCurrency(scene.tokens, skipSpace(scene.tokens, mention.next))
}
