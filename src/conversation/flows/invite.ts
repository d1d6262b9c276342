import { unitOf } from '../../domain/form.ts'
import { isOfficer, type Role } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { type School, titleIn, type Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { InviteAction } from '../vocabulary/invite.ts'
import { sayStale } from './common.ts'
import { membership, OF_SCHOOL, rolesFor } from './duties.ts'
import { listInvitations, revokeInvitation, showInvitation } from './invitations.ts'
import { askList, inviteAll } from './invite-list.ts'
import { askName, LIST, MANY, makeInvitation } from './invite-one.ts'
import { nextFor } from './leaving.ts'
import { personChoice } from './people.ts'
import { enterFor, reply } from './replies.ts'
import { typedName } from './typed-name.ts'
import { peopleRight } from './units.ts'

type NameFlow = Extract<Flow, { name: 'invite-name' }>

/** /loimoi: invitations that wait, and the way to a new one. */
export const invitationsCommand = (turn: Turn): Step => listInvitations(turn, 0, whomMessage(turn.facts.school))

/** Buttons of both, and of an invitation being made. */
export function pressInvite(turn: Turn, action: InviteAction): Step {
  const { facts } = turn
  switch (action.do) {
    case 'units.show':
      return showUnit(turn, action.unit)
    case 'units.right':
      return peopleRight(turn, action.year)
    case 'invite.whom':
      return goTo(turn, null, whomMessage(facts.school))
    case 'invite.unit':
      return askRole(turn, action.unit)
    // "Mời người khác vào": a reporter too may pass a link on to a colleague of the own unit (product.md 3).
    case 'invite.role':
      return rolesFor(facts.school, action.unit).includes(action.role) ? askName(turn, action) : sayStale(turn)
    case 'invite.list':
      return listInvitations(turn, action.from ?? 0, whomMessage(facts.school))
    case 'invite.many':
      return askList(turn)
    case 'invite.all':
      return inviteAll(turn, action.lines)
    case 'invite.show':
      return showInvitation(turn)
    case 'invite.revoke':
      return revokeInvitation(turn, action.confirmed ?? false)
  }
}

/** The name, typed with its form of address. */
export function inviteText(turn: Turn, flow: NameFlow, text: string): Step {
  const { facts } = turn
  const { me, school } = facts
  const role = rolesFor(school, flow.unit).find(candidate => candidate === flow.role)
  if (!me || !role) return sayStale(leaving(turn))
  const typed = typedName(text)
  if (!typed) return stay(turn, say({ say: 'invite-name-again' }))
  const { unit, replaces } = flow
  // Only an officer hands a duty over.
  const over = replaces !== undefined && isOfficer(me) ? { replaces } : {}
  return makeInvitation(turn, { role, unit, ...over }, typed)
}

function askRole(turn: Turn, unitId: string): Step {
  const { facts } = turn
  const unit = unitOf(facts.school, unitId)
  if (!unit) return sayStale(turn)
  return reply(
    turn,
    { say: 'invite-role', unit },
    rolesFor(facts.school, unitId).map(role => roleChoice(role, unitId, unit)),
  )
}

const roleChoice = (role: Role, unit: string, of?: Unit): Choice => ({
  word: 'role',
  values: { role, ...(of ? titled(role, of) : {}) },
  action: { do: 'invite.role', role, unit },
})

const titled = (role: Role, unit: Unit) => ({
  called: unit.called,
  ...(role === 'head' || role === 'deputy' ? { title: titleIn(unit, role) } : {}),
})

function whomMessage(school: School): Message {
  const units = school.units.map(
    (unit): Choice => ({
      word: 'unit',
      values: { unit: unit.shortName },
      action: { do: 'invite.unit', unit: unit.id },
    }),
  )
  const others = OF_SCHOOL.map(role => roleChoice(role, ''))
  return say({ say: 'invite-whom' }, [...units, ...others, MANY], { lasting: true })
}

function showUnit(turn: Turn, unitId: string): Step {
  const { facts } = turn
  const unit = unitOf(facts.school, unitId)
  if (!unit) return sayStale(turn)
  const owed = facts.obligations.find(obligation => obligation.unitId === unitId && !isSettled(obligation))
  const members = membership(facts, unitId)
  return reply(turn, { say: 'unit', unit, ...members }, [
    ...members.people.map(member => personChoice(member, unitId)),
    ...nextFor(facts, unitId),
    ...(owed ? [enterFor(owed, unit)] : []),
    { word: 'edit-unit', action: { do: 'school.unit', unit: unitId } },
    LIST,
  ])
}
