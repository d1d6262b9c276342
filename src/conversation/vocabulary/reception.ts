import type { DoorTrouble } from '../../domain/reception.ts'
import type { Vocabulary } from './kinds.ts'

/** How the assistant hears, where somebody has to be told of it. */

export type ReceptionSay =
  /** The channel does not reach the address it was given. */
  { readonly say: 'unreached'; readonly channel: string; readonly url: string; readonly trouble: DoorTrouble }

export const receptionVocabulary: Vocabulary<{ say: ReceptionSay }> = { buttons: {}, states: {} }
