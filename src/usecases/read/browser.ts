import type { Facts } from '../../conversation/facts.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'

/** Names of a machine for itself. */
const HERE: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Where the pages in the browser stand, and what of them the person has open; undefined where they are off. */
export async function browserFacts(tx: Tx, { deskAt, clock }: Deps, me: Member): Promise<Facts['browser']> {
  if (deskAt === undefined) return undefined
  const open = await tx.desks.of(me.id, clock.now())
  return {
    address: deskAt,
    here: HERE.includes(new URL(deskAt).hostname),
    open: open.map(({ openedAt, until }) => ({ since: openedAt, until })),
  }
}
