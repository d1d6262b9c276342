import type { DateTime } from 'luxon'
import type { Action } from './action.ts'
import type { Input } from './input.ts'
import type { Session } from './session.ts'

/** Who settled a matter that several may settle, and how, as the journal has it. */
export type Settled = {
  /** Member id. */
  readonly by: number
  readonly subject: string
  readonly at: DateTime
  /** The journal's name of it: 'extension.granted', 'target.official', 'decision.yes' … */
  readonly action: string
  readonly detail: string
}

/** Where the journal tells of a matter: what it was about, and the entries that settle or reopen it. */
export type Matter = { readonly subject: string; readonly actions: readonly string[] }

export const obstacleSubject = (id: number): string => `obstacle:${id}`
export const decisionSubject = (period: string, decision: string): string => `decision:${period}:${decision}`

const obstacle = (id: number): Matter => ({ subject: obstacleSubject(id), actions: ['obstacle.answered'] })
const review = (obligation: string): Matter => ({
  subject: obligation,
  actions: ['report.accepted', 'report.returned', 'report.submitted'],
})

/** The matter a button settles; undefined where only one person can. */
function matterOfAction(action: Action): Matter | undefined {
  switch (action.do) {
    case 'obstacle.answer':
      return obstacle(action.obstacle)
    case 'extension.grant':
    case 'extension.refuse':
      return {
        subject: action.obligation,
        actions: ['extension.asked', 'extension.granted', 'extension.refused', 'report.submitted'],
      }
    case 'target.choose':
    case 'target.move':
      return { subject: action.period, actions: ['target.proposed', 'target.official', 'target.date'] }
    case 'review.accept':
    case 'review.return':
    case 'review.return-sections':
    case 'review.return-until':
      return review(action.obligation)
    case 'assessment.decide':
      return {
        subject: decisionSubject(action.period, action.decision),
        actions: ['decision.yes', 'decision.no', 'decision.other'],
      }
    default:
      return undefined
  }
}

/** The matter this step is about: of a button, or of the dialogue in which somebody types. */
export function matterAt({ flow }: Session, input: Input): Matter | undefined {
  const named = input.kind === 'choice' ? matterOfAction(input.action) : undefined
  if (named) return named
  if (!flow) return undefined
  if ('obstacle' in flow) return obstacle(flow.obstacle)
  if (flow.name === 'target') return matterOfAction({ do: 'target.choose', period: flow.period, choice: 'other' })
  if (flow.name === 'direction' && flow.decision !== undefined) {
    const { period, decision } = flow
    return matterOfAction({ do: 'assessment.decide', period, decision, answer: 'other' })
  }
  const returns = flow.name.startsWith('return-') || (flow.name === 'letter' && flow.kind === 'return')
  return returns && 'obligation' in flow ? review(flow.obligation) : undefined
}
