import { LIST_FILE } from '../../conversation/flows/invite-file.ts'
import type { AdmissionEffect } from '../../conversation/vocabulary/admission.ts'
import type { InviteEffect } from '../../conversation/vocabulary/invite.ts'
import type { MyDataEffect } from '../../conversation/vocabulary/my-data.ts'
import type { PeopleEffect } from '../../conversation/vocabulary/people.ts'
import { CONSENT_VERSION } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { hashIn, hashOf, SETUP_HASH, SETUP_USED, sealSetup } from '../read/load-admission.ts'
import { lockCode } from '../read/locked-code.ts'
import { applyArrival } from './apply-arrival.ts'
import type { Doers } from './doers.ts'
import { letGo } from './let-go.ts'

/** People who come, go, or are called something else. */
export const peopleDoers: Doers<PeopleEffect | AdmissionEffect | InviteEffect | MyDataEffect> = {
  enrol: async ({ tx, deps, facts }, effect) => {
    const { name, address } = effect
    const at = facts.now
    const id = await tx.members.create({ name, address, chat: facts.chat, consentVersion: CONSENT_VERSION, at })
    await tx.journal.audit({ at, actor: id, action: 'consent', subject: CONSENT_VERSION })
    return admit(tx, deps, id, effect)
  },
  grant: ({ tx, deps }, effect) => admit(tx, deps, effect.member, effect),
  member: ({ tx }, { member, change }) => tx.members.update(member, change),
  renew: async ({ tx, facts: { now: at } }, { member }) => {
    await tx.members.update(member, { consentVersion: CONSENT_VERSION, consentAt: at })
    return tx.journal.audit({ at, actor: member, action: 'consent', subject: CONSENT_VERSION })
  },
  erase: ({ tx, deps }, { member }) => letGo(tx, deps, member, { why: 'erased', by: null }),
  'let-go': ({ tx, deps, facts }, effect) => applyArrival(tx, deps, facts.me, effect),
  move: async ({ tx, facts }, { member, grants, to }) => {
    for (const { role, unitId } of grants) {
      await tx.members.revoke(member, { role, unitId })
      await tx.members.grant(member, { role, unitId: to })
      const by = { at: facts.now, actor: facts.me?.id ?? null }
      await tx.journal.audit({ ...by, action: `role.${role}.moved`, subject: to, detail: unitId })
    }
  },
  judge: ({ tx, deps, facts }, effect) => applyArrival(tx, deps, facts.me, effect),
  invite: async ({ tx, deps, facts }, { effect: _, ...invitation }) => {
    const { code, replaces } = invitation
    await tx.invitations.create({
      ...invitation,
      replaces: replaces ?? null,
      codeHash: hashOf(code),
      code: lockCode(deps, code),
      createdBy: facts.me?.id ?? null,
      createdAt: facts.now,
    })
  },
  'list-file': async ({ tx, facts }, { file, messageId, caption }) => {
    const nowhere = { obligationId: null, noteId: null, memberId: facts.me?.id ?? null, promptId: LIST_FILE }
    await tx.attachments.add({ ...nowhere, ...file, chat: facts.chat, messageId, caption, at: facts.now })
  },
  revoke: ({ tx, facts }, { invitation }) => tx.invitations.revoke(invitation, facts.now, facts.me?.id ?? null),
}

async function admit(
  tx: Tx,
  deps: Deps,
  member: number,
  effect: Extract<AdmissionEffect, { effect: 'enrol' | 'grant' }>,
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
