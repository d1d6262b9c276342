import { wayIn } from '../../domain/channel.ts'
import { isOfficer, type Member, type Role } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { sayStale } from './common.ts'
import { dutyOf, grantedUnit, rolesFor } from './duties.ts'
import { HOME } from './replies.ts'
import type { TypedName } from './typed-name.ts'

/** Days an invitation stands (product.md 2). */
const STANDS_DAYS = 14

export const WHOM: Choice = { word: 'invite', action: { do: 'invite.whom' } }
export const LIST: Choice = { word: 'waiting-invitations', action: { do: 'invite.list' } }

/** Whom an invitation is for; `unit` as on /donvi. */
export type Wanted = { readonly role: Role; readonly unit: string; readonly replaces?: number }

/** Asks for the name and the form of address. */
export function askName(turn: Turn, { role, unit, replaces }: Wanted): Step {
  const { school, people } = turn.facts
  if (!rolesFor(school, unit).includes(role)) return sayStale(turn)
  const instead = people.find(({ id }) => id === replaces)
  const duty = dutyOf(school, { role, unitId: grantedUnit(role, unit) })
  const question = say({ say: 'invite-name', ...duty, ...(instead ? { instead } : {}) }, [HOME], { digits: 'answer' })
  const flow = { name: 'invite-name' as const, unit, role, ...(replaces === undefined ? {} : { replaces }) }
  return goTo(turn, flow, question)
}

/** The text to paste elsewhere, and what can be done with it. */
export function makeInvitation(turn: Turn, { role, unit, replaces }: Wanted, typed: TypedName): Step {
  const { facts, me } = turn
  const { school, fresh, now, people } = facts
  const [code] = fresh
  const until = now.plus({ days: STANDS_DAYS }).endOf('day')
  const unitId = grantedUnit(role, unit)
  const instead = people.find(({ id }) => id === replaces)
  const message = { ...typed, ...wayIn(facts.channel, code), until, sender: me, school: school.name }
  const made = say({ say: 'invitation-made', ...(instead ? { instead } : {}) }, choicesFor(me, code), {
    lasting: true,
  })
  return goTo(
    turn,
    null,
    {
      effect: 'invite',
      code,
      role,
      unitId,
      ...typed,
      expiresAt: until,
      ...(replaces === undefined ? {} : { replaces }),
    },
    say({ say: 'invitation', ...message, ...dutyOf(school, { role, unitId }) }),
    made,
  )
}

export const pictureOf = (code: string): Choice => ({
  word: 'qr',
  action: { do: 'document.send', order: { kind: 'invitation-picture', code } },
})

const choicesFor = (me: Member, code: string): readonly Choice[] =>
  isOfficer(me) ? [pictureOf(code), WHOM, LIST, HOME] : [HOME]
