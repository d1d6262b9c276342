import type { Facts } from '../../conversation/facts.ts'
import type { Needs } from '../../conversation/vocabulary/kinds.ts'
import { obstaclesFacts, ownObstacles } from './obstacles.ts'
import { dayFacts, type Looking } from './waiting.ts'

/** What waits for somebody of the desk, as far as it is asked for; of anybody else what became of the own obstacles. */
export async function waitingFacts(
  { waiting, ownObstacles: own }: Needs,
  sees: boolean,
  looking: Looking,
): Promise<Pick<Facts, 'day' | 'obstacles' | 'ownObstacles'>> {
  if (!sees) {
    // Who answers for a union group is told of those alone.
    const answers = waiting === 'obstacles' && looking.member.roles.some(({ role }) => role === 'union-leader')
    if (answers) return { obstacles: { ...(await obstaclesFacts(looking)), elsewhere: [] } }
    return own ? { ownObstacles: await ownObstacles(looking) } : {}
  }
  const over = own === 'over' ? await ownObstacles(looking) : []
  // Of the desk nobody has sent one, mostly: then it is about those of others.
  if (over.length > 0) return { ownObstacles: over }
  if (!waiting) return {}
  return waiting === 'day' ? { day: await dayFacts(looking) } : { obstacles: await obstaclesFacts(looking) }
}
