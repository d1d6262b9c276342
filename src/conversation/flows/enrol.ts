import { wayIn } from '../../domain/channel.ts'
import type { RoleGrant } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import { type Admission, contactOf, type Facts } from '../facts.ts'
import type { Visit } from '../turn.ts'
import type { AdmissionAction } from '../vocabulary/admission.ts'
import { announce, type Invited, mustWait, succeedAtOnce, welcome } from './arrival.ts'
import { isFull } from './channel-name.ts'
import { askToJoin, noSeat, pressJoining } from './channels.ts'
import { homeChoices } from './common.ts'
import { consentChoices, consentWays, terms } from './consent-again.ts'
import { dutyOf } from './duties.ts'
import { nameOf } from './replies.ts'
import { typedName } from './typed-name.ts'

/** /start with or without a code, from anybody. Nothing is stored before "Đồng ý", nothing burnt by looking. */
export function admit(turn: Visit): Step {
  const { admission, school, me } = turn.facts
  const asked = { school: school.name, through: school.through }
  if (!admission) return stay(turn, say({ say: 'stranger', ...asked }))
  const name = unseated(turn.facts, admission)
  if (name !== undefined) return noSeat(turn, name)
  switch (admission.kind) {
    case 'closed':
      return stay(turn, say({ say: 'admission-closed', why: admission.why, ...asked }))
    case 'join':
      return askToJoin(turn, admission)
    case 'mine':
      return alreadyIn(turn, admission.awaits)
    case 'setup':
      return stay(turn, say({ say: 'setup-who', school: school.name }, setupChoices(admission.code), { lasting: true }))
    case 'invitation':
      return me ? whoseLink(turn, admission) : askConsent(turn, admission.code, admission, admission.name)
  }
}

/** Who would be one too many on this channel, as invited; undefined where there is a seat. */
function unseated({ me, channel, people }: Facts, admission: Admission): string | undefined {
  if (me || !isFull(channel, people)) return undefined
  if (admission.kind === 'invitation') return nameOf(admission)
  const joining = admission.kind === 'join' ? people.find(({ id }) => id === admission.member) : undefined
  return joining && nameOf(joining)
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

function askConsent(turn: Visit, code: string, grant: RoleGrant, name: string): Step {
  const { facts } = turn
  const message = say({ say: 'consent', name, ...terms(facts), ...dutyOf(facts.school, grant) }, consentWays(code), {
    lasting: true,
  })
  return stay(turn, message)
}

/** Buttons of whoever comes in; the code travels in the button, at the server, until consent. */
export function pressAdmission(turn: Visit, action: AdmissionAction): Step {
  const { facts } = turn
  const { admission } = facts
  const name = admission && action.do === 'consent.agree' ? unseated(facts, admission) : undefined
  if (name !== undefined) return noSeat(turn, name)
  if (admission?.kind === 'join') return pressJoining(turn, action, admission)
  if (!admission || admission.kind === 'closed' || admission.kind === 'mine') {
    return admit({ ...turn, facts: { ...facts, admission: admission ?? { kind: 'closed', why: 'unknown' } } })
  }
  switch (action.do) {
    case 'setup.installer':
      return stay(turn, say({ say: 'setup-handed-on', ...wayIn(facts.channel, admission.code) }))
    case 'setup.officer':
      return askConsent(turn, admission.code, { role: 'officer', unitId: '' }, facts.profileName)
    case 'consent.decline':
      return stay(turn, say({ say: 'declined', setup: admission.kind === 'setup' }))
    case 'consent.full':
      return fullConsent(turn, admission.code)
    case 'consent.agree':
      return agree(turn, admission)
    case 'consent.take':
      return admission.kind === 'invitation' ? addRole(turn, admission) : admit(turn)
    case 'consent.leave':
      return admission.kind === 'invitation'
        ? goTo(turn, null, say({ say: 'link-left', name: admission.name, address: admission.address }))
        : admit(turn)
  }
}

/** Words beside an open consent, or after it was declined, get a true answer; whether they agree is heard before. */
export function aboutAdmission(turn: Visit, code: string): Step {
  const { facts } = turn
  const { admission, school } = facts
  if (!admission || admission.kind === 'closed' || admission.kind === 'mine' || admission.kind === 'join')
    return admit(turn)
  const grant: RoleGrant = admission.kind === 'setup' ? { role: 'officer', unitId: '' } : admission
  const about = { say: 'consent-about', ...terms(facts), ...dutyOf(school, grant) } as const
  return stay(turn, say(about, consentWays(code), { lasting: true }))
}

function fullConsent(turn: Visit, code: string): Step {
  const message = { say: 'consent-full', ...terms(turn.facts) } as const
  return stay(turn, say(message, consentChoices(code), { lasting: true }))
}

function agree(turn: Visit, admission: Exclude<Admission, { kind: 'closed' | 'mine' | 'join' }>): Step {
  const { facts } = turn
  if (admission.kind === 'setup') return becomeOfficer(turn, admission.code)
  if (facts.me) return whoseLink(turn, admission)
  const waits = mustWait(facts, admission)
  const enrol: Effect = {
    effect: 'enrol',
    code: admission.code,
    name: admission.name,
    address: admission.address,
    grants: waits ? [] : [{ role: admission.role, unitId: admission.unitId }],
    invitation: admission.id,
  }
  return goTo(
    turn,
    null,
    enrol,
    waits ? awaiting(facts, admission) : welcome(facts, admission),
    ...announce(facts, admission),
  )
}

function awaiting(facts: Facts, admission: Invited) {
  const contact = contactOf(facts)
  return say({ say: 'awaiting', ...dutyOf(facts.school, admission), ...(contact ? { contact } : {}) })
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
function whoseLink(turn: Visit, admission: Invited): Step {
  const { facts } = turn
  const { code, name, address } = admission
  const own = fold(name) === fold(facts.me?.name ?? '')
  const message = { say: 'whose-link', name, address, own, ...dutyOf(facts.school, admission) } as const
  return stay(
    turn,
    say(
      message,
      [
        { word: 'take-role', action: { do: 'consent.take', code } },
        {
          word: 'leave-link',
          ...(own ? {} : { values: { name: nameOf(admission) } }),
          action: { do: 'consent.leave', code },
        },
      ],
      { lasting: true },
    ),
  )
}

/** One more role, no second consent. */
function addRole(turn: Visit, admission: Invited): Step {
  const { facts } = turn
  const { me, school } = facts
  if (!me) return stay(turn)
  const waits = mustWait(facts, admission)
  const effect: Effect = {
    effect: 'grant',
    member: me.id,
    grants: waits ? [] : [{ role: admission.role, unitId: admission.unitId }],
    invitation: admission.id,
    code: admission.code,
  }
  const added = say({ say: 'role-added', ...dutyOf(school, admission) }, homeChoices(me, facts), { lasting: true })
  return goTo(
    turn,
    null,
    effect,
    waits ? awaiting(facts, admission) : added,
    ...announce(facts, admission),
    ...succeedAtOnce(facts, admission),
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
