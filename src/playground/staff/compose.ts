import type { Indicator, Plan, Prompt } from '../../domain/plan.ts'
import { DEMOCRACY } from './answers/democracy.ts'
import { PEOPLE } from './answers/people.ts'
import type { Manner, Range } from './answers/shape.ts'
import { WORK } from './answers/work.ts'
import type { Chance } from './chance.ts'
import type { Told, ToldFigure, ToldFigures } from './ledger.ts'

/** An answer before it is typed: what is meant, and the words for it. */
export type Composed = {
  readonly told: Told
  /** The figures first, then what happened; one of them may be missing. */
  readonly parts: readonly string[]
}

export type Wording = {
  /** Leads the school. */
  readonly leads?: boolean

  /** "khoảng 30". */
  readonly loose: boolean
  /** What the same unit told half a year ago: a state is told anew and is the same still. */
  readonly before: Told | undefined
}

/** By programme, then by prompt. */
const MANNERS: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {
  'dan-van': { ...WORK, ...PEOPLE },
  'dan-chu': DEMOCRACY,
}

const HUNDRED_THOUSAND = 100_000

/** @returns undefined for a prompt nobody has learnt to answer. */
export const mannerOf = ({ programme }: Plan, { id }: Prompt): Manner | undefined => MANNERS[programme]?.[id]

/** What somebody answers to a prompt: seeded figures, then words for them. */
export function compose(
  plan: Plan,
  prompt: Prompt,
  chance: Chance,
  { loose, before, leads = false }: Wording,
): Composed {
  const manner = mannerOf(plan, prompt)
  if (!manner || chance.happens(manner.nothing)) return { told: { state: 'none', figures: {}, words: '' }, parts: [] }
  const template = loose && manner.loose ? manner.loose : chance.pick(manner.says)
  const drawn = drawFigures({ plan, prompt, manner }, chance, before?.figures ?? {})
  if (manner.models) return namedModels(manner.models, drawn, chance, before)
  const said = Object.entries(drawn).filter(([id]) => template.includes(`{${id}}`))
  const figures = { ...Object.fromEntries(said), ...leftOf(manner, drawn) }
  const numbers = template.replace(/\{([^{}]+)\}/g, (_, id: string) =>
    written(indicatorOf(plan, id), drawn[id], chance),
  )
  const parts = [numbers, chance.pick((leads ? manner.leaders : undefined) ?? manner.words)].filter(part => part !== '')
  return { told: { state: 'given', figures, words: prompt.figuresOnly ? '' : joined(parts) }, parts }
}

/** Each model on a line of its own; half a year later the same ones are told in the same words. */
function namedModels(
  models: NonNullable<Manner['models']>,
  figures: ToldFigures,
  chance: Chance,
  before: Told | undefined,
): Composed {
  const [registered = 0, recognised = 0] = Object.values(figures).map(({ value }) => value)
  const first = chance.between(0, models.length - 1)
  const lines = Array.from({ length: registered }, (_, at) => {
    const status = at < recognised ? 'đã được công nhận' : 'chưa được công nhận'
    return `${models[(first + at) % models.length]}; ${status}`
  })
  const words = before?.state === 'given' ? before.words : lines.join('\n')
  return { told: { state: 'given', figures, words }, parts: [words] }
}

function leftOf({ left = {} }: Manner, drawn: ToldFigures): ToldFigures {
  const rest = ([from, less]: readonly [string, string]) => (drawn[from]?.value ?? 0) - (drawn[less]?.value ?? 0)
  return Object.fromEntries(Object.entries(left).map(([id, of]) => [id, { value: rest(of) }]))
}

export const joined = (parts: readonly string[]): string => parts.join('; ')

type Asked = { readonly plan: Plan; readonly prompt: Prompt; readonly manner: Manner }

function drawFigures({ plan, prompt, manner }: Asked, chance: Chance, before: ToldFigures): ToldFigures {
  const drawn: Record<string, ToldFigure> = {}
  for (const [id, range] of Object.entries(manner.figures)) {
    const indicator = indicatorOf(plan, id)
    const fresh = draw(indicator, range, drawn, chance)
    drawn[id] = hosted(prompt, indicator, lasting(indicator, before[id]) ?? fresh, chance)
  }
  return drawn
}

function draw(indicator: Indicator | undefined, range: Range, drawn: ToldFigures, chance: Chance): ToldFigure {
  if ('atMost' in range) {
    const most = drawn[range.atMost]?.value ?? 0
    return { value: Math.max(0, most - chance.between(0, range.short ?? most)) }
  }
  const [from, to] = range
  const value = chance.between(from, to)
  if (indicator?.measure === 'ratio') return { value: value - chance.between(0, 1), of: value }
  return { value: indicator?.measure === 'money' ? value * HUNDRED_THOUSAND : value }
}

/** What is the same half a year later: models are kept, and by then the whole unit has been reached. */
function lasting(indicator: Indicator | undefined, before: ToldFigure | undefined): ToldFigure | undefined {
  if (before?.of !== undefined) return { value: before.of, of: before.of }
  return indicator?.measure === 'state' ? before : undefined
}

/** Chủ trì hay phối hợp: asked only in some prompts, and only of events. */
function hosted(prompt: Prompt, indicator: Indicator | undefined, figure: ToldFigure, chance: Chance): ToldFigure {
  if (!prompt.askHost || indicator?.counting !== 'host' || figure.value === 0) return figure
  return { ...figure, host: chance.between(0, figure.value) }
}

const indicatorOf = (plan: Plan, id: string): Indicator | undefined => plan.indicators.find(each => each.id === id)

/** A figure as people type it. */
function written(indicator: Indicator | undefined, figure: ToldFigure | undefined, chance: Chance): string {
  if (!figure) return ''
  if (figure.of !== undefined) return `${figure.value}/${figure.of}`
  return indicator?.measure === 'money' ? money(figure.value, chance) : String(figure.value)
}

/** "2,5 triệu đồng", "2.500.000 đồng", "800 nghìn đồng". */
function money(value: number, chance: Chance): string {
  const millions = value / 1_000_000
  if (millions < 1) return `${value / 1000} nghìn đồng`
  if (chance.happens(60)) return `${String(millions).replace('.', ',')} triệu đồng`
  return `${String(value).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
}
