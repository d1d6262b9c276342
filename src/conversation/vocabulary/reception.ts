import type { DoorTrouble } from '../../domain/reception.ts'
import type { Traffic } from '../../domain/traffic.ts'
import type { Vocabulary } from './kinds.ts'

/** How the assistant hears, where somebody has to be told of it. */

export type ReceptionSay =
  /** The channel does not reach the address it was given. */
  | { readonly say: 'unreached'; readonly channel: string; readonly url: string; readonly trouble: DoorTrouble }
  /** Little is left of what the channel lets through; `month`: 1 to 12, `level`: percent. */
  | {
      readonly say: 'month-low'
      readonly channel: string
      readonly month: number
      readonly used: number
      readonly messages: number
      readonly level: 80 | 95
    }
  /** How the channel stands. */
  | { readonly say: 'traffic'; readonly traffic: Traffic }

export const receptionVocabulary: Vocabulary<{ say: ReceptionSay }> = { buttons: {}, states: {} }
