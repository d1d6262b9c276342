import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, isReachable, type Member } from '../../domain/member.ts'
import { holdersOf, leadsUnionOf, nextStage, type ObstacleStage, partIn } from '../../domain/obstacle.ts'
import type { Choice } from '../action.ts'
import type { Facts } from '../facts.ts'
import type { SayOf } from '../say.ts'
import type { ObstacleFacts } from '../waiting.ts'
import { calledBy } from './replies.ts'

/** Stands for the obstacle written in this very step, whose number is not known yet; the use case puts it in. */
export const NEW_OBSTACLE = -1

/** "cô Hoa, thầy Bình"; the school where nobody can be written to. */
export const namesOf = (facts: Facts, people: readonly Member[]): string =>
  people.map(calledBy).join(', ') || facts.school.name

/** Whoever answers: the officers and the BGH every one, the tổ trưởng công đoàn while it lies there; nobody his own. */
export function mayAnswer(me: Member, { memberId, unitId, stage }: ObstacleFacts): boolean {
  if (me.id === memberId) return false
  return isOfficer(me) || isLeadership(me) || (stage === 'union' && leadsUnionOf(me, unitId))
}

/** Who asked, and where the person is from. */
export function toldOf(facts: Facts, { id, memberId, unitId, text, kind, area }: ObstacleFacts) {
  const { people, school } = facts
  const part = partOf(facts, area)
  const by = people.find(({ id }) => id === memberId)
  const unit = unitOf(school, unitId)
  return { id, text, kind, ...(by ? { by } : {}), ...(unit ? { unit } : {}), ...(part ? { area: part } : {}) }
}

/** The part of whichever plan a record names. */
export const partOf = ({ plan, elsewhere }: Pick<Facts, 'plan' | 'elsewhere'>, area: string | null) =>
  partIn([plan, ...elsewhere.map(other => other.plan)], area)

/** How it looks to those who have it now. */
export const arrivedOf = (
  facts: Facts,
  obstacle: ObstacleFacts,
  more: Partial<SayOf<'obstacle-arrived'>> = {},
): SayOf<'obstacle-arrived'> => ({ say: 'obstacle-arrived', ...toldOf(facts, obstacle), ...more })

/** What can be done with it by those of the stage. */
export function holderChoices(
  facts: Facts,
  held: Pick<ObstacleFacts, 'id' | 'unitId' | 'memberId'>,
  stage: ObstacleStage,
): readonly Choice[] {
  const { id: obstacle } = held
  const next = nextStage(facts.people, { ...held, stage })
  const pass: readonly Choice[] =
    next === undefined
      ? []
      : [
          {
            word: next === 'officer' ? 'pass-to-officer' : 'pass-to-leadership',
            action: { do: 'obstacle.pass', obstacle },
          },
        ]
  return [{ word: 'answer-it', action: { do: 'obstacle.answer', obstacle } }, ...pass]
}

/** Those to whom it goes back when an answer was not enough: whoever has it now. */
export function backTo(facts: Facts): string {
  const { obstacle, people } = facts
  return obstacle ? namesOf(facts, holdersOf(people, obstacle).people) : ''
}

/** The person it is of, if still to be written to. */
export const askerOf = ({ people }: Facts, { memberId }: ObstacleFacts): readonly Member[] =>
  people.filter(member => member.id === memberId && isReachable(member))
