/** What travels between a page of the desk and a dialogue of the chat on it. */

/** What a dialogue can begin with on a page; each is a button of the chat. */
export type DeskOpening =
  /** How the report stands on its way, with whatever comes next: number and day, signed copy, sent. */
  | { readonly open: 'way' | 'profile' | 'spread' | 'last-year'; readonly period: string }
  /** Which lines of an area stand in the report. */
  | { readonly open: 'highlights'; readonly period: string; readonly area: string }
  | { readonly open: 'nudge' | 'behalf'; readonly report: string }
  /** A vướng mắc, to be answered or passed on. */
  | { readonly open: 'obstacle'; readonly obstacle: number }

/** What is said in it; `turn`: of the answer that stood on the page. */
export type DeskSaying =
  | DeskOpening
  | { readonly id: number; readonly turn: number; readonly press: readonly [message: number, place: number] }
  | { readonly id: number; readonly turn: number; readonly text: string }

/** The chat's own dialogue on a page. */
export type DialogueView = {
  readonly id: number
  readonly turn: number
  /** What the assistant says, with its buttons. */
  readonly said: readonly { readonly text: string; readonly buttons: readonly string[] }[]
  /** A file that was asked for goes to the phone. */
  readonly sent?: true
  /** Words and files are heard. */
  readonly listens: boolean
}
