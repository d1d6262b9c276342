import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Prompt } from '../../domain/plan.ts'
import { type Taken, takeAnswer, type Words } from './answer.ts'
import { type Draft, putAnswer } from './draft.ts'

/**
 * A message as the whole answer to a question that may have been gone back to: words without a figure take the place of
 * the words, and the figures stand. Models are counted by their words.
 */
export function answerAnew(draft: Draft, prompt: Prompt, words: Words): Taken {
  const before = answerTo(draft.report.answers, prompt.id)
  const taken = takeAnswer(draft, prompt, words)
  const answer = answerTo(taken.draft.report.answers, prompt.id)
  const stands = before?.state === 'given' && before.figures.length > 0 && answer?.state === 'given'
  if (!stands || taken.hasFigures || taken.doubts.length > 0) return taken
  if (indicatorsOf(draft.facts.plan, prompt).some(({ named }) => named)) return taken
  const { figures, doubts = [] } = before
  return { draft: putAnswer(taken.draft, { ...answer, figures, doubts }, [], false), doubts, hasFigures: true }
}
