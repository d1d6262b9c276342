import { answerTo } from '../../domain/form.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { goTo, type Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Draft } from './draft.ts'
import { followUp, shareKey } from './follow-up.ts'
import { followUpQuestion } from './follow-up-question.ts'
import { flowBase, type Progress } from './progress.ts'

/** What was told beside an open question and is still unclear is asked before the report is shown. */
export function askPending(draft: Draft, progress: Progress): Step | undefined {
  const [first, ...pending] = progress.pending ?? []
  if (!first) return undefined
  const wait = followUp(draft, first.prompt, { doubts: first.doubts, askFigure: true }, progress.agreed)
  const question = wait && followUpQuestion(draft, first.prompt, wait)
  if (!wait || !question) return askPending(draft, { ...progress, pending })
  const flow: ReportFlow = { ...flowBase(draft, { ...progress, pending }), prompt: first.prompt, wait }
  return goTo(draft, flow, ...draft.effects, question)
}

/**
 * What stands in the report unconfirmed is asked about once more before it is shown or handed in, a section at a time.
 * @param but a section that has just been asked about.
 * @returns undefined when nothing does, or all of it has been asked about again.
 */
export function askUnconfirmed(draft: Draft, progress: Progress, but?: string): Step | undefined {
  const { agreed = [] } = progress
  for (const { id } of draft.prompts) {
    const doubts = answerTo(draft.report.answers, id)?.doubts ?? []
    const open = id === but ? [] : doubts.filter(doubt => !agreed.includes(againKey(id, doubt)))
    const loose = open.filter(({ kind }) => kind !== 'share')
    const asks = agreed.filter(key => key !== shareKey(id))
    const wait = open.length > 0 ? followUp(draft, id, { doubts: loose }, asks) : undefined
    const question = wait && followUpQuestion(draft, id, wait)
    if (!wait || !question) continue
    const again = [...agreed, ...open.map(doubt => againKey(id, doubt))]
    const flow: ReportFlow = { ...flowBase(draft, { ...progress, agreed: again }), prompt: id, wait }
    return goTo(draft, flow, ...draft.effects, question)
  }
  return undefined
}

/** The same on the way to the preview; whoever has only mended one section is not held up. */
export const askAgain = (draft: Draft, progress: Progress, current: string | undefined): Step | undefined =>
  progress.single && !progress.agreed?.some(key => key.startsWith(AGAIN))
    ? undefined
    : askUnconfirmed(draft, progress, current)

const AGAIN = 'again '
const againKey = (promptId: string, { indicator, readings: [best] }: Doubt): string =>
  `${AGAIN}${promptId} ${indicator} ${best?.value}`
