import type { SentencePart } from '../../domain/figure-sentence.ts'
import type { Period } from '../../domain/period.ts'
import type { Area } from '../../domain/plan.ts'
import type { PointChoice, Replaced } from '../../domain/wording/choices.ts'
import type { ToReword } from '../../domain/wording/rewrite.ts'
import type { Boxed, Buttons, Needs, OpenStates, Settling, Vocabulary } from './kinds.ts'

/** The officer's hand on the words of the compiled report: a line worded anew, left out, put in, moved, a paragraph. */

/** Why a line does not stand in the report. */
export type LeftOut = 'by-hand' | 'no-room' | 'not-recognised' | 'wish' | ToReword

/** A line of an area, numbered as it is printed; what is left out comes behind. */
export type WordedLine = {
  readonly number: number
  readonly text: string
  /** Short names of those who said it. */
  readonly units: readonly string[]
  readonly reworded: boolean
  readonly left?: LeftOut
}

/** A paragraph with its lines; without them it stands in the officer's own words. */
export type WordedParagraph = {
  readonly lead: string
  readonly own?: string
  /** How many ý have come since it was written. */
  readonly since: number
  readonly lines: readonly WordedLine[]
}

export type LineSaid = { readonly unit: string; readonly original: string }

type OfArea = { readonly period: string; readonly area: string }
/** `shown`: what the report said when the button was made; something else now is a colleague's doing. */
type OfLine = { readonly period: string; readonly point: string; readonly shown: string }

type OfPair = OfLine & { readonly other: string; readonly otherShown: string }

export type WordingAction =
  | { readonly do: 'wording.areas'; readonly period: string }
  | ({ readonly do: 'wording.area' } & OfArea)
  | { readonly do: 'wording.figures'; readonly period: string; readonly area: string }
  | { readonly do: 'wording.line'; readonly period: string; readonly point: string }
  | ({ readonly do: 'wording.keep' } & OfArea)
  | ({ readonly do: 'wording.drop' } & OfLine)
  | ({ readonly do: 'wording.put-in' } & OfLine)
  /** Leads of an area, to which the line may go. */
  | ({ readonly do: 'wording.move'; readonly area: string } & OfLine)
  | ({ readonly do: 'wording.to'; readonly lead: string } & OfLine)
  /** Two lines of a paragraph become one. */
  | ({ readonly do: 'wording.join' } & OfLine)
  | ({ readonly do: 'wording.join-with' } & OfPair)
  | ({ readonly do: 'wording.joined' } & OfPair)
  /** Back to the sentence before; '' is the unit's own. */
  | ({ readonly do: 'wording.undo'; readonly text: string } & OfLine)
  | { readonly do: 'wording.paragraph'; readonly period: string; readonly key: string }
  | { readonly do: 'wording.paragraph-back'; readonly period: string; readonly key: string; readonly shown: string }
  | { readonly do: 'wording.changed'; readonly period: string }
  /** Of a line whose unit has said otherwise since: the officer's sentence, or the unit's new one. */
  | {
      readonly do: 'wording.settle'
      readonly period: string
      readonly point: string
      readonly keep: boolean
      /** Lines settled one after another before this one. */
      readonly done?: number
    }

/** Where the dialogue can stand open. */
export type WordingFlow =
  | ({ readonly name: 'wording-area' } & OfArea)
  | ({ readonly name: 'wording-line' } & OfLine & Boxed)
  | ({ readonly name: 'wording-join' } & OfPair & Boxed)
  | ({
      readonly name: 'wording-paragraph'
      readonly period: string
      readonly key: string
      readonly shown: string
    } & Boxed)

export type WordingEffect =
  | { readonly effect: 'wording'; readonly period: string; readonly choice: PointChoice }
  | { readonly effect: 'paragraph'; readonly period: string; readonly key: string; readonly own: Replaced | null }

