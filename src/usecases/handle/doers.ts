import type { Facts } from '../../conversation/facts.ts'
import type { Session } from '../../conversation/session.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'

/** What the effects of one step are carried out with. */
export type Scope = {
  readonly tx: Tx
  readonly deps: Deps
  readonly session: Session
  readonly facts: Facts
  /** Number of the obstacle this very step has written; -1 before. */
  madeObstacle: number
  /** The same of a direction. */
  madeDirection: number
}

/** Who carries out each effect; one without its line does not compile. */
export type Doers<E extends { readonly effect: string }> = {
  readonly [K in E['effect']]: (scope: Scope, effect: Extract<E, { readonly effect: K }>) => Promise<void>
}
