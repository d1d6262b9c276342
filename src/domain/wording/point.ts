import type { Unit } from '../school.ts'
import type { ToReword } from './rewrite.ts'

/**
 * Where an ý goes. `report`: to the superior. `school`: the BGH's list with the unit. `leadership`: the BGH alone.
 * `superior`, `difficulties`: drafts for the officer. `reword`: shown to the officer. `nowhere`: told by a figure, or
 * nothing but courtesy, where its papers are kept, a denial, or what went well where difficulties are asked for.
 */
export type Fate =
  | { readonly to: 'report' | 'school' | 'leadership' | 'superior' | 'difficulties' }
  | { readonly to: 'reword'; readonly why: ToReword }
  | { readonly to: 'nowhere'; readonly why: 'courtesy' | 'figures' | 'papers' | 'denied' | 'advantage' }

/** A model of "Dân vận khéo", told by name. */
export type ModelPoint = {
  readonly name: string
  /** Content and result, first letter capital. */
  readonly content: string
  readonly recognised: boolean
}

/** One ý of an answer: what was said and what becomes of it. */
export type Point = {
  /** Of the answer and the words: it stays while the unit says the same, whatever is said before or after it. */
  readonly id: string
  /** `${obligationId}/${promptId}`. */
  readonly answerId: string
  readonly unit: Unit
  /** Place of the unit in the plan, and of the ý among all its unit said. */
  readonly order: readonly [unit: number, nth: number]
  readonly promptId: string
  readonly area: string
  /** Told for the half-year, in the report of a year. */
  readonly half: boolean
  readonly original: string
  /** As it is printed, or stands in a list or draft; '' when a figure or courtesy was all there was. */
  readonly text: string
  /** After which lead it stands, if it is printed; null where the prompt has none. */
  readonly lead: string | null
  readonly fate: Fate
  readonly model?: ModelPoint
}
