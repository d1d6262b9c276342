import { say } from '../../conversation/effect.ts'
import { dutyOf, restOf } from '../../conversation/flows/duties.ts'
import { nextFor } from '../../conversation/flows/leaving.ts'
import { calledBy } from '../../conversation/flows/replies.ts'
import type { Say } from '../../conversation/say.ts'
import type { PeopleEffect } from '../../conversation/vocabulary/people.ts'
import { isConfirmed, isOfficer, type Member, type RoleGrant } from '../../domain/member.ts'
import type { Tx } from '../../storage/storage.ts'
import { keyboardFor } from '../../text/keyboard.ts'
import type { Deps } from '../deps.ts'
import { enqueueFor } from '../send/enqueue.ts'
import { tellOfficers } from '../send/tell.ts'
import { letGo } from './let-go.ts'

type Ending = Extract<PeopleEffect, { effect: 'let-go' }>

/**
 * Ends what somebody was entrusted with, in the transaction of `tx`: the roles, what waits to be sent, open links the
 * person has made. The person hears it once. Who keeps no role is let go. Reports, drafts and notes are the unit's and
 * stay.
 * @param by the officer who did it, who knows already
 */
export async function endDuty(tx: Tx, deps: Deps, ending: Ending, by: Member | undefined): Promise<void> {
  const { member: id, grants, why } = ending
  const member = await tx.members.byId(id)
  if (!member || member.state === 'left') return
  const at = deps.clock.now()
  const ends = (role: RoleGrant) => grants.some(each => each.role === role.role && each.unitId === role.unitId)
  const whole = member.roles.every(ends) && !(await awaitsAnother(tx, id, ends))
  for (const chat of member.chats) await tx.outbox.withdraw(chat, at, 'left')
  // An officer's invitations are the school's; anybody else's stand with the one who made them.
  if (why === 'wrong' || !isOfficer(member)) await revokeLinks(tx, deps, id, by)
  for (const { role, unitId } of grants) {
    await tx.journal.audit({ at, actor: by?.id ?? null, action: `role.${role}.ended`, subject: unitId })
  }
  const duties = grants.map(grant => dutyOf(deps.school, grant))
  const goodbye = {
    say: 'farewell',
    why,
    duties,
    whole,
    school: deps.school.name,
    through: deps.school.through,
  } as const
  // A wrong guest came under a name that is somebody else's, which must not be forgotten with the guest.
  if (whole && why === 'wrong') await tx.members.update(id, { name: '' })
  // The other officers hear who has sent the guest away.
  if (whole) return letGo(tx, deps, id, { why: 'let-go', by: by?.id ?? null, goodbye, quiet: why === 'wrong' })
  for (const grant of grants) await tx.members.revoke(id, grant)
  // Nobody is asked any more whether it was the right person: a late "yes" would bring the role back.
  for (const each of await tx.invitations.arrived()) {
    if (each.usedBy === id && ends(each)) await tx.invitations.judge(each.id, 'right', by?.id ?? null, at)
  }
  const left = (await tx.members.byId(id)) ?? member
  await enqueueFor(tx, deps, say(goodbye), left, { keyboard: keyboardFor(left) ?? [] })
  if (why !== 'wrong') await tellOthers(tx, deps, left, { ...ending, by })
}

/** A role that has not begun, other than those that end: somebody who waits for it is not forgotten. */
async function awaitsAnother(tx: Tx, id: number, ends: (role: RoleGrant) => boolean): Promise<boolean> {
  return (await tx.invitations.arrived()).some(each => each.usedBy === id && isConfirmed(each.role) && !ends(each))
}

async function revokeLinks(tx: Tx, deps: Deps, id: number, by: Member | undefined): Promise<void> {
  const at = deps.clock.now()
  for (const invitation of await tx.invitations.open(at)) {
    if (invitation.createdBy === id) await tx.invitations.revoke(invitation.id, at, by?.id ?? null)
  }
}

/** The officers who did not do it hear who is still there for the unit. */
async function tellOthers(tx: Tx, deps: Deps, member: Member, ending: Ending & { by: Member | undefined }) {
  const { by } = ending
  const people = await tx.members.all()
  const { school } = deps
  const rest = restOf({ people, school }, member, ending.grants)
  const choices = rest.flatMap(({ unit, people: others }) => (others.length === 0 ? nextFor({ school }, unit.id) : []))
  const news: Say = { say: 'member-left', name: calledBy(member), why: ending.why, ...(by ? { by } : {}), rest }
  await tellOfficers(tx, deps, say(news, choices), { except: [member.id, by?.id] })
}
