import { isSettled } from '../../domain/obligation.ts'
import type { Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { ask, askNext } from './ask.ts'
import { answeredSince, type Draft } from './draft.ts'
import { openReport } from './open.ts'

/**
 * A button of a question that a colleague has answered meanwhile: whoever presses it is told who and what, and goes on
 * with what is open; what the colleague said stands. Where the whole report has been handed in, how it stands is shown.
 * @returns undefined when it was nobody else, or while something else is being asked of this person
 */
export function afterColleague(draft: Draft, flow: ReportFlow | undefined, promptId: string): Step | undefined {
  const isOpen = flow?.prompt === promptId
  if (!answeredSince(draft, isOpen ? flow : {}, promptId)) return undefined
  if (isSettled(draft.report.obligation)) return isOpen ? openReport(draft) : undefined
  const open = flow?.wait.for
  if (!flow || isOpen || open === 'preview') return askNext(draft, flow ?? {}, promptId)
  return open === 'answer' || open === 'prefilled'
    ? ask(draft, { ...flow, previous: promptId }, flow.prompt)
    : undefined
}
