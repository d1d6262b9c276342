import { answerTo } from '../../domain/form.ts'
import { type SortedWishes, sortWishes } from '../../domain/wording/sort-wishes.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import { type Draft, numberOf, promptOf } from './draft.ts'
import { waysOut } from './ways-out.ts'

/** The wishes of a section by where they go, and their key while they stay as they were told; undefined without any. */
export function wishesAt(
  draft: Draft,
  promptId: string,
): { readonly parts: SortedWishes; readonly superior: string; readonly key: string } | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt?.wishes || answer?.state !== 'given') return undefined
  const parts = sortWishes(draft.facts.plan, prompt, answer.text)
  if (parts.toSchool.length + parts.toSuperior.length === 0) return undefined
  return { parts, superior: prompt.wishes.superior, key: `wishes ${promptId} ${answer.updatedAt.toMillis()}` }
}

/** Wishes told and not yet looked at: whether they stand where they belong is asked before the report goes on. */
export function openWishes(
  draft: Draft,
  promptId: string,
  agreed: readonly string[],
): Extract<Wait, { for: 'wishes' }> | undefined {
  const wishes = wishesAt(draft, promptId)
  return wishes && !agreed.includes(wishes.key) ? { for: 'wishes', prompt: promptId } : undefined
}

/**
 * Model 28: wishes said back by where they go. @param asks whether they are in the right places; else this only says
 * where they are now.
 */
export function sortedMessage(draft: Draft, promptId: string, asks: boolean): Message | undefined {
  const wishes = wishesAt(draft, promptId)
  if (!wishes) return undefined
  const { parts, superior } = wishes
  const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
  const right: Choice = { word: 'right', action: { do: 'wishes.right', about } }
  const move: Choice = { word: 'to-superior', action: { do: 'wishes.superior', about } }
  const mend: Choice = { word: 'mend', action: { do: 'wishes.again', about } }
  const choices = [right, ...(parts.toSchool.length > 0 ? [move] : []), mend, ...waysOut(about.obligation)]
  const sorted = { say: 'sorted', number: numberOf(draft, promptId), ...parts, superior, asks } as const
  return asks ? say(sorted, choices, { about }) : say(sorted, [], { lasting: true })
}
