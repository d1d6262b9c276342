import { waysIn } from '../../domain/channel.ts'
import { isConfirmed } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { InvitationFacts, InvitationRecord } from '../people.ts'
import type { Turn } from '../turn.ts'
import type { Pending } from '../vocabulary/invite.ts'
import { sayStale } from './common.ts'
import { dutyOf, placeOf } from './duties.ts'
import { LIST, MANY, pictureOf, WHOM } from './invite-one.ts'
import { HOME, nameOf, reply } from './replies.ts'

/** Invitations shown at once. */
const PAGE = 10

const pending = ({ school }: Facts, invitation: Omit<InvitationFacts, 'id' | 'address'>): Pending => ({
  name: invitation.name,
  since: invitation.createdAt,
  until: invitation.expiresAt,
  ...dutyOf(school, invitation),
})

/** What waits, by unit, a page at a time; a new invitation is the first button, so that no number hides a withdrawal. */
export function listInvitations(turn: Turn, from: number, whom: Message): Step {
  const { facts } = turn
  const arrivals = arrivalsMessage(facts)
  const sorted = inOrder(facts)
  const shown = sorted.slice(from, from + PAGE)
  const items = shown.map(invitation => pending(facts, invitation))
  const list = { say: 'invitations', items, total: sorted.length, from } as const
  if (shown.length === 0) return goTo(turn, null, ...arrivals, say({ ...list, items: [] }), whom)
  const more: readonly Choice[] =
    sorted.length > from + PAGE ? [{ word: 'more', action: { do: 'invite.list', from: from + PAGE } }] : []
  const sheet: Choice = { word: 'sheet', action: { do: 'document.send', order: { kind: 'invitation-sheet' } } }
  const choices = [WHOM, ...shown.map(showChoice), ...more, sheet, MANY]
  return goTo(turn, null, ...arrivals, say(list, choices, { lasting: true }))
}

/** Units in the plan's order, the school's people last. */
function inOrder({ invitations, school }: Facts): readonly InvitationFacts[] {
  const place = (invitation: InvitationFacts) => {
    const found = school.units.findIndex(unit => unit.id === placeOf(school, invitation))
    return found < 0 ? school.units.length : found
  }
  return invitations.toSorted((a, b) => place(a) - place(b) || a.id - b.id)
}

const showChoice = ({ id, name }: InvitationFacts): Choice => ({
  word: 'invitation-of',
  values: { name },
  action: { do: 'invite.show', invitation: id },
})

/** Whoever waits for an officer's word, in case the news of it was lost on the way. */
function arrivalsMessage(facts: Facts): readonly Message[] {
  const arrivals = (facts.arrivals ?? []).filter(({ role }) => isConfirmed(role))
  if (arrivals.length === 0) return []
  const items = arrivals.map(invitation => pending(facts, invitation))
  const choices = arrivals.slice(0, PAGE).flatMap(({ id, name }): readonly Choice[] => [
    { word: 'right-person', values: { name }, action: { do: 'people.right', invitation: id } },
    { word: 'wrong-person', values: { name }, action: { do: 'people.wrong', invitation: id } },
  ])
  return [say({ say: 'arrivals', items }, choices, { lasting: true })]
}

/** One invitation: its text once more, its picture, its withdrawal. */
export function showInvitation(turn: Turn): Step {
  const { facts } = turn
  const { me, school } = facts
  const found = stillOpen(facts)
  if (!found || !me) return over(turn)
  const { id, code } = found
  const again: readonly Message[] = code
    ? [
        say({
          say: 'invitation',
          ...{ name: found.name, address: found.address, ...waysIn(facts.channels, code), until: found.expiresAt },
          ...{ sender: me, through: school.through },
          ...dutyOf(school, found),
        }),
      ]
    : []
  const choices: readonly Choice[] = [
    ...(code ? [pictureOf(code)] : []),
    { word: 'send-anew', action: { do: 'people.again', invitation: id } },
    LIST,
    { word: 'revoke', action: { do: 'invite.revoke', invitation: id } },
  ]
  const about = say({ say: 'invitation-of', ...pending(facts, found) }, choices, { lasting: true })
  return goTo(turn, null, ...again, about)
}

const stillOpen = ({ invitations, invitation }: Facts): InvitationFacts | undefined =>
  invitations.find(({ id }) => id === invitation?.id)

/** "Thu hồi": asked once. */
export function revokeInvitation(turn: Turn, confirmed: boolean): Step {
  const { facts } = turn
  const found = stillOpen(facts)
  if (!found) return over(turn)
  const { id } = found
  if (!confirmed) {
    return reply(turn, { say: 'revoke-confirm', ...pending(facts, found) }, [
      { word: 'keep', action: { do: 'invite.show', invitation: id } },
      { word: 'yes-revoke', action: { do: 'invite.revoke', invitation: id, confirmed: true } },
    ])
  }
  const said = reply(turn, { say: 'revoked' }, [WHOM, LIST, HOME])
  return { ...said, effects: [{ effect: 'revoke', invitation: id }, ...said.effects] }
}

/** Somebody has used it, a colleague has withdrawn it, or it has run out. */
function over(turn: Turn): Step {
  const { invitation, people } = turn.facts
  if (!invitation) return sayStale(turn)
  const { how, at, who } = endOf(invitation)
  const by = people.find(({ id }) => id === who)
  return stay(
    turn,
    say({ say: 'invitation-over', name: nameOf(invitation), how, at, ...(by ? { by } : {}) }, [LIST, HOME], {
      lasting: true,
    }),
  )
}

function endOf({ usedAt, revokedAt, revokedBy, expiresAt }: InvitationRecord) {
  if (revokedAt) return { how: 'revoked' as const, at: revokedAt, who: revokedBy }
  if (usedAt) return { how: 'used' as const, at: usedAt, who: null }
  return { how: 'expired' as const, at: expiresAt, who: null }
}
