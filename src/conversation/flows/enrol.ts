import { unitOf } from '../../domain/form.ts'
import { type Address, isOfficer, isReachable, type Member, type Role, type RoleGrant } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Action, Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import { contactOf, type Door, type Facts } from '../facts.ts'
import type { Session } from '../session.ts'
import { homeChoices } from './common.ts'

type Invited = Extract<Door, { kind: 'invitation' }>

/** /start with or without a code, from anybody. Nothing is stored before "Đồng ý". */
export function openDoor(session: Session, facts: Facts): Step {
  const { door, plan, me } = facts
  if (!door) return stay(session, say({ say: 'stranger', school: plan.school.name }))
  if (door.kind === 'closed') return stay(session, say({ say: 'door-closed', why: door.why, school: plan.school.name }))
  if (door.kind === 'setup')
    return stay(
      session,
      say({ say: 'setup-who', school: plan.school.name }, setupChoices(door.code), { standing: true }),
    )
  return me ? addRole(session, facts, door) : askConsent(session, facts, door.code, door.role, door.unitId, door.name)
}

const setupChoices = (code: string): readonly Choice[] => [
  { word: 'i-am-officer', action: { do: 'setup.officer', code } },
  { word: 'only-installing', action: { do: 'setup.installer', code } },
]

function askConsent(session: Session, facts: Facts, code: string, role: Role, unitId: string, name: string): Step {
  const unit = unitOf(facts.plan, unitId)
  const contact = contactOf(facts)
  const message = say(
    { say: 'consent', plan: facts.plan, role, name, ...(unit ? { unit } : {}), ...(contact ? { contact } : {}) },
    [
      { word: 'agree', action: { do: 'consent.agree', code } },
      { word: 'decline', action: { do: 'consent.decline', code } },
      { word: 'read-all', action: { do: 'consent.full', code } },
    ],
    { standing: true },
  )
  return stay(session, message)
}

/** Buttons of the door; the code travels in the button, at the server, until consent. */
export function pressDoor(session: Session, action: Action, facts: Facts): Step {
  const { door, plan, botName } = facts
  if (!door || door.kind === 'closed' || !('code' in action)) {
    return stay(
      session,
      say({ say: 'door-closed', why: door?.kind === 'closed' ? door.why : 'unknown', school: plan.school.name }),
    )
  }
  switch (action.do) {
    case 'setup.installer':
      return stay(session, say({ say: 'setup-handed-on', link: `https://t.me/${botName}?start=${door.code}` }))
    case 'setup.officer':
      return askConsent(session, facts, door.code, 'officer', '', facts.profileName)
    case 'consent.decline':
      return stay(session, say({ say: 'declined' }))
    case 'consent.full':
      return fullConsent(session, facts, door.code)
    case 'consent.agree':
      return agree(session, facts, door)
  }
}

function fullConsent(session: Session, facts: Facts, code: string): Step {
  const contact = contactOf(facts)
  const choices: Choice[] = [
    { word: 'agree', action: { do: 'consent.agree', code } },
    { word: 'decline', action: { do: 'consent.decline', code } },
  ]
  return stay(
    session,
    say({ say: 'consent-full', plan: facts.plan, ...(contact ? { contact } : {}) }, choices, { standing: true }),
  )
}

