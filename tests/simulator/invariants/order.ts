import type { World } from '../world.ts'

/** The newest of all; older ones have been looked at. */
const NEWEST = 300

type Sent = { readonly id: number; readonly chat: string; readonly message: number }

/**
 * What is told in one chat arrives in the order in which it was put down. Not looked at is what was tried more than
 * once, what waited for its hour or another's, and what is large: files come when they are made. Of whom strangers were
 * nothing is kept.
 */
export function outOfOrder({ rows }: World): readonly string[] {
  const sent = rows(
    `select id, chat, cast(messageId as integer) as message from OutboxRow
     where id > (select max(id) from OutboxRow) - ${NEWEST} and state = 'sent' and messageId is not null
       and chat <> '' and kind = 'message' and attempts = 1 and failures = 0 and reason is null and notBefore <= createdAt
     order by chat, id`,
  ) as unknown as readonly Sent[]
  return sent.flatMap(({ id, chat, message }, nth) => {
    const before = sent[nth - 1]
    return before?.chat === chat && before.message > message
      ? [`of two messages to ${chat} the later came first: ${before.id} after ${id}`]
      : []
  })
}
