import { answerTold } from '../../domain/reading/answer-told.ts'
import { personSaid } from '../../domain/reading/person-said.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Step } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { ObstacleFacts } from '../waiting.ts'
import { noObstacle, severalObstacles } from './desk-waiting.ts'
import { answerText, askAnswer } from './obstacle-answer.ts'
import { calledBy } from './replies.ts'

/** Whom an answer is for: a unit, or people of that name; nobody at the school may be called so. */
type Whom = { readonly unit: Unit } | { readonly name: string; readonly members: readonly number[] }

function whomMeant({ plan, people }: Pick<Facts, 'plan' | 'people'>, words: string): Whom | undefined {
  const said = personSaid(words, people)
  if (said && 'certain' in said) return { name: calledBy(said.certain), members: [said.certain.id] }
  const [unit, ...others] = unitsSaid(words, plan.units)
  if (unit && others.length === 0) return { unit }
  if (said && 'among' in said) return { name: words, members: said.among.map(({ id }) => id) }
  return said && { name: said.nobody, members: [] }
}

const isFor = (whom: Whom, { unitId, memberId }: Pick<ObstacleFacts, 'unitId' | 'memberId'>): boolean =>
  'unit' in whom ? whom.unit.id === unitId : whom.members.includes(memberId)

/** "Trả lời cô Lan là sổ có rồi", typed where nothing is open: the answer, shown once more before it goes. */
export function answerSaid(turn: Turn, text: string): Step | undefined {
  const { obstacles } = turn.facts
  const told = obstacles && answerTold(text)
  if (!told) return undefined
  const whom = told.whose === '' ? undefined : whomMeant(turn.facts, told.whose)
  if (!whom && told.whose !== '') return undefined
  const meant = whom ? obstacles.held.filter(each => isFor(whom, each)) : obstacles.held
  const [obstacle, ...others] = meant
  if (!obstacle) return noObstacle(turn, whom, whom ? obstacles.elsewhere.filter(each => isFor(whom, each)) : [])
  if (others.length > 0) return severalObstacles(turn, meant)
  const about: Turn = { ...turn, facts: { ...turn.facts, obstacle } }
  return told.said === ''
    ? askAnswer(about, obstacle.id)
    : answerText(about, { name: 'obstacle-answer', obstacle: obstacle.id }, told.said)
}

/** The same where it is asked for: whom it is for is no part of it. */
export function answerAsked(turn: Turn, flow: FlowOf<'obstacle-answer'>, text: string): Step {
  const { facts } = turn
  const told = answerTold(text)
  const whom = told && told.said !== '' ? whomMeant(facts, told.whose) : undefined
  const isTheirs = facts.obstacle && (told?.whose === '' || (whom && isFor(whom, facts.obstacle)))
  return answerText(turn, flow, told && isTheirs && told.said !== '' ? told.said : text)
}
