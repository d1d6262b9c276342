import { peopleCheck } from '../../../conversation/flows/units.ts'
import { PEOPLE_CHECKED, peopleSubject } from '../../../conversation/vocabulary/invite.ts'
import { single } from './making.ts'

/** Everybody of the school once more before the new school year, with the way to whatever has changed; not after that. */
export const makePeopleYear = single(async ({ tx, deps, now }, { subject }) => {
  const year = Number(subject)
  if (await tx.journal.lastAudit(peopleSubject(year), [PEOPLE_CHECKED])) return 'settled'
  const people = await tx.members.all()
  return peopleCheck({ school: deps.school, people, invitations: await tx.invitations.open(now) }, year)
})
