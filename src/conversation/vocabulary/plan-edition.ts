import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { DayMonth, Plan } from '../../domain/plan.ts'
import type { PlanChanges } from '../../domain/plan-changes.ts'
import type { EditionText, Founding, PlanAsk, PlanEdition } from '../../domain/plan-edition.ts'
import type { Unit } from '../../domain/school.ts'
import type { IncomingFile } from './about.ts'
import { type Buttons, type OpenStates, ofNothing, type Vocabulary } from './kinds.ts'

/** A year's edition of a plan: sent or typed, read back beside the one before, taken over, undone. */

/** Whom a new section is asked of. */
export type Askable = 'everybody' | 'groups' | 'unions' | 'office' | 'nobody'
/** What of an offered plan is typed anew. */
export type PlanLineName = 'head' | 'topic' | `${'unit' | 'school'}-${'half' | 'year'}`

export type PlanEditionAction =
  /** '' where the school has several matters: which one is asked. */
  | { readonly do: 'plan.new'; readonly programme: string }
  | { readonly do: 'plan.show'; readonly edition: string }
  /** `to`: "10/6", 'none', or 'kept' as in the edition before. */
  | { readonly do: 'plan.day'; readonly edition: string; readonly line: string; readonly to: string }
  | { readonly do: 'plan.type'; readonly edition: string; readonly line: string }
  | { readonly do: 'plan.mend'; readonly edition: string }
  | { readonly do: 'plan.same'; readonly edition: string; readonly section: string; readonly yes: boolean }
  | { readonly do: 'plan.who'; readonly edition: string; readonly section: string; readonly who: string }
  | { readonly do: 'plan.matter'; readonly edition: string; readonly other: boolean }
  | { readonly do: 'plan.name'; readonly edition: string }
  | { readonly do: 'plan.figure'; readonly edition: string; readonly figure: string; readonly keep: boolean }
  /** `prompt`: what gives way to the section; '': the section is not asked there. */
  | {
      readonly do: 'plan.room'
      readonly edition: string
      readonly section: string
      readonly kind: string
      readonly prompt: string
    }
  /** `instead`: the edition of the same year that was in force when this was offered; '': none. */
  | { readonly do: 'plan.take'; readonly edition: string; readonly instead: string }
  | { readonly do: 'plan.undo'; readonly edition: string }

export type PlanEditionFlow =
  /** Waits for the Word file, or for number and day; what of them was told. */
  | { readonly name: 'plan-new'; readonly programme: string; readonly number: string; readonly signedOn: string }
  | { readonly name: 'plan-line'; readonly edition: string; readonly line: string }

export type PlanEditionEffect =
  | ({ readonly effect: 'plan-offer' } & Omit<PlanEdition, 'at'>)
  | {
      readonly effect: 'plan-amend'
      readonly code: string
      readonly number: string
      readonly signedOn: string
      /** Another matter than it was taken for. */
      readonly programme?: string
      readonly text: EditionText
    }
  | {
      readonly effect: 'plan-file'
      readonly file: IncomingFile
      readonly messageId: string
      readonly caption: string
      readonly about: string
    }
  | { readonly effect: 'plan-take'; readonly code: string }
  | { readonly effect: 'plan-undo'; readonly code: string }

/** An edition as it is told. `topic`: of which matter, where the school has several. */
export type ToldEdition = {
  readonly year: number
  readonly number: string
  /** ISO; '' while it is not known. */
  readonly signedOn: string
  readonly topic?: string
  readonly beforeYear: number
  readonly changes: PlanChanges
}

/** A matter as it would be reported. */
export type ToldFounding = {
  readonly subject: string
  readonly topic: string
  readonly days: readonly {
    readonly line: Exclude<PlanLineName, 'head' | 'topic'>
    readonly before: DayMonth
    readonly strict: boolean
  }[]
  readonly sections: readonly {
    readonly title: string
    /** Who answers; nobody: it is not asked about. */
    readonly units: readonly Unit[]
    readonly all: boolean
    readonly figures: readonly string[]
  }[]
  readonly recipients: readonly string[]
  /** Of the longest report. */
  readonly questions: number
}

