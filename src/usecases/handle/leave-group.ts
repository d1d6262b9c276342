import { say } from '../../conversation/effect.ts'
import type { Heard } from '../../messenger/lines.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { hashOf } from '../read/load-admission.ts'
import { enqueue, voiceOf } from '../send/enqueue.ts'

/** Whether something of a chat that is not private shows that the assistant is in it. */
export const isIn = ({ body }: Heard): boolean => body.kind !== 'reachable' || body.yes

/**
 * Says once a day that it works in private, and leaves; whoever adds it again on another day may be somebody else, who
 * does not know. It goes out of a channel without a word: its readers did not call it. Nothing of the chat is kept
 * beyond the leaving, not even who it was.
 */
export async function leave(tx: Tx, deps: Deps, { chat, body, broadcast }: Heard): Promise<void> {
  const now = deps.clock.now()
  const { leavesGroups, door } = channelAt(deps, chat)
  // Where it has to stay it says so once and for all.
  const key = `only-private:${hashOf(chat).slice(0, 16)}${leavesGroups ? `:${now.toISODate()}` : ''}`
  const message = say({ say: 'only-private', link: door() })
  const told =
    broadcast || !(await enqueue(tx, deps, message, { chat, voice: voiceOf(undefined), turn: null }, { key }))
  // What is written meanwhile, while the assistant is on its way out, does not send it away once more.
  if (!leavesGroups || (told && body.kind !== 'reachable')) return
  await tx.outbox.add({ chat, kind: 'leave', payload: '', createdAt: now, notBefore: now })
}
