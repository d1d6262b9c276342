import type { Choice } from '../action.ts'
import { type Message, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { PEOPLE_CHECKED, peopleSubject } from '../vocabulary/invite.ts'
import { type Membership, membership } from './duties.ts'
import { placeChoice } from './people.ts'
import { HOME, reply } from './replies.ts'
import { settledSay } from './settled-by.ts'

/** The school's units with their people: as a list, and once a year as a question. */

const SCHOOL: Choice = { word: 'school-itself', action: { do: 'school.show' } }

/** /donvi: every unit with its people, and who has been invited. */
export function unitsCommand(turn: Turn): Step {
  const { facts } = turn
  return reply(turn, { say: 'units', ...peopleOf(facts) }, waysToChange(facts))
}

/** Before a school year the same list asks who leaves, who changes, who is missing. */
export const peopleCheck = (facts: Membership, year: number): Message =>
  say(
    { say: 'units', ...peopleOf(facts), before: year },
    [{ word: 'units-right', action: { do: 'units.right', year } }, ...waysToChange(facts)],
    { lasting: true },
  )

/** "Đúng cả": asked no more this year. */
export function peopleRight(turn: Turn, year: number): Step {
  const settled = settledSay(turn.facts)
  if (settled) return reply(turn, settled, [HOME])
  const said = reply(turn, { say: 'units-right', year }, [HOME])
  const noted = { effect: 'audit', action: PEOPLE_CHECKED, subject: peopleSubject(year) } as const
  return { ...said, effects: [noted, ...said.effects] }
}

const peopleOf = (facts: Membership) => ({
  rows: facts.school.units.map(unit => ({ unit, ...membership(facts, unit.id) })),
  school: membership(facts, '').people,
})

const waysToChange = ({ school }: Pick<Facts, 'school'>): readonly Choice[] => [
  ...[...school.units.map(({ id }) => id), ''].map(unit => placeChoice(unit, { school })),
  { word: 'add-unit', action: { do: 'school.like', unit: '' } },
  SCHOOL,
]
