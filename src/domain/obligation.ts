import type { DateTime } from 'luxon'
import { type OwedKey, owedKey } from './owed-key.ts'

/** What a unit owes for a period: `not-open` is the absence of a row. */
export type ObligationState = 'pending' | 'drafting' | 'submitted' | 'accepted' | 'returned'

/** "Đề nghị bổ sung": why, which prompts, until when (00:00 of that day). */
export type Return = {
  readonly reason: string
  readonly prompts: readonly string[]
  readonly until: DateTime
  readonly by: number
}

export type Obligation = {
  /** See owed-key.ts. */
  readonly id: OwedKey
  readonly periodKey: string
  readonly unitId: string
  readonly state: ObligationState
  readonly stateAt: DateTime
  readonly stateBy: number | null
  /** First submission of the version that counts; null until one exists. */
  readonly submittedAt: DateTime | null
  readonly version: number
  readonly extendedTo: DateTime | null
  readonly returned: Return | null
  /** Who wrote last in the draft. */
  readonly writerId: number | null
}

/** As it stands when its period opens: nothing has been said of it. */
export function newObligation(periodKey: string, unitId: string, openedAt: DateTime): Obligation {
  return {
    id: owedKey(periodKey, unitId),
    periodKey,
    unitId,
    state: 'pending',
    stateAt: openedAt,
    stateBy: null,
    submittedAt: null,
    version: 0,
    extendedTo: null,
    returned: null,
    writerId: null,
  }
}

export type ObligationEvent = 'draft' | 'submit' | 'accept' | 'return'

const STEPS: Record<ObligationState, Partial<Record<ObligationEvent, ObligationState>>> = {
  pending: { draft: 'drafting', submit: 'submitted' },
  drafting: { draft: 'drafting', submit: 'submitted' },
  submitted: { submit: 'submitted', accept: 'accepted', return: 'returned' },
  returned: { draft: 'drafting', submit: 'submitted' },
  accepted: { return: 'returned' },
}

/** The state after `event`, or undefined when that step is not allowed (product.md 1). */
export function nextState(state: ObligationState, event: ObligationEvent): ObligationState | undefined {
  return STEPS[state][event]
}

/** Nothing more is expected from the unit. */
export const isSettled = (obligation: Obligation): boolean =>
  obligation.state === 'submitted' || obligation.state === 'accepted'
