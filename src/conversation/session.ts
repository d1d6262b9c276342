import { type AdmissionFlow, admissionStates } from './vocabulary/admission.ts'
import { type AssessmentFlow, assessmentStates } from './vocabulary/assessment.ts'
import { type CompileFlow, compileStates } from './vocabulary/compile.ts'
import { type InviteFlow, inviteStates } from './vocabulary/invite.ts'
import type { OpenState, OpenStates } from './vocabulary/kinds.ts'
import { type LetterFlow, letterStates } from './vocabulary/letter.ts'
import { type NoteFlow, noteStates } from './vocabulary/note.ts'
import { type ObstacleFlow, obstacleStates } from './vocabulary/obstacle.ts'
import { type PeopleFlow, peopleStates } from './vocabulary/people.ts'
import { type PulseFlow, pulseStates } from './vocabulary/pulse.ts'
import { type ReportFlow, reportStates, type TakeFlow } from './vocabulary/report-flow.ts'
import { type ReviewFlow, reviewStates } from './vocabulary/review.ts'
import { type SchoolFlow, schoolStates } from './vocabulary/school.ts'
import { type SchoolProfileFlow, schoolProfileStates } from './vocabulary/school-profile.ts'
import { fits, isStored, own, type Stored } from './vocabulary/shape.ts'
import { type SpreadFlow, spreadStates } from './vocabulary/spread.ts'
import { type TargetFlow, targetStates } from './vocabulary/target.ts'
import { type UnsettledFlow, unsettledStates } from './vocabulary/unsettled.ts'
import { type WordingFlow, wordingStates } from './vocabulary/wording.ts'

/** A dialogue that stands open. */
export type Flow =
  | ReportFlow
  | TakeFlow
  | AdmissionFlow
  | NoteFlow
  | ObstacleFlow
  | LetterFlow
  | TargetFlow
  | ReviewFlow
  | PeopleFlow
  | InviteFlow
  | SchoolFlow
  | AssessmentFlow
  | PulseFlow
  | CompileFlow
  | SchoolProfileFlow
  | SpreadFlow
  | UnsettledFlow
  | WordingFlow

/** The open dialogue of one name. */
export type FlowOf<K extends Flow['name']> = Extract<Flow, { readonly name: K }>

/** Where a chat stands. Plain data; `v` changes when a stored one can no longer be read as it is. */
export type Session = { readonly v: 1; readonly turn: number; readonly flow: Flow | null }

export const freshSession: Session = { v: 1, turn: 0, flow: null }

const STATES: OpenStates<Flow> = {
  ...reportStates,
  ...admissionStates,
  ...noteStates,
  ...obstacleStates,
  ...letterStates,
  ...targetStates,
  ...reviewStates,
  ...peopleStates,
  ...inviteStates,
  ...schoolStates,
  ...assessmentStates,
  ...pulseStates,
  ...compileStates,
  ...schoolProfileStates,
  ...spreadStates,
  ...unsettledStates,
  ...wordingStates,
}

/** What is known of an open dialogue. The name picks its own line, which TypeScript cannot see through a union. */
export const stateOf = (flow: Flow): OpenState<Flow> => STATES[flow.name] as OpenState<Flow>

/**
 * A stored session. One that is broken, or of a version or dialogue this program does not know, stands at no dialogue:
 * the answers are records and stay, and the next question is put anew.
 */
export function readSession(stored: string | undefined): Session {
  const session = stored === undefined ? undefined : parsed(stored)
  if (!isStored(session) || session.v !== 1 || typeof session.turn !== 'number') return freshSession
  return { v: 1, turn: session.turn, flow: isStored(session.flow) && isFlow(session.flow) ? session.flow : null }
}

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
