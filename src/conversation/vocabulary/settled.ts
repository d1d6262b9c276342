import type { DateTime } from 'luxon'
import type { DispatchDeed } from '../../domain/dispatch.ts'
import type { Member } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import type { Vocabulary } from './kinds.ts'

/** Who settled what several were asked about. */

/** How somebody settled a matter that others were asked about too. */
export type SettledHow =
  | { readonly kind: 'extension-granted'; readonly unit: Unit; readonly until: DateTime }
  | { readonly kind: 'extension-refused' | 'accepted' | 'returned' | 'submitted' | 'entered'; readonly unit: Unit }
  | { readonly kind: 'target'; readonly target: DateTime }
  | { readonly kind: 'obstacle' | 'obstacle-passed' | 'obstacle-closed' | 'direction' }
  | { readonly kind: 'line' | 'paragraph' | 'part' | 'profile' | 'figure' | 'people' }
  | { readonly kind: 'dispatch'; readonly deed: DispatchDeed }
  | { readonly kind: 'decision'; readonly answer: 'yes' | 'no' | 'other' }

export type SettledSay =
  /** A matter is settled: by whom ('you' for the reader), when and how. */
  | {
      readonly say: 'settled-by'
      readonly by: Member | 'you'
      readonly at: DateTime
      readonly how: SettledHow
    }
  /** A colleague settled what this person was asked about, too. */
  | { readonly say: 'colleague-settled'; readonly by: Member; readonly how: SettledHow; readonly text?: string }

export const settledVocabulary: Vocabulary<{
  say: SettledSay
}> = { buttons: {}, states: {} }
