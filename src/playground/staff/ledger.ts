/** What people said, kept apart from the program: the measure of what it made of it. */

/** A figure as the person means it. `host`: how many of them the own unit led. */
export type ToldFigure = { readonly value: number; readonly of?: number; readonly host?: number }
export type ToldFigures = Readonly<Record<string, ToldFigure>>

export type Told = {
  readonly state: 'given' | 'none' | 'skipped'
  /** By indicator. */
  readonly figures: ToldFigures
  readonly words: string
}

/** By prompt. */
export type ToldReport = Readonly<Record<string, Told>>

export type Handed = {
  /** The period's key. */
  readonly period: string
  readonly unit: string
  readonly at: string
  readonly onBehalf: boolean
  readonly report: ToldReport
}

export type Ledger = {
  tell(period: string, unit: string, prompt: string, told: Told): void
  told(period: string, unit: string): ToldReport
  /** The report as it stands is handed in; later changes are another version. */
  handIn(period: string, unit: string, at: string, onBehalf: boolean): void
  /** Something of several steps ended before its end: what was to be pressed did not stand on the phone. */
  stops(where: string): void
  stopped(): readonly string[]
  /** Every hand-in, oldest first. */
  handed(): readonly Handed[]
}

export function createLedger(): Ledger {
  const drafts = new Map<string, Record<string, Told>>()
  const handed: Handed[] = []
  const stopped: string[] = []
  const draftOf = (period: string, unit: string): Record<string, Told> => {
    const key = `${period}:${unit}`
    const draft = drafts.get(key) ?? {}
    drafts.set(key, draft)
    return draft
  }
  return {
    tell(period, unit, prompt, told) {
      draftOf(period, unit)[prompt] = told
    },
    told: draftOf,
    handIn(period, unit, at, onBehalf) {
      handed.push({ period, unit, at, onBehalf, report: { ...draftOf(period, unit) } })
    },
    stops: where => void stopped.push(where),
    stopped: () => stopped,
    handed: () => handed,
  }
}
