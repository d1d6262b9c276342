import type { DateTime } from 'luxon'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Attachment } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, ofReport, type Vocabulary } from './kinds.ts'
import type { PreviewLine } from './report-sentences.ts'

/** Reports of earlier periods, and the minh chứng of any. */

export type PastAction =
  | { readonly do: 'past.unit'; readonly unit: string }
  | { readonly do: 'past.show'; readonly unit: string; readonly key: string }
  /** Minh chứng of a report, `AT_ONCE` of them from place `from` on. */
  | { readonly do: 'evidence.show'; readonly obligation: OwedKey; readonly from: number }

export type PastEffect =
  /** A photo or file somebody sent, to the person in the dialogue; `signed`: the signed copy of the school's report. */
  { readonly effect: 'send-file'; readonly file: Attachment; readonly prompt?: Prompt; readonly signed?: true }

export type PastSay =
  | { readonly say: 'past-which-unit' }
  | { readonly say: 'past-which'; readonly unit: Unit }
  | { readonly say: 'past-none'; readonly unit: Unit; readonly period?: Period }
  | {
      readonly say: 'past-report'
      readonly unit: Unit
      readonly period: Period
      readonly at: DateTime
      readonly version: number
      readonly onBehalf: boolean
      readonly lines: readonly PreviewLine[]
    }

export type PastWord = 'evidence' | 'more-evidence'

export type EvidenceSay =
  /** What follows: `missing` could not be fetched. */
  {
    readonly say: 'evidence'
    readonly unit: Unit
    readonly shown: number
    readonly total: number
    readonly missing: number
  }

export const pastButtons: Buttons<PastAction> = {
  'past.unit': { holds: { unit: 'string' }, needs: ({ unit }) => ({ past: { unit } }), aside: 'past' },
  'past.show': { holds: { unit: 'string', key: 'string' }, needs: ({ unit }) => ({ past: { unit } }), aside: 'past' },
  'evidence.show': { holds: { obligation: 'string', from: 'number' }, needs: ofReport },
}

export const pastVocabulary: Vocabulary<{
  action: PastAction
  say: PastSay | EvidenceSay
  word: PastWord
  effect: PastEffect
}> = { buttons: pastButtons, states: {} }
