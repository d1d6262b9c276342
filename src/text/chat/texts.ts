import type { Voice } from '../voice.ts'

/** One sentence-maker per kind: a kind without words does not compile. */
export type Texts<S extends { say: string }> = {
  readonly [K in S['say']]: (say: Extract<S, { say: K }>, voice: Voice) => string
}
