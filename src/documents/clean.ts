import { cleanForFiles } from '../domain/reading/fold.ts'

/** Marks that turn the direction of what follows: a signed page must show its words in the order they stand in. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/gu

/** A text as it enters a file: without what XML forbids or reverses, every kind of line end as one "\n". */
export function clean(text: string): string {
  return cleanForFiles(text)
    .replace(DIRECTIONS, '')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
}
