import { cleanForFiles } from '../domain/reading/fold.ts'

/** A text as it enters a file: without what XML forbids, every kind of line end as one "\n". */
export function clean(text: string): string {
  return cleanForFiles(text).replace(/\r\n?|[\u2028\u2029]/gu, '\n')
}
