import type { DateTime } from 'luxon'
import { say } from '../../conversation/effect.ts'
import { nextSendable } from '../../domain/quiet.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { wishForCleanUp } from './clean-up-files.ts'
import { enqueueFor } from './enqueue.ts'
import { tellOfficers } from './tell.ts'

/** Keys of what tells that something was not sent; should that fail too, nobody is told of it again. */
const TOLD = 'not-sent:'

/**
 * Gives a message up, and says so: to the person when it was an answer or something ordered, to the officers when it
 * came by itself, since the person does not know of it.
 */
export async function setAside(tx: Tx, deps: Deps, entry: OutboxEntry, reason: string): Promise<void> {
  const now = deps.clock.now()
  await tx.outbox.settle(entry.id, 'rejected', now, reason)
  if (entry.key?.startsWith(TOLD)) return
  const member = await tx.members.byChat(entry.chat)
  if (!member) {
    if (await tx.outbox.dropStranger(entry.id)) await wishForCleanUp(tx, 'tidy')
    return
  }
  const what = ['document', 'file', 'bulk'].includes(entry.kind) ? 'file' : 'message'
  const key = `${TOLD}${entry.id}`
  if (cameByItself(entry)) {
    await tellOfficers(tx, deps, say({ say: 'not-sent-to', who: member, what }), { key })
    return
  }
  const notBefore = isAwaited(entry, now) ? now : nextSendable(now, deps.calendar)
  await enqueueFor(tx, deps, say({ say: 'not-sent', what }, [], { lasting: true }), member, { key, notBefore })
}

/** What nobody asked for has a key, so that it comes once. */
const cameByItself = ({ key }: OutboxEntry): boolean => key !== null

/** The person may still be looking at the phone, be it night. */
const isAwaited = ({ createdAt }: OutboxEntry, now: DateTime): boolean => now.diff(createdAt, 'minutes').minutes < 10
