import type { RoleGrant } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Action, Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import { contactOf, type Door, type Facts } from '../facts.ts'
import type { Session } from '../session.ts'
import { announce, type Invited, mustWait, succeed, welcome } from './arrival.ts'
import { homeChoices } from './common.ts'
import { terms } from './consent-again.ts'
import { dutyOf } from './duties.ts'
import { linkOf } from './invite-one.ts'
import { nameOf } from './matter.ts'
import { typedName } from './typed-name.ts'

/** /start with or without a code, from anybody. Nothing is stored before "Đồng ý", nothing burnt by looking. */
export function openDoor(session: Session, facts: Facts): Step {
  const { door, plan, me } = facts
  if (!door) return stay(session, say({ say: 'stranger', school: plan.school.name }))
  switch (door.kind) {
    case 'closed':
      return stay(session, say({ say: 'door-closed', why: door.why, school: plan.school.name }))
    case 'mine':
      return alreadyIn(session, facts, door.awaits)
    case 'setup':
      return stay(
        session,
        say({ say: 'setup-who', school: plan.school.name }, setupChoices(door.code), { standing: true }),
      )
    case 'invitation':
      return me ? whoseLink(session, facts, door) : askConsent(session, facts, door.code, door, door.name)
  }
}

const setupChoices = (code: string): readonly Choice[] => [
  { word: 'i-am-officer', action: { do: 'setup.officer', code } },
  { word: 'only-installing', action: { do: 'setup.installer', code } },
]

/** "Đồng ý" pressed twice, or the own link opened again. */
function alreadyIn(session: Session, facts: Facts, awaits: boolean): Step {
  const choices = facts.me && !awaits ? homeChoices(facts.me, facts) : []
  return stay(session, say({ say: 'already-in', awaits }, choices, { standing: true }))
}

function consentChoices(code: string): readonly Choice[] {
  return [
    { word: 'agree', action: { do: 'consent.agree', code } },
    { word: 'decline', action: { do: 'consent.decline', code } },
  ]
}

function askConsent(session: Session, facts: Facts, code: string, grant: RoleGrant, name: string): Step {
  const message = say(
    { say: 'consent', name, ...terms(facts), ...dutyOf(facts.plan, grant) },
    [...consentChoices(code), { word: 'read-all', action: { do: 'consent.full', code } }],
    { standing: true },
  )
  return stay(session, message)
}

/** Buttons of the door; the code travels in the button, at the server, until consent. */
export function pressDoor(session: Session, action: Action, facts: Facts): Step {
  const { door } = facts
  if (!door || door.kind === 'closed' || door.kind === 'mine' || !('code' in action)) {
    return openDoor(session, { ...facts, door: door ?? { kind: 'closed', why: 'unknown' } })
  }
  switch (action.do) {
    case 'setup.installer':
      return stay(session, say({ say: 'setup-handed-on', link: linkOf(facts, door.code) }))
    case 'setup.officer':
      return askConsent(session, facts, door.code, { role: 'officer', unitId: '' }, facts.profileName)
    case 'consent.decline':
      return stay(session, say({ say: 'declined', setup: door.kind === 'setup' }))
    case 'consent.full':
      return fullConsent(session, facts, door.code)
    case 'consent.agree':
      return agree(session, facts, door)
    case 'consent.take':
      return door.kind === 'invitation' ? addRole(session, facts, door) : openDoor(session, facts)
    case 'consent.leave':
      return door.kind === 'invitation'
        ? goTo(session, null, say({ say: 'link-left', name: door.name, address: door.address }))
        : openDoor(session, facts)
  }
}

/** Words beside an open consent, or after it was declined, get a true answer; whether they agree is heard before. */
export function aboutDoor(session: Session, facts: Facts, code: string): Step {
  const { door, plan } = facts
  if (!door || door.kind === 'closed' || door.kind === 'mine') return openDoor(session, facts)
  const grant: RoleGrant = door.kind === 'setup' ? { role: 'officer', unitId: '' } : door
  const about = { say: 'consent-about', ...terms(facts), ...dutyOf(plan, grant) } as const
  return stay(session, say(about, consentChoices(code), { standing: true }))
}

