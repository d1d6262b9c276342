import { channelAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { withoutChoices } from '../../text/message-parts.ts'
import type { Deps } from '../deps.ts'
import type { StoredMessage } from '../menu.ts'
import { storedMenu, storedMessage } from '../read/stored.ts'

/** Between what was said by itself. */
const BETWEEN = '\n\n'

/**
 * Where only so much goes through, what waits for one chat leaves as one message, in order, as far as it fits. Whatever
 * asks or lets choose ends it: that stands below everything else, and only one such thing is open. The words of all are
 * put down in the row that leaves, so that they are sent once, however often it is tried; the others are sent when it is.
 * @returns the row that leaves.
 */
export async function joinWaiting(tx: Tx, deps: Deps, head: OutboxEntry): Promise<OutboxEntry> {
  const channel = channelAt(deps, head.chat)
  if (!channel.quota || !isOpenEnded(head)) return head
  const now = deps.clock.now()
  const joined = [head]
  let text = storedMessage(head.payload).text
  for (const row of await tx.outbox.behind(head, now)) {
    const longer = isPlain(row) ? `${text}${BETWEEN}${storedMessage(row.payload).text}` : undefined
    if (longer === undefined || longer.length > channel.textLimit) break
    text = longer
    joined.push(row)
    if (!isOpenEnded(row)) break
  }
  const last = joined.pop()
  if (!last || joined.length === 0) return head
  for (const { id } of joined) await tx.outbox.join(id, last.id)
  const payload = JSON.stringify({ ...storedMessage(last.payload), text, ...elsewhereOf([...joined, last]) })
  await tx.outbox.rendered(last.id, payload, last.choices, last.about)
  return { ...last, payload }
}

/** What all of them say in the words of another channel, where one of them has others there. */
function elsewhereOf(rows: readonly OutboxEntry[]): Pick<StoredMessage, 'elsewhere'> {
  const told = rows.map(({ payload, choices }) => {
    const { text, elsewhere = {} } = storedMessage(payload)
    return { plain: withoutChoices(text, storedMenu(choices)), elsewhere }
  })
  const channels = new Set(told.flatMap(({ elsewhere }) => Object.keys(elsewhere)))
  if (channels.size === 0) return {}
  const on = (channel: string) => told.map(({ plain, elsewhere }) => elsewhere[channel] ?? plain).join(BETWEEN)
  return { elsewhere: Object.fromEntries([...channels].map(channel => [channel, on(channel)])) }
}

/** Words that are told as they stand; news waits for its hour by itself. */
const isPlain = ({ kind, payload }: OutboxEntry): boolean =>
  kind === 'message' && storedMessage(payload).news === undefined

/**
 * Something may stand below it. What is known by a key counts as told only when it has been; what is about a question
 * and belongs to no turn is told beside it.
 */
const isOpenEnded = (row: OutboxEntry): boolean =>
  isPlain(row) &&
  row.key === null &&
  row.attempts === 0 &&
  row.choices === null &&
  (row.about === null || row.turn === null)
