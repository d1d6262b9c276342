import { type Action, buttonOf } from './action.ts'
import type { Effect, Step } from './effect.ts'
import { type Flow, type Session, stateOf } from './session.ts'

/** Whether a button leaves the open dialogue alone: it is about something else. */
function isAside(flow: Flow, action: Action): boolean {
  const button = buttonOf(action)
  if (!button?.aside) return false
  const state = stateOf(flow)
  if (state.families?.includes(button.aside)) return false
  const report = state.report?.(flow)
  return report === undefined || report !== button.needs(action).obligation
}

/**
 * A step that would have closed the open dialogue for a button about something else: the dialogue goes on where it
 * stood, with its own buttons. A step that opens another dialogue is left as it is.
 */
export function besideDialogue(session: Session, action: Action, next: Step): Step {
  const { flow } = session
  if (!flow || next.session.flow !== null || !isAside(flow, action)) return next
  return { session, effects: next.effects.map(withWordsOnly) }
}

/** A number typed next is meant for the question that is still open. */
export const withWordsOnly = (effect: Effect): Effect =>
  effect.effect === 'say' && effect.to === undefined ? { ...effect, digits: 'answer' } : effect
