import type { Figure } from '../../domain/figure.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import type { Answer } from '../../domain/report.ts'
import type { Unit } from '../../domain/school.ts'
import type { About } from './about.ts'
import { type Buttons, ofAnswer, ofReport, type Vocabulary } from './kinds.ts'
import type { Ack } from './report-sentences.ts'

/** A report sent in one message, or come back as a file: read back, sorted into its sections. */

/** One line of a report sent back that the report here does not say. */
export type OwnChange = { readonly number: number; readonly prompt: Prompt } & (
  | { readonly indicator: Indicator; readonly figure: Figure; readonly was?: Figure }
  | { readonly words: string }
)

/** One section of a report that is read back; `asked`: something stands there, so it is asked about by itself. */
export type PartRead = {
  readonly number: number
  readonly prompt: Prompt
  readonly indicators: readonly Indicator[]
  readonly figures: readonly Figure[]
  readonly halfBase: readonly Figure[]
  readonly text: string
  readonly nothing: boolean
  readonly asked: boolean
}

export type AtOnceAction =
  /** A part of a report sent at once: it is this section's answer, more of it, another section's, or nothing. */
  | { readonly do: 'report.place'; readonly about: About; readonly part: number; readonly how: 'new' | 'add' }
  | { readonly do: 'report.part-where'; readonly obligation: OwedKey; readonly part: number }
  | { readonly do: 'report.part-drop'; readonly obligation: OwedKey; readonly part: number }
  | { readonly do: 'report.place-all'; readonly obligation: OwedKey }
  /** Which part of what was read back is to be mended; then that one. */
  | { readonly do: 'report.part-which'; readonly obligation: OwedKey }
  | { readonly do: 'report.part-show'; readonly obligation: OwedKey; readonly part: number }
  | { readonly do: 'report.parts-drop'; readonly obligation: OwedKey }
  | { readonly do: 'report.one-answer'; readonly obligation: OwedKey }
  /** What a Word file says is sorted into the sections. */
  | { readonly do: 'report.sort'; readonly obligation: OwedKey; readonly text: string; readonly messageId: string }
  /** What the unit's own file says otherwise is taken over. */
  | { readonly do: 'report.own'; readonly obligation: OwedKey; readonly text: string; readonly messageId: string }

export type AtOnceSay =
  | {
      /** One part of a report sent at once; without a section it fits nowhere by itself. */
      readonly say: 'whole-part'
      readonly text: string
      readonly left: number
      readonly first: boolean
      readonly ack?: Ack
      readonly section?: {
        readonly number: number
        readonly prompt: Prompt
        readonly indicators: readonly Indicator[]
        readonly figures: readonly Figure[]
        readonly halfBase: readonly Figure[]
        readonly current?: Answer
      }
    }
  | {
      /** A report sent at once, read back before anything of it is kept. `rest` fits nowhere; `missing`: numbers. */
      readonly say: 'whole-read'
      /** Where the person reports for several, or enters it. */
      readonly unit?: Unit
      readonly parts: readonly PartRead[]
      readonly total: number
      readonly rest: string
      readonly missing: readonly number[]
    }
  | { readonly say: 'part-which' }
  | { readonly say: 'part-where'; readonly text: string }
  | { readonly say: 'parts-kept'; readonly left: number }
  | { readonly say: 'document-read'; readonly name: string; readonly found: number; readonly total: number }
  /** A unit's own report sent back; `of`: its period, as the file calls it. */
  | {
      readonly say: 'own-report'
      readonly unit: Unit
      readonly of: string
      readonly otherPeriod?: true
      readonly changes: readonly OwnChange[]
    }

export type AtOnceWord =
  | 'other-section'
  | 'drop-part'
  | 'right-all'
  | 'one-answer'
  | 'mend-part'
  | 'use-none'
  | 'sort-it'
  | 'only-file'
  | 'take-changes'

export const atOnceButtons: Buttons<AtOnceAction> = {
  'report.place': { holds: { about: 'object', part: 'number', how: 'string' }, needs: ofAnswer },
  'report.part-where': { holds: { obligation: 'string', part: 'number' }, needs: ofReport },
  'report.part-drop': { holds: { obligation: 'string', part: 'number' }, needs: ofReport },
  'report.place-all': { holds: { obligation: 'string' }, needs: ofReport },
  'report.part-which': { holds: { obligation: 'string' }, needs: ofReport },
  'report.part-show': { holds: { obligation: 'string', part: 'number' }, needs: ofReport },
  'report.parts-drop': { holds: { obligation: 'string' }, needs: ofReport },
  'report.one-answer': { holds: { obligation: 'string' }, needs: ofReport },
  'report.sort': { holds: { obligation: 'string', text: 'string', messageId: 'string' }, needs: ofReport },
  'report.own': { holds: { obligation: 'string', text: 'string', messageId: 'string' }, needs: ofReport },
}

export const atOnceVocabulary: Vocabulary<{
  action: AtOnceAction
  say: AtOnceSay
  word: AtOnceWord
}> = { buttons: atOnceButtons, states: {} }
