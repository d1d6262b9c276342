import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Span } from '../../domain/hearing.ts'
import type { Member } from '../../domain/member.ts'
import type { Obligation, ObligationState } from '../../domain/obligation.ts'
import type { Period } from '../../domain/period.ts'
import type { Indicator, Plan, Prompt } from '../../domain/plan.ts'
import type { Topic } from '../../domain/reading/doorman/lexicon.ts'
import type { Unit } from '../../domain/school.ts'
import type { WordsAdded } from './figures.ts'
import type { Vocabulary } from './kinds.ts'

/** The question that waits for its answer meanwhile. */
export type Waiting = {
  readonly prompt: Prompt
  readonly number: number
  readonly total: number
  readonly unit: Unit
  readonly since: DateTime
}

/** One number of an earlier answer that was changed; `was` undefined: it had not been told. */
export type FigureChange = {
  readonly number: number
  readonly indicator: Indicator
  readonly was?: Figure
  readonly now: Figure
}

/** How a report stands: so many of its sections answered; once handed in, when and under which code. */
export type Stands = {
  readonly state: ObligationState
  readonly answered: number
  readonly total: number
  readonly handedIn?: { readonly at: DateTime; readonly code: string }
}

/** The words beside a figure put right: as they were, or with its number changed where it stands in them. */
export type MendedWords = 'kept' | 'renumbered'

/** An answer of an earlier report; `figures` of the whole period. */
export type ToldBefore = {
  readonly prompt: Prompt
  readonly indicators: readonly Indicator[]
  readonly figures: readonly Figure[]
  readonly none: boolean
  readonly text: string
}

/** What is said to what is no answer. */
export type HeardSay =
  | { readonly say: 'example'; readonly prompt: Prompt }
  | {
      readonly say: 'explained'
      readonly topic: Topic
      readonly plan: Plan
      readonly unit: Unit
      readonly deadlines: Deadlines
      /** The section asked about, and the count of it that was named. */
      readonly prompt?: Prompt
      readonly indicator?: Indicator
      readonly since: DateTime
      /** Labels of all sections. */
      readonly sections: readonly string[]
      /** Labels of the sections without an answer. */
      readonly left: readonly string[]
      readonly reporters: readonly Member[]
      readonly officers: readonly Member[]
      /** The reader is one: nobody else is told or asked. */
      readonly officer?: true
      readonly stands: Stands
      /** Asked how it was then: the period, and what was told of the section, or of each; undefined: nothing was. */
      readonly lastYear?: { readonly period: Period; readonly told: readonly ToldBefore[] | undefined }
      readonly waiting?: Waiting
    }
  /** What was said in this time has not been heard. */
  | { readonly say: 'interrupted'; readonly gap: Span; readonly waiting?: Waiting }
  /** A question about no matter of a report, that nobody has been asked here. */
  | { readonly say: 'unanswered' }
  /** About another of the school's matters; without a period none of it is open. */
  | {
      readonly say: 'elsewhere-asked'
      readonly topic: string
      readonly period?: Period
      readonly deadlines?: Deadlines
      /** The units asked about; an obligation is missing where they owe nothing there. */
      readonly units?: readonly { readonly unit: Unit; readonly obligation: Obligation | undefined }[]
      /** `missing`: those that have not reported, where they are asked for. */
      readonly school?: { readonly total: number; readonly handedIn: number; readonly missing: readonly Unit[] }
      readonly waiting?: Waiting
    }
  /** `asked`: behind the answer to something that was asked meanwhile. */
  | { readonly say: 'still-waiting'; readonly asked?: true; readonly waiting?: Waiting }
  /** Courtesy under the preview. */
  | { readonly say: 'not-handed-in'; readonly asked?: true }
  | {
      readonly say: 'mended'
      readonly changes: readonly FigureChange[]
      /** Told so, and so already. */
      readonly same: readonly FigureChange[]
      readonly words?: MendedWords
      /** Told behind the number: more of the answer. */
      readonly wordsAdded?: WordsAdded
      readonly waiting?: Waiting
    }
  /** `offered`: with a button for each figure it may be; `missing`: the number to be replaced, which stands nowhere. */
  | {
      readonly say: 'mend-which'
      readonly total: number
      readonly offered: boolean
      readonly missing?: number
      readonly waiting?: Waiting
    }
  /** Nothing of it could be done: its section can be opened. */
  | { readonly say: 'mend-unread'; readonly number: number; readonly prompt: Prompt; readonly waiting?: Waiting }
  | { readonly say: 'not-mine'; readonly unit: Unit; readonly officers: readonly Member[]; readonly untold?: true }
  | { readonly say: 'not-mine-told'; readonly by: Member; readonly unit: Unit; readonly text: string }
  | { readonly say: 'on-paper'; readonly unit: Unit; readonly officers: readonly Member[]; readonly untold?: true }
  | { readonly say: 'on-paper-told'; readonly by: Member; readonly unit: Unit; readonly text: string }
  /** `settled`: nothing is owed where it was said. */
  | { readonly say: 'stop-which'; readonly settled?: true }
  | { readonly say: 'voice-unheard'; readonly waiting?: Waiting }

export const heardVocabulary: Vocabulary<{
  say: HeardSay
}> = { buttons: {}, states: {} }
