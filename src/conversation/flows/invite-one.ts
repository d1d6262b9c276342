import { waysIn } from '../../domain/channel.ts'
import { isOfficer, type Member, type Role } from '../../domain/member.ts'
import { codeToType } from '../../domain/typed-code.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { isFull } from './channel-name.ts'
import { sayStale } from './common.ts'
import { dutyOf, grantedUnit, rolesFor } from './duties.ts'
import { HOME } from './replies.ts'
import type { TypedName } from './typed-name.ts'

/** Days an invitation stands (product.md 2). */
const STANDS_DAYS = 14

export const WHOM: Choice = { word: 'invite', action: { do: 'invite.whom' } }
export const MANY: Choice = { word: 'invite-many', action: { do: 'invite.many' } }
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
  const { fresh, people } = facts
  const code = inviteCode(facts, fresh[0])
  const instead = people.find(({ id }) => id === replaces)
  const replaced = stillWaiting(facts, { role, unit }, typed.name).length > 0 ? { replaced: true as const } : {}
  const made = say({ say: 'invitation-made', ...(instead ? { instead } : {}), ...replaced }, choicesFor(me, code), {
    lasting: true,
  })
  const wanted = { role, unit, ...(replaces === undefined ? {} : { replaces }) }
  return goTo(turn, null, ...invitationOf(turn, wanted, typed, code), made)
}

/** Where a link does not bring its code along people have to type it. */
export const inviteCode = ({ channels }: Pick<Facts, 'channels'>, drawn: string): string =>
  channels.every(({ linkBringsCode }) => linkBringsCode) ? drawn : codeToType(drawn)

/** Links of the same person for the same duty that still let somebody in. */
function stillWaiting({ invitations }: Facts, { role, unit }: Wanted, name: string) {
  const unitId = grantedUnit(role, unit)
  return invitations.filter(each => each.role === role && each.unitId === unitId && each.name === name)
}

/** An invitation, and its text to paste elsewhere; of two links for one person and duty the fresh one alone lives on. */
export function invitationOf(
  { facts, me }: Turn,
  { role, unit, replaces }: Wanted,
  typed: TypedName,
  code: string,
): readonly Effect[] {
  const { school, now, channels, people } = facts
  const until = now.plus({ days: STANDS_DAYS }).endOf('day')
  const unitId = grantedUnit(role, unit)
  const seats = channels.filter(channel => !isFull(channel, people))
  const message = {
    ...typed,
    ...waysIn(seats.length > 0 ? seats : channels, code),
    until,
    sender: me,
    through: school.through,
  }
  const over = replaces === undefined ? {} : { replaces }
  const old = stillWaiting(facts, { role, unit }, typed.name)
  return [
    ...old.map(({ id }): Effect => ({ effect: 'revoke', invitation: id })),
    { effect: 'invite', code, role, unitId, ...typed, expiresAt: until, ...over },
    say({ say: 'invitation', ...message, ...dutyOf(school, { role, unitId }) }),
  ]
}

export const pictureOf = (code: string): Choice => ({
  word: 'qr',
  action: { do: 'document.send', order: { kind: 'invitation-picture', code } },
})

const choicesFor = (me: Member, code: string): readonly Choice[] =>
  isOfficer(me) ? [pictureOf(code), WHOM, LIST, HOME] : [HOME]
