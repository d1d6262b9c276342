import { carries } from '../../domain/channel.ts'
import { chatOf } from '../../domain/chat-address.ts'
import { messengerAt } from '../../messenger/lines.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Deps } from '../deps.ts'
import { wishForCleanUp } from './clean-up-files.ts'
import { isAllowed, makeFile, NO_RIGHT, planOrder } from './prepare-document.ts'
import type { Prepared } from './prepared.ts'
import { sayKept, tellInstead } from './without-files.ts'

/** A document is made here, outside any transaction: other chats go on meanwhile. */
export async function prepareOrder(deps: Deps, entry: OutboxEntry): Promise<Prepared> {
  const plan = await planOrder(deps, entry)
  const now = deps.clock.now()
  if (plan === undefined || plan === NO_RIGHT) {
    const why = plan ?? 'nothing-to-make'
    await deps.storage.transaction(tx => tx.outbox.settle(entry.id, 'skipped', now, why))
    return { kind: 'settled' }
  }
  const { channel, preparing } = messengerAt(deps, entry.chat)
  if (!carries(channel, plan.as)) return tellInstead(deps, entry, plan)
  void preparing?.(chatOf(entry.chat), plan.as)
  const made = await makeFile(deps, plan, entry)
  const ready = await deps.storage.transaction(async tx => {
    // While it was being made the person may have been let go.
    if (!(await isAllowed(tx, deps, entry))) {
      await tx.outbox.settle(entry.id, 'skipped', deps.clock.now(), NO_RIGHT)
      await wishForCleanUp(tx, 'tidy')
      return false
    }
    if ('kept' in made) await sayKept(tx, deps, entry, { ...plan, ...made })
    return 'message' in made && tx.outbox.claim(entry.id)
  })
  if (!ready || !('message' in made)) return { kind: 'settled' }
  // Of a person's own file the channel's id is not remembered either.
  const { message, content } = made
  return { kind: 'send', message, dues: [], ...(content === undefined ? { personal: true } : { content }) }
}
