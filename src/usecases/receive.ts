import type { Incoming } from '../messenger/messenger.ts'
import type { World } from './world.ts'

/** Makes a batch of updates durable; only then may the channel forget them. What came before is left alone. */
export async function keepUpdates(world: World, updates: readonly Incoming[]): Promise<number> {
  const { bot } = world.messenger.identity()
  const rows = updates
    .filter(update => update.private)
    .map(update => ({ bot, updateId: update.updateId, chat: update.chat, payload: JSON.stringify(update) }))
  if (rows.length === 0) return 0
  const added = await world.storage.transaction(async tx => {
    const count = await tx.inbox.append(rows, world.clock.now())
    world.reached('received:before-commit')
    return count
  })
  world.reached('received:after-commit')
  return added
}
