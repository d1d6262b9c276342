import { isOfficer, type Member } from '../../domain/member.ts'
import { type DeskRequest, unitsWished, wordsAlone } from '../../domain/reading/desk-request.ts'
import { fold } from '../../domain/reading/fold.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { grantsIn, membership, placeOf } from './duties.ts'
import { invitationsCommand } from './invite.ts'
import { nextFor } from './leaving.ts'
import { placeChoice } from './people.ts'
import { enterFor } from './replies.ts'
import { DAYS } from './school.ts'
import { allUnitLines } from './summary.ts'
import { unitsCommand } from './units.ts'

/** What the desk asks about people: who reports for a unit, and what is to become of somebody or of reminders. */

/** @returns undefined where nobody, and no unit, is called so. */
export function aboutPeople(turn: Turn, request: DeskRequest, text: string): Step | undefined {
  if (request.wish === 'phone') return stay(turn, say({ say: 'desk-no-phone' }, [], { lasting: true }))
  if (request.wish === 'units' || request.wish === 'invite') return toPlaces(turn, request.wish, text)
  const { facts } = turn
  const [unit, ...others] = unitsWished(request, facts.plan.units).units
  const only = others.length === 0 ? unit : undefined
  if (request.wish === 'quiet') return quiet(turn, only, request.unit)
  if (request.wish === 'people') return only && whoReports(turn, only, HOW_MANY.test(fold(text)))
  const member = memberMeant(facts, request.unit)
  if (member) return replacing(turn, member)
  return only && whoReports(turn, only)
}

/** "Gộp tổ Lý với tổ Hóa", "mời thầy An tổ Lý": nothing is done by the words, the pages where it is are shown. */
function toPlaces(turn: Turn, wish: 'units' | 'invite', text: string): Step {
  const { facts } = turn
  const named = unitsNamed(text, facts.school.units)
  const office = OF_THE_SCHOOL.test(fold(text))
  if (named.length === 0 && !office) return wish === 'units' ? unitsCommand(turn) : invitationsCommand(turn)
  const choices = named
    .slice(0, MOST_PLACES)
    .flatMap(({ id }) => (wish === 'units' ? [placeChoice(id, facts)] : nextFor(facts, id)))
  const school: readonly Choice[] = !office
    ? []
    : wish === 'units'
      ? [placeChoice('', facts)]
      : [{ word: 'invitations', action: { do: 'invite.whom' } }]
  const what = wish === 'units' ? 'change' : 'invite'
  return stay(turn, say({ say: 'desk-places', what }, [...choices, ...school], { lasting: true }))
}

const MOST_PLACES = 4
const OF_THE_SCHOOL = /\b(?:dau moi|van thu|hieu truong|hieu pho|bgh|can bo cong doan)\b/

/** Every unit whose name stands among the words, behind what units begin with. */
export function unitsNamed(text: string, units: readonly Unit[]): readonly Unit[] {
  const words = wordsAlone(text)
  const parts = words.split(/ (?=(?:to|ban|doan|hoi|chi hoi|cong doan|nu cong|van phong) )/)
  const found = parts.flatMap(part => {
    // What stands behind the name belongs to it less and less.
    for (let length = Math.min(part.split(' ').length, LONGEST_NAME); length > 1; length -= 1) {
      const called = unitsSaid(part.split(' ').slice(0, length).join(' '), units)
      if (called.length === 1) return called
    }
    return []
  })
  return [...new Set(found)]
}

/** In syllables: "to giao duc the chat quoc phong". */
const LONGEST_NAME = 7

function memberMeant({ people }: Facts, words: string): Member | undefined {
  const said = personSaid(
    words,
    people.filter(({ state }) => state !== 'left'),
  )
  return said && 'certain' in said ? said.certain : undefined
}

/** Of a unit only those are known who use the assistant: asked for its people, that is said. */
const HOW_MANY = /\b(?:may|bao nhieu|nhung|ai (?:o|trong|thuoc|cua|dang o))\b/

/** With the way to change it, for whoever may. */
function whoReports(turn: Turn, unit: Unit, counted = false): Step {
  const { facts, me } = turn
  const { people, invited } = membership(facts, unit.id)
  const named = people.map(member => ({
    member,
    roles: grantsIn(facts.school, member, unit.id).map(({ role }) => role),
  }))
  const choices: readonly Choice[] = isOfficer(me) ? [placeChoice(unit.id, facts)] : []
  return stay(
    turn,
    say({ say: 'desk-people', unit, people: named, invited, ...(counted ? { counted } : {}) }, choices, {
      lasting: true,
    }),
  )
}

/** What somebody does is handed over, or ends, by its button; of several duties the person's own page tells. */
function replacing(turn: Turn, member: Member): Step {
  const { school } = turn.facts
  const places = [...new Set(member.roles.map(grant => placeOf(school, grant)))]
  const [place, ...others] = places
  const choices: readonly Choice[] =
    place === undefined || others.length > 0
      ? places.map(each => placeChoice(each, turn.facts))
      : [
          { word: 'replace-person', action: { do: 'people.replace', member: member.id, unit: place } },
          { word: 'end-duty', action: { do: 'people.end', member: member.id, unit: place, confirmed: false } },
        ]
  return stay(turn, say({ say: 'desk-replace', member }, choices, { lasting: true }))
}

/** "Đừng nhắc tổ Văn nữa": a unit that owes its report goes on being reminded, which must not sound otherwise. */
function quiet(turn: Turn, unit: Unit | undefined, words: string): Step | undefined {
  const { plan, record, people, now } = turn.facts
  if (!unit)
    return EVERYBODY.test(words) ? stay(turn, say({ say: 'desk-quiet' }, [DAYS], { lasting: true })) : undefined
  const line = record && allUnitLines(plan, record, people, now).find(each => each.unit.id === unit.id)
  if (!line) return undefined
  if (line.owing === 'in') return stay(turn, say({ say: 'desk-quiet', unit, settled: true }, [], { lasting: true }))
  const target = line.extendedTo ?? record.deadlines?.target
  return stay(
    turn,
    say({ say: 'desk-quiet', unit, ...(target ? { target } : {}) }, [enterFor({ id: line.obligation }, unit)], {
      lasting: true,
    }),
  )
}

const EVERYBODY = /^(?:cac|ai|moi nguoi|ca truong)/
