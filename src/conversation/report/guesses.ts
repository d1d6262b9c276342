import { answerTo, withFigure } from '../../domain/form.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { bestGuesses } from './answer.ts'
import { type Draft, putAnswer } from './draft.ts'

/** Those of other figures. */
const without = (doubts: readonly Doubt[], those: readonly Doubt[]): readonly Doubt[] =>
  doubts.filter(({ indicator }) => !those.some(each => each.indicator === indicator))

/** A tap has confirmed what was shown of these. */
export function confirmed(draft: Draft, promptId: string, shown: readonly Doubt[]): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer?.doubts) return draft
  const left = without(answer.doubts, shown)
  return left.length === answer.doubts.length ? draft : putAnswer(draft, { ...answer, doubts: left }, [], false)
}

/** Loose numbers told for an answer already given stand as they were most likely meant, until they are confirmed. */
export function withGuesses(draft: Draft, promptId: string, doubts: readonly Doubt[]): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  const loose = doubts.filter(({ kind }) => kind !== 'absurd')
  if (!answer || loose.length === 0) return draft
  const figures = bestGuesses(loose).reduce(withFigure, answer.figures)
  return putAnswer(draft, { ...answer, figures, doubts: [...without(answer.doubts ?? [], loose), ...loose] }, [], false)
}
