import { chatOf, keptAddress } from '../../../src/domain/chat-address.ts'
import { RETENTION } from '../../../src/domain/retention.ts'
import type { Staff } from '../people.ts'
import type { Said } from '../said.ts'
import type { Since } from '../watch.ts'
import type { World } from '../world.ts'

/** The chat of a row, as phones know it. */
const chatIn = ({ chat }: Readonly<Record<string, unknown>>): string => chatOf(keptAddress(String(chat)))

/** Whoever belongs to the school and says something has an answer, at once while nothing is down. */
export function unanswered(staff: readonly Staff[], said: Said, { rows }: World): readonly string[] {
  const members = rows('select chat from MemberAddress').map(chatIn)
  return staff.flatMap(me => {
    const waiting = said.newest(me)
    // What was said before it was blocked has been answered to nobody.
    if (!waiting || me.isBlocking() || waiting.id <= me.shutAt() || !members.includes(String(me.id))) return []
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

/** So long a button may be left standing: by then the half-year it speaks of is over. */
const LEFT_STANDING = { months: Math.min(3, RETENTION.words) }

/** A reminder tried in vain may have been seen all the same: what it asks has taken the place of what was asked before. */
const perhapsAsked = (me: Staff, shown: number, { rows }: World): boolean =>
  rows(`select chat, createdAt from OutboxRow where kind = 'due' and attempts > 0 and state = 'skipped'`).some(
    row => chatIn(row) === String(me.id) && Date.parse(String(row.createdAt)) / 1000 > shown,
  )

/**
 * A button of the message that stands newest on the phone does what stands on it, as long as nothing comes between, and
 * what it speaks of is not over.
 */
export const deadButtons = (staff: readonly Staff[], { presses, deeds }: Since, world: World): readonly string[] =>
  staff.flatMap(me => {
    const [pressed, ...more] = me.presses().slice(presses.get(me.id) ?? 0)
    if (!pressed?.newest || more.length > 0 || deeds.get(me.id) !== 1) return []
    if (pressed.shown < world.clock.now().minus(LEFT_STANDING).toSeconds()) return []
    const answer = me.phone.screen().find(({ id, from }) => from === 'bot' && id > pressed.after)
    if (!answer?.text.startsWith('Nút này thuộc tin nhắn cũ') || perhapsAsked(me, pressed.shown, world)) return []
    return [`${me.name} is shown a button that is dead`]
  })
