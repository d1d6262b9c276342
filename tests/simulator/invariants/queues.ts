import { chatOf, keptAddress } from '../../../src/domain/chat-address.ts'
import type { Staff } from '../people.ts'
import type { Said } from '../said.ts'
import type { World } from '../world.ts'

/** Nothing lies in a queue once everything is well and quiet, and the queues keep no more than they need. */
export function queues(staff: readonly Staff[], _said: Said, { rows, clock }: World): readonly string[] {
  const shut = staff.filter(({ isBlocking }) => isBlocking()).map(({ id }) => String(id))
  const inbox = rows(`select id, chat, attempts, error from InboxRow where state = 'new'`)
  const now = clock.now().toMillis()
  const outbox = rows(
    `select id, chat, kind, state, reason, notBefore from OutboxRow where state in ('waiting', 'sending')`,
  )
    .filter(({ notBefore, state }) => state === 'sending' || instant(notBefore) <= now)
    .filter(({ chat }) => !shut.includes(chatOf(keptAddress(String(chat)))))
  const failed = rows(`select id, chat, error from InboxRow where state = 'failed'`)
  return [
    ...inbox.map(row => `an update is left in the inbox: ${JSON.stringify(row)}`),
    ...outbox.map(row => `a message is left in the outbox: ${JSON.stringify(row)}`),
    ...failed.map(row => `an update was set aside: ${JSON.stringify(row)}`),
  ]
}

const instant = (stored: unknown): number => (typeof stored === 'number' ? stored : Date.parse(String(stored)))
