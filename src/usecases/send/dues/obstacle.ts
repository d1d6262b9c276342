import type { Choice } from '../../../conversation/action.ts'
import { say } from '../../../conversation/effect.ts'
import type { ObstacleFacts } from '../../../conversation/waiting.ts'
import { unitOf } from '../../../domain/form.ts'
import { holdersOf } from '../../../domain/obstacle.ts'
import type { DueRecord, Obstacle } from '../../../storage/records.ts'
import { person } from '../../../text/voice.ts'
import { obstacleFacts } from '../../read/load-obstacle.ts'
import type { Made, Making } from './making.ts'

/** Every vướng mắc that has lain with this person for days, in one message, with the way to each. */
export async function makeObstacles({ tx, deps, member, now }: Making, due: readonly DueRecord[]): Promise<Made> {
  const people = await tx.members.all()
  const found: (Obstacle & ObstacleFacts)[] = []
  const skipped = new Map<number, string>()
  for (const { id, subject } of due) {
    const obstacle = await obstacleFacts(tx, Number(subject))
    const waits = obstacle?.state === 'open' && holdersOf(people, obstacle).people.some(({ id }) => id === member.id)
    if (waits && !found.some(each => each.id === obstacle.id)) found.push(obstacle)
    else skipped.set(id, waits ? 'superseded' : 'settled')
  }
  if (found.length === 0) return { message: undefined, skipped }
  const items = found.map(({ memberId, unitId, text, again, kind, heldSince }) => {
    const by = people.find(({ id }) => id === memberId)
    const unit = unitOf(deps.school, unitId)
    const days = deps.calendar.workingDaysBetween(heldSince, now)
    const said = { text, ...(again === undefined ? {} : { again }) }
    return { ...said, kind, since: heldSince, days, ...(by ? { by } : {}), ...(unit ? { unit } : {}) }
  })
  const choices = found.map(
    ({ id, memberId }): Choice => ({
      word: 'see-obstacle',
      values: { name: nameIn(people.find(each => each.id === memberId)) },
      action: { do: 'obstacle.show', obstacle: id },
    }),
  )
  return { message: say({ say: 'obstacles-waiting', items }, choices, { lasting: true }), skipped }
}

const nameIn = (member: Parameters<typeof person>[0] | undefined): string => (member ? person(member) : '')
