/** How many: from and to, or at most as many as another figure of the same answer. */
export type Range = readonly [from: number, to: number] | { readonly atMost: string; readonly short?: number }

/** How people answer one prompt. `{indicator}` stands for the figure. */
export type Manner = {
  /** By indicator, in the order in which they are drawn. */
  readonly figures: Readonly<Record<string, Range>>
  /** With exact figures; '' where the prompt has none. */
  readonly says: readonly [string, ...string[]]
  /** With loose ones, which the assistant repeats back. */
  readonly loose?: string
  /** What is told beside the figures. */
  readonly words: readonly [string, ...string[]]
  /** Named things with what was done for each; how many are told, and how many of them are recognised, the figures say. */
  readonly models?: readonly [string, ...string[]]
  /** In place of `words` of whoever leads the school: it asks nobody in the school for anything. */
  readonly leaders?: readonly [string, ...string[]]
  /** What is left of one figure less another: never written, reckoned by whoever reads. */
  readonly left?: Readonly<Record<string, readonly [from: string, less: string]>>
  /** Of a hundred, how many units have nothing to tell. */
  readonly nothing: number
}
