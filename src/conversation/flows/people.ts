import { unitOf } from '../../domain/form.ts'
import { isLastOfficer, type Member } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { PeopleAction } from '../vocabulary/people.ts'
import { inviteAgain, pressArrival } from './arrival.ts'
import { nameOfChannel } from './channel-name.ts'
import { sayGone } from './common.ts'
import { dutyOf, grantsIn, isOver, membership, OF_SCHOOL, restOf } from './duties.ts'
import { askName } from './invite-one.ts'
import { nextFor } from './leaving.ts'
import { movable, moveChoice, movePerson } from './move-person.ts'
import { askRename } from './rename.ts'
import { calledBy, reply } from './replies.ts'
import { leadsUnion } from './school-unions.ts'

/** Who is in a unit and what can be done about it: end a duty, hand it over, correct a name, say who has come. */
export function pressPeople(turn: Turn, action: PeopleAction): Step {
  switch (action.do) {
    case 'people.rename':
      return askRename(turn, action.member)
    case 'people.school':
      return schoolPeople(turn)
    case 'people.show':
      return showPerson(turn, action)
    case 'people.end':
      return endDuty(turn, action)
    case 'people.replace':
      return replace(turn, action)
    case 'people.move':
      return movePerson(turn, action)
    case 'people.right':
    case 'people.wrong':
      return pressArrival(turn, action.do === 'people.right')
    case 'people.again':
      return inviteAgain(turn)
  }
}

type At = { readonly member: number; readonly unit: string }

export const personChoice = (member: Member, unit: string): Choice => ({
  word: 'person',
  values: { name: calledBy(member) },
  action: { do: 'people.show', member: member.id, unit },
})

/** Officers and văn thư, with the way to invite more. */
function schoolPeople(turn: Turn): Step {
  const { school } = turn.facts
  const { people, invited } = membership(turn.facts, '')
  const over = people.filter(member => grantsIn(school, member, '').some(grant => isOver(school, grant)))
  return reply(turn, { say: 'school-people', people, invited, over }, [
    ...people.map(member => personChoice(member, '')),
    ...OF_SCHOOL.map(
      (role): Choice => ({ word: 'invite-role', values: { role }, action: { do: 'invite.role', role, unit: '' } }),
    ),
  ])
}

/** The person of a button with what they do there; undefined when that is over. */
function found({ people, school }: Facts, { member: id, unit }: At) {
  const member = people.find(each => each.id === id && each.state !== 'left')
  const grants = member ? grantsIn(school, member, unit) : []
  return member && grants.length > 0 ? { member, grants } : undefined
}

function showPerson(turn: Turn, at: At): Step {
  const { facts } = turn
  const person = found(facts, at)
  if (!person) return sayGone(turn)
  const duties = person.member.roles.map(grant => dutyOf(facts.school, grant))
  const { member, unit } = at
  // Nobody takes over what has ended.
  const lasting = person.grants.some(grant => !isOver(facts.school, grant))
  const met = person.member.chats.flatMap(chat => nameOfChannel(facts, chat) ?? [])
  const heard = facts.heardAt ? { heardAt: facts.heardAt } : {}
  return reply(turn, { say: 'person', member: person.member, duties, met, ...heard }, [
    ...(lasting ? [{ word: 'replace-person', action: { do: 'people.replace', member, unit } } as const] : []),
    ...(movable(person.grants).length > 0 ? [moveChoice(member, unit)] : []),
    { word: 'rename', action: { do: 'people.rename', member } },
    { word: 'end-duty', action: { do: 'people.end', member, unit, confirmed: false } },
    ...(leadsUnion(person.member) ? [{ word: 'union-units', action: { do: 'school.unions', member } } as const] : []),
    placeChoice(at.unit, facts),
  ])
}

/** A place of /donvi: the unit with its people; '' stands for the school. */
export const placeChoice = (unit: string, { school }: Pick<Facts, 'school'>): Choice =>
  unit === ''
    ? { word: 'school-people', action: { do: 'people.school' } }
    : {
        word: 'unit',
        values: { unit: unitOf(school, unit)?.shortName ?? '' },
        action: { do: 'units.show', unit },
      }

/** Asked once; the last officer stays. */
function endDuty(turn: Turn, at: At & { readonly confirmed: boolean }): Step {
  const { facts } = turn
  const person = found(facts, at)
  if (!person) return sayGone(turn)
  const { member, grants } = person
  if (grants.some(({ role }) => role === 'officer') && isLastOfficer(facts.people, member.id)) {
    return stay(turn, say({ say: 'last-officer' }, [inviteOfficer, placeChoice(at.unit, facts)], { lasting: true }))
  }
  const duties = grants.map(grant => dutyOf(facts.school, grant))
  if (!at.confirmed) {
    const whole = member.roles.length === grants.length
    return reply(turn, { say: 'end-confirm', member, duties, whole }, [
      { word: 'keep', action: { do: 'people.show', member: at.member, unit: at.unit } },
      { word: 'yes-end-duty', action: { do: 'people.end', member: at.member, unit: at.unit, confirmed: true } },
    ])
  }
  const rest = restOf(facts, member, grants)
  const done = say({ say: 'ended', duties, rest }, [...nextFor(facts, at.unit), placeChoice(at.unit, facts)], {
    lasting: true,
  })
  const own = member.id === turn.me.id
  return goTo(turn, null, ...(own ? [] : [done]), { effect: 'let-go', member: member.id, grants, why: 'ended' })
}

const inviteOfficer: Choice = {
  word: 'invite-role',
  values: { role: 'officer' },
  action: { do: 'invite.role', role: 'officer', unit: '' },
}

/** Đổi người: an invitation for the successor; the duty passes on when that one has come in. */
function replace(turn: Turn, at: At): Step {
  const person = found(turn.facts, at)
  if (!person) return sayGone(turn)
  const [{ role } = { role: undefined }] = person.grants.filter(grant => !isOver(turn.facts.school, grant))
  return role ? askName(turn, { role, unit: at.unit, replaces: at.member }) : sayGone(turn)
}
