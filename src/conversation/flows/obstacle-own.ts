import type { Choice } from '../action.ts'
import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { OwnObstacle } from '../vocabulary/obstacle.ts'
import { besideOpen } from './doorman.ts'

/** What has become of what was sent; what is not over yet can be taken back. */
export function ownObstacles(turn: Turn, items: readonly OwnObstacle[]): Step {
  const open = items.filter(({ where }) => where !== 'closed')
  const choices = open.map(
    ({ id, text }): Choice => ({
      word: 'withdraw',
      ...(open.length > 1 ? { values: { label: text } } : {}),
      action: { do: 'obstacle.withdraw', obstacle: id },
    }),
  )
  return besideOpen(turn, waiting => ({ say: 'obstacle-own', items, ...waiting }), choices)
}
