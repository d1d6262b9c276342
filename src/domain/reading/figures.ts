/** The figures of one message, which carries numbers and words together: "4 lần; ký cam kết ứng xử". */

import type { Figure } from '../figure.ts'
import type { Indicator } from '../plan.ts'
import { remembered } from '../remembered.ts'
import type { Candidate, Doubt, Reading } from './candidate.ts'
import { spentOf } from './collected.ts'
import { type Scene, sceneOf } from './figure-candidate.ts'
import { candidatesOf } from './figure-candidates.ts'
import { nfc } from './fold.ts'
import { calledAlone, type ModelTold, readModels } from './models.ts'
import { deniedIndicators, isNothing } from './nothing.ts'
import { type Settled, toldBesides } from './told-besides.ts'

export type { Doubt, Reading } from './candidate.ts'
export { isNothing } from './nothing.ts'

export type FiguresRead = {
  /** Certain, at most one per indicator, in the order of the indicators. */
  readonly figures: readonly Figure[]
  readonly doubts: readonly Doubt[]
  /** The text as typed, in NFC: figures are never cut out of the words. */
  readonly words: string
  /** Indicators without any number, certain or doubtful. */
  readonly missing: readonly string[]
  /** The whole message says that there is nothing. */
  readonly nothing: boolean
}

/** @param bare 'first' (default): a number without a unit may answer the first indicator; 'none' for notes outside a prompt. */
export type FigureOptions = {
  readonly bare?: 'first' | 'none'
  /** What the other sections of the form ask for: a number in their units is none of this one. */
  readonly others?: readonly Indicator[]
  /** The prompt asks who led a shared event, so that events of others are figures too. */
  readonly askHost?: boolean
  /** What was told of the section before: "mỗi buổi 15 người" is so many times the sessions. */
  readonly known?: readonly Figure[]
}

/** A message far longer than any answer is words; its numbers are asked for. */
const LONGEST = 20_000

/**
 * Reads the figures of an answer. Never guesses: what is loose, large, or could belong elsewhere becomes a doubt.
 * @param indicators those of the prompt, the first one first.
 */
export function readFigures(text: string, indicators: readonly Indicator[], options: FigureOptions = {}): FiguresRead {
  const [first] = indicators
  const of = [...indicators, ...(options.others ?? [])]
  const make = () => ({ of, told: reading(text, indicators, options) })
  if (!first) return make().told
  const before = (options.known ?? []).map(({ indicator, value }) => `${indicator}=${value}`).join()
  const how = `${options.bare === 'none'} ${options.askHost ?? false} ${of.length} ${before}`
  const known = lately(first, `${how} ${text}`, make)
  const same = known.of.length === of.length && known.of.every((each, at) => each === of[at])
  return same ? known.told : make().told
}

/** A message is listened to first and taken then: it is read once. */
const lately = remembered<{ readonly of: readonly Indicator[]; readonly told: FiguresRead }>(16)

function reading(text: string, indicators: readonly Indicator[], options: FigureOptions): FiguresRead {
  const named = indicators.find(indicator => indicator.named)
  const told = (named && readNamed(text, indicators, named)) ?? readNumbers(text, indicators, options)
  return named && told.missing.includes(named.id) && calledAlone(text) !== undefined ? withOne(told, named) : told
}

/** "Mô hình vườn rau sạch" tells of one, whose name is asked about. */
const withOne = (told: FiguresRead, { id }: Indicator): FiguresRead => ({
  ...told,
  figures: [{ indicator: id, value: 1 }, ...told.figures],
  missing: told.missing.filter(each => each !== id),
})

/**
 * Things told by name are counted from their names; a number told beside the names goes before. Numbers inside a deed
 * ("góp 200 cuốn sách") count none of them. undefined: nothing is named.
 */
function readNamed(text: string, indicators: readonly Indicator[], named: Indicator): FiguresRead | undefined {
  const words = nfc(text)
  const found = modelsIn(words, indicators, named)
  if (!found) return undefined
  const { models, told } = found
  const all = told.figures.find(({ indicator }) => indicator === named.id)?.value ?? 0
  const figures = indicators.flatMap(({ id, atMost }): readonly Figure[] => {
    if (told.doubts.some(({ indicator }) => indicator === id)) return []
    // More names than were counted are so many; fewer leave some without a name.
    if (id === named.id) return [{ indicator: id, value: Math.max(all, models.length) }]
    const known = atMost === named.id && all <= models.length && models.every(each => each.recognised !== undefined)
    if (known) return [{ indicator: id, value: models.filter(({ recognised }) => recognised).length }]
    return told.figures.filter(({ indicator }) => indicator === id)
  })
  const { doubts } = told
  const missing = indicators.filter(
    ({ id }) => !figures.some(each => each.indicator === id) && !doubts.some(each => each.indicator === id),
  )
  return { figures, doubts, words, missing: missing.map(({ id }) => id), nothing: false }
}

