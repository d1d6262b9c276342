import { may } from '../conversation/flows/who-may.ts'
import type { Right } from '../conversation/rights.ts'
import type { Member } from '../domain/member.ts'
import type { Deps } from '../usecases/deps.ts'

/** The same table as in chat. */
export const mayDo = (right: Right, me: Member, { school }: Pick<Deps, 'school'>): boolean =>
  may(right, { me, plan: school })