export type PlanEditionSay =
  | { readonly say: 'plan-which' }
  | {
      readonly say: 'plan-ask'
      readonly topic: string
      readonly year: number
      readonly last: Pick<Plan, 'number' | 'year'>
    }
  /** One of the two is missing, or neither was read. */
  | {
      readonly say: 'plan-ask-head'
      readonly missing: 'number' | 'date' | 'both'
      readonly year: number
      readonly last: string
    }
  | { readonly say: 'plan-none'; readonly why: 'no-plan' | 'picture' | 'old-word' | 'pdf' | 'other' }
  | { readonly say: 'plan-reading' }
  | {
      readonly say: 'plan-wrong-year'
      readonly why: 'over' | 'ahead' | 'not-signed-yet'
      readonly year: number
      readonly last: Pick<Plan, 'number' | 'year'>
    }
  | { readonly say: 'plan-same'; readonly number: string; readonly year: number }
  /** `replaces`: the edition of the same year that it would stand instead of; `by`: another officer who has just taken it over. */
  | {
      readonly say: 'plan-offered'
      readonly told: ToldEdition
      readonly replaces?: { readonly number: string; readonly by?: Member; readonly at?: DateTime }
    }
  | {
      readonly say: 'plan-open'
      readonly told: ToldEdition
      readonly ask: PlanAsk
      readonly title?: string
      readonly was?: string
      /** How another matter is called. */
      readonly founds?: Founding
      /** The matter that it may be a new year's plan of. */
      readonly known?: string
      /** What may be counted: "buổi tuyên truyền". */
      readonly figure?: string
      /** Whose report has so many questions already. */
      readonly full?: { readonly units: readonly Unit[]; readonly questions: number }
      readonly left: number
    }
  /** The first plan of a matter, with everything that was read and answered. */
  | {
      readonly say: 'programme-offered'
      readonly told: ToldEdition
      readonly founding: ToldFounding
      readonly replaces?: { readonly number: string; readonly by?: Member; readonly at?: DateTime }
    }
  | {
      readonly say: 'programme-none'
      readonly why: 'dates' | 'nobody' | 'year'
      readonly topic: string
      readonly year: number
    }
  | { readonly say: 'programme-taken'; readonly told: ToldEdition; readonly by?: Member }
  | { readonly say: 'programme-undone'; readonly topic: string; readonly by?: Member }
  | { readonly say: 'plan-mend'; readonly told: ToldEdition }
  | {
      readonly say: 'plan-type'
      readonly line: PlanLineName
      readonly year: number
      /** Number of the edition before. */
      readonly last: string
      readonly bad?: boolean
    }
  /** `by`: to the other officers. `moved`: open periods whose dates are others now. */
  | { readonly say: 'plan-taken'; readonly told: ToldEdition; readonly by?: Member }
  | {
      readonly say: 'plan-taken-before'
      readonly number: string
      readonly year: number
      readonly by?: Member
      readonly at: DateTime
    }
  | { readonly say: 'plan-undone'; readonly number: string; readonly year: number; readonly by?: Member }
  | { readonly say: 'plan-not-undone'; readonly number: string; readonly year: number }

export type PlanEditionWord =
  | 'new-plan'
  | 'plan-of'
  | 'take-plan'
  | 'mend-plan'
  | 'plan-line'
  | 'plan-day'
  | 'plan-day-kept'
  | 'plan-day-none'
  | 'plan-type'
  | 'plan-same'
  | 'plan-other'
  | 'plan-who'
  | 'plan-known'
  | 'plan-another'
  | 'plan-name'
  | 'plan-name-other'
  | 'keep-figure'
  | 'drop-figure'
  | 'plan-instead'
  | 'plan-no-room'
  | 'take-programme'

const ofEdition = ({ edition }: { readonly edition: string }) => ({ planEdition: edition })

export const planEditionButtons: Buttons<PlanEditionAction> = {
  'plan.new': { holds: { programme: 'string' }, needs: ofNothing },
  'plan.show': { holds: { edition: 'string' }, needs: ofEdition },
  'plan.day': { holds: { edition: 'string', line: 'string', to: 'string' }, needs: ofEdition },
  'plan.type': { holds: { edition: 'string', line: 'string' }, needs: ofEdition },
  'plan.mend': { holds: { edition: 'string' }, needs: ofEdition },
  'plan.same': { holds: { edition: 'string', section: 'string', yes: 'boolean' }, needs: ofEdition },
  'plan.who': { holds: { edition: 'string', section: 'string', who: 'string' }, needs: ofEdition },
  'plan.matter': { holds: { edition: 'string', other: 'boolean' }, needs: ofEdition },
  'plan.name': { holds: { edition: 'string' }, needs: ofEdition },
  'plan.figure': { holds: { edition: 'string', figure: 'string', keep: 'boolean' }, needs: ofEdition },
  'plan.room': {
    holds: { edition: 'string', section: 'string', kind: 'string', prompt: 'string' },
    needs: ofEdition,
  },
  'plan.take': { holds: { edition: 'string', instead: 'string' }, needs: ofEdition },
  'plan.undo': { holds: { edition: 'string' }, needs: ofEdition },
}

export const planEditionStates: OpenStates<PlanEditionFlow> = {
  'plan-new': { holds: { programme: 'string', number: 'string', signedOn: 'string' }, needs: ofNothing },
  'plan-line': { holds: { edition: 'string', line: 'string' }, needs: ofEdition },
}

export const planEditionVocabulary: Vocabulary<{
  action: PlanEditionAction
  flow: PlanEditionFlow
  say: PlanEditionSay
  word: PlanEditionWord
  effect: PlanEditionEffect
}> = { buttons: planEditionButtons, states: planEditionStates }

export const PLAN_LINES: readonly PlanLineName[] = ['head', 'unit-half', 'unit-year', 'school-half', 'school-year']
export const isPlanLine = (line: string): line is PlanLineName =>
  line === 'topic' || PLAN_LINES.some(each => each === line)