/** The models of an answer; "2 mô hình, 2 được công nhận" beside two names says it of both. */
export function namedModels(text: string, indicators: readonly Indicator[]): readonly ModelTold[] {
  const named = indicators.find(indicator => indicator.named)
  return named ? (modelsIn(nfc(text), indicators, named)?.models ?? []) : []
}

/** @returns undefined when nothing is named: then the numbers are read once, with the rest of the text. */
function modelsIn(
  words: string,
  indicators: readonly Indicator[],
  named: Indicator,
): { readonly models: readonly ModelTold[]; readonly told: FiguresRead } | undefined {
  const { models, beside } = readModels(words.slice(0, LONGEST))
  if (models.length === 0) return undefined
  const told = readNumbers(beside, indicators, { bare: 'none' })
  const part = indicators.find(({ atMost }) => atMost === named.id)
  const recognised = told.figures.find(({ indicator }) => indicator === part?.id)?.value
  const same = recognised === 0 ? false : recognised === models.length ? true : undefined
  return {
    models: same === undefined ? models : models.map(model => ({ ...model, recognised: model.recognised ?? same })),
    told,
  }
}

function readNumbers(text: string, indicators: readonly Indicator[], options: FigureOptions): FiguresRead {
  const words = nfc(text)
  const nothing = isNothing(words)
  if (indicators.length === 0) return { figures: [], doubts: [], words, missing: [], nothing }
  const scene = sceneOf(words.slice(0, LONGEST), indicators, {
    bare: options.bare !== 'none',
    askHost: options.askHost ?? false,
    others: options.others ?? [],
    known: options.known ?? [],
  })
  const candidates = nothing ? zeros(indicators) : [...said(scene), ...denied(scene)]
  const byCandidates = indicators.map(indicator =>
    settle(
      indicator,
      candidates.filter(candidate => candidate.indicator === indicator),
    ),
  )
  const settled = toldBesides(scene, byCandidates)
  const figures = settled.filter(each => each !== undefined && !('kind' in each)) as readonly Figure[]
  const doubts = settled.filter(each => each !== undefined && 'kind' in each) as readonly Doubt[]
  const missing = indicators.filter((_, at) => settled[at] === undefined).map(indicator => indicator.id)
  return { figures, doubts, words, missing, nothing }
}

function said(scene: Scene): readonly Candidate[] {
  const { told } = scene
  const each = scene.mentions.map((_, at) => candidatesOf(scene, at))
  const sums = each.flatMap((those, at) => those.filter(isMoney).map(candidate => ({ at, candidate })))
  if (sums.length < 2) return [...told, ...each.flat()]
  return [...told, ...each.flat().filter(candidate => !isMoney(candidate)), ...spentOf(scene, sums)]
}

const isMoney = ({ indicator }: Candidate): boolean => indicator.measure === 'money'

function zeros(indicators: readonly Indicator[]): readonly Candidate[] {
  return indicators.filter(each => each.measure !== 'ratio').map(zero)
}

function zero(indicator: Indicator): Candidate {
  return { indicator, readings: [{ value: 0 }], weight: 'plain' }
}

function denied(scene: Scene): readonly Candidate[] {
  return deniedIndicators(scene).map(indicator => ({ ...zero(indicator), weight: 'denial' }))
}

/** One figure or one doubt from all that was said about an indicator; undefined when nothing was. */
function settle(indicator: Indicator, candidates: readonly Candidate[]): Settled {
  const [best, ...others] = strongest(candidates)
  if (!best) return undefined
  if (others.length > 0) return several(indicator, [best, ...others])
  const [reading] = best.readings
  if (!reading) return { kind: best.doubt ?? 'unreadable', indicator: indicator.id, readings: [] }
  const readings = unique(best.readings)
  if (reading.value > indicator.usualMax && best.doubt !== 'ambiguous-unit')
    return { kind: 'absurd', indicator: indicator.id, readings }
  return best.doubt ? { kind: best.doubt, indicator: indicator.id, readings } : { indicator: indicator.id, ...reading }
}

