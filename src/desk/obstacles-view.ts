import { unitOf } from '../domain/form.ts'
import type { Member } from '../domain/member.ts'
import { obstacleSubject } from '../domain/reading-log.ts'
import type { Tx } from '../storage/storage.ts'
import { elsewhereText, heldText, writtenText } from '../text/chat/obstacle.ts'
import { capital } from '../text/wording.ts'
import type { Deps } from '../usecases/deps.ts'
import { obstaclesFacts } from '../usecases/read/obstacles.ts'
import type { ObstaclesView } from '../web/wire/obstacles.ts'

/** The vướng mắc without an answer: those that wait for the reader whole, of the others only where they are. */
export async function obstaclesView(tx: Tx, deps: Deps, me: Member): Promise<ObstaclesView> {
  const now = deps.clock.now()
  const people = await tx.members.all()
  const { held, elsewhere } = await obstaclesFacts({ tx, deps, member: me, now })
  for (const { id } of held) await tx.readings.note({ what: 'obstacle', subject: obstacleSubject(id) }, me.id, now)
  const open = elsewhere.flatMap(({ where }) => (where === 'answered' ? [] : [where]))
  return {
    held: held.map(obstacle => {
      const by = people.find(({ id }) => id === obstacle.memberId)
      const unit = unitOf(deps.school, obstacle.unitId)
      const told = { ...obstacle, ...(by ? { by } : {}), ...(unit ? { unit } : {}) }
      return { id: obstacle.id, told: capital(heldText(told)), words: writtenText(obstacle) }
    }),
    elsewhere: open.length > 0 ? `${capital(elsewhereText(open))}.` : '',
  }
}
