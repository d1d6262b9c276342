import { addressOf, type LineKey } from '../../domain/chat-address.ts'
import type { Incoming } from '../../messenger/messenger.ts'
import type { NewInboxEntry } from '../../storage/records.ts'
import type { Deps } from '../deps.ts'
import { countMessages } from '../read/traffic.ts'
import { isIn, leave } from './leave-group.ts'
import { withoutStrangers } from './without-stranger.ts'

/**
 * Makes a batch of updates durable; only then may the channel forget them. What came before is left alone, and what
 * strangers say, and what is said in a group, is not written down.
 * @param heard told, before it is durable, of what has been put into the inbox: what is done with it may be durable
 * together with it, and should that fail there is nothing to be found there.
 */
export async function keepUpdates(
  deps: Deps,
  line: LineKey,
  incoming: readonly Incoming[],
  heard: () => void,
): Promise<number> {
  const updates = incoming.map(update => ({ ...update, chat: addressOf(line, update.chat) }))
  const ours = updates.filter(update => update.private)
  const others = updates.filter(update => !update.private && isIn(update))
  if (ours.length === 0 && others.length === 0) return 0
  const added = await deps.storage.transaction(async tx => {
    const bare = withoutStrangers(tx)
    const rows: NewInboxEntry[] = []
    for (const update of ours) {
      const { updateId, chat } = update
      rows.push({ bot: line, updateId, chat, payload: JSON.stringify(await bare(update)) })
    }
    for (const update of others) await leave(tx, deps, update)
    const count = await tx.inbox.append(rows, deps.clock.now())
    const heardOn = deps.lines.find(({ key }) => key === line)
    if (heardOn) await countMessages(tx, deps, heardOn, { passed: count, way: 'in' })
    deps.faultPoint('received:before-commit')
    heard()
    return count
  })
  deps.faultPoint('received:after-commit')
  return added
}