/** Totals before single numbers, numbers before parts of them, told numbers before denials and guesses. */
function strongest(candidates: readonly Candidate[]): readonly Candidate[] {
  const of = (weight: Candidate['weight']) => candidates.filter(candidate => candidate.weight === weight)
  const total = of('total').at(-1)
  if (total) return [total]
  for (const weight of ['plain', 'aside'] as const) {
    const told = of(weight).filter(candidate => candidate.readings.length > 0)
    if (told.length > 0) return told
  }
  const denial = of('denial').slice(0, 1)
  if (denial.length > 0) return denial
  const guesses = of('weak').filter(candidate => candidate.readings.length > 0)
  return guesses.length > 0 ? guesses.slice(0, 1) : candidates.slice(0, 1)
}

/**
 * "3 buổi tuyên truyền, 2 buổi tọa đàm": five, or one of them; ratios are not added. The same number twice is one number
 * said twice, or two alike: a line that only names it ("Số buổi: 3") settles that, else it is asked.
 */
function several(indicator: Indicator, candidates: readonly Candidate[]): Doubt | Figure {
  const distinct = candidates.filter(
    ({ readings: [one] }, at) =>
      candidates.findIndex(({ readings: [other] }) => other?.value === one?.value && other?.of === one?.of) === at,
  )
  const certain = candidates.every(candidate => !candidate.doubt)
  const [said] = distinct
  const [reading] = said?.readings ?? []
  if (distinct.length === 1 && reading && certain && candidates.some(({ named }) => named)) {
    return { indicator: indicator.id, ...reading }
  }
  const each = candidates.flatMap(candidate => candidate.readings.slice(0, 1))
  const sum = { value: each.reduce((total, told) => total + told.value, 0) }
  const added = candidates.slice(1).every(candidate => candidate.added)
  if (added && certain && indicator.measure !== 'ratio') return { indicator: indicator.id, ...sum }
  const alike = distinct.length === 1 && !candidates.some(({ listed }) => listed)
  const ordered =
    indicator.measure === 'ratio'
      ? each.toReversed()
      : (likelier(candidates) ?? (alike ? [...each, sum] : [sum, ...each]))
  const readings = unique(ordered).slice(0, 4)
  const [only, ...rest] = readings
  if (only && rest.length === 0 && certain) return { indicator: indicator.id, ...only }
  const about = candidates.some(({ doubt }) => doubt === 'approximate' || doubt === 'range' || doubt === 'unreadable')
  return { kind: about ? 'approximate' : 'ambiguous-unit', indicator: indicator.id, readings }
}

const sumOf = (readings: readonly (Reading | undefined)[]): Reading => ({
  value: readings.reduce((total, told) => total + (told?.value ?? 0), 0),
})

/** Where the sum of all is not the likeliest: best first. */
function likelier(candidates: readonly Candidate[]): readonly Reading[] | undefined {
  const firsts = (those: readonly Candidate[]) => sumOf(those.map(({ readings }) => readings[0]))
  const parted = (as: Candidate['as']) => {
    const [those, others] = [true, false].map(is => candidates.filter(each => (each.as === as) === is))
    return those && others && those.length > 0 && others.length > 0 ? [firsts(those), firsts(others)] : undefined
  }
  const [all, ...parts] = candidates
  // "3 em, 1 em 500k, 2 em 300k": told whole, then by its parts.
  if (all && parts.length > 1 && firsts([all]).value === firsts(parts).value) return [firsts([all]), firsts(candidates)]
  const alike = sameForEach(candidates)
  if (alike) return alike
  const asked = parted('asked-for')
  if (asked) return [...asked, firsts(candidates)]
  const [, rest] = parted('one') ?? []
  if (rest) return [rest, firsts(candidates)]
  // "Thăm 4 em, tặng 15 suất": the four may be among the fifteen.
  const [more, fewer] = parted('piece')?.toSorted((a, b) => b.value - a.value) ?? []
  if (more && fewer) return [more, firsts(candidates), fewer]
  // "3 suất 200k, 2 suất 300k": all of them for each, or none.
  if (!candidates.every(({ doubt, readings }) => doubt === 'per-each' && readings.length > 1)) return undefined
  return [firsts(candidates), sumOf(candidates.map(({ readings }) => readings.at(-1)))]
}

/** "Cho 15 em, buổi nào cũng đủ 15 em": the same fifteen, told once more. */
function sameForEach(candidates: readonly Candidate[]): readonly Reading[] | undefined {
  const each = candidates.find(({ doubt, readings }) => doubt === 'per-each' && readings.length > 1)
  const alone = each?.readings.at(-1)
  const others = candidates.filter(candidate => candidate !== each)
  if (!each || !others.every(({ readings: [told] }) => told?.value === alone?.value)) return undefined
  return each.indicator.perEach ? each.readings : each.readings.toReversed()
}

function unique(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    (reading, at) => readings.findIndex(each => each.value === reading.value && each.of === reading.of) === at,
  )
}
