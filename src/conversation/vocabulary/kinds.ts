import type { OwedKey } from '../../domain/owed-key.ts'
import type { OwnObstacleMeant } from '../../domain/reading/own-obstacle.ts'
import type { About } from './about.ts'
import type { Fields } from './shape.ts'

/**
 * `boxed`: what comes next was written in a box of a page that holds the words themselves; whatever else they might ask
 * for in a chat, they are what shall stand there.
 */
export type Boxed = { readonly boxed?: true }

/** What must be loaded before a step, as far as it is not loaded for every step. */
export type Needs = {
  /** The report that is looked at whole. */
  readonly obligation?: OwedKey
  /** Its earlier versions too. */
  readonly versions?: true
  /** Who has been reminded of it today. */
  readonly reminded?: true
  /** Who did last what its button settles, whoever presses it. */
  readonly settled?: true
  readonly obstacle?: number
  readonly direction?: number
  /** What the BGH directed lately, with what became of it. */
  readonly directions?: true
  /** What waits for the person at the desk: all of it, or the obstacles. */
  readonly waiting?: 'day' | 'obstacles'
  /** What has become of the obstacles that the person sent. */
  readonly ownObstacles?: OwnObstacleMeant
  /** The programme whose sections were shown. */
  readonly programme?: string
  /** The period a board, a summary or an assessment is made of, by its key. */
  readonly period?: string
  /** The same as somebody typed it; '' is the one that is meant when none is named. */
  readonly namedPeriod?: string
  readonly namedQuarter?: string
  /** Words that may say which of the school's matters is meant, among others. */
  readonly namedMatter?: string
  /** The period's proof of notice. */
  readonly notices?: true
  /** What the officer decides about the period's compiled report: too much to load for any other step. */
  readonly compiled?: true
  /**
   * How the period's report stands on its way to the superior; 'paper': and as it would be laid before somebody now,
   * 'differs': that only where one has been approved.
   */
  readonly dispatch?: 'state' | 'paper' | 'differs'
  /** The one report that waits for its number, of whatever period: with what it would say now. */
  readonly toNumber?: true
  /** The one report that waits for the BGH, of whatever period. */
  readonly toDecide?: true
  /** The report that waits longest to be accepted, or the one behind `after`, with its period. */
  readonly queue?: { readonly after?: string; readonly versions?: true }
  /** Code of a link, or of the set-up. */
  readonly code?: string
  readonly note?: string
  /** Unit whose earlier reports are read, as words may name it; 'own' is the only one the person may read. */
  readonly past?: { readonly unit: string } | { readonly said: string } | 'own'
  /** The report the person means without naming one; 'asked': the one asked about last comes first. */
  readonly implied?: 'plain' | 'asked'
  /** Quarter whose marks are read. */
  readonly quarter?: string
  readonly invitation?: number
  /** Code of a change of the school. */
  readonly schoolEdit?: string
  /** Code of a plan that was sent. */
  readonly planEdition?: string
  /** Code of the invitation whose picture is asked for. */
  readonly picture?: string
  /** Which code opens encrypted copies. */
  readonly backup?: true
  /** How the channel stands that lets only so much through. */
  readonly traffic?: true
  /** When this member was heard last. */
  readonly heard?: number
  /** The pages in the browser: whether there are any, and what of them is open. */
  readonly browser?: true
  /** How many codes the step may give out. */
  readonly codes?: number
}

/** A matter that several may settle: where the journal tells of it, and the entries that settle or reopen it. */
export type Settling = { readonly subject: string; readonly actions: readonly string[] }

/** Buttons of messages that come by themselves or only show something, by what they are about. */
export type Family =
  | 'reminder'
  | 'extension'
  | 'target'
  | 'review'
  | 'board'
  | 'behalf'
  | 'assessment'
  | 'obstacle'
  | 'pulse'
  | 'past'
  | 'arrival'
  | 'dispatch'

/** What is known of a button besides what it does. */
export type Button<A> = {
  /** What it carries. A stored one that lacks any of it is an old button. */
  readonly holds: Fields<A, 'do'>
  readonly needs: (action: A) => Needs
  /** It is pressed whenever the person gets to it: an open dialogue about something else goes on. */
  readonly aside?: Family
  readonly settles?: (action: A) => Settling
  /** What it does cannot be undone: where it is typed it wants its words, which nobody types by mistake. */
  readonly isFinal?: (action: A) => boolean
}

/** A button without its line does not compile. */
export type Buttons<A extends { readonly do: string }> = {
  readonly [K in A['do']]: Button<Extract<A, { readonly do: K }>>
}

/** What is known of a dialogue that stands open. */
export type OpenState<F> = {
  /** What a stored one must hold to be gone on with. */
  readonly holds: Fields<F, 'name'>
  /** Whether what it holds is whole, where that depends on itself. */
  readonly isWhole?: (stored: Readonly<Record<string, unknown>>) => boolean
  readonly needs: (flow: F) => Needs
  /** Buttons that belong to it though they stand aside of others. */
  readonly families?: readonly Family[]
  /** The report it is about: whatever button of that report belongs to it. */
  readonly report?: (flow: F) => string | undefined
  readonly settles?: (flow: F) => Settling | undefined
}

/** A state without its line does not compile. */
export type OpenStates<F extends { readonly name: string }> = {
  readonly [K in F['name']]: OpenState<Extract<F, { readonly name: K }>>
}

/** What a dialogue may have. */
export type Parts = {
  readonly action?: { readonly do: string }
  readonly flow?: { readonly name: string }
  readonly say?: { readonly say: string }
  readonly word?: string
  readonly effect?: { readonly effect: string }
}

/** One part of a dialogue, or of several; never where there is none. */
export type Part<V extends Parts, P extends keyof Parts> = V extends { readonly [K in P]: infer T } ? T : never

/** A dialogue's buttons and open states, and, as types alone, all that it has. */
export type Vocabulary<V extends Parts> = {
  readonly buttons: Buttons<Part<V, 'action'>>
  readonly states: OpenStates<Part<V, 'flow'>>
  /** Never there: it carries the types to where they are added up. */
  readonly speaks?: V
}

export const ofNothing = (): Needs => ({})
export const ofReport = ({ obligation }: { readonly obligation: OwedKey }): Needs => ({ obligation })
export const ofAnswer = ({ about }: { readonly about: About }): Needs => ({ obligation: about.obligation })
export const ofPeriod = ({ period }: { readonly period: string }): Needs => ({ period })
export const ofInvitation = ({ invitation }: { readonly invitation: number }): Needs => ({ invitation })
export const ofCode = ({ code }: { readonly code: string }): Needs => ({ code })
