import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Submission } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import {
  type Buttons,
  type Needs,
  type OpenStates,
  ofPeriod,
  ofReport,
  type Settling,
  type Vocabulary,
} from './kinds.ts'
import type { LineChange, PreviewLine } from './report-sentences.ts'

/** Reports handed in: accepted, returned, asked back about. */

export const reviewing = ({ obligation }: { readonly obligation: OwedKey }): Settling => ({
  subject: obligation,
  actions: ['report.accepted', 'report.returned', 'report.submitted'],
})

/** The report itself, with the period of the queue that is being gone through. */
const looked = ({ obligation }: { readonly obligation: OwedKey }): Needs => ({ obligation, queue: {} })

const report = ({ obligation }: { readonly obligation: OwedKey }): string => obligation

export type ReviewAction =
  | { readonly do: 'review.next'; readonly after?: string }
  | { readonly do: 'review.accept'; readonly obligation: OwedKey; readonly version: number }
  | { readonly do: 'review.accept-all'; readonly period: string; readonly versions: Readonly<Record<string, number>> }
  | { readonly do: 'review.return'; readonly obligation: OwedKey }
  | { readonly do: 'review.return-sections'; readonly obligation: OwedKey; readonly prompts: readonly string[] }
  | { readonly do: 'review.return-until'; readonly obligation: OwedKey; readonly until: string }
  /** Without a version: the latest. */
  | { readonly do: 'review.full'; readonly obligation: OwedKey; readonly version?: number }
  | { readonly do: 'ask-officer'; readonly obligation: OwedKey }

/** Where the dialogue can stand open. */
export type ReviewFlow =
  | { readonly name: 'return-sections'; readonly obligation: OwedKey }
  | { readonly name: 'return-reason'; readonly obligation: OwedKey; readonly prompts: readonly string[] }
  | {
      readonly name: 'return-date'
      readonly obligation: OwedKey
      readonly prompts: readonly string[]
      readonly reason: string
    }
  | { readonly name: 'ask-officer'; readonly obligation: OwedKey }

/** What was understood of one message, said before the next is asked. */
export type ToReturn = { readonly unit: Unit; readonly numbers: readonly number[] }

export type ReviewSay =
  | { readonly say: 'queue-empty' }
  | {
      readonly say: 'review'
      readonly unit: Unit
      readonly period: Period
      readonly submission: Submission
      readonly lines: readonly PreviewLine[]
      readonly by: string
      readonly left: number
      /** Since the version before. */
      readonly changes?: readonly LineChange[]
    }
  /** `untold`: nobody there can be written to. */
  | { readonly say: 'accepted'; readonly units: readonly Unit[]; readonly untold?: readonly Unit[] }
  | { readonly say: 'your-report-accepted'; readonly unit: Unit; readonly period: Period }
  | { readonly say: 'changed-since'; readonly unit: Unit }
  | { readonly say: 'return-which'; readonly unit: Unit; readonly lines: readonly PreviewLine[] }
  | { readonly say: 'return-which-again' }
  | { readonly say: 'return-why'; readonly told?: ToReturn }
  | { readonly say: 'return-when'; readonly told?: ToReturn & { readonly reason: string } }
  | { readonly say: 'return-when-again' }
  | {
      readonly say: 'returned'
      readonly unit: Unit
      readonly numbers: readonly number[]
      readonly until: DateTime
      readonly untold?: boolean
    }
  | {
      readonly say: 'please-supplement'
      readonly unit: Unit
      readonly by: Member
      readonly numbers: readonly number[]
      readonly total: number
      readonly reason: string
      readonly until: DateTime
    }
  | { readonly say: 'question-to-officer'; readonly by: Member; readonly unit: Unit; readonly text: string }
  | { readonly say: 'ask-officer-what' }
  | { readonly say: 'asked-officer'; readonly untold?: boolean }
  | {
      readonly say: 'new-report'
      readonly unit: Unit
      readonly period: Period
      readonly version: number
      /** Since the version before. */
      readonly changes?: readonly LineChange[]
      /** It came after the period's report had been compiled. */
      readonly afterCompile?: boolean
    }

export type ReviewWord =
  | 'queue'
  | 'accept'
  | 'accept-all'
  | 'return'
  | 'return-all'
  | 'until'
  | 'next-report'
  | 'ask-back'
  | 'supplement'
  | 'older-version'

export const reviewButtons: Buttons<ReviewAction> = {
  'review.next': {
    holds: {},
    needs: ({ after }) => ({ queue: { versions: true, ...(after === undefined ? {} : { after }) } }),
    aside: 'review',
  },
  'review.accept': {
    holds: { obligation: 'string', version: 'number' },
    needs: looked,
    aside: 'review',
    settles: reviewing,
  },
  'review.accept-all': { holds: { period: 'string', versions: 'object' }, needs: ofPeriod, aside: 'review' },
  'review.return': { holds: { obligation: 'string' }, needs: looked, aside: 'review', settles: reviewing },
  'review.return-sections': {
    holds: { obligation: 'string', prompts: 'array' },
    needs: looked,
    aside: 'review',
    settles: reviewing,
  },
  'review.return-until': {
    holds: { obligation: 'string', until: 'string' },
    needs: looked,
    aside: 'review',
    settles: reviewing,
  },
  'review.full': {
    holds: { obligation: 'string' },
    needs: ({ obligation }) => ({ obligation, versions: true, queue: {} }),
    aside: 'review',
  },
  'ask-officer': { holds: { obligation: 'string' }, needs: ofReport },
}

export const reviewStates: OpenStates<ReviewFlow> = {
  'return-sections': {
    holds: { obligation: 'string' },
    needs: ofReport,
    families: ['review'],
    report,
    settles: reviewing,
  },
  'return-reason': {
    holds: { obligation: 'string', prompts: 'array' },
    needs: ofReport,
    families: ['review'],
    report,
    settles: reviewing,
  },
  'return-date': {
    holds: { obligation: 'string', prompts: 'array', reason: 'string' },
    needs: ofReport,
    families: ['review'],
    report,
    settles: reviewing,
  },
  'ask-officer': { holds: { obligation: 'string' }, needs: ofReport, report },
}

export const reviewVocabulary: Vocabulary<{
  action: ReviewAction
  flow: ReviewFlow
  say: ReviewSay
  word: ReviewWord
}> = { buttons: reviewButtons, states: reviewStates }
