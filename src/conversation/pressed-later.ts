import type { Action } from './action.ts'
import { type Step, say, stay } from './effect.ts'
import { sayStale } from './flows/common.ts'
import { keepLater } from './flows/note.ts'
import { asAllowed } from './flows/who-may.ts'
import { offerAt } from './offered.ts'
import { press } from './pressed.ts'
import { addLater } from './report/offer-as-answer.ts'
import type { Turn } from './turn.ts'

/**
 * A button under an offer that something else was done after: what was offered is kept, or let go, and whatever stands
 * open now goes on.
 * @param at the turn in which it was offered
 */
export function pressOffered(turn: Turn, action: Action, at: number): Step {
  const { session } = turn
  const offered = offerAt(session, at)
  if (!offered) return sayStale(turn)
  const { flow } = offered
  const again: Turn = { ...turn, session: { ...session, flow } }
  switch (action.do) {
    case 'note.keep':
      return asAllowed(turn, 'report', {}, () => keepLater(turn, flow))
    case 'note.drop':
    case 'report.not':
      return stay(turn, say({ say: 'not-taken' }, [], { lasting: true }))
    case 'note.unit':
    case 'report.attach':
      return press(again, action)
    case 'report.take':
      return addLater(turn, action) ?? press(turn, action)
    default:
      return press(turn, action)
  }
}
