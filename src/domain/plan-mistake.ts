import type { DeadlineRule, PeriodKind, Reporter } from './plan.ts'

/** Where in which file; `path` as in code ("prompts[3].indicators[0]"), '' for the whole file; lines and columns count from 1. */
export type FilePlace = {
  readonly file: string
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** What a value in a data file should have been. */
export type Expected =
  | 'text'
  | 'filled-text'
  | 'number'
  | 'count'
  | 'boolean'
  | 'list'
  | 'filled-list'
  | 'short-text'
  | 'object'
  | 'date'
  | 'id'
  | 'words'

/** What is wrong with a data file as such, plan or calendar: it cannot be read, or has not the shape agreed. */
export type FileProblem =
  | { readonly code: 'unreadable-file'; readonly reason: 'missing' | 'forbidden' | 'other' }
  | { readonly code: 'broken-json'; readonly found: string }
  | { readonly code: 'missing-key' }
  | { readonly code: 'unknown-key'; readonly key: string }
  | { readonly code: 'wrong-value'; readonly expected: Expected }
  | { readonly code: 'not-a-choice'; readonly choices: readonly string[] }
  | { readonly code: 'bad-part'; readonly name: string }

/** What is wrong between the parts of a plan. */
export type PlanProblem =
  | {
      readonly code:
        | 'unknown-lead'
        | 'unknown-area'
        | 'unknown-indicator'
        | 'unknown-prompt'
        | 'unknown-placeholder'
        | 'unknown-unit'
        | 'unknown-subject'
      readonly value: string
    }
  | { readonly code: 'duplicate'; readonly value: string; readonly first: string }
  | { readonly code: 'no-such-day'; readonly day: number; readonly month: number }
  | { readonly code: 'window-backwards' }
  | { readonly code: 'missing-form'; readonly kind: string }
  | { readonly code: 'missing-rule'; readonly from: Reporter; readonly kind: PeriodKind }
  | { readonly code: 'missing-window'; readonly kind: PeriodKind }
  | { readonly code: 'missing-deadline' }
  | { readonly code: 'word-clash'; readonly word: string; readonly indicators: readonly [string, string] }
  | { readonly code: 'other-area'; readonly indicator: string; readonly area: string }
  | { readonly code: 'clause-without-place' | 'clause-unlisted-place'; readonly indicator: string }
  | { readonly code: 'clause-brackets' }
  | { readonly code: 'bad-condition'; readonly condition: string }
  | {
      readonly code: 'indicator-without-clause' | 'indicator-in-two-clauses' | 'indicator-never-asked'
      readonly indicator: string
    }
  | { readonly code: 'lead-without-space' | 'lead-without-unit' }
  | { readonly code: 'route-not-printed'; readonly prompt: string; readonly lead: string }
  | { readonly code: 'prompt-without-lead'; readonly prompt: string }
  | { readonly code: 'too-many-prompts'; readonly count: number; readonly most: number }
  | { readonly code: 'unused-prompt' | 'retired-prompt'; readonly prompt: string }
  | { readonly code: 'unit-is-verdict'; readonly unit: string }
  | { readonly code: 'relation-circle' | 'said-without-number'; readonly indicator: string }
  | { readonly code: 'register-with-words' | 'register-asked-elsewhere'; readonly indicator: string }

/** A mistake of whoever edits the plan file; worded in src/text/plan-file.ts. */
export type PlanMistake = FilePlace & (FileProblem | PlanProblem)

/** Something the plan itself says that is reported and never repaired (III.2 against III.3). */
export type PlanWarning = {
  readonly code: 'units-after-school'
  readonly kind: PeriodKind
  readonly units: DeadlineRule
  readonly school: DeadlineRule
}

/** A mistake of whoever edits the yearly calendar. */
export type CalendarProblem =
  | { readonly code: 'duplicate'; readonly value: string; readonly first: string }
  | { readonly code: 'other-year'; readonly date: string; readonly year: number }
  | { readonly code: 'off-and-work'; readonly date: string }
  | { readonly code: 'make-up-on-weekday'; readonly date: string }
  | { readonly code: 'range-backwards' }
export type CalendarMistake = FilePlace & (FileProblem | CalendarProblem)
