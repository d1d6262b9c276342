import type { DateTime } from 'luxon'
import type { Deadlines } from '../../domain/deadline.ts'
import type { LateChange } from '../../domain/documents/summary.ts'
import type { Member } from '../../domain/member.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import type { Period } from '../../domain/period.ts'
import type { Unit } from '../../domain/school.ts'
import type { UnitOwing } from '../../domain/who-owes.ts'
import type { SummaryView, UnitLine } from '../summary-view.ts'
import type { DispatchView } from './dispatch.ts'
import { type Buttons, ofNothing, ofPeriod, ofReport, type Vocabulary } from './kinds.ts'

/** The board, the compiled report as text, reminding a unit, entering its report. */

export type BoardAction =
  | { readonly do: 'board.show'; readonly period: string }
  | { readonly do: 'board.summary'; readonly period: string }
  /** The compiled report as text in the chat. */
  | { readonly do: 'board.text'; readonly period: string }
  | { readonly do: 'board.nudge'; readonly obligation: OwedKey }
  | { readonly do: 'behalf.start'; readonly obligation: OwedKey }
  /** `matter`: the units of one programme alone. */
  | { readonly do: 'behalf.list'; readonly matter?: string }

export type BoardSay =
  | {
      readonly say: 'board'
      readonly now: DateTime
      readonly period: Period
      readonly deadlines: Deadlines | undefined
      readonly lines: readonly UnitLine[]
      /** What is on no board and owes a part all the same: the BGH; for the officer alone. */
      readonly beside?: readonly UnitLine[]
      readonly workingDaysLeft: number | undefined
      /** Its way to the superior, once it has set out. */
      readonly dispatch?: DispatchView
    }
  /** It is compiled, in short: what is new, and what it does not hold yet. The files follow. */
  | {
      readonly say: 'compiled'
      readonly period: Period
      readonly submitted: number
      readonly total: number
      /** For the reader who is shown no list of what is missing: everybody who owes a report. */
      readonly units: readonly UnitOwing[]
      readonly disagreements: SummaryView['disagreements']
      /** Lines worded anew whose units have said otherwise since, and paragraphs of the officer's with new ý beside them. */
      readonly outdated?: { readonly lines: number; readonly paragraphs: number }
      /** When it had been compiled before, and what is new since; absent: never, or not for the officer. */
      readonly since?: { readonly at: DateTime; readonly changes: readonly LateChange[] }
      readonly dispatch?: DispatchView
    }
  /** The compiled report itself, word for word. */
  | { readonly say: 'summary'; readonly view: SummaryView }
  | { readonly say: 'which-period'; readonly year: number }
  | { readonly say: 'nothing-yet' }
  /** `later`: not now, it is night or a day off. */
  | { readonly say: 'nudged'; readonly unit: Unit; readonly people: readonly string[]; readonly later?: DateTime }
  | { readonly say: 'cannot-nudge'; readonly unit: Unit; readonly why: 'settled' | 'nobody' | 'terms' }
  /** Reminded today already, or about to be (`sent` false) at this time. */
  | {
      readonly say: 'cannot-nudge'
      readonly unit: Unit
      readonly why: 'today'
      readonly at: DateTime
      readonly sent: boolean
    }
  | { readonly say: 'behalf-which' }
  | { readonly say: 'behalf-matter' }
  | { readonly say: 'entered-on-behalf'; readonly unit: Unit; readonly period: Period; readonly by: Member }

export type BoardWord = 'board' | 'compile' | 'read-here' | 'nudge' | 'on-behalf' | 'on-behalf-of'

export const boardButtons: Buttons<BoardAction> = {
  'board.show': { holds: { period: 'string' }, needs: ofPeriod, aside: 'board' },
  'board.summary': {
    holds: { period: 'string' },
    needs: ({ period }) => ({ period, compiled: true, dispatch: 'differs' }),
    aside: 'board',
  },
  'board.text': { holds: { period: 'string' }, needs: ofPeriod, aside: 'board' },
  'board.nudge': {
    holds: { obligation: 'string' },
    needs: ({ obligation }) => ({ obligation, reminded: true }),
    aside: 'board',
  },
  'behalf.start': { holds: { obligation: 'string' }, needs: ofReport, aside: 'behalf' },
  'behalf.list': { holds: {}, needs: ofNothing, aside: 'behalf' },
}

export const boardVocabulary: Vocabulary<{
  action: BoardAction
  say: BoardSay
  word: BoardWord
}> = { buttons: boardButtons, states: {} }
