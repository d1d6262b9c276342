import type { Member } from '../../domain/member.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { Flow, Session } from '../session.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { answer, type Matter, matterOf, reachableOfficers, tell } from './matter.ts'

type AskFlow = Extract<Flow, { name: 'ask-officer' }>

/** "Hỏi lại": the unit asks what the officer meant by a return. */
export function askOfficer(session: Session, facts: Facts, id: string): Step {
  if (!ownMatter(facts, id)) return sayStale(session, facts)
  return goTo(
    session,
    { name: 'ask-officer', obligation: id },
    say({ say: 'ask-officer-what' }, [], { digits: 'answer' }),
  )
}

/** The obligation, when it is of one of the person's own units. */
export function ownMatter(facts: Facts, id: string): Matter | undefined {
  const matter = matterOf(facts, id)
  return matter && facts.me && ownUnits(facts.me, facts.plan).includes(matter.unit.id) ? matter : undefined
}

/** What was typed is shown once more. */
export function askOfficerText(session: Session, facts: Facts, { obligation }: AskFlow, text: string): Step {
  if (!ownMatter(facts, obligation)) return sayStale({ ...session, flow: null }, facts)
  if (text.trim() === '') return stay(session)
  return showLetter(session, facts, { name: 'letter', kind: 'question', obligation, text: text.trim() })
}

/** The question goes to whoever returned the report, to every officer when that one cannot be reached. */
export function sendQuestion(session: Session, facts: Facts, id: string, text: string): Step {
  const { me } = facts
  const matter = ownMatter(facts, id)
  if (!me || !matter) return sayStale({ ...session, flow: null }, facts)
  const see: Choice = { word: 'see-report', action: { do: 'review.full', obligation: matter.obligation.id } }
  const question = { say: 'question-to-officer', by: me, unit: matter.unit, text } as const
  const questions = tell(askedOf(facts, matter), question, [see])
  const said = answer(session, { say: 'asked-officer', ...(questions.length === 0 ? { untold: true } : {}) }, [
    { word: 'go-on', action: { do: 'report.open', obligation: matter.obligation.id } },
  ])
  return { ...said, effects: [...questions, ...said.effects] }
}

function askedOf(facts: Facts, { obligation }: Matter): readonly Member[] {
  const officers = reachableOfficers(facts)
  const returner = officers.filter(member => member.id === obligation.returned?.by)
  return returner.length > 0 ? returner : officers
}
