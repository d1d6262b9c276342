import { type All, VOCABULARIES } from './vocabularies.ts'
import type { OpenState, OpenStates } from './vocabulary/kinds.ts'
import { fits, isStored, own, type Stored } from './vocabulary/shape.ts'

/** A dialogue that stands open. */
export type Flow = All<'flow'>

/** The open dialogue of one name. */
export type FlowOf<K extends Flow['name']> = Extract<Flow, { readonly name: K }>

/** Words or files that were offered to be kept at a turn, when (ms), and that something else was done before. */
export type Offered = { readonly turn: number; readonly since: number; readonly flow: Flow }

/** Where a chat stands. Plain data; `v` changes when a stored one can no longer be read as it is. */
export type Session = {
  readonly v: 1
  readonly turn: number
  readonly flow: Flow | null
  /** What waits for its tap beside whatever is open. */
  readonly offered?: readonly Offered[]
}

export const freshSession: Session = { v: 1, turn: 0, flow: null }

/** Every dialogue that can stand open. */
// Each dialogue has a line for each state of its own, which TypeScript cannot see through the sum.
export const STATES = Object.assign({}, ...VOCABULARIES.map(({ states }) => states)) as OpenStates<Flow>

/** What is known of an open dialogue. The name picks its own line, which TypeScript cannot see through a union. */
export const stateOf = (flow: Flow): OpenState<Flow> => STATES[flow.name] as OpenState<Flow>

/**
 * A stored session. One that is broken, or of a version or dialogue this program does not know, stands at no dialogue:
 * the answers are records and stay, and the next question is put anew.
 */
export function readSession(stored: string | undefined): Session {
  const session = stored === undefined ? undefined : parsed(stored)
  if (!isStored(session) || session.v !== 1 || typeof session.turn !== 'number') return freshSession
  const flow = isStored(session.flow) && isFlow(session.flow) ? session.flow : null
  const offered = Array.isArray(session.offered) ? session.offered.filter(isOffered) : []
  return { v: 1, turn: session.turn, flow, ...(offered.length > 0 ? { offered } : {}) }
}

const isOffered = (value: unknown): value is Offered =>
  isStored(value) &&
  typeof value.turn === 'number' &&
  typeof value.since === 'number' &&
  isStored(value.flow) &&
  isFlow(value.flow)

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    // Half a row after a full disk, or somebody's hand: not a reason to answer nobody.
    return undefined
  }
}

function isFlow(value: Stored): value is Stored & Flow {
  const state = own<Pick<OpenState<Flow>, 'holds' | 'isWhole'>>(STATES, value.name)
  return state !== undefined && fits(value, state.holds) && (state.isWhole?.(value) ?? true)
}
