import type { OwedKey } from '../../domain/owed-key.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { type About, isAbout, isWords, type Words } from './about.ts'
import { type OpenStates, ofAnswer, ofReport, type Vocabulary } from './kinds.ts'
import { type Check, holding, isStored, listOf, maybe, number, own, text, truth } from './shape.ts'

/** What the open question accepts next. `misses`: replies to it that could not be read. */
export type Wait =
  | { readonly for: 'answer' }
  | { readonly for: 'append'; readonly to: string }
  | { readonly for: 'doubt'; readonly prompt: string; readonly doubts: readonly Doubt[]; readonly misses?: number }
  | {
      readonly for: 'figure'
      readonly prompt: string
      readonly indicator: string
      readonly rest?: readonly Doubt[]
      /** Numbers questioned before: typed again, they are meant. */
      readonly doubted?: readonly number[]
      /** Asked for next, though known. */
      readonly then?: readonly string[]
      /** The number of the whole year is asked for, not what is new. */
      readonly year?: true
      readonly misses?: number
    }
  /** Figures that do not fit each other; `key`: which, and with what numbers. */
  | { readonly for: 'misfit'; readonly prompt: string; readonly key: string; readonly misses?: number }
  /** Told by names: which of them is asked about; `model`: its name, or what may be one. */
  | {
      readonly for: 'models'
      readonly prompt: string
      readonly ask: 'names' | 'status' | 'right'
      readonly model?: string
      readonly misses?: number
    }
  /** The half-year's models, one by one; `at` of them are settled. `anew`: it is being told in other words. */
  | { readonly for: 'models-again'; readonly prompt: string; readonly at: number; readonly anew?: true }
  /** Wishes said back by where they go: is that right? */
  | { readonly for: 'wishes'; readonly prompt: string }
  | { readonly for: 'hosting'; readonly prompt: string; readonly misses?: number }
  | { readonly for: 'host-count'; readonly prompt: string; readonly total: number; readonly misses?: number }
  | { readonly for: 'preview' }
  /** A question with the answer its notes make; their ids. */
  | { readonly for: 'prefilled'; readonly notes: readonly string[] }
  /** Words typed beside it: more of the draft, or instead of it. */
  | { readonly for: 'draft-text'; readonly notes: readonly string[]; readonly text: string; readonly messageId: string }
  | { readonly for: 'filing'; readonly note: string; readonly misses?: number }
  /** A part of a report sent at once waits for its tap. */
  | { readonly for: 'whole' }

/** One stretch of a report sent at once; `prompt` null: it fits nowhere by itself. */
export type WholePart = {
  readonly id: number
  readonly prompt: string | null
  readonly text: string
  /** Its own in the answer: one message holds several parts. */
  readonly messageId: string
}

/** A report being written. The answers themselves are records, not session. */
export type ReportFlow = {
  readonly name: 'report'
  readonly obligation: OwedKey
  /** The prompt that is open; follow-up questions about `wait.prompt` come before it. */
  readonly prompt: string
  readonly wait: Wait
  /** The prompt answered last by a message: what was sent before the next question arrived belongs to it. */
  readonly previous?: string
  /** Only these prompts are asked (đề nghị bổ sung). */
  readonly only?: readonly string[]
  /** When the answer shown under the open question had been given (ms): a later one of a colleague is not replaced unseen. */
  readonly shown?: number
  /** Back to the preview after this one prompt (sửa một mục). */
  readonly single?: boolean
  /** The album coming in: all its photos belong where the first one went, and only that one is acknowledged. */
  readonly album?: { readonly id: string; readonly prompt: string }
  /** A report sent at once, as far as it has not been sorted. */
  readonly parts?: readonly WholePart[]
  /** Its messages, until the first tap: more of them may follow. */
  readonly pasted?: readonly { readonly text: string; readonly messageId: string }[]
  /** The question that stood open when it came. */
  readonly openPrompt?: string
  /** What was told beside an open question, with what is unclear about it: asked before the preview. */
  readonly pending?: readonly Pending[]
  /** Messages that were no reply to the question about an answer, and were kept elsewhere. */
  readonly aside?: number
  /** "Ghi nhanh" within it: what comes next is a note, and of that `note` are the further files of its `album`. */
  readonly noting?: { readonly note?: string; readonly album?: string }
  /** Numbers that do not fit and were asked about: they stand as they are. */
  readonly agreed?: readonly string[]
}

