import type { PeopleEffect } from '../../conversation/vocabulary/people.ts'
import type { Member } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { endDuty } from './end-duty.ts'

type Arriving = Extract<PeopleEffect, { effect: 'let-go' | 'judge' }>

/** People who come and go by an officer's word. */
export async function applyArrival(tx: Tx, deps: Deps, me: Member | undefined, effect: Arriving): Promise<void> {
  if (effect.effect === 'let-go') return endDuty(tx, deps, effect, me)
  const at = deps.clock.now()
  const by = me?.id ?? null
  await tx.invitations.judge(effect.invitation, effect.verdict, by, at)
  await tx.journal.audit({ at, actor: by, action: `arrival.${effect.verdict}`, subject: String(effect.invitation) })
  if (!effect.grant) return
  const { member, ...grant } = effect.grant
  await tx.members.grant(member, grant)
  await tx.journal.audit({ at, actor: by, action: `role.${grant.role}`, subject: grant.unitId })
}
