import type { UnitKind } from './school.ts'

export type Prompt = {
  readonly id: string
  readonly area: string
  /** "Họp", for previews: "Họp 4 lần". */
  readonly label: string
  /** `{tu}` = first day of what is asked ("01/01"), `{donVi}` = how the unit is called in a sentence ("tổ"). No form of address. */
  readonly question: string
  readonly example: string
  /** What is meant and what counts, said when somebody asks; `{donVi}` as in the question. */
  readonly help: string
  /** The plan's bullets in a few words, shown under the question. */
  readonly hints: readonly string[]
  readonly indicators: readonly string[]
  /** Ask "chủ trì hay phối hợp?" when a figure over 0 was given. */
  readonly askHost: boolean
  /** "Xin không nêu tên." */
  readonly privacy?: string
  /** What is hard and what is wished, sorted by where it goes; `toSuperior` heads a wish for the superior. */
  readonly wishes?: { readonly superior: string; readonly toSuperior: string }
  /** A register (vi phạm, tiếp công dân, đơn thư): only the figures are kept, never words. */
  readonly figuresOnly?: boolean
  /** No longer asked of anybody; kept so that what was once answered to it can still be read. */
  readonly retired?: boolean
}

/** Who did what a clause tells. */
export type Subject = {
  readonly id: string
  /** As in the middle of a sentence; '' where the clause needs none. */
  readonly text: string
  /** Stands in a unit's own report too, where the others give way to the unit. */
  readonly kept?: boolean
  /** Instead of `text` in the report of a year: "trong năm". */
  readonly ofYear?: string
  /** What begins a sentence that would begin without a subject: "có". */
  readonly first?: string
  /** Where one unit alone did it, that unit's name stands instead. */
  readonly oneByName?: boolean
  /** By name those of these kinds that did it, in this order, the last behind `and`; nobody: `text`. */
  readonly bodies?: readonly UnitKind[]
  readonly and?: string
}
