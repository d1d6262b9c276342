import type { DateTime } from 'luxon'
import type { Submission } from './report.ts'

/**
 * Until when the versions of one report tell of a section: the moment the first version with its present answer was
 * handed in. A section that a later version left as it was has told nothing of the days between.
 * @param versions everything handed in for the report, oldest first
 * @returns undefined when nothing was handed in
 */
export function toldUntil(versions: readonly Submission[], promptId: string): DateTime | undefined {
  const last = versions.at(-1)
  const answer = last?.answers.find(each => each.promptId === promptId)
  if (!last || !answer) return last?.submittedAt
  return (versions.find(({ submittedAt }) => submittedAt >= answer.updatedAt) ?? last).submittedAt
}