export type Pending = { readonly prompt: string; readonly doubts: readonly Doubt[] }

/** Words outside any dialogue that may be an answer wait for a tap. */
export type TakeFlow = {
  readonly name: 'take'
  readonly about: About
  /** The section before, where the words may belong just as well. */
  readonly before?: About
  /** They are of the report: said to its own question, or confirmed once. */
  readonly sure?: true
  /** Said while the report was being written, which goes on whatever they are. */
  readonly inside?: true
  readonly text: string
  readonly messageId: string
  /** Further messages that came before the tap. */
  readonly more?: readonly Words[]
}

const isDoubt = holding({
  kind: text,
  indicator: text,
  readings: listOf(holding({ value: number, of: maybe(number) })),
})
const misses = maybe(number)
/** By its name, so that nothing here looks like a promise. */
const ASKED_NEXT = 'then'

/** What each of them must hold; a doubt is about something. */
const WAITS: Readonly<Record<Wait['for'], Check>> = {
  answer: holding({}),
  append: holding({ to: text }),
  doubt: holding({ prompt: text, doubts: all => listOf(isDoubt)(all) && (all as unknown[]).length > 0, misses }),
  figure: holding({
    ...{ prompt: text, indicator: text, rest: maybe(listOf(isDoubt)), doubted: maybe(listOf(number)) },
    ...{ [ASKED_NEXT]: maybe(listOf(text)), year: maybe(truth), misses },
  }),
  misfit: holding({ prompt: text, key: text, misses }),
  models: holding({ prompt: text, ask: text, model: maybe(text), misses }),
  'models-again': holding({ prompt: text, at: number, anew: maybe(truth) }),
  wishes: holding({ prompt: text }),
  hosting: holding({ prompt: text, misses }),
  'host-count': holding({ prompt: text, total: number, misses }),
  preview: holding({}),
  prefilled: holding({ notes: listOf(text) }),
  'draft-text': holding({ notes: listOf(text), text, messageId: text }),
  filing: holding({ note: text }),
  whole: holding({}),
}

const isPart = holding({ id: number, prompt: value => value === null || text(value), text, messageId: text })

/** The first programs wrote null where nothing was. */
const maybeNull =
  (check: Check): Check =>
  value =>
    value === null || maybe(check)(value)

/** What a report may hold besides. */
const isOnItsWay = holding({
  ...{ previous: maybeNull(text), openPrompt: maybe(text), only: maybe(listOf(text)), agreed: maybe(listOf(text)) },
  ...{
    shown: maybe(number),
    aside: maybe(number),
    single: maybe(truth),
    album: maybeNull(holding({ id: text, prompt: text })),
  },
  ...{ parts: maybe(listOf(isPart)), pasted: maybe(listOf(isWords)) },
  noting: maybe(holding({ note: maybe(text), album: maybe(text) })),
  pending: maybe(listOf(holding({ prompt: text, doubts: listOf(isDoubt) }))),
})

export const reportStates: OpenStates<ReportFlow | TakeFlow> = {
  report: {
    holds: { obligation: 'string', prompt: 'string', wait: 'object' },
    isWhole: stored => {
      const { wait } = stored
      return isOnItsWay(stored) && isStored(wait) && (own(WAITS, wait.for)?.(wait) ?? false)
    },
    needs: ofReport,
    report: ({ obligation }) => obligation,
  },
  take: {
    holds: { about: 'object', text: 'string', messageId: 'string' },
    isWhole: holding({
      about: isAbout,
      before: maybe(isAbout),
      sure: maybe(truth),
      inside: maybe(truth),
      more: maybe(listOf(isWords)),
    }),
    needs: ofAnswer,
  },
}

export const reportFlowVocabulary: Vocabulary<{
  flow: ReportFlow | TakeFlow
}> = { buttons: {}, states: reportStates }
