import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { Courtesy } from '../../domain/reading/courtesy.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, ofNothing, type Vocabulary } from './kinds.ts'
import type { Duty } from './people.ts'

/** What belongs to no dialogue: the way home, help, and what is said wherever something goes wrong. */

export type HomeAction = { readonly do: 'home' } | { readonly do: 'help' } | { readonly do: 'nothing' }

export type HomeSay =
  | {
      readonly say: 'home'
      readonly units: readonly Unit[]
      readonly officer: boolean
      readonly leadership: boolean
    }
  | {
      readonly say: 'help'
      /** Has a report to write. */
      readonly reports: boolean
      readonly officer: boolean
      readonly leadership: boolean
      readonly contact?: string
    }
  /** The permanent keyboard comes with it. */
  | { readonly say: 'keyboard' }
  /** `open`: it stands open to be mended, and nothing of it has been yet. */
  | {
      readonly say: 'stale'
      readonly elsewhere?: string
      readonly settled?: {
        readonly unit: Unit
        readonly at: DateTime
        readonly open?: true
        readonly earlierYear?: true
      }
    }
  /** An answer leaves so late that the report it was about has ended. */
  | { readonly say: 'overtaken' }
  | { readonly say: 'ambiguous' }
  /** What was said stands under several messages. */
  | { readonly say: 'which-message' }
  /** `idle`: the reader has no report to write. */
  | { readonly say: 'not-understood'; readonly idle?: true }
  /** To somebody who says it is another's task: what the person is for the assistant, and whom to tell. */
  | { readonly say: 'not-my-duty'; readonly duties: readonly Duty[]; readonly contact?: string }
  | { readonly say: 'courtesy'; readonly to: Courtesy }
  /** A yes or a no is waited for: what can be said. */
  | { readonly say: 'choose-please'; readonly choices: readonly string[] }
  | { readonly say: 'failed' }
  /** Something the person asked for could not be sent in the end. */
  | { readonly say: 'not-sent'; readonly what: 'file' | 'message' }
  /** A file for somebody whose channel carries none; `contact` can hand it over, nobody where the reader is the officer. */
  | { readonly say: 'file-there'; readonly channel: string; readonly name: string }
  | {
      readonly say: 'file-at-page'
      readonly channel: string
      readonly name: string
      readonly address: string
      readonly code: string
      readonly minutes: number
    }
  | { readonly say: 'file-elsewhere'; readonly channel: string; readonly name: string; readonly contact?: string }
  /** The text of a file, for the same. */
  | { readonly say: 'file-as-text'; readonly channel: string; readonly name: string; readonly text: string }
  /** The officers: something that comes by itself did not reach somebody. */
  | { readonly say: 'not-sent-to'; readonly who: Member; readonly what: 'file' | 'message' }
  | { readonly say: 'only-officer' }
  | { readonly say: 'only-leadership' }
  /** It is a matter of a unit the person is not of. */
  | { readonly say: 'other-unit'; readonly unit: Unit }

export type HomeWord =
  | 'home'
  | 'help'
  | 'as-shown'
  | 'go-on'
  | 'later'
  | 'skip'
  | 'back'
  | 'full'
  | 'done'
  | 'right'
  | 'details'
  | 'more'
  | 'keep'
  | 'send'
  | 'mend'
  | 'cancel'
  | 'topic'
  | 'unit'
  | 'period'

export const homeButtons: Buttons<HomeAction> = {
  home: { holds: {}, needs: ofNothing },
  help: { holds: {}, needs: ofNothing },
  nothing: { holds: {}, needs: ofNothing },
}

export const homeVocabulary: Vocabulary<{
  action: HomeAction
  say: HomeSay
  word: HomeWord
}> = { buttons: homeButtons, states: {} }
