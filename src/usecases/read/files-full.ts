import { isDayFull, LEAST_FREE } from '../../domain/file-share.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'

/** Why a file of `size` bytes is not kept now; undefined: there is room. */
export async function filesFull(tx: Tx, deps: Deps, me: Member, size: number): Promise<'day' | 'disk' | undefined> {
  const { clock, freeBytes } = deps
  if (freeBytes && (await freeBytes()) < LEAST_FREE + size) return 'disk'
  return isDayFull(await tx.attachments.sentBy(me.id, clock.now().startOf('day')), size) ? 'day' : undefined
}
