/** What the officer decided about the units' words, by the ids of the ý; it survives every later compile. */
export type WordingChoices = {
  readonly unticked: ReadonlySet<string>
  /** Taken in although a list had no room for it, or a rule had left it out. */
  readonly ticked: ReadonlySet<string>
  /** To another lead. */
  readonly moved: ReadonlyMap<string, string>
  readonly reworded: ReadonlyMap<string, Reworded>
  /** Whole paragraphs, by `ListParagraph.key`. */
  readonly replaced: ReadonlyMap<string, Replaced>
}

/** `original`: the unit's words it was made from. */
export type Reworded = { readonly text: string; readonly original: string }

/** `seen`: ids of the ý that were offered for the paragraph when it was written; what is not among them came since. */
export type Replaced = { readonly text: string; readonly seen: readonly string[] }

export const NO_CHOICES: WordingChoices = {
  unticked: new Set(),
  ticked: new Set(),
  moved: new Map(),
  reworded: new Map(),
  replaced: new Map(),
}

/** With ticks alone, as they are kept today. */
export const untickedOnly = (unticked: ReadonlySet<string>): WordingChoices => ({ ...NO_CHOICES, unticked })
