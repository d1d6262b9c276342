import type { Figure } from '../../domain/figure.ts'
import { answerTo } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import { isBareNumber } from '../../domain/reading/bare-number.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { namedLabels } from '../../domain/reading/doorman/named-section.ts'
import { readNumber } from '../../domain/reading/number.ts'
import { type Draft, promptOf } from './draft.ts'
import { figuresAt, type Told, toldOf } from './mend-told.ts'

/** What a correction may change: figures of one section. */
export type Change = { readonly prompt: Prompt; readonly figures: readonly Figure[] }

/** What a correction means: one section, with no figures where none can be told; or it has to be asked which. */
export type Meant =
  | ({ readonly is: 'section' } & Change)
  /** `missing`: the number that was to be replaced and stands nowhere. */
  | { readonly is: 'which'; readonly among: readonly Change[]; readonly missing?: number }

/** Where a correction belongs that says no number of a section. @param open the question that stands open, `last` the one answered last. */
type Place = { readonly open: string | undefined; readonly last: string | undefined }

/** The section a correction means and what it changes there: by its number, by its name, by what the words fit. */
export function meantBy(draft: Draft, correction: Correction, { open, last }: Place): Meant {
  const { place } = correction
  const before = last ?? previousOf(draft, open)
  const replaced = readNumber(correction.instead ?? '')?.value
  if (place.by === 'words') return byWords(draft, correction, { open, before, replaced })
  const at = place.by === 'number' ? draft.prompts[place.number - 1] : before && promptOf(draft, before)
  return at ? within(draft, toldOf(draft, at, correction), replaced) : { is: 'which', among: [] }
}

/** The section asked before the open one. */
function previousOf(draft: Draft, open: string | undefined): string | undefined {
  const at = draft.prompts.findIndex(({ id }) => id === open)
  const before = draft.prompts.slice(0, at < 0 ? draft.prompts.length : at)
  return before.findLast(({ id }) => isGiven(draft, id))?.id
}

const isGiven = (draft: Draft, promptId: string): boolean => answerTo(draft.report.answers, promptId)?.state === 'given'

/** The section is known: of a number without its unit it is asked which figure it is, unless it can be one alone. */
function within(draft: Draft, told: Told, replaced: number | undefined): Meant {
  const { prompt, figures } = told
  if (figures.length > 0) return { is: 'section', prompt, figures }
  const those = replacing(draft, told, replaced)
  const perhaps = those.length > 0 ? those : told.perhaps
  if (perhaps.length > 1) return { is: 'which', among: perhaps.map(each => ({ prompt, figures: [each] })) }
  return { is: 'section', prompt, figures: perhaps }
}

/** Of what a bare number may be, the figures that hold the number it replaces. */
const replacing = (draft: Draft, { prompt, perhaps }: Told, replaced: number | undefined): readonly Figure[] =>
  perhaps.filter(({ indicator }) =>
    figuresAt(draft, prompt).some(each => each.indicator === indicator && each.value === replaced),
  )

type Known = {
  readonly open: string | undefined
  readonly before: string | undefined
  readonly replaced: number | undefined
}

function byWords(draft: Draft, correction: Correction, known: Known): Meant {
  const all = draft.prompts.map(prompt => toldOf(draft, prompt, correction))
  const names = namedLabels(
    correction.text,
    draft.prompts.map(({ label }) => label),
  )
  const named = all.filter(({ prompt }) => names.has(prompt.label))
  const given = all.filter(({ prompt }) => isGiven(draft, prompt.id))
  const fitting = (told: readonly Told[]) => told.filter(({ figures }) => figures.length > 0)
  const [only, ...others] = fitting(named)
  // What is named decides, whatever number was to be replaced.
  if (only && others.length === 0) return { is: 'section', prompt: only.prompt, figures: only.figures }
  const pool = only ? [only, ...others] : fitting(given)
  if (pool.length > 0) return ofFitting(draft, pool, known)
  const [called, ...more] = named
  if (called && more.length === 0) return within(draft, called, known.replaced)
  return ofNumber(draft, given, correction, known)
}

/** Several sections may be told what the words tell: the one that holds the number replaced, whose own words they are. */
function ofFitting(draft: Draft, pool: readonly Told[], { open, before, replaced }: Known): Meant {
  const holds = ({ prompt, figures }: Told) =>
    figuresAt(draft, prompt).some(
      ({ indicator, value }) => value === replaced && figures.some(each => each.indicator === indicator),
    )
  const holding = replaced === undefined ? pool : pool.filter(holds)
  if (replaced !== undefined && holding.length === 0)
    return { is: 'which', among: pool.filter(({ own }) => own > 0).toSorted(byOwn), missing: replaced }
  const most = Math.max(...holding.map(({ own }) => own))
  const likely = holding.filter(({ own }) => own === most)
  const one = likely.length === 1 ? likely[0] : undefined
  const found =
    one ?? likely.find(({ prompt }) => prompt.id === before) ?? likely.find(({ prompt }) => prompt.id === open)
  return found ? { is: 'section', prompt: found.prompt, figures: found.figures } : { is: 'which', among: likely }
}

const byOwn = (one: Told, other: Told): number => other.own - one.own

/** A number without a unit: the figure it replaces, or the only one of the answer before; without a number that answer. */
function ofNumber(draft: Draft, given: readonly Told[], { text }: Correction, { before, replaced }: Known): Meant {
  const last = given.find(({ prompt }) => prompt.id === before)
  const alone = ({ prompt }: Told, perhaps: readonly Figure[]): readonly Change[] =>
    perhaps.map(each => ({ prompt, figures: [each] }))
  const offers = [...(last ? [last] : []), ...given.filter(each => each !== last).toReversed()].flatMap(each =>
    alone(each, each.perhaps),
  )
  if (replaced !== undefined && offers.length > 0) {
    const those = given.flatMap(each => alone(each, replacing(draft, each, replaced)))
    const likely = those.length > 1 ? those.filter(({ prompt }) => prompt.id === before) : those
    const [one, ...others] = likely
    if (one && others.length === 0) return { is: 'section', ...one }
    return those.length > 0 ? { is: 'which', among: those } : { is: 'which', among: offers, missing: replaced }
  }
  if (!last) return { is: 'which', among: offers }
  // "Nhầm, 3 chuyên đề" tells of something that is counted nowhere: nobody knows that it is the last figure.
  return last.perhaps.length > 0 && !isBareNumber(text)
    ? { is: 'which', among: offers }
    : within(draft, last, undefined)
}
