import { isOfficer, type Member } from '../../domain/member.ts'
import { type DeskRequest, unitsWished } from '../../domain/reading/desk-request.ts'
import { fold } from '../../domain/reading/fold.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { grantsIn, membership, placeOf } from './duties.ts'
import { placeChoice } from './people.ts'
import { enterFor } from './replies.ts'
import { DAYS } from './school.ts'
import { allUnitLines } from './summary.ts'

/** What the desk asks about people: who reports for a unit, and what is to become of somebody or of reminders. */

/** @returns undefined where nobody, and no unit, is called so. */
export function aboutPeople(turn: Turn, request: DeskRequest, text: string): Step | undefined {
  if (request.wish === 'phone') return stay(turn, say({ say: 'desk-no-phone' }, [], { lasting: true }))
  const { facts } = turn
  const [unit, ...others] = unitsWished(request, facts.plan.units).units
  const only = others.length === 0 ? unit : undefined
  if (request.wish === 'quiet') return quiet(turn, only, request.unit)
  if (request.wish === 'people') return only && whoReports(turn, only, HOW_MANY.test(fold(text)))
  const member = memberMeant(facts, request.unit)
  if (member) return replacing(turn, member)
  return only && whoReports(turn, only)
}

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
