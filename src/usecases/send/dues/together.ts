import type { Choice } from '../../../conversation/action.ts'
import type { Voice } from '../../../text/voice.ts'
import { labelOf } from '../../../text/words.ts'

/** One matter among several that are told in one message. */
export type Part = { readonly text: string; readonly choices: readonly Choice[] }

/** Matters one below the other, each with its buttons; the same words twice say what each is about. */
export function together(
  parts: readonly Part[],
  voice: Voice,
): { texts: readonly string[]; choices: readonly Choice[] } {
  const choices = distinct(parts.flatMap(part => part.choices))
  const labels = choices.map(choice => labelOf(choice, voice))
  return {
    // Said by somebody twice, it is told once.
    texts: [...new Set(parts.map(({ text }) => text))],
    choices: choices.map((choice, at) => {
      const twice = labels.filter(label => label === labels[at]).length > 1
      return twice && choice.apart !== undefined ? { ...choice, matter: choice.apart } : choice
    }),
  }
}

/** One button that does a thing is enough. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  const seen = new Set<string>()
  return choices.filter(({ action }) => {
    const what = JSON.stringify(action)
    const fresh = !seen.has(what)
    seen.add(what)
    return fresh
  })
}
