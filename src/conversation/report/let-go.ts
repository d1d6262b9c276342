import { answerTo } from '../../domain/form.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import type { Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { otherDoubts } from './answer.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'
import { finishFigures, leaveFigure } from './figures.ts'
import { type AskingBack, sharedFigure, shareKey } from './follow-up.ts'
import { askedMisfit, withAgreed } from './misfits.ts'
import { modelsAt, modelsKey, namesKey, statusKey } from './models.ts'
import { withAsked } from './progress.ts'

/** A question that nobody answers is let go, and the report goes on: nothing is settled by that. */
export function letGo(draft: Draft, flow: ReportFlow, wait: AskingBack): Step {
  const { prompt } = wait
  switch (wait.for) {
    case 'figure':
      return leaveFigure(draft, flow)
    case 'doubt':
      return finishFigures(draft, flow, prompt, { doubts: wait.doubts.slice(1) })
    case 'hosting':
    case 'host-count':
      return finishFigures(withoutShare(draft, prompt), withAsked(flow, shareKey(prompt)), prompt, {})
    case 'misfit': {
      const misfit = askedMisfit(draft, wait)
      return finishFigures(draft, misfit ? withAgreed(flow, misfit) : flow, prompt, {})
    }
    case 'models':
      return finishFigures(draft, withAsked(flow, modelsAsked(draft, wait)), prompt, {})
    case 'models-again':
    case 'wishes':
      return finishFigures(draft, flow, prompt, {})
  }
}

/** Whoever turns elsewhere while it is asked who led or paid is asked again before the report is handed in. */
export const withShareOpen = (draft: Draft, flow: ReportFlow | undefined): Draft =>
  flow?.wait.for === 'hosting' || flow?.wait.for === 'host-count' ? withoutShare(draft, flow.wait.prompt) : draft

/** Who led or paid is not known: the figure stands, and is shown to be so. */
function withoutShare(draft: Draft, promptId: string): Draft {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  const shared = prompt && answer && sharedFigure(draft, prompt, answer)
  if (!answer || !shared) return draft
  const { indicator, value } = shared.figure
  const doubt: Doubt = { kind: 'share', indicator, readings: [{ value }] }
  return putAnswer(draft, { ...answer, doubts: [...otherDoubts(answer, indicator), doubt] }, [], false)
}

function modelsAsked(draft: Draft, { prompt, ask, model = '' }: Extract<AskingBack, { for: 'models' }>): string {
  if (ask === 'names') return namesKey(prompt)
  return ask === 'status' ? statusKey(prompt, model) : modelsKey(prompt, modelsAt(draft, prompt)?.models ?? [])
}
