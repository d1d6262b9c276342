import type { Incoming } from '../messenger/messenger.ts'
import { withoutStranger } from './without-stranger.ts'
import type { World } from './world.ts'

/**
 * Makes a batch of updates durable; only then may the channel forget them. What came before is left alone, and what
 * strangers say is not written down.
 */
export async function keepUpdates(world: World, updates: readonly Incoming[]): Promise<number> {
  const { bot } = world.messenger.identity()
  const ours = updates.filter(update => update.private)
  if (ours.length === 0) return 0
  const added = await world.storage.transaction(async tx => {
    let count = 0
    for (const update of ours) {
      const { updateId, chat } = update
      const payload = JSON.stringify(await withoutStranger(tx, update))
      count += await tx.inbox.append([{ bot, updateId, chat, payload }], world.clock.now())
    }
    world.reached('received:before-commit')
    return count
  })
  world.reached('received:after-commit')
  return added
}
