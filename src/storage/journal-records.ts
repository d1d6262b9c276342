import type { DateTime } from 'luxon'
import type { Direction, Obstacle, ObstacleStep } from './records.ts'

/** What somebody did; `actor` is nobody known where it was the program, or somebody who has left. */
export type AuditRow = {
  readonly id: number
  readonly at: DateTime
  readonly actor: number | null
  readonly action: string
  readonly subject: string
}

export interface JournalRecords {
  /** Vướng mắc and directions older than `before` go. */
  pruneWords(before: DateTime): Promise<void>
  /** Drops audit entries older than `before`. */
  prune(before: DateTime): Promise<number>
  audit(entry: { at: DateTime; actor: number | null; action: string; subject: string; detail?: string }): Promise<void>
  /** The newest entry about a subject, of these actions; by whom, when a member did it. */
  lastAudit(
    subject: string,
    actions: readonly string[],
  ): Promise<{ at: DateTime; actor: number | null; action: string; detail: string } | undefined>
  addObstacle(
    obstacle: Pick<Obstacle, 'memberId' | 'unitId' | 'text' | 'createdAt' | 'kind' | 'stage' | 'area'>,
  ): Promise<number>
  obstacle(id: number): Promise<Obstacle | undefined>
  /** What becomes of it, with the step that made it so. */
  moveObstacle(
    id: number,
    change: Partial<Pick<Obstacle, 'stage' | 'heldSince' | 'state' | 'answer' | 'answeredBy' | 'answeredAt'>>,
    step: ObstacleStep,
  ): Promise<void>
  /** Oldest first. */
  obstacleSteps(id: number): Promise<readonly ObstacleStep[]>
  /** Those that wait for an answer, oldest first. */
  openObstacles(): Promise<readonly Obstacle[]>
  obstaclesBetween(from: DateTime, until: DateTime): Promise<readonly Obstacle[]>
  addDirection(direction: {
    periodKey: string
    kind: string
    text: string
    memberId: number
    createdAt: DateTime
  }): Promise<number>
  direction(id: number): Promise<Direction | undefined>
  putDirection(id: number, change: Partial<Pick<Direction, 'state' | 'outcome'>>): Promise<void>
  directions(periodKey: string): Promise<readonly Direction[]>
  /** Of every period, oldest first. */
  allDirections(): Promise<readonly Direction[]>
  /** The audit behind the entry `after`, oldest first. */
  entries(after: number, limit: number): Promise<readonly AuditRow[]>
}
