import { unitOf } from '../../domain/form.ts'
import { isOfficer, type Role, unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Plan, UnitSeed } from '../../domain/plan.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Flow, Session } from '../session.ts'
import { sayStale } from './common.ts'
import { membership, OF_SCHOOL, rolesFor } from './duties.ts'
import { asOfficer } from './guard.ts'
import { listInvitations, revokeInvitation, showInvitation } from './invitations.ts'
import { askName, LIST, makeInvitation } from './invite-one.ts'
import { nextFor } from './leaving.ts'
import { answer, enterFor } from './matter.ts'
import { personChoice, placeChoice } from './people.ts'
import { typedName } from './typed-name.ts'

type NameFlow = Extract<Flow, { name: 'invite-name' }>

/** /donvi: every unit with its people, and who has been invited. */
export function unitsCommand(session: Session, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    const { plan } = facts
    const rows = plan.units.map(unit => ({ unit, ...membership(facts, unit.id) }))
    const choices = [...plan.units.map(({ id }) => id), ''].map(unit => placeChoice(unit, facts))
    return answer(session, { say: 'units', rows, school: membership(facts, '').people }, choices)
  })
}

/** /loimoi: invitations that wait, and the way to a new one. */
export const invitationsCommand = (session: Session, facts: Facts): Step =>
  asOfficer(session, facts, () => listInvitations(session, facts, 0, whomMessage(facts.plan)))

/** Buttons of both, and of an invitation being made. */
export function pressInvite(session: Session, action: Action, facts: Facts): Step {
  // "Mời người khác vào": a reporter may pass a link on to a colleague of the own unit (product.md 3).
  if (action.do === 'invite.role' && mayInvite(facts, action.role, action.unit)) return askName(session, facts, action)
  return asOfficer(session, facts, () => {
    switch (action.do) {
      case 'units.show':
        return showUnit(session, facts, action.unit)
      case 'invite.whom':
        return goTo(session, null, whomMessage(facts.plan))
      case 'invite.unit':
        return askRole(session, facts, action.unit)
      case 'invite.list':
        return listInvitations(session, facts, action.from ?? 0, whomMessage(facts.plan))
      case 'invite.show':
        return showInvitation(session, facts)
      case 'invite.revoke':
        return revokeInvitation(session, facts, action.confirmed ?? false)
      default:
        return sayStale(session, facts)
    }
  })
}

/** The name, typed with its form of address. */
export function inviteText(session: Session, flow: NameFlow, text: string, facts: Facts): Step {
  const { me, plan } = facts
  const role = rolesFor(plan, flow.unit).find(candidate => candidate === flow.role)
  if (!me || !role || !mayInvite(facts, role, flow.unit)) return sayStale({ ...session, flow: null }, facts)
  const typed = typedName(text)
  if (!typed) return stay(session, say({ say: 'invite-name-again' }))
  const { unit, replaces } = flow
  // Only an officer hands a duty over.
  const over = replaces !== undefined && isOfficer(me) ? { replaces } : {}
  return makeInvitation(session, facts, me, { role, unit, ...over }, typed)
}

function mayInvite({ me, plan }: Facts, role: Role, unitId: string): boolean {
  if (!me || !rolesFor(plan, unitId).includes(role)) return false
  return isOfficer(me) || (role === 'reporter' && unitsOf(me).includes(unitId))
}

function askRole(session: Session, facts: Facts, unitId: string): Step {
  const unit = unitOf(facts.plan, unitId)
  if (!unit) return sayStale(session, facts)
  return answer(
    session,
    { say: 'invite-role', unit },
    rolesFor(facts.plan, unitId).map(role => roleChoice(role, unitId, unit)),
  )
}

const roleChoice = (role: Role, unit: string, of?: UnitSeed): Choice => ({
  word: 'role',
  values: { role, ...(of ? { kind: of.kind, called: of.called } : {}) },
  action: { do: 'invite.role', role, unit },
})

function whomMessage(plan: Plan): Message {
  const units = plan.units.map(
    (unit): Choice => ({
      word: 'unit',
      values: { unit: unit.shortName },
      action: { do: 'invite.unit', unit: unit.id },
    }),
  )
  const others = OF_SCHOOL.map(role => roleChoice(role, ''))
  return say({ say: 'invite-whom' }, [...units, ...others], { standing: true })
}

function showUnit(session: Session, facts: Facts, unitId: string): Step {
  const unit = unitOf(facts.plan, unitId)
  if (!unit) return sayStale(session, facts)
  const owed = facts.obligations.find(obligation => obligation.unitId === unitId && !isSettled(obligation))
  const members = membership(facts, unitId)
  return answer(session, { say: 'unit', unit, ...members }, [
    ...members.people.map(member => personChoice(member, unitId)),
    ...nextFor(facts, unitId),
    ...(owed ? [enterFor(owed, unit)] : []),
    LIST,
  ])
}
