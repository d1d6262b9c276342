import type { DateTime } from 'luxon'
import { type Buttons, type Needs, ofNothing, type Vocabulary } from './kinds.ts'

/** /ban: a one-time link to the pages in the browser, and the end of what it opened. */

/** Minutes a link that has not been opened is good for. */
export const LINK_MINUTES = 10

/** Where the journal tells of it. */
export const BROWSER_SUBJECT = 'desk'

export const browserNeeds = (): Needs => ({ browser: true })

export type BrowserAction = { readonly do: 'browser.end' }

export type BrowserEffect =
  | { readonly effect: 'browser-link'; readonly code: string }
  /** Every session and link of the person. */
  | { readonly effect: 'browser-end' }

/** A session that is open. */
export type OpenInBrowser = { readonly since: DateTime; readonly until: DateTime }

export type BrowserSay =
  | {
      readonly say: 'browser-link'
      readonly link: string
      /** It opens on the program's own machine alone. */
      readonly here: boolean
      readonly minutes: number
      readonly open: readonly OpenInBrowser[]
    }
  | { readonly say: 'browser-off' }
  | { readonly say: 'browser-ended' }

export type BrowserWord = 'end-browser'

export const browserButtons: Buttons<BrowserAction> = { 'browser.end': { holds: {}, needs: ofNothing } }

export const browserVocabulary: Vocabulary<{
  action: BrowserAction
  say: BrowserSay
  word: BrowserWord
  effect: BrowserEffect
}> = { buttons: browserButtons, states: {} }
