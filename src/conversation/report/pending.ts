import type { Doubt } from '../../domain/reading/figures.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'

/** The report goes on as it stands; what is unclear about this answer is asked once the questions are through. */
export function withPending<F extends Pick<ReportFlow, 'pending'>>(
  flow: F,
  prompt: string,
  doubts: readonly Doubt[] = [],
): F {
  const others = (flow.pending ?? []).filter(each => each.prompt !== prompt)
  return { ...flow, pending: [...others, { prompt, doubts }] }
}

/** What an open question is unsure of. */
export function openDoubts(wait: ReportFlow['wait']): readonly Doubt[] {
  return wait.for === 'doubt' ? wait.doubts : wait.for === 'figure' ? (wait.rest ?? []) : []
}
