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

/**
 * `original`: the unit's words it was made from. `beside`: ids of what else the answer said then; what is not among them
 * came since.
 */
export type Reworded = { readonly text: string; readonly original: string; readonly beside?: readonly string[] }

/** `seen`: ids of the ý that were offered for the paragraph when it was written; what is not among them came since. */
export type Replaced = { readonly text: string; readonly seen: readonly string[] }

export const NO_CHOICES: WordingChoices = {
  unticked: new Set(),
  ticked: new Set(),
  moved: new Map(),
  reworded: new Map(),
  replaced: new Map(),
}

/** What is decided about one ý: what is absent stays as it is, null is taken back. */
export type PointChoice = {
  readonly point: string
  readonly standing?: 'ticked' | 'unticked' | null
  readonly lead?: string | null
  readonly reworded?: Reworded | null
}

/** @returns the choices after one more. */
export function withChoice(choices: WordingChoices, { point, standing, lead, reworded }: PointChoice): WordingChoices {
  const stands = (is: 'ticked' | 'unticked', among: ReadonlySet<string>) => {
    if (standing === undefined) return among
    const others = [...among].filter(id => id !== point)
    return new Set(standing === is ? [...others, point] : others)
  }
  return {
    ...choices,
    unticked: stands('unticked', choices.unticked),
    ticked: stands('ticked', choices.ticked),
    moved: changed(choices.moved, point, lead),
    reworded: changed(choices.reworded, point, reworded),
  }
}

/** @param own null: the paragraph is made by the rules again. */
export const withParagraph = (choices: WordingChoices, key: string, own: Replaced | null): WordingChoices => ({
  ...choices,
  replaced: changed(choices.replaced, key, own),
})

function changed<T>(map: ReadonlyMap<string, T>, key: string, value: T | null | undefined): ReadonlyMap<string, T> {
  if (value === undefined) return map
  const others = [...map].filter(([each]) => each !== key)
  return new Map(value === null ? others : [...others, [key, value]])
}

/** The year goes on with the words and places the half-year's ý were given; its own choices come before them. */
export const afterHalf = (half: WordingChoices, own: WordingChoices): WordingChoices => ({
  ...own,
  moved: new Map([...half.moved, ...own.moved]),
  reworded: new Map([...half.reworded, ...own.reworded]),
})
