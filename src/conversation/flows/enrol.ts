import { wayIn } from '../../domain/channel.ts'
import type { RoleGrant } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import { contactOf, type Door, type Facts } from '../facts.ts'
import type { Visit } from '../turn.ts'
import type { DoorAction } from '../vocabulary/door.ts'
import { announce, type Invited, mustWait, succeedAtOnce, welcome } from './arrival.ts'
import { homeChoices } from './common.ts'
import { terms } from './consent-again.ts'
import { dutyOf } from './duties.ts'
import { nameOf } from './replies.ts'
import { typedName } from './typed-name.ts'

/** /start with or without a code, from anybody. Nothing is stored before "Đồng ý", nothing burnt by looking. */
export function openDoor(turn: Visit): Step {
  const { door, school, me } = turn.facts
  if (!door) return stay(turn, say({ say: 'stranger', school: school.name }))
  switch (door.kind) {
    case 'closed':
      return stay(turn, say({ say: 'door-closed', why: door.why, school: school.name }))
    case 'mine':
      return alreadyIn(turn, door.awaits)
    case 'setup':
      return stay(turn, say({ say: 'setup-who', school: school.name }, setupChoices(door.code), { lasting: true }))
    case 'invitation':
      return me ? whoseLink(turn, door) : askConsent(turn, door.code, door, door.name)
  }
}

const setupChoices = (code: string): readonly Choice[] => [
  { word: 'i-am-officer', action: { do: 'setup.officer', code } },
  { word: 'only-installing', action: { do: 'setup.installer', code } },
]

/** "Đồng ý" pressed twice, or the own link opened again. */
function alreadyIn(turn: Visit, awaits: boolean): Step {
  const { facts } = turn
  const choices = facts.me && !awaits ? homeChoices(facts.me, facts) : []
  return stay(turn, say({ say: 'already-in', awaits }, choices, { lasting: true }))
}

function consentChoices(code: string): readonly Choice[] {
  return [
    { word: 'agree', action: { do: 'consent.agree', code } },
    { word: 'decline', action: { do: 'consent.decline', code } },
  ]
}

function askConsent(turn: Visit, code: string, grant: RoleGrant, name: string): Step {
  const { facts } = turn
  const message = say(
    { say: 'consent', name, ...terms(facts), ...dutyOf(facts.school, grant) },
    [...consentChoices(code), { word: 'read-all', action: { do: 'consent.full', code } }],
    { lasting: true },
  )
  return stay(turn, message)
}

/** Buttons of the door; the code travels in the button, at the server, until consent. */
export function pressDoor(turn: Visit, action: DoorAction): Step {
  const { facts } = turn
  const { door } = facts
  if (!door || door.kind === 'closed' || door.kind === 'mine') {
    return openDoor({ ...turn, facts: { ...facts, door: door ?? { kind: 'closed', why: 'unknown' } } })
  }
  switch (action.do) {
    case 'setup.installer':
      return stay(turn, say({ say: 'setup-handed-on', ...wayIn(facts.channel, door.code) }))
    case 'setup.officer':
      return askConsent(turn, door.code, { role: 'officer', unitId: '' }, facts.profileName)
    case 'consent.decline':
      return stay(turn, say({ say: 'declined', setup: door.kind === 'setup' }))
    case 'consent.full':
      return fullConsent(turn, door.code)
    case 'consent.agree':
      return agree(turn, door)
    case 'consent.take':
      return door.kind === 'invitation' ? addRole(turn, door) : openDoor(turn)
    case 'consent.leave':
      return door.kind === 'invitation'
        ? goTo(turn, null, say({ say: 'link-left', name: door.name, address: door.address }))
        : openDoor(turn)
  }
}

