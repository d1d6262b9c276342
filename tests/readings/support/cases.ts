import { readFileSync } from 'node:fs'

/** What somebody sends: words, or something that is no plain text. */
export type Said =
  | string
  | { readonly lines: readonly string[] }
  | { readonly voice: number }
  | { readonly photo: string }
  | { readonly sticker: string }
  | { readonly forward: string }
  | { readonly edit: string; readonly to: string }
  | { readonly replyToQuestionBefore: string; readonly text: string }
  | { readonly tap: string }
  | { readonly nfd: string }
  | { readonly word: readonly WordBlock[] }
  | { readonly doc: string }

/** A paragraph, a heading with an automatic number, or a table row by row. */
export type WordBlock = string | { readonly auto: string } | { readonly table: readonly (readonly string[])[] }

/** 4, "14/15", or 3 in all of which 1 was led (or paid) by the unit; "ask": not told, so it is asked. */
export type Value = number | string | { readonly n: number; readonly host: number | 'ask' }
export type Values = Readonly<Record<string, Value>>

export type Expected =
  | string
  | { readonly figures: Values; readonly ask?: readonly string[]; readonly correct?: Readonly<Record<string, Values>> }
  | { readonly open: string }
  | { readonly correct: Readonly<Record<string, Values>>; readonly figures?: undefined }
  | {
      readonly sections: Readonly<
        Record<string, Values | string | readonly (Values | string | { readonly figures: Values })[]>
      >
    }

export type Case = {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly said: Said
  readonly expected: Expected | readonly Expected[]
  readonly unit?: string
  /** Figures that may or may not be there; "any": whatever they are. */
  readonly may?: Readonly<Record<string, unknown>>
  readonly allow?: readonly string[]
  readonly stays?: boolean
  readonly never?: string
  readonly says?: string
  readonly notSays?: string
  readonly how?: string
  /** What the person answers when asked for the number. */
  readonly truth?: Values
}

export type Report = {
  readonly who: string
  readonly answers: Readonly<Record<string, string>>
  readonly half?: Readonly<Record<string, string>>
}

export type Situation = {
  readonly report: string | null
  readonly who?: string
  readonly open?: string | readonly string[]
  readonly stage?: 'reminder' | 'preview' | 'submitted'
  readonly answers?: Readonly<Record<string, string>>
  readonly then?: readonly Said[]
  readonly follows?: 'confirm' | 'number' | 'host' | 'payer'
  readonly sure?: Values
  readonly doubted?: Values
  readonly wants?: readonly string[]
}

export type Readings = {
  readonly reports: Readonly<Record<string, Report>>
  readonly situations: Readonly<Record<string, Situation>>
  readonly cases: readonly Case[]
}

/** Messages as teachers write them, and what a careful secretary would have written down. */
export const readings = (file: string): Readings => JSON.parse(readFileSync(file, 'utf8')) as Readings
