import type { Step } from '../effect.ts'
import type { Words } from './answer.ts'
import type { Draft } from './draft.ts'
import { offerToAdd, offerToTake } from './offer-as-answer.ts'
import { sectionsMeant } from './set-aside.ts'

/** Something of one section told under the preview is offered to it; undefined where it is of none, or of several. */
export function toldAtPreview(draft: Draft, words: Words): Step | undefined {
  const [prompt, ...others] = sectionsMeant(draft, words.text)
  if (!prompt || others.length > 0) return undefined
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return offerToTake(draft, about, [words], { inside: true }) ?? offerToAdd(draft, prompt, words)
}