export type WordingSay =
  | {
      readonly say: 'wording-areas'
      readonly period: Period
      readonly rows: readonly { readonly area: Area; readonly printed: number; readonly left: number }[]
    }
  | {
      readonly say: 'wording-area'
      readonly area: Area
      readonly sentence: readonly SentencePart[]
      readonly paragraphs: readonly WordedParagraph[]
      readonly left: readonly WordedLine[]
    }
  | { readonly say: 'wording-again'; readonly most: number }
  | { readonly say: 'wording-figures'; readonly within: boolean }
  /** Of what was typed nothing would be printed. */
  | { readonly say: 'wording-empty' }
  | {
      readonly say: 'wording-line'
      readonly number: number
      readonly area: Area
      readonly said: readonly LineSaid[]
      readonly text: string
      readonly left?: LeftOut
    }
  | { readonly say: 'wording-done'; readonly how: 'reworded' | 'back' | 'dropped' | 'put-in'; readonly text: string }
  /** Several sentences at once, as the report has them now. */
  | { readonly say: 'wording-all-done'; readonly texts: readonly string[] }
  | { readonly say: 'wording-leads'; readonly area: Area; readonly text: string; readonly leads: readonly string[] }
  | { readonly say: 'wording-moved'; readonly area: Area; readonly lead: string; readonly text: string }
  | {
      readonly say: 'wording-join'
      readonly text: string
      readonly others: readonly { readonly number: number; readonly text: string }[]
    }
  | { readonly say: 'wording-joining'; readonly lines: readonly string[]; readonly joined: string }
  | {
      readonly say: 'wording-paragraph'
      readonly text: string
      readonly since: readonly string[]
      readonly own: boolean
    }
  | { readonly say: 'wording-paragraph-done'; readonly text: string; readonly own: boolean }
  | {
      readonly say: 'wording-changed'
      readonly number: number
      readonly total: number
      readonly unit: string
      readonly before: string
      readonly reworded: string
      /** What the unit says now; absent: it took its words back. */
      readonly now?: string
    }
  | { readonly say: 'wording-changed-none' }

export type WordingWord =
  | 'reword'
  | 'keep-line'
  | 'drop-line'
  | 'put-in-line'
  | 'move-line'
  | 'join-line'
  | 'join-so'
  | 'move-back'
  | 'old-sentence'
  | 'whole-paragraph'
  | 'other-line'
  | 'other-area'
  | 'line'
  | 'area'
  | 'lead'
  | 'figure-line'
  | 'keep-sentence'
  | 'new-sentence'
  | 'noted'
  | 'changed-lines'
  | 'by-rules'

/** The compiled report itself, which is too much to load for any other step. */
const compiled = ({ period }: { readonly period: string }): Needs => ({ period, compiled: true })

/** Where the journal tells of a line. */
export const lineSubject = (period: string, point: string): string => `${period} ${point}`

export const LINE_DEEDS = ['wording.reworded', 'wording.dropped', 'wording.put-in', 'wording.moved'] as const

const ofLine = ({ period, point }: { readonly period: string; readonly point: string }): Settling => ({
  subject: lineSubject(period, point),
  actions: LINE_DEEDS,
})
const ofParagraph = ({ period, key }: { readonly period: string; readonly key: string }): Settling => ({
  subject: lineSubject(period, key),
  actions: ['wording.paragraph'],
})

const AREA = { period: 'string', area: 'string' } as const
const LINE = { period: 'string', point: 'string', shown: 'string' } as const
const PAIR = { ...LINE, other: 'string', otherShown: 'string' } as const
const PARAGRAPH = { period: 'string', key: 'string' } as const

export const wordingButtons: Buttons<WordingAction> = {
  'wording.areas': { holds: { period: 'string' }, needs: compiled },
  'wording.area': { holds: AREA, needs: compiled },
  'wording.figures': { holds: AREA, needs: compiled },
  'wording.line': { holds: { period: 'string', point: 'string' }, needs: compiled, settles: ofLine },
  'wording.keep': { holds: AREA, needs: compiled },
  'wording.drop': { holds: LINE, needs: compiled, settles: ofLine },
  'wording.put-in': { holds: LINE, needs: compiled, settles: ofLine },
  'wording.move': { holds: { ...LINE, area: 'string' }, needs: compiled, settles: ofLine },
  'wording.to': { holds: { ...LINE, lead: 'string' }, needs: compiled, settles: ofLine },
  'wording.join': { holds: LINE, needs: compiled, settles: ofLine },
  'wording.join-with': { holds: PAIR, needs: compiled, settles: ofLine },
  'wording.joined': { holds: PAIR, needs: compiled, settles: ofLine },
  'wording.undo': { holds: { ...LINE, text: 'string' }, needs: compiled, settles: ofLine },
  'wording.paragraph': { holds: PARAGRAPH, needs: compiled, settles: ofParagraph },
  'wording.paragraph-back': { holds: { ...PARAGRAPH, shown: 'string' }, needs: compiled, settles: ofParagraph },
  'wording.changed': { holds: { period: 'string' }, needs: compiled },
  'wording.settle': {
    holds: { period: 'string', point: 'string', keep: 'boolean' },
    needs: compiled,
    settles: ofLine,
  },
}

export const wordingStates: OpenStates<WordingFlow> = {
  'wording-area': { holds: AREA, needs: compiled },
  'wording-line': { holds: LINE, needs: compiled, settles: ofLine },
  'wording-join': { holds: PAIR, needs: compiled, settles: ofLine },
  'wording-paragraph': { holds: { ...PARAGRAPH, shown: 'string' }, needs: compiled, settles: ofParagraph },
}

export const wordingVocabulary: Vocabulary<{
  action: WordingAction
  flow: WordingFlow
  say: WordingSay
  word: WordingWord
  effect: WordingEffect
}> = { buttons: wordingButtons, states: wordingStates }
