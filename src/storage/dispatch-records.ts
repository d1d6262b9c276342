import type { Dispatch, DispatchState } from '../domain/dispatch.ts'
import type { Paper } from '../domain/documents/paper.ts'
import type { ToldFigure } from '../domain/figure.ts'

/** What a dispatch says: it is written when it sets out, and stays. */
export type DispatchPaper = { readonly paper: Paper; readonly figures: readonly ToldFigure[] }

export type DispatchChange = Partial<Omit<Dispatch, 'periodKey' | 'attempt' | 'supplements'>> & {
  readonly paper?: Paper
}

/** The school's reports on their way to the superior. */
export interface DispatchRecords {
  add(dispatch: Dispatch, said: DispatchPaper): Promise<void>
  /** Every time the period's report set out, oldest first. */
  of(periodKey: string): Promise<readonly Dispatch[]>
  /** Word for word; undefined where it never set out. */
  paper(periodKey: string, attempt: number): Promise<DispatchPaper | undefined>
  update(periodKey: string, attempt: number, change: DispatchChange): Promise<void>
  /** Those in one of these states, of any period. */
  inState(states: readonly DispatchState[]): Promise<readonly Dispatch[]>
}

/** Under which the signed copy of a dispatch is kept with the files people sent. */
export const dispatchKey = (periodKey: string, attempt: number): string => `${periodKey}#${attempt}`
