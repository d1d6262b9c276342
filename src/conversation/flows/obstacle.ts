import { unitOf } from '../../domain/form.ts'
import { isLeadership, isReachable, type Member } from '../../domain/member.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { ObstacleAction } from '../vocabulary/obstacle.ts'
import { obstacleSubject } from '../vocabulary/obstacle.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { calledBy, reachableOfficers, reply, tellAll } from './replies.ts'

type ObstacleFlow = Extract<Flow, { name: `obstacle${string}` }>

/** Stands for the obstacle written in this very step, whose number is not known yet; the use case puts it in. */
export const NEW_OBSTACLE = -1

const CANCEL: Choice = { word: 'cancel', action: { do: 'obstacle.cancel' } }

/** /vuongmac: what stands in the way, or a proposed change to the plan. Who will see the name is said first. */
export function obstacleCommand(turn: Turn): Step {
  const { facts } = turn
  const question = say({ say: 'obstacle-ask', to: receiversText(facts) }, [CANCEL], { digits: 'answer' })
  return facts.me ? goTo(turn, { name: 'obstacle' }, question) : sayStale(turn)
}

/** Its buttons, the person's and the one who answers. */
export function pressObstacle(turn: Turn, action: ObstacleAction): Step {
  switch (action.do) {
    case 'obstacle.start':
      return obstacleCommand(turn)
    case 'obstacle.cancel':
      return reply(turn, { say: 'obstacle-cancelled' })
    case 'obstacle.send':
      return turn.session.flow?.name === 'obstacle-confirm' ? send(turn, action.text) : sayStale(turn)
    case 'obstacle.answer':
      return askAnswer(turn, action.obstacle)
  }
}

export function obstacleText(turn: Turn, flow: ObstacleFlow, text: string): Step {
  if (flow.name === 'obstacle-answer') return answerText(turn, flow.obstacle, text)
  if (text.trim() === '') return stay(turn)
  // Several messages before the confirming tap are one.
  return confirm(turn, flow.name === 'obstacle-confirm' ? `${flow.text}\n${text.trim()}` : text.trim())
}

function confirm(turn: Turn, text: string): Step {
  if (isComplaint(text)) return reply(turn, { say: 'complaint-elsewhere' })
  const choices: Choice[] = [{ word: 'send', action: { do: 'obstacle.send', text } }, CANCEL]
  return goTo(
    turn,
    { name: 'obstacle-confirm', text },
    say({ say: 'obstacle-confirm', text, to: receiversText(turn.facts) }, choices),
  )
}

/** The plan's own task (II.6), spoken of, is no complaint. */
const OF_THE_PLAN =
  /(?:giai quyet|tiep nhan|xu ly|ve)(?: cac)?(?: don)?(?: thu)?[, ]*(?:khieu nai|to cao)(?:[, ]+(?:va )?(?:khieu nai|to cao))?/g

/** Khiếu nại and tố cáo have a way of their own by law; nothing of them is kept here (product.md 6). */
export const isComplaint = (text: string): boolean =>
  /\b(?:khieu nai|to cao)\b/.test(fold(text).replace(OF_THE_PLAN, ' '))

/** The officers; the BGH where the person is the only officer. */
function receiversOf(facts: Facts): readonly Member[] {
  const officers = reachableOfficers(facts)
  if (officers.length > 0) return officers
  return facts.people.filter(member => isLeadership(member) && isReachable(member) && member.id !== facts.me?.id)
}

const receiversText = (facts: Facts, receivers = receiversOf(facts)): string =>
  receivers.map(calledBy).join(', ') || facts.school.name

function send(turn: Turn, text: string): Step {
  const { facts } = turn
  const { me, plan } = facts
  if (!me || isComplaint(text)) return sayStale(turn)
  const unit = unitOf(plan, ownUnits(me, plan)[0] ?? '')
  const arrived = { say: 'obstacle-arrived', by: me, text, ...(unit ? { unit } : {}) } as const
  const reply: Choice = { word: 'answer-it', action: { do: 'obstacle.answer', obstacle: NEW_OBSTACLE } }
  const receivers = receiversOf(facts)
  return goTo(
    turn,
    null,
    { effect: 'obstacle', text, unitId: unit?.id ?? '' },
    ...tellAll(receivers, arrived, [reply]),
    say({
      say: 'obstacle-sent',
      to: receiversText(facts, receivers),
      ...(receivers.length === 0 ? { untold: true } : {}),
    }),
  )
}

/** Answered once: whoever presses later is told who did. */
export function askAnswer(turn: Turn, id: number): Step {
  const { obstacle } = turn.facts
  if (obstacle?.id !== id || !obstacle.open) return sayStale(turn)
  const question = say({ say: 'obstacle-answer-ask', text: obstacle.text }, [CANCEL], { digits: 'answer' })
  return goTo(turn, { name: 'obstacle-answer', obstacle: id }, question)
}

/** What was typed as the answer is shown once more. */
const answerText = (turn: Turn, obstacle: number, text: string): Step => {
  if (turn.facts.obstacle?.id !== obstacle || !turn.facts.obstacle.open) return sayStale(leaving(turn))
  if (text.trim() === '') return stay(turn)
  return showLetter(turn, { name: 'letter', kind: 'answer', obstacle, text: text.trim() })
}

/** The answer goes back to the person; the others who had been asked hear that it has been given. */
export function sendAnswer(turn: Turn, text: string): Step {
  const { facts, me } = turn
  const { obstacle, people } = facts
  const reply = text.trim()
  if (!obstacle?.open) return sayStale(leaving(turn))
  if (reply === '') return stay(turn)
  const person = people.filter(({ id }) => id === obstacle.memberId).filter(isReachable)
  return goTo(
    turn,
    null,
    { effect: 'answer-obstacle', obstacle: obstacle.id, answer: reply },
    { effect: 'audit', action: 'obstacle.answered', subject: obstacleSubject(obstacle.id) },
    ...tellAll(person, { say: 'obstacle-answered', text: obstacle.text, answer: reply, by: me }),
    ...tellAll(
      reachableOfficers(facts).filter(({ id }) => id !== obstacle.memberId),
      {
        say: 'colleague-settled',
        by: me,
        how: { kind: 'obstacle' },
        text: obstacle.text,
      },
    ),
    say({ say: 'obstacle-answer-sent', ...(person.length === 0 ? { untold: true } : {}) }),
  )
}
