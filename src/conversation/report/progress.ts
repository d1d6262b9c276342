import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Draft } from './draft.ts'

/** What is known of the flow besides the question itself. */
export type Progress = Pick<
  ReportFlow,
  'only' | 'single' | 'previous' | 'album' | 'parts' | 'pasted' | 'openPrompt' | 'pending' | 'agreed'
>

/** What has been asked about stays so wherever the dialogue goes on in the report. */
export const askedIn = (flow: Pick<ReportFlow, 'agreed'> | undefined): Pick<Progress, 'agreed'> =>
  flow?.agreed ? { agreed: flow.agreed } : {}

/** Asked about by now: it is not asked about again. */
export const withAsked = (flow: ReportFlow, ...keys: readonly string[]): ReportFlow => ({
  ...flow,
  agreed: [...(flow.agreed ?? []), ...keys],
})

/** Nobody knew of which section the note is: it is not asked again on this walk. */
export const filingKey = (note: string): string => `filing ${note}`

/** The flow of a report before it is known what it waits for. */
export function flowBase(draft: Draft, progress: Progress): Omit<ReportFlow, 'prompt' | 'wait'> {
  return {
    name: 'report',
    obligation: draft.report.obligation.id,
    ...(progress.previous === undefined ? {} : { previous: progress.previous }),
    ...(progress.only === undefined ? {} : { only: progress.only }),
    ...(progress.single === undefined ? {} : { single: progress.single }),
    ...(progress.album === undefined ? {} : { album: progress.album }),
    ...(progress.parts === undefined || progress.parts.length === 0 ? {} : { parts: progress.parts }),
    ...(progress.pasted === undefined ? {} : { pasted: progress.pasted }),
    ...(progress.openPrompt === undefined ? {} : { openPrompt: progress.openPrompt }),
    ...(progress.pending === undefined || progress.pending.length === 0 ? {} : { pending: progress.pending }),
    ...(progress.agreed === undefined ? {} : { agreed: progress.agreed }),
  }
}
