import type { ObstacleFacts } from '../../conversation/waiting.ts'
import type { Obstacle } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'

/** A vướng mắc with what has become of it. */
export async function obstacleFacts(tx: Tx, id: number): Promise<(Obstacle & ObstacleFacts) | undefined> {
  const obstacle = await tx.journal.obstacle(id)
  if (!obstacle) return undefined
  const steps = await tx.journal.obstacleSteps(id)
  const again = steps.findLast(({ what }) => what === 'reopened')?.text
  const had = steps.flatMap(({ what, memberId }) =>
    memberId !== null && (what === 'passed' || what === 'answered') ? [memberId] : [],
  )
  return { ...obstacle, ...(again === undefined ? {} : { again }), had: [...new Set(had)] }
}
