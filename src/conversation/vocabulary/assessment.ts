import type { GivenMark } from '../../domain/assess.ts'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import type { AssessedSection, AssessmentView } from '../assessment-view.ts'
import { type Buttons, type OpenStates, ofNothing, ofPeriod, type Settling, type Vocabulary } from './kinds.ts'

/** The quarterly assessment: what the BGH decides, and its directions. */

export const decisionSubject = (period: string, decision: string): string => `decision:${period}:${decision}`

/** What was decided of one matter. */
export type DecisionGiven = { readonly decision: string; readonly answer: 'yes' | 'no' }

type Deciding = { readonly period: string; readonly decision: string }

export const decisionSettling = ({ period, decision }: Deciding): Settling => ({
  subject: decisionSubject(period, decision),
  actions: ['decision.yes', 'decision.no', 'decision.other'],
})

export const directionSubject = (id: number): string => `direction:${id}`

const directionSettling = ({ direction }: { readonly direction: number }): Settling => ({
  subject: directionSubject(direction),
  actions: ['direction.done'],
})

export type AssessmentAction =
  | { readonly do: 'assessment.details'; readonly period: string }
  | {
      readonly do: 'assessment.decide'
      readonly period: string
      readonly decision: string
      readonly answer: 'yes' | 'no' | 'other'
    }
  /**
   * The BGH's mark of an area; `show` puts it before the person, `pass-over` goes on to the next. `was`: the mark the
   * person saw, '' for none.
   */
  | {
      readonly do: 'assessment.mark'
      readonly period: string
      readonly area: string
      readonly mark: GivenMark | 'show' | 'pass-over'
      readonly was?: GivenMark | ''
    }
  /** All that is proposed, for what the BGH has not marked itself. */
  | { readonly do: 'assessment.mark-all'; readonly period: string }
  | { readonly do: 'assessment.keep-plan'; readonly period: string }
  /** Who signs for the school from now on: a deputy by member id, or 0 for the head of the school. */
  | { readonly do: 'assessment.signer'; readonly period: string; readonly deputy: number }
  | { readonly do: 'direction.record'; readonly period: string; readonly text: string }
  | { readonly do: 'direction.leave' }
  /** What has become of it, as the officer says. */
  | { readonly do: 'direction.state'; readonly direction: number; readonly state: 'under-way' | 'done' }

/** Where the dialogue can stand open. */
export type AssessmentFlow =
  /**
   * `text`: what waits for its tap, `last` the part of it that was said last, where there are several; `shown`: the
   * matters to be decided, in the order of the letters under which the person has seen them.
   */
  | {
      readonly name: 'direction'
      readonly period: string
      readonly decision?: string
      readonly text?: string
      readonly last?: string
      readonly shown?: readonly string[]
    }
  /** What came of a direction may be told in one line. */
  | { readonly name: 'direction-outcome'; readonly direction: number }

export type AssessmentEffect =
  | { readonly effect: 'direction'; readonly period: string; readonly kind: string; readonly text: string }
  | {
      readonly effect: 'direction-state'
      readonly direction: number
      readonly state?: 'under-way' | 'done'
      readonly outcome?: string
    }
  /** 0: the head of the school. */
  | { readonly effect: 'signer'; readonly deputy: number }

export type AssessmentSay =
  /** `reading`: for the officer, who decides nothing in it. */
  | { readonly say: 'assessment'; readonly view: AssessmentView; readonly reading?: boolean }
  | { readonly say: 'assessment-details'; readonly view: AssessmentView }
  /** Here and below, `untold`: no officer can be written to. */
  | { readonly say: 'decided'; readonly given: readonly DecisionGiven[]; readonly untold?: true }
  /** A yes or a no while several wait: which of them. */
  | { readonly say: 'decisions-which'; readonly view: AssessmentView }
  /** Too little is known of the quarter for any mark. */
  | { readonly say: 'areas-unknown'; readonly period: Period }
  | {
      readonly say: 'decision-to-officer'
      readonly by: Member
      readonly decision: string
      readonly answer: 'yes' | 'no'
    }
  /** One area put before the BGH, the n-th of so many. */
  | { readonly say: 'area-mark'; readonly section: AssessedSection; readonly number: number; readonly of: number }
  | {
      readonly say: 'areas-marked'
      readonly period: Period
      readonly sections: readonly AssessedSection[]
      readonly by?: Member
      readonly untold?: true
    }
  | { readonly say: 'plan-kept'; readonly period: Period; readonly by?: Member; readonly untold?: true }
  /** Without a deputy: the head of the school signs. */
  | { readonly say: 'signer-set'; readonly deputy?: Member; readonly by?: Member; readonly untold?: true }
  | { readonly say: 'opinion-ask' }
  | { readonly say: 'direction-confirm'; readonly text: string }
  | { readonly say: 'direction-left' }
  | { readonly say: 'direction-recorded'; readonly untold?: true }
  | { readonly say: 'direction-to-officer'; readonly by: Member; readonly text: string }
  | { readonly say: 'direction-state'; readonly state: 'under-way' | 'done' }
  | { readonly say: 'direction-outcome'; readonly outcome: string }

export type AssessmentWord =
  | 'pass'
  | 'attention'
  | 'mark-areas'
  | 'take-proposals'
  | 'keep-plan'
  | 'deputy-signs'
  | 'principal-signs'
  | 'other-opinion'
  | 'record-direction'
  | 'record-last'
  | 'direction-under-way'
  | 'direction-done'

export const assessmentButtons: Buttons<AssessmentAction> = {
  'assessment.details': { holds: { period: 'string' }, needs: ofPeriod, aside: 'assessment' },
  'assessment.decide': {
    holds: { period: 'string', decision: 'string', answer: 'string' },
    needs: ofPeriod,
    aside: 'assessment',
    settles: decisionSettling,
  },
  'assessment.mark': {
    holds: { period: 'string', area: 'string', mark: 'string' },
    needs: ofPeriod,
    aside: 'assessment',
  },
  'assessment.mark-all': { holds: { period: 'string' }, needs: ofPeriod, aside: 'assessment' },
  'assessment.keep-plan': { holds: { period: 'string' }, needs: ofPeriod, aside: 'assessment' },
  'assessment.signer': { holds: { period: 'string', deputy: 'number' }, needs: ofPeriod, aside: 'assessment' },
  'direction.record': { holds: { period: 'string', text: 'string' }, needs: ofPeriod },
  'direction.leave': { holds: {}, needs: ofNothing },
  'direction.state': {
    holds: { direction: 'number', state: 'string' },
    needs: ({ direction }) => ({ direction }),
    settles: directionSettling,
  },
}

export const assessmentStates: OpenStates<AssessmentFlow> = {
  direction: {
    holds: { period: 'string' },
    needs: ofPeriod,
    families: ['assessment'],
    settles: ({ period, decision }) => (decision === undefined ? undefined : decisionSettling({ period, decision })),
  },
  'direction-outcome': { holds: { direction: 'number' }, needs: ({ direction }) => ({ direction }) },
}

export const assessmentVocabulary: Vocabulary<{
  action: AssessmentAction
  flow: AssessmentFlow
  say: AssessmentSay
  word: AssessmentWord
  effect: AssessmentEffect
}> = { buttons: assessmentButtons, states: assessmentStates }
