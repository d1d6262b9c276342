import type { All } from './vocabularies.ts'

/** Everything the assistant can say, as data; text/chat/ has the words. */
export type Say = All<'say'>

/** What is said of one kind, or of several. */
export type SayOf<K extends Say['say']> = Extract<Say, { readonly say: K }>
