import type { Words } from '../../domain/documents/official.ts'
import { withWholeNames } from '../../text/documents/unbroken.ts'

/** The words with every name on one line; a cell of a table is too narrow for that. */
export function wholeNames(words: Words, names: readonly string[]): Words {
  if (typeof words === 'string') return withWholeNames(words, names)
  return words.map(run => ({ ...run, text: withWholeNames(run.text, names) }))
}
