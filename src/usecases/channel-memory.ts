import type { Memory } from '../messenger/memory.ts'
import type { Storage } from '../storage/storage.ts'

/** Where a channel keeps what it has to know at its next start: settings of its own. */
export const channelMemory = (storage: Storage): Memory => {
  const own = (key: string) => `channel.${key}`
  return {
    recall: key => storage.transaction(tx => tx.settings.get(own(key))),
    keep: (key, value) => storage.transaction(tx => tx.settings.set(own(key), value)),
  }
}