function fullConsent(session: Session, facts: Facts, code: string): Step {
  const message = { say: 'consent-full', ...terms(facts) } as const
  return stay(session, say(message, consentChoices(code), { standing: true }))
}

function agree(session: Session, facts: Facts, door: Exclude<Door, { kind: 'closed' | 'mine' }>): Step {
  if (door.kind === 'setup') return becomeOfficer(session, facts, door.code)
  if (facts.me) return whoseLink(session, facts, door)
  const waits = mustWait(facts, door)
  const enrol: Effect = {
    effect: 'enrol',
    code: door.code,
    name: door.name,
    address: door.address,
    grants: waits ? [] : [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
  }
  return goTo(
    session,
    null,
    enrol,
    waits ? awaiting(facts, door) : welcome(facts, door),
    ...entering(facts, door, waits),
  )
}

/** Those who hear of it, and the end of the duty of whoever had it before. */
const entering = (facts: Facts, door: Invited, waits: boolean): readonly Effect[] => [
  ...announce(facts, door),
  ...(waits ? [] : succeed(facts, door)),
]

function awaiting(facts: Facts, door: Invited) {
  const contact = contactOf(facts)
  return say({ say: 'awaiting', ...dutyOf(facts.plan, door), ...(contact ? { contact } : {}) })
}

/** The first officer: the name is asked after consent, the channel's profile name stands in until then. */
function becomeOfficer(session: Session, facts: Facts, code: string): Step {
  const grants: RoleGrant[] = [{ role: 'officer', unitId: '' }]
  if (facts.me) {
    const granted: Effect = { effect: 'grant', member: facts.me.id, grants, invitation: null, code }
    return goTo(session, null, granted, say({ say: 'welcome-officer' }, officerStart, { standing: true }))
  }
  const enrol: Effect = { effect: 'enrol', code, name: facts.profileName, address: 'thầy/cô', grants, invitation: null }
  return goTo(session, { name: 'profile' }, enrol, say({ say: 'ask-name' }))
}

const officerStart: readonly Choice[] = [
  { word: 'invite', action: { do: 'invite.whom' } },
  { word: 'help', action: { do: 'help' } },
]

/** Somebody known opens a link made out by name: perhaps only to see whether it works. */
function whoseLink(session: Session, facts: Facts, door: Invited): Step {
  const { code, name, address } = door
  const own = fold(name) === fold(facts.me?.name ?? '')
  const message = { say: 'whose-link', name, address, own, ...dutyOf(facts.plan, door) } as const
  return stay(
    session,
    say(
      message,
      [
        { word: 'take-role', action: { do: 'consent.take', code } },
        {
          word: 'leave-link',
          ...(own ? {} : { values: { name: nameOf(door) } }),
          action: { do: 'consent.leave', code },
        },
      ],
      { standing: true },
    ),
  )
}

/** One more role, no second consent. */
function addRole(session: Session, facts: Facts, door: Invited): Step {
  const { me, plan } = facts
  if (!me) return stay(session)
  const waits = mustWait(facts, door)
  const effect: Effect = {
    effect: 'grant',
    member: me.id,
    grants: waits ? [] : [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
    code: door.code,
  }
  const added = say({ say: 'role-added', ...dutyOf(plan, door) }, homeChoices(me, facts), { standing: true })
  return goTo(session, null, effect, waits ? awaiting(facts, door) : added, ...entering(facts, door, waits))
}

/** The officer's own name, after set-up. */
export function takeProfile(session: Session, facts: Facts, text: string): Step {
  const named = typedName(text)
  if (!named || !facts.me) return stay(session, say({ say: 'name-unclear' }))
  const effect: Effect = { effect: 'member', member: facts.me.id, change: named }
  return goTo(session, null, effect, say({ say: 'welcome-officer' }, officerStart, { standing: true }))
}
