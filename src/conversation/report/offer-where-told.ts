import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { Words } from './answer.ts'
import { type Draft, openDraft, withoutUnit } from './draft.ts'
import { offerToAdd, offerToTake } from './offer-as-answer.ts'
import { sectionsMeant } from './set-aside.ts'

/** Something of one section told under the preview is offered to it; undefined where it is of none, or of several. */
export function toldAtPreview(draft: Draft, words: Words): Step | undefined {
  const [prompt, ...others] = sectionsMeant(draft, words.text)
  if (!prompt || others.length > 0) return undefined
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  return offerToTake(draft, about, [words], { inside: true }) ?? offerToAdd(draft, prompt, words, { inside: true })
}

/**
 * Told while no dialogue is open: offered to the one section it is of, whatever the report stands at; of none, or of
 * several, to that.
 */
export function toldOutside(turn: Turn, about: About, words: Words): Step | undefined {
  const draft = openDraft(turn)
  const isOf = draft?.report.obligation.id === about.obligation
  const [prompt, ...others] = isOf ? sectionsMeant(draft, withoutUnit(draft, words.text)) : []
  if (!draft || !prompt || others.length > 0 || prompt.id === about.prompt) return offerToTake(turn, about, [words])
  return offerToTake(turn, { ...about, prompt: prompt.id }, [words]) ?? offerToAdd(draft, prompt, words)
}
