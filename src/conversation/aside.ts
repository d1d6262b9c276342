import type { Action } from './action.ts'
import type { Effect, Step } from './effect.ts'
import type { Flow, Session } from './session.ts'

/**
 * Buttons of messages that come by themselves, or that only show something: they are pressed whenever the person gets
 * to them, often in the middle of something else.
 */
const ASIDE_AREAS: readonly string[] = [
  ...['reminder', 'extension', 'target', 'review', 'board', 'behalf', 'assessment', 'pulse', 'past'],
]
const ASIDE_ACTIONS: readonly Action['do'][] = ['people.right', 'people.wrong', 'people.again']

/** Families of buttons that belong to a dialogue besides the one it is named after. */
const OWN_AREAS: Partial<Readonly<Record<Flow['name'], readonly string[]>>> = {
  letter: ['review', 'obstacle'],
  'return-sections': ['review'],
  'return-reason': ['review'],
  'return-date': ['review'],
  direction: ['assessment'],
}

/** Whether a button leaves the open dialogue alone: it is about something else. */
function isAside(flow: Flow, action: Action): boolean {
  const [area = ''] = action.do.split('.')
  if (!ASIDE_AREAS.includes(area) && !ASIDE_ACTIONS.includes(action.do)) return false
  if (flow.name === area || OWN_AREAS[flow.name]?.includes(area)) return false
  const sameReport = 'obligation' in flow && 'obligation' in action && flow.obligation === action.obligation
  return !sameReport
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
const withWordsOnly = (effect: Effect): Effect =>
  effect.effect === 'say' && effect.to === undefined ? { ...effect, digits: 'answer' } : effect