/** Words beside an open consent, or after it was declined, get a true answer; whether they agree is heard before. */
export function aboutDoor(turn: Visit, code: string): Step {
  const { facts } = turn
  const { door, school } = facts
  if (!door || door.kind === 'closed' || door.kind === 'mine') return openDoor(turn)
  const grant: RoleGrant = door.kind === 'setup' ? { role: 'officer', unitId: '' } : door
  const about = { say: 'consent-about', ...terms(facts), ...dutyOf(school, grant) } as const
  return stay(turn, say(about, consentChoices(code), { lasting: true }))
}

function fullConsent(turn: Visit, code: string): Step {
  const message = { say: 'consent-full', ...terms(turn.facts) } as const
  return stay(turn, say(message, consentChoices(code), { lasting: true }))
}

function agree(turn: Visit, door: Exclude<Door, { kind: 'closed' | 'mine' }>): Step {
  const { facts } = turn
  if (door.kind === 'setup') return becomeOfficer(turn, door.code)
  if (facts.me) return whoseLink(turn, door)
  const waits = mustWait(facts, door)
  const enrol: Effect = {
    effect: 'enrol',
    code: door.code,
    name: door.name,
    address: door.address,
    grants: waits ? [] : [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
  }
  return goTo(turn, null, enrol, waits ? awaiting(facts, door) : welcome(facts, door), ...announce(facts, door))
}

function awaiting(facts: Facts, door: Invited) {
  const contact = contactOf(facts)
  return say({ say: 'awaiting', ...dutyOf(facts.school, door), ...(contact ? { contact } : {}) })
}

/** The first officer: the name is asked after consent, the channel's profile name stands in until then. */
function becomeOfficer(turn: Visit, code: string): Step {
  const { facts } = turn
  const grants: RoleGrant[] = [{ role: 'officer', unitId: '' }]
  if (facts.me) {
    const granted: Effect = { effect: 'grant', member: facts.me.id, grants, invitation: null, code }
    return goTo(turn, null, granted, say({ say: 'welcome-officer' }, officerStart, { lasting: true }))
  }
  const enrol: Effect = { effect: 'enrol', code, name: facts.profileName, address: 'thầy/cô', grants, invitation: null }
  return goTo(turn, { name: 'profile' }, enrol, say({ say: 'ask-name' }))
}

const officerStart: readonly Choice[] = [
  { word: 'invite', action: { do: 'invite.whom' } },
  { word: 'help', action: { do: 'help' } },
]

/** Somebody known opens a link made out by name: perhaps only to see whether it works. */
function whoseLink(turn: Visit, door: Invited): Step {
  const { facts } = turn
  const { code, name, address } = door
  const own = fold(name) === fold(facts.me?.name ?? '')
  const message = { say: 'whose-link', name, address, own, ...dutyOf(facts.school, door) } as const
  return stay(
    turn,
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
      { lasting: true },
    ),
  )
}

/** One more role, no second consent. */
function addRole(turn: Visit, door: Invited): Step {
  const { facts } = turn
  const { me, school } = facts
  if (!me) return stay(turn)
  const waits = mustWait(facts, door)
  const effect: Effect = {
    effect: 'grant',
    member: me.id,
    grants: waits ? [] : [{ role: door.role, unitId: door.unitId }],
    invitation: door.id,
    code: door.code,
  }
  const added = say({ say: 'role-added', ...dutyOf(school, door) }, homeChoices(me, facts), { lasting: true })
  return goTo(
    turn,
    null,
    effect,
    waits ? awaiting(facts, door) : added,
    ...announce(facts, door),
    ...succeedAtOnce(facts, door),
  )
}

/** The officer's own name, after set-up. */
export function takeProfile(turn: Visit, text: string): Step {
  const { facts } = turn
  const named = typedName(text)
  if (!named || !facts.me) return stay(turn, say({ say: 'name-unclear' }))
  const effect: Effect = { effect: 'member', member: facts.me.id, change: named }
  return goTo(turn, null, effect, say({ say: 'welcome-officer' }, officerStart, { lasting: true }))
}
