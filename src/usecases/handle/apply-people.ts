import type { Effect } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { PeopleEffect as ArrivalEffect } from '../../conversation/vocabulary/people.ts'
import { CONSENT_VERSION } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { hashIn, hashOf, SETUP_HASH, SETUP_USED, sealSetup } from '../read/load-admission.ts'
import { lockCode } from '../read/locked-code.ts'
import { applyArrival } from './apply-arrival.ts'
import { letGo } from './let-go.ts'

export type PeopleEffect =
  | ArrivalEffect
  | Extract<Effect, { effect: 'enrol' | 'grant' | 'member' | 'renew' | 'erase' | 'invite' | 'revoke' }>

/** People who come, go, or are called something else. */
export async function applyPeople(tx: Tx, deps: Deps, facts: Facts, effect: PeopleEffect): Promise<void> {
  const at = facts.now
  switch (effect.effect) {
    case 'let-go':
    case 'judge':
      return applyArrival(tx, deps, facts.me, effect)
    case 'enrol': {
      const { name, address } = effect
      const id = await tx.members.create({ name, address, chat: facts.chat, consentVersion: CONSENT_VERSION, at })
      await tx.journal.audit({ at, actor: id, action: 'consent', subject: CONSENT_VERSION })
      return admit(tx, deps, id, effect)
    }
    case 'grant':
      return admit(tx, deps, effect.member, effect)
    case 'member':
      return tx.members.update(effect.member, effect.change)
    case 'renew':
      await tx.members.update(effect.member, { consentVersion: CONSENT_VERSION, consentAt: at })
      return tx.journal.audit({ at, actor: effect.member, action: 'consent', subject: CONSENT_VERSION })
    case 'erase':
      return letGo(tx, deps, effect.member, { why: 'erased', by: null })
    case 'invite': {
      const { effect: _, ...invitation } = effect
      const { code, replaces } = invitation
      await tx.invitations.create({
        ...invitation,
        replaces: replaces ?? null,
        codeHash: hashOf(code),
        code: lockCode(deps, code),
        createdBy: facts.me?.id ?? null,
        createdAt: at,
      })
      return
    }
    case 'revoke':
      return tx.invitations.revoke(effect.invitation, at, facts.me?.id ?? null)
  }
}

async function admit(
  tx: Tx,
  deps: Deps,
  member: number,
  effect: Extract<Effect, { effect: 'enrol' | 'grant' }>,
): Promise<void> {
  const at = deps.clock.now()
  for (const grant of effect.grants) {
    await tx.members.grant(member, grant)
    await tx.journal.audit({ at, actor: member, action: `role.${grant.role}`, subject: grant.unitId })
  }
  if (effect.invitation === null) {
    await tx.settings.remove(SETUP_HASH)
    await sealSetup(tx)
    await tx.settings.set(SETUP_USED, `${hashIn(effect.code, true)}:${member}`)
  } else await tx.invitations.use(effect.invitation, member, at)
}
