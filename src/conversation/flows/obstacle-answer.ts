import { isOfficer, isReachable, type Member } from '../../domain/member.ts'
import { holdersOf, nextStage, peopleOf } from '../../domain/obstacle.ts'
import { holdsBack } from '../../domain/reading/holds-back.ts'
import { obstacleSubject } from '../../domain/reading-log.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { ObstacleFacts } from '../waiting.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { arrivedOf, askerOf, holderChoices, mayAnswer, namesOf } from './obstacle-holders.ts'
import { reply, tellAll } from './replies.ts'
import { stillOpen } from './stray.ts'

const CANCEL: Choice = { word: 'cancel', action: { do: 'obstacle.cancel' } }

/** The open obstacle this is about, for those who may answer it; all others are told how it stands. */
function withOpen(turn: Turn, id: number, then: (obstacle: ObstacleFacts) => Step): Step {
  const { obstacle } = turn.facts
  if (obstacle?.id !== id || obstacle.state !== 'open') return sayStale(leaving(turn))
  if (mayAnswer(turn.me, obstacle)) return then(obstacle)
  // Somebody who has passed it on hears that; somebody else has no business here.
  return turn.facts.settled ? sayStale(turn) : stay(turn, say({ say: 'only-officer' }))
}

/** What it says, with what can be done. */
export const showObstacle = (turn: Turn, id: number): Step =>
  withOpen(turn, id, obstacle => {
    const { stage } = holdersOf(turn.facts.people, obstacle)
    return reply(turn, arrivedOf(turn.facts, obstacle, againOf(obstacle)), holderChoices(turn.facts, obstacle, stage))
  })

const againOf = ({ again, answer }: ObstacleFacts) =>
  again === undefined || answer === null ? {} : { again: { answer, words: again } }

/** What the person wrote first, and last. */
const writtenOf = ({ text, again }: ObstacleFacts) => ({ text, ...(again === undefined ? {} : { again }) })

/** Answered once: whoever presses later is told who did. */
export const askAnswer = (turn: Turn, id: number): Step =>
  withOpen(turn, id, obstacle =>
    goTo(
      turn,
      { name: 'obstacle-answer', obstacle: id },
      say({ say: 'obstacle-answer-ask', ...writtenOf(obstacle) }, [CANCEL], { digits: 'answer' }),
    ),
  )

/** What was typed as the answer is shown once more. */
export const answerText = (turn: Turn, flow: FlowOf<'obstacle-answer'>, text: string): Step =>
  withOpen(turn, flow.obstacle, ({ id: obstacle }) => {
    // "Để tôi hỏi BGH đã" answers nobody.
    if (holdsBack(text)) return stay(turn, stillOpen(flow, true))
    return text.trim() === ''
      ? stay(turn)
      : showLetter(turn, { name: 'letter', kind: 'answer', obstacle, text: text.trim() })
  })

/** The answer goes back to the person, who says whether it is well; the others who have or had it hear of it. */
export function sendAnswer(turn: Turn, text: string): Step {
  const { facts, me } = turn
  const answer = text.trim()
  return withOpen(turn, facts.obstacle?.id ?? 0, obstacle => {
    if (answer === '') return stay(turn)
    const person = askerOf(facts, obstacle)
    const choices: readonly Choice[] = [
      { word: 'fine-now', action: { do: 'obstacle.fine', obstacle: obstacle.id } },
      { word: 'not-fine', action: { do: 'obstacle.reopen', obstacle: obstacle.id } },
    ]
    return goTo(
      turn,
      null,
      {
        effect: 'move-obstacle',
        obstacle: obstacle.id,
        what: 'answered',
        stage: holdersOf(facts.people, obstacle).stage,
        text: answer,
      },
      audited('obstacle.answered', obstacle.id),
      ...tellAll(person, { say: 'obstacle-answered', ...writtenOf(obstacle), answer, by: me }, choices),
      ...tellAll(othersWith(facts, obstacle), {
        say: 'colleague-settled',
        by: me,
        how: { kind: 'obstacle' },
        text: obstacle.text,
      }),
      say({ say: 'obstacle-answer-sent', ...(person.length === 0 ? { untold: true } : {}) }),
    )
  })
}

/** Those who have it too, those who had it, and the officers once it has gone by them. */
function othersWith(facts: Facts, obstacle: ObstacleFacts): readonly Member[] {
  const { people, me } = facts
  const holders = holdersOf(people, obstacle).people
  return people.filter(
    member =>
      isReachable(member) &&
      member.id !== me?.id &&
      member.id !== obstacle.memberId &&
      (holders.includes(member) ||
        obstacle.had.includes(member.id) ||
        (isOfficer(member) && obstacle.stage !== 'union')),
  )
}

/** One tap passes it on to the next: the officers, or the BGH. Whoever has passed it on answers it no more. */
export const passOn = (turn: Turn, id: number): Step =>
  withOpen(turn, id, obstacle => {
    const { facts, me } = turn
    const { stage } = holdersOf(facts.people, obstacle)
    const next = nextStage(facts.people, { ...obstacle, stage })
    if (next === undefined) return sayStale(turn)
    const receivers = peopleOf(facts.people, { ...obstacle, stage: next }).filter(member => member.id !== me.id)
    const to = namesOf(facts, receivers)
    const person = askerOf(facts, obstacle)
    const said = reply(turn, { say: 'obstacle-passed', to })
    const effects: readonly Effect[] = [
      { effect: 'move-obstacle', obstacle: id, what: 'passed', stage: next },
      audited('obstacle.passed', id),
      ...tellAll(
        receivers,
        arrivedOf(facts, obstacle, { from: me, ...againOf(obstacle) }),
        holderChoices(facts, obstacle, next),
      ),
      ...tellAll(person, { say: 'obstacle-moved', by: me, to, ...writtenOf(obstacle) }),
    ]
    return { ...said, effects: [...effects, ...said.effects] }
  })

export const audited = (action: string, id: number) =>
  ({ effect: 'audit', action, subject: obstacleSubject(id) }) as const

/** Over, as its person says: who has or had it need not answer any more, and hears of it. */
export function withdraw(turn: Turn, id: number): Step {
  const { facts, me } = turn
  const { obstacle } = facts
  if (obstacle?.id !== id || obstacle.memberId !== me.id || obstacle.state === 'closed') return sayStale(leaving(turn))
  const said = reply(turn, { say: 'obstacle-closed' })
  const how = { kind: 'obstacle-closed' } as const
  return {
    ...said,
    effects: [
      { effect: 'move-obstacle', obstacle: id, what: 'closed', stage: obstacle.stage },
      audited('obstacle.closed', id),
      ...tellAll(othersWith(facts, obstacle), { say: 'colleague-settled', by: me, how, text: obstacle.text }),
      ...said.effects,
    ],
  }
}
