import { isConfirmed, isOfficer, isReachable, type Member, type RoleGrant } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Admission, Facts } from '../facts.ts'
import type { InvitationRecord } from '../people.ts'
import type { Turn } from '../turn.ts'
import type { FirstReport } from '../vocabulary/admission.ts'
import { sayGone, sayStale } from './common.ts'
import { dutyOf, placeOf } from './duties.ts'
import { askName, makeInvitation } from './invite-one.ts'
import { HOME, nameOf, reachableOfficers, reply, tellAll } from './replies.ts'

export type Invited = Extract<Admission, { kind: 'invitation' }>

/** An officer who takes a further role by a link has been confirmed long ago. */
const isKnown = ({ me }: Facts): boolean => me !== undefined && isOfficer(me)

export const mustWait = (facts: Facts, { role }: Invited): boolean => isConfirmed(role) && !isKnown(facts)

/** Whoever opens a link may be a wrong guest: until an officer has said who it is, nobody loses a duty to the guest. */
export const succeedAtOnce = (facts: Facts, admission: Invited): readonly Effect[] =>
  isKnown(facts) ? succeed(facts, admission, facts.me) : []

/** The officers hear who has come and by which account; whoever sent the link hears that it has been used. */
export function announce(facts: Facts, admission: Invited): readonly Effect[] {
  const { school, people, me } = facts
  const awaits = mustWait(facts, admission)
  const arrived = { say: 'arrived', name: nameOf(admission), awaits, ...dutyOf(school, admission) } as const
  const instead = isKnown(facts) ? undefined : predecessor(facts, admission, me)
  const judge: readonly Choice[] = [
    { word: 'right-person', apart: arrived.name, action: { do: 'people.right', invitation: admission.id } },
    { word: 'wrong-person', apart: arrived.name, action: { do: 'people.wrong', invitation: admission.id } },
  ]
  const officers = reachableOfficers({ people, me })
  const sender = people.filter(member => member.id === admission.createdBy && !isOfficer(member) && isReachable(member))
  return [
    ...officers.map(({ id }) =>
      say(
        {
          ...arrived,
          account: { channel: facts.channel.name, name: facts.profileName },
          ...(instead ? { instead } : {}),
        },
        judge,
        {
          to: id,
          lasting: true,
        },
      ),
    ),
    ...tellAll(sender, { ...arrived, awaits: false }),
  ]
}

type Taken = RoleGrant & { readonly replaces: number | null }

/** Who still has the duty that is handed over to somebody else. */
function predecessor(facts: Facts, taken: Taken, successor: Member | undefined): Member | undefined {
  const before = facts.people.find(({ id, state }) => id === taken.replaces && state !== 'left')
  return before && before.id !== successor?.id && handedOver(facts, before, taken).length > 0 ? before : undefined
}

function handedOver({ school }: Facts, before: Member, taken: Taken): readonly RoleGrant[] {
  const place = placeOf(school, taken)
  return before.roles.filter(grant => grant.role === taken.role && placeOf(school, grant) === place)
}

/** The successor is there: whoever had the duty before is let go. */
function succeed(facts: Facts, taken: Taken, successor: Member | undefined): readonly Effect[] {
  const before = predecessor(facts, taken, successor)
  if (!before) return []
  return [{ effect: 'let-go', member: before.id, grants: handedOver(facts, before, taken), why: 'replaced' }]
}

/** The first words to somebody whose role has just begun. */
export function welcome(facts: Facts, admission: RoleGrant & Pick<Invited, 'owed' | 'sent'>, to?: number): Message {
  const { due, obligation } = firstReport(facts, admission)
  const start: Choice[] =
    due?.state === 'open' && obligation !== undefined
      ? [{ word: 'report-now', action: { do: 'report.open', obligation } }]
      : []
  return say(
    { say: 'welcome', ...dutyOf(facts.school, admission), ...(due ? { due } : {}) },
    [...start, { word: 'help', action: { do: 'help' } }],
    { lasting: true, ...(to === undefined ? {} : { to }) },
  )
}

