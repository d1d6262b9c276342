import type { DateTime } from 'luxon'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { Span } from '../domain/hearing.ts'
import type { OwedKey } from '../domain/owed-key.ts'
import type { FigureLine } from '../domain/reading/figures-table.ts'
import type { PeopleFile } from '../domain/reading/people-table.ts'
import type { Action } from './action.ts'
import type { About, IncomingFile } from './vocabulary/about.ts'
import type { CommandName } from './vocabulary/commands.ts'

/** A yes or a no is waited for: what its choices say. */
export type Choosing = readonly string[]

/** A choice as it stands under a message; `at`: when that was sent. */
export type ShownChoice = { readonly label: string; readonly action: Action; readonly at: DateTime }

/**
 * One thing that reached the dialogue. `early`: it was sent before the open question had reached the person,
 * so it still belongs to the one before (product.md 4, "When an answer ends"); 'perhaps' where nobody can know, the
 * channel having swallowed what became of the question.
 */
export type Input =
  | {
      readonly kind: 'command'
      readonly name: CommandName
      readonly argument: string
      /** The message it came in, where what follows the command is kept. */
      readonly messageId?: string
    }
  /** `offered`: the turn of an offer that was left for something else. */
  | { readonly kind: 'choice'; readonly action: Action; readonly typed: boolean; readonly offered?: number }
  /** `elsewhere`: where the person has gone on since. */
  | { readonly kind: 'stale'; readonly elsewhere?: ChatAddress }
  | { readonly kind: 'ambiguous' }
  /** Words that stand under several messages further up. */
  | { readonly kind: 'shown-in-several'; readonly choices: readonly ShownChoice[] }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly messageId: string
      readonly early: boolean | 'perhaps'
      /** Passed on: somebody else's words. */
      readonly forwarded?: boolean
      readonly about?: { readonly obligation: OwedKey; readonly prompt: string; readonly explicit: boolean }
      /** The quarter of the assessment the chat was shown last: a free answer to it may become a direction. */
      readonly assessment?: string
      /** The matters to be decided under it, in the order of their letters. */
      readonly decisions?: readonly string[]
      /** The answer the chat was shown last, by the number of its obstacle: whether all is well may be typed. */
      readonly answered?: number
      /** The quarter's question of a unit that the chat was shown last. */
      readonly pulse?: { readonly quarter: string; readonly unit: string }
      /** The report of which the newest message asks who is to do it: a name answers that. */
      readonly delegating?: OwedKey
      readonly choosing?: Choosing
    }
  | {
      readonly kind: 'file'
      readonly file: IncomingFile
      readonly caption: string
      readonly messageId: string
      readonly early: boolean | 'perhaps'
      /** Passed on: the caption is somebody else's. */
      readonly forwarded?: boolean
      /** Sent as a reply to a question, or to an answer. */
      readonly about?: About
    }
  /** The words of a Word file that was sent before and has been fetched since. */
  | { readonly kind: 'document'; readonly name: string; readonly text: string; readonly messageId: string }
  /** What a table of people that was sent before says; `others`: rows of people who report nothing. */
  | ({ readonly kind: 'people' } & PeopleFile)
  /** Figures of the year before in such a table; `period`: of the report they stand beside, '' where it does not say. */
  | { readonly kind: 'figures'; readonly period: string; readonly rows: readonly FigureLine[] }
  | { readonly kind: 'edit'; readonly text: string; readonly messageId: string }
  | { readonly kind: 'unsupported'; readonly choosing?: Choosing }
  /** Something was sent that the channel does not bring. */
  | { readonly kind: 'held-back' }
  /** Not from the phone: what was said in this time has not been heard. */
  | { readonly kind: 'interrupted'; readonly gap: Span }
  | { readonly kind: 'reachable'; readonly yes: boolean }
