import type { Measure } from './plan.ts'

/**
 * Chủ trì or phối hợp: how many of a figure's events the unit hosted and in how many it took part in another's.
 * For money and people supported 'partner' means that somebody else paid.
 */
export type Hosting = 'host' | 'partner' | { readonly host: number; readonly partner: number }

/** One number a unit told for one indicator of the plan; 0 is a figure, silence is none. */
export type Figure = {
  readonly indicator: string
  /** In the indicator's unit; đồng for money; the numerator for a ratio. */
  readonly value: number
  /** Denominator of a ratio. */
  readonly of?: number
  /** Absent means host: the question itself asked only for what the unit hosted or paid. */
  readonly hosting?: Hosting
}

const shares = ({ value, hosting }: Figure) =>
  typeof hosting === 'object'
    ? hosting
    : { host: hosting === 'partner' ? 0 : value, partner: hosting === 'host' ? 0 : value }

/** Who hosted both of two figures that are added; undefined when it was told of one alone and must be asked again. */
export function joinHosting(one: Figure, more: Figure): Hosting | undefined {
  if (one.hosting === undefined || more.hosting === undefined) return undefined
  if (one.hosting === more.hosting && typeof one.hosting === 'string') return one.hosting
  const [a, b] = [shares(one), shares(more)]
  return { host: a.host + b.host, partner: a.partner + b.partner }
}

/** Whether numbers of this measure told one after another are added: of a state or ratio the last word holds. */
export const addsUp = (measure: Measure | undefined): boolean => measure === 'flow' || measure === 'money'

/** A figure of the school as a report told it. */
export type ToldFigure = { readonly indicator: string; readonly value: number; readonly of?: number }

/** What a report that was sent told, and under which number. */
export type SentFigures = { readonly number: string; readonly figures: readonly ToldFigure[] }
