import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, type Member, type Role, unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Plan, UnitSeed } from '../../domain/plan.ts'
import type { Action, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts, InvitationFacts } from '../facts.ts'
import type { Flow, Session } from '../session.ts'
import { sayStale } from './common.ts'
import { asOfficer } from './guard.ts'
import { answer, enterFor } from './matter.ts'
import { typedName } from './typed-name.ts'

type NameFlow = Extract<Flow, { name: 'invite-name' }>

/** Days an invitation stands (product.md 2). */
const STANDS_DAYS = 14
/** Pending invitations offered for withdrawal at once. */
const MOST_SHOWN = 8

const ROLES_OF_UNIT: readonly Role[] = ['head', 'deputy', 'reporter']
const LEADERSHIP: readonly Role[] = ['principal', 'vice-principal']
/** Roles that belong to the school as a whole. */
const ROLES_OF_SCHOOL: readonly Role[] = ['officer', 'clerk']

const WHOM: Choice = { word: 'invite', action: { do: 'invite.whom' } }
const LIST: Choice = { word: 'invitations', action: { do: 'invite.list' } }
const HOME: Choice = { word: 'home', action: { do: 'home' } }

/** /donvi: every unit with its people, and who has been invited. */
export function unitsCommand(session: Session, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    const { plan } = facts
    const rows = plan.units.map(unit => ({ unit, ...membership(facts, unit) }))
    const choices = plan.units.map(
      (unit): Choice => ({
        word: 'unit',
        values: { unit: unit.shortName },
        action: { do: 'units.show', unit: unit.id },
      }),
    )
    return answer(session, { say: 'units', rows }, choices)
  })
}

/** /loimoi: invitations that wait, each with its withdrawal, and the way to a new one. */
export function invitationsCommand(session: Session, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    const items = facts.invitations.map(({ name, role, unitId, expiresAt }) => ({
      name,
      role,
      until: expiresAt,
      ...withUnit(facts.plan, unitId),
    }))
    if (items.length === 0) return goTo(session, null, say({ say: 'invitations', items }), whomMessage(facts.plan))
    return answer(session, { say: 'invitations', items }, [
      ...facts.invitations.slice(0, MOST_SHOWN).map(revokeOf),
      WHOM,
    ])
  })
}

/** Buttons of both, and of an invitation being made. */
export function pressInvite(session: Session, action: Action, facts: Facts): Step {
  // "Mời người khác vào": a reporter may pass a link on to a colleague of the own unit (product.md 3).
  if (action.do === 'invite.role' && mayInvite(facts, action.role, action.unit)) {
    return askName(session, facts, action.role, action.unit)
  }
  return asOfficer(session, facts, () => {
    switch (action.do) {
      case 'units.show':
        return showUnit(session, facts, action.unit)
      case 'invite.whom':
        return goTo(session, null, whomMessage(facts.plan))
      case 'invite.unit':
        return askRole(session, facts, action.unit)
      case 'invite.list':
        return invitationsCommand(session, facts)
      case 'invite.revoke':
        return revoke(session, facts, action.invitation)
      default:
        return sayStale(session, facts)
    }
  })
}

/** The name, typed with its form of address; then the text to paste elsewhere and what can be done with it. */
export function inviteText(session: Session, flow: NameFlow, text: string, facts: Facts): Step {
  const { me, plan, fresh, botName, now } = facts
  const role = rolesFor(plan, flow.unit).find(candidate => candidate === flow.role)
  if (!me || !role || !mayInvite(facts, role, flow.unit)) return sayStale({ ...session, flow: null }, facts)
  const typed = typedName(text)
  if (!typed) return stay(session, say({ say: 'invite-name-again' }))
  const [code] = fresh
  const until = now.plus({ days: STANDS_DAYS }).endOf('day')
  const link = `https://t.me/${botName}?start=${code}`
  const unitId = grantedUnit(role, flow.unit)
  const message = { ...typed, role, link, until, sender: me, school: plan.school.name, ...withUnit(plan, unitId) }
  return goTo(
    session,
    null,
    { effect: 'invite', code, role, unitId, ...typed, expiresAt: until },
    say({ say: 'invitation', ...message }),
    say({ say: 'invitation-made' }, isOfficer(me) ? [LIST, WHOM, HOME] : [HOME], { standing: true }),
  )
}

/** The roles somebody of the unit can have; '' stands for the school. */
function rolesFor(plan: Plan, unitId: string): readonly Role[] {
  const kind = unitOf(plan, unitId)?.kind
  if (unitId === '') return ROLES_OF_SCHOOL
  if (kind === undefined) return []
  if (kind === 'leadership') return LEADERSHIP
  return kind === 'subject-group' || kind === 'office' ? [...ROLES_OF_UNIT, 'union-leader'] : ROLES_OF_UNIT
}

/** Members of the BGH lead the school, not a unit: their grant carries none. */
const grantedUnit = (role: Role, unitId: string): string => (LEADERSHIP.includes(role) ? '' : unitId)

function mayInvite({ me, plan }: Facts, role: Role, unitId: string): boolean {
  if (!me || !rolesFor(plan, unitId).includes(role)) return false
  return isOfficer(me) || (role === 'reporter' && unitsOf(me).includes(unitId))
}

function askName(session: Session, { plan }: Facts, role: Role, unitId: string): Step {
  const unit = withUnit(plan, grantedUnit(role, unitId))
  const question = say({ say: 'invite-name', role, ...unit }, [HOME], { digits: 'answer' })
  return goTo(session, { name: 'invite-name', unit: unitId, role }, question)
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
  const others = ROLES_OF_SCHOOL.map(role => roleChoice(role, ''))
  return say({ say: 'invite-whom' }, [...units, ...others], { standing: true })
}

function showUnit(session: Session, facts: Facts, unitId: string): Step {
  const unit = unitOf(facts.plan, unitId)
  if (!unit) return sayStale(session, facts)
  const owed = facts.obligations.find(obligation => obligation.unitId === unitId && !isSettled(obligation))
  return answer(session, { say: 'unit', unit, ...membership(facts, unit) }, [
    { word: 'invite', values: { unit: unit.shortName }, action: { do: 'invite.unit', unit: unitId } },
    ...(owed ? [enterFor(owed, unit)] : []),
    LIST,
  ])
}

const revokeOf = ({ id, name }: InvitationFacts): Choice => ({
  word: 'revoke',
  values: { name },
  action: { do: 'invite.revoke', invitation: id },
})

function revoke(session: Session, facts: Facts, id: number): Step {
  if (!facts.invitations.some(invitation => invitation.id === id)) return sayStale(session, facts)
  const said = answer(session, { say: 'revoked' }, [LIST, HOME])
  return { ...said, effects: [{ effect: 'revoke', invitation: id }, ...said.effects] }
}

function withUnit(plan: Plan, unitId: string): { readonly unit?: UnitSeed } {
  const unit = unitOf(plan, unitId)
  return unit ? { unit } : {}
}

/** Who is of the unit, and who has been invited to be. */
function membership({ people, invitations }: Facts, unit: UnitSeed) {
  const leads = unit.kind === 'leadership'
  const belongs = (member: Member) =>
    leads ? isLeadership(member) : member.roles.some(grant => grant.unitId === unit.id)
  const isFor = ({ role, unitId }: InvitationFacts) => (leads ? LEADERSHIP.includes(role) : unitId === unit.id)
  return {
    people: people.filter(member => member.state !== 'left' && belongs(member)),
    invited: invitations.filter(isFor).map(({ name }) => name),
  }
}
