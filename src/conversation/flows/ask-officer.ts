import type { Member } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { answer, type Matter, matterOf, reachableOfficers, tell } from './matter.ts'

type AskFlow = Extract<Flow, { name: 'ask-officer' }>

/** "Hỏi lại": the unit asks what the officer meant by a return. */
export function askOfficer(turn: Turn, id: string): Step {
  if (!ownMatter(turn.facts, id)) return sayStale(turn)
  return goTo(turn, { name: 'ask-officer', obligation: id }, say({ say: 'ask-officer-what' }, [], { digits: 'answer' }))
}

/** The obligation, when it is of one of the person's own units. */
export function ownMatter(facts: Facts, id: string): Matter | undefined {
  const matter = matterOf(facts, id)
  return matter && facts.me && ownUnits(facts.me, facts.plan).includes(matter.unit.id) ? matter : undefined
}

/** What was typed is shown once more. */
export function askOfficerText(turn: Turn, { obligation }: AskFlow, text: string): Step {
  if (!ownMatter(turn.facts, obligation)) return sayStale(leaving(turn))
  if (text.trim() === '') return stay(turn)
  return showLetter(turn, { name: 'letter', kind: 'question', obligation, text: text.trim() })
}

/** The question goes to whoever returned the report, to every officer when that one cannot be reached. */
export function sendQuestion(turn: Turn, id: string, text: string): Step {
  const { facts } = turn
  const { me } = facts
  const matter = ownMatter(facts, id)
  if (!me || !matter) return sayStale(leaving(turn))
  const see: Choice = { word: 'see-report', action: { do: 'review.full', obligation: matter.obligation.id } }
  const question = { say: 'question-to-officer', by: me, unit: matter.unit, text } as const
  const questions = tell(askedOf(facts, matter), question, [see])
  const said = answer(turn, { say: 'asked-officer', ...(questions.length === 0 ? { untold: true } : {}) }, [
    { word: 'go-on', action: { do: 'report.open', obligation: matter.obligation.id } },
  ])
  return { ...said, effects: [...questions, ...said.effects] }
}

function askedOf(facts: Facts, { obligation }: Matter): readonly Member[] {
  const officers = reachableOfficers(facts)
  const returner = officers.filter(member => member.id === obligation.returned?.by)
  return returner.length > 0 ? returner : officers
}
