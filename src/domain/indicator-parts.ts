/** Parts of an indicator that are data of their own. */

/** "mô hình"; "đã được công nhận", "chưa được công nhận". */
export type Named = { readonly one: string; readonly recognised: string; readonly notYet: string }

/** `missing` stands behind "chưa có", `ask` is the question; words folded that stand in the figure's place: a gift for money. */
export type Needs = {
  readonly figure: string
  readonly missing: string
  readonly ask: string
  readonly unless?: readonly string[] | undefined
  /** What is kept when a button says that it is so: "Tặng hiện vật." */
  readonly instead?: string | undefined
}
