import { answerTo, withFigure } from '../../domain/form.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { bestGuesses } from './answer.ts'
import { type Draft, putAnswer } from './draft.ts'

/** A tap has confirmed what was shown of these. */
export function confirmed(draft: Draft, promptId: string, shown: readonly Doubt[]): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  if (!answer?.doubts) return draft
  const left = answer.doubts.filter(({ indicator }) => !shown.some(each => each.indicator === indicator))
  return left.length === answer.doubts.length ? draft : putAnswer(draft, { ...answer, doubts: left }, [], false)
}

/** Loose numbers told for an answer already given stand as they were most likely meant, until they are confirmed. */
export function withGuesses(draft: Draft, promptId: string, doubts: readonly Doubt[]): Draft {
  const answer = answerTo(draft.report.answers, promptId)
  const loose = doubts.filter(({ kind }) => kind !== 'absurd')
  if (!answer || loose.length === 0) return draft
  const figures = bestGuesses(loose).reduce(withFigure, answer.figures)
  const known = loose.reduce(
    (left, { indicator }) => left.filter(doubt => doubt.indicator !== indicator),
    answer.doubts ?? [],
  )
  return putAnswer(draft, { ...answer, figures, doubts: [...known, ...loose] }, [], false)
}
