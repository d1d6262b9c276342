import type { Member } from '../../domain/member.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { type OwedReport, owedReportOf } from './owed-report.ts'
import { reachableOfficers, reply, tellAll } from './replies.ts'

type AskFlow = Extract<Flow, { name: 'ask-officer' }>

/** "Hỏi lại": the unit asks what the officer meant by a return. */
export function askOfficer(turn: Turn, id: OwedKey): Step {
  if (!owedReportOf(turn.facts, id)) return sayStale(turn)
  return goTo(turn, { name: 'ask-officer', obligation: id }, say({ say: 'ask-officer-what' }, [], { digits: 'answer' }))
}

/** What was typed is shown once more. */
export function askOfficerText(turn: Turn, { obligation }: AskFlow, text: string): Step {
  if (!owedReportOf(turn.facts, obligation)) return sayStale(leaving(turn))
  if (text.trim() === '') return stay(turn)
  return showLetter(turn, { name: 'letter', kind: 'question', obligation, text: text.trim() })
}

/** The question goes to whoever returned the report, to every officer when that one cannot be reached. */
export function sendQuestion(turn: Turn, id: OwedKey, text: string): Step {
  const { facts } = turn
  const { me } = turn
  const owed = owedReportOf(facts, id)
  if (!owed) return sayStale(leaving(turn))
  const see: Choice = { word: 'see-report', action: { do: 'review.full', obligation: owed.obligation.id } }
  const question = { say: 'question-to-officer', by: me, unit: owed.unit, text } as const
  const questions = tellAll(askedOf(facts, owed), question, [see])
  const said = reply(turn, { say: 'asked-officer', ...(questions.length === 0 ? { untold: true } : {}) }, [
    { word: 'go-on', action: { do: 'report.open', obligation: owed.obligation.id } },
  ])
  return { ...said, effects: [...questions, ...said.effects] }
}

function askedOf(facts: Facts, { obligation }: OwedReport): readonly Member[] {
  const officers = reachableOfficers(facts)
  const returner = officers.filter(member => member.id === obligation.returned?.by)
  return returner.length > 0 ? returner : officers
}
