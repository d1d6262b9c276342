import type { Prompt } from '../../domain/plan.ts'
import { sortWishes } from '../../domain/wording/sort-wishes.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import { type Draft, numberOf } from './draft.ts'

/** Model 28: wishes told in this step are said back by where they go, before anything else is asked. */
export function withSorted(draft: Draft): Draft {
  const messages = draft.prompts.flatMap(prompt => sortedMessage(draft, prompt) ?? [])
  return messages.length === 0 ? draft : { ...draft, effects: [...draft.effects, ...messages] }
}

function sortedMessage(draft: Draft, prompt: Prompt): Message | undefined {
  if (!prompt.wishes) return undefined
  const { superior } = prompt.wishes
  const told = draft.effects.findLast(effect => effect.effect === 'answer' && effect.answer.promptId === prompt.id)
  if (told?.effect !== 'answer' || told.answer.state !== 'given') return undefined
  const parts = sortWishes(draft.facts.plan, prompt, told.answer.text)
  if (parts.toSchool.length + parts.toSuperior.length === 0) return undefined
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const move: readonly Choice[] =
    parts.toSchool.length > 0 ? [{ word: 'to-superior', action: { do: 'wishes.superior', about } }] : []
  const mend: Choice = { word: 'mend', action: { do: 'report.goto', about } }
  // Digits belong to what is put after it.
  return say({ say: 'sorted', number: numberOf(draft, prompt.id), ...parts, superior }, [...move, mend], {
    digits: 'answer',
  })
}
