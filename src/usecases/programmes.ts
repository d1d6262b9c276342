import { type Period, periodOf } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { Programme } from '../domain/programme.ts'
import type { World } from './world.ts'

type Programmes = Pick<World, 'programmes'>

const find = ({ programmes }: Programmes, id: string): Programme | undefined =>
  programmes.find(({ plan }) => plan.programme === id)

/** The period of a key, if the school runs its programme; what another edition of the program left is none. */
export function knownPeriod(world: Programmes, key: string): Period | undefined {
  const period = periodOf(key)
  return period && find(world, period.programme) ? period : undefined
}

/** @throws where the school does not run it: ask `knownPeriod` first. */
export function programmeOf(world: Programmes, { programme }: Pick<Period, 'programme'>): Programme {
  const found = find(world, programme)
  if (!found) throw new Error(`the school runs no programme ${programme}`)
  return found
}

/** The plan of a period's programme. */
export const planOf = (world: Programmes, period: Pick<Period, 'programme'>): Plan => programmeOf(world, period).plan
