import type { Staff } from '../people.ts'
import type { Said } from '../said.ts'
import type { Since } from '../watch.ts'
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

/** Every press of a button is let go, or its circle turns for ever; and it comes to something that is seen. */
export const notLetGo = (staff: readonly Staff[], { presses }: Since): readonly string[] =>
  staff
    .filter(me => !me.isBlocking())
    .flatMap(me => {
      const notices = me.phone.notices()
      return me
        .presses()
        .slice(presses.get(me.id) ?? 0)
        .flatMap(({ query }) =>
          notices.some(({ queryId }) => queryId === query)
            ? []
            : [`${me.name} has pressed a button that is never let go`],
        )
    })
