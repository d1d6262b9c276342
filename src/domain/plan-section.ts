import type { UnitKind } from './school.ts'

/** A section of a new edition: one of the edition before under its title of this year, or a new one. */
export type EditionSection = {
  /** Of the area that it carries on, or a new one's. */
  readonly code: string
  readonly title: string
  readonly tasks: readonly string[]
  /** Of a new one: which kinds of units are asked about it. */
  readonly kinds?: readonly UnitKind[]
  /** Of a new one: what is counted in it. */
  readonly figures?: readonly SectionFigure[]
  /** Questions that it takes the place of, where a form has as many as one report takes. */
  readonly instead?: readonly { readonly kind: UnitKind; readonly prompt: string }[]
}

/** What a section orders that can be counted: "buổi" that is held, "mô hình", or the share of people who did something. */
export type SectionFigure = {
  readonly id: string
  readonly kind: 'event' | 'thing' | 'share'
  /** "buổi"; of a share whose: "giáo viên". */
  readonly unit: string
  /** "tuyên truyền về an toàn giao thông". */
  readonly what: string
}
