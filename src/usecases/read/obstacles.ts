import type { OwnObstacle } from '../../conversation/vocabulary/obstacle.ts'
import type { HeldObstacle, ObstacleElsewhere, ObstaclesFacts } from '../../conversation/waiting.ts'
import { holdersOf } from '../../domain/obstacle.ts'
import { type Period, periodBounds } from '../../domain/period.ts'
import type { Obstacle } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { ReadDeps } from '../deps.ts'
import { obstacleFacts } from './load-obstacle.ts'
import type { Looking } from './waiting.ts'

/** Vướng mắc that were sent in the period, its last day included. */
export function obstaclesIn(tx: Tx, { calendar }: ReadDeps, period: Period): Promise<readonly Obstacle[]> {
  const { from, until } = periodBounds(period, calendar.zone)
  return tx.journal.obstaclesBetween(from, until.plus({ days: 1 }).startOf('day'))
}

/** So long an answer may stand before nobody waits for the word that it is well. */
const ANSWERED = { days: 30 } as const

/** What was sent longer ago nobody asks after. */
const SENT = { days: 180 } as const
/** A screen holds no more. */
const MOST_OWN = 3

/** What the member sent lately, the newest first, and where it is. */
export async function ownObstacles({ tx, member, now }: Omit<Looking, 'deps'>): Promise<readonly OwnObstacle[]> {
  const own = (await tx.journal.obstaclesBetween(now.minus(SENT), now.plus({ seconds: 1 }))).filter(
    ({ memberId }) => memberId === member.id,
  )
  const people = own.length > 0 ? await tx.members.all() : []
  return own
    .slice(-MOST_OWN)
    .map(obstacle => {
      const { id, text, kind, state, answer, createdAt: sent } = obstacle
      return { id, text, kind, sent, where: state === 'open' ? holdersOf(people, obstacle).stage : state, answer }
    })
    .toReversed()
}

/** What waits for the member to answer, whole, and where the others are: who reads one is told to whoever writes it. */
export async function obstaclesFacts({ tx, deps, member, now }: Looking): Promise<ObstaclesFacts> {
  const people = await tx.members.all()
  const open = (await tx.journal.openObstacles()).map(obstacle => ({ obstacle, ...holdersOf(people, obstacle) }))
  const isHeld = ({ people: holders }: (typeof open)[number]): boolean => holders.some(({ id }) => id === member.id)
  const held: HeldObstacle[] = []
  for (const { obstacle } of open.filter(isHeld)) {
    const days = deps.calendar.workingDaysBetween(obstacle.heldSince, now)
    held.push({ ...obstacle, had: [], ...(await obstacleFacts(tx, obstacle.id)), since: obstacle.heldSince, days })
  }
  const answered = (await tx.journal.obstaclesBetween(now.minus(ANSWERED), now)).filter(
    ({ state }) => state === 'answered',
  )
  const elsewhere: readonly ObstacleElsewhere[] = [
    ...open
      .filter(each => !isHeld(each))
      .map(({ obstacle: { unitId, memberId }, stage: where }) => ({ unitId, memberId, where })),
    ...answered.map(({ unitId, memberId }) => ({ unitId, memberId, where: 'answered' as const })),
  ]
  return { held, elsewhere }
}
