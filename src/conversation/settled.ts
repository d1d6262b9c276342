import type { DateTime } from 'luxon'
import { buttonOf } from './action.ts'
import type { Input } from './input.ts'
import { type Session, stateOf } from './session.ts'
import type { Settling } from './vocabulary/kinds.ts'
import { DELEGATED } from './vocabulary/reminder.ts'

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

/** The matter this step is about: of a button, or of the dialogue in which somebody types. */
export function settlingAt({ flow }: Session, input: Input): Settling | undefined {
  if (input.kind === 'text' && input.delegating !== undefined)
    return { subject: input.delegating, actions: [DELEGATED] }
  const named = input.kind === 'choice' ? buttonOf(input.action)?.settles?.(input.action) : undefined
  return named ?? (flow ? stateOf(flow).settles?.(flow) : undefined)
}
