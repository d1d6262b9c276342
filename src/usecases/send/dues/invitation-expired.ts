import type { Choice } from '../../../conversation/action.ts'
import { say } from '../../../conversation/effect.ts'
import { dutyOf } from '../../../conversation/flows/duties.ts'
import type { DueRecord, Invitation } from '../../../storage/records.ts'
import type { Made, Making } from './making.ts'

/** Which invitations have run out unused, by name, with the way to invite anew. */
export async function makeExpired({ tx, deps }: Making, due: readonly DueRecord[]): Promise<Made> {
  const found: Invitation[] = []
  const skipped = new Map<number, string>()
  for (const { id, subject } of due) {
    const invitation = await tx.invitations.byId(Number(subject))
    if (invitation && !invitation.usedAt && !invitation.revokedAt && invitation.name !== '') found.push(invitation)
    else skipped.set(id, 'settled')
  }
  if (found.length === 0) return { message: undefined, skipped }
  const items = found.map(({ name, createdAt, expiresAt, role, unitId }) => ({
    name,
    since: createdAt,
    until: expiresAt,
    ...dutyOf(deps.school, { role, unitId }),
  }))
  const choices = found.map(
    ({ id, name }): Choice => ({
      word: 'invite-again',
      values: { name },
      action: { do: 'people.again', invitation: id },
    }),
  )
  return { message: say({ say: 'invitations-expired', items }, choices), skipped }
}