function agree(session: Session, facts: Facts, door: Exclude<Door, { kind: 'closed' }>): Step {
  if (door.kind === 'setup') return becomeOfficer(session, facts, door.code)
  if (facts.me) return addRole(session, facts, door)
  const unit = unitOf(facts.plan, door.unitId)
  const enrol: Effect = {
    effect: 'enrol',
    code: door.code,
    name: door.name,
    address: door.address,
    grants: [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
  }
  return goTo(session, null, enrol, welcome(facts, door), ...announce(facts, door, unit?.id))
}

/** The first officer: the name is asked after consent, the channel's profile name stands in until then. */
function becomeOfficer(session: Session, facts: Facts, code: string): Step {
  const grants: RoleGrant[] = [{ role: 'officer', unitId: '' }]
  if (facts.me) {
    const granted: Effect = { effect: 'grant', member: facts.me.id, grants, invitation: null, code }
    return goTo(session, null, granted, say({ say: 'welcome-officer' }, officerStart(), { standing: true }))
  }
  const enrol: Effect = { effect: 'enrol', code, name: facts.profileName, address: 'thầy/cô', grants, invitation: null }
  return goTo(session, { name: 'profile' }, enrol, say({ say: 'ask-name' }))
}

const officerStart = (): readonly Choice[] => [
  { word: 'invitations', action: { do: 'invite.list' } },
  { word: 'help', action: { do: 'help' } },
]

function welcome(facts: Facts, door: Invited): Effect {
  const unit = unitOf(facts.plan, door.unitId)
  const reports = door.role === 'head' || door.role === 'deputy' || door.role === 'reporter'
  const [open] = facts.periods.toReversed()
  const due = reports && open ? { period: open.period, deadlines: open.deadlines } : undefined
  const start: Choice[] =
    due && unit
      ? [{ word: 'report-now', action: { do: 'report.open', obligation: `${due.period.key}:${unit.id}` } }]
      : []
  return say(
    { say: 'welcome', role: door.role, ...(unit ? { unit } : {}), ...(due ? { due } : {}) },
    [...start, { word: 'help', action: { do: 'help' } }],
    { standing: true },
  )
}

/** Somebody known opens another link: one more role, no second consent. */
function addRole(session: Session, facts: Facts, door: Invited): Step {
  const unit = unitOf(facts.plan, door.unitId)
  if (!facts.me) return stay(session)
  const effect: Effect = {
    effect: 'grant',
    member: facts.me.id,
    grants: [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
    code: door.code,
  }
  const message = say({ say: 'role-added', role: door.role, ...(unit ? { unit } : {}) }, homeChoices(facts.me, facts), {
    standing: true,
  })
  return goTo(session, null, effect, message, ...announce(facts, door, unit?.id))
}

/** The officers hear who has arrived, and who sent the link. */
function announce(facts: Facts, door: Invited, unitId: string | undefined): readonly Effect[] {
  const unit = unitId === undefined ? undefined : unitOf(facts.plan, unitId)
  const hears = (member: Member) => isOfficer(member) || member.id === door.createdBy
  const arrived = {
    say: 'arrived',
    name: `${door.address} ${door.name}`,
    role: door.role,
    ...(unit ? { unit } : {}),
  } as const
  return facts.people
    .filter(member => hears(member) && isReachable(member))
    .map(({ id }) => say(arrived, [], { to: id }))
}

const ADDRESSES: Readonly<Record<string, Address>> = { thay: 'thầy', co: 'cô', ong: 'ông', ba: 'bà' }

/** "cô Nguyễn Thị Lan" -> how to address, and the name; undefined when there is no name in it. */
export function readNamed(text: string): { readonly name: string; readonly address: Address } | undefined {
  const words = text.trim().replace(/\s+/g, ' ').split(' ')
  const [first = ''] = words
  const address = words.length > 1 ? ADDRESSES[fold(first)] : undefined
  const name = (address ? words.slice(1) : words).join(' ')
  const plausible = name.length >= 2 && name.length <= 60 && /^[\p{L}\p{M}.' -]+$/u.test(name)
  return plausible ? { name, address: address ?? 'thầy/cô' } : undefined
}

/** The officer's own name, after set-up. */
export function takeProfile(session: Session, facts: Facts, text: string): Step {
  const named = readNamed(text)
  if (!named || !facts.me) return stay(session, say({ say: 'name-unclear' }))
  const effect: Effect = { effect: 'member', member: facts.me.id, change: named }
  return goTo(session, null, effect, say({ say: 'welcome-officer' }, officerStart(), { standing: true }))
}