/** What is really open for the unit: the newest period's report still owed, else the newest one that is in. */
function firstReport(facts: Facts, { role, owed, sent }: RoleGrant & Pick<Invited, 'owed' | 'sent'>) {
  const reports = role === 'head' || role === 'deputy' || role === 'reporter'
  const items = facts.periods.toReversed().flatMap(({ period, deadlines }) => {
    const obligation = reports ? owed.find(each => each.periodKey === period.key) : undefined
    if (!obligation) return []
    const state = obligation.state === 'submitted' || obligation.state === 'accepted' ? obligation.state : 'open'
    const isSent = sent?.has(period.key) ? { sent: true } : {}
    const due: FirstReport = { period, deadlines, state, now: facts.now, ...isSent }
    return [{ due, obligation: obligation.id }]
  })
  return items.find(({ due }) => due.state === 'open') ?? items[0] ?? { due: undefined, obligation: undefined }
}

/** [Đúng người] or [Không phải người này] under the news of an arrival. */
export function pressArrival(turn: Turn, right: boolean): Step {
  const { invitation, people } = turn.facts
  const member = people.find(each => each.id === invitation?.usedBy && each.state !== 'left')
  if (!invitation) return sayStale(turn)
  if (invitation.verdict !== null) return judged(turn, invitation)
  if (!member) return sayGone(turn)
  return right ? confirm(turn, invitation, member) : refuse(turn, invitation, member)
}

/** A colleague was faster, or the button was pressed before. */
function judged(turn: Turn, invitation: InvitationRecord): Step {
  const { people } = turn.facts
  const by = people.find(({ id }) => id === invitation.judgedBy)
  const message = {
    say: 'arrival-judged',
    name: nameOf(invitation),
    right: invitation.verdict === 'right',
    ...(by ? { by } : {}),
    at: invitation.judgedAt ?? invitation.expiresAt,
  } as const
  return stay(turn, say(message, [HOME], { lasting: true }))
}

function confirm(turn: Turn, invitation: InvitationRecord, member: Member): Step {
  const { facts } = turn
  const { id, role, unitId } = invitation
  const waits = isConfirmed(role) && !member.roles.some(grant => grant.role === role && grant.unitId === unitId)
  const grant = { member: member.id, role, unitId }
  const instead = predecessor(facts, invitation, member)
  const said = reply(
    turn,
    {
      say: 'arrival-right',
      name: nameOf(invitation),
      ...dutyOf(facts.school, invitation),
      ...(instead ? { instead } : {}),
    },
    [HOME],
  )
  return {
    ...said,
    effects: [
      { effect: 'judge', invitation: id, verdict: 'right', ...(waits ? { grant } : {}) },
      ...(waits ? [welcome(facts, { role, unitId, owed: [] }, member.id)] : []),
      ...succeed(facts, invitation, member),
      ...said.effects,
    ],
  }
}

/** Taken back at once; the right person can be invited anew with one tap. */
function refuse(turn: Turn, invitation: InvitationRecord, member: Member): Step {
  const { facts } = turn
  const { id, role, unitId } = invitation
  // Also one that has not begun: the person hears which one it is about.
  const grants = [{ role, unitId }]
  const again: Choice = {
    word: 'invite-again',
    values: { name: nameOf(invitation) },
    action: { do: 'people.again', invitation: id },
  }
  const said = { name: nameOf(invitation), ...dutyOf(facts.school, invitation) }
  const others = reachableOfficers(facts).filter(officer => officer.id !== member.id)
  const news = { say: 'arrival-judged', name: said.name, right: false, by: turn.me, at: facts.now } as const
  return goTo(
    turn,
    null,
    { effect: 'judge', invitation: id, verdict: 'wrong' },
    { effect: 'let-go', member: member.id, grants, why: 'wrong' },
    say({ say: 'arrival-wrong', ...said }, [again, HOME], { lasting: true }),
    ...tellAll(others, news),
  )
}

/** "Mời lại": the same invitation with a new link, after a wrong guest, when it has run out or while it waits. */
export function inviteAgain(turn: Turn): Step {
  const { invitation, school, people } = turn.facts
  if (!invitation) return sayStale(turn)
  const { role, name, address } = invitation
  const unit = placeOf(school, invitation)
  const stays = people.some(({ id, state }) => id === invitation.replaces && state !== 'left')
  const replaces = stays && invitation.replaces !== null ? { replaces: invitation.replaces } : {}
  const wanted = { role, unit, ...replaces }
  // The name on a link that is long over has been forgotten.
  return name === '' ? askName(turn, wanted) : makeInvitation(turn, wanted, { name, address })
}
