import type { All } from './vocabularies.ts'

/** Every wording a button can have; what each says is in text/words.ts. */
export type Word = All<'word'>
