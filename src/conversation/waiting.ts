import type { DateTime } from 'luxon'
import type { ObstacleKind, ObstacleStage, ObstacleState, ObstacleWaits } from '../domain/obstacle.ts'
import type { Choice } from './action.ts'
import type { DayItem } from './vocabulary/day.ts'

/** What waits for somebody of the desk, as far as it was asked for; a vướng mắc for whoever has it. */

/**
 * One thing that waits, the way to it, and what tells it from what waited the morning before; without that it is said
 * on the one morning on which it is found.
 */
export type WaitingLine = { readonly item: DayItem; readonly choices: readonly Choice[]; readonly mark?: string }

/** @property sent keys of the periods whose report the superior has: no day is ahead of these any more. */
export type DayFacts = { readonly lines: readonly WaitingLine[]; readonly sent: ReadonlySet<string> }

/** A vướng mắc with what has become of it. */
export type ObstacleFacts = {
  readonly id: number
  readonly memberId: number
  readonly unitId: string
  readonly text: string
  readonly kind: ObstacleKind
  readonly stage: ObstacleStage
  readonly state: ObstacleState
  readonly answer: string | null
  readonly answeredBy: number | null
  readonly area: string | null
  /** What the person wrote last to the answer that was given. */
  readonly again?: string
  /** Members who passed it on or answered it. */
  readonly had: readonly number[]
}

/** An obstacle that waits for the reader, since when and for how many working days. */
export type HeldObstacle = ObstacleFacts & { readonly since: DateTime; readonly days: number }

/** One that waits for somebody else. */
export type ObstacleElsewhere = {
  readonly unitId: string
  readonly memberId: number
  readonly where: ObstacleWaits
}

export type ObstaclesFacts = {
  readonly held: readonly HeldObstacle[]
  readonly elsewhere: readonly ObstacleElsewhere[]
}
