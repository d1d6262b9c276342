import type { Staff } from '../people.ts'
import type { Said } from '../said.ts'
import type { World } from '../world.ts'

/** Whoever belongs to the school and says something has an answer, at once while nothing is down. */
export function unanswered(staff: readonly Staff[], said: Said, { rows }: World): readonly string[] {
  const members = rows('select chat from Member').map(({ chat }) => String(chat))
  return staff.flatMap(me => {
    const waiting = said.newest(me)
    if (!waiting || me.isBlocking() || !members.includes(String(me.id))) return []
    const last = me.phone.last()
    return last && last.id > waiting.id
      ? []
      : [`${me.name} waits for an answer to ${JSON.stringify(waiting.text.slice(0, 80))}`]
  })
}
