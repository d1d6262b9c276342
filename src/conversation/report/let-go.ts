import type { Step } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import type { Draft } from './draft.ts'
import { finishFigures, leaveFigure } from './figures.ts'
import { type AskingBack, shareKey } from './follow-up.ts'
import { askedMisfit, withAgreed } from './misfits.ts'
import { modelsAt, modelsKey, namesKey, statusKey } from './models.ts'

/** A question that nobody answers is let go, and the report goes on: nothing is settled by that. */
export function letGo(draft: Draft, flow: ReportFlow, wait: AskingBack): Step {
  const { prompt } = wait
  const agreed = (key: string): ReportFlow => ({ ...flow, agreed: [...(flow.agreed ?? []), key] })
  switch (wait.for) {
    case 'figure':
      return leaveFigure(draft, flow)
    case 'doubt':
      return finishFigures(draft, flow, prompt, { doubts: wait.doubts.slice(1) })
    case 'hosting':
    case 'host-count':
      return finishFigures(draft, agreed(shareKey(prompt)), prompt, {})
    case 'misfit': {
      const misfit = askedMisfit(draft, wait)
      return finishFigures(draft, misfit ? withAgreed(flow, misfit) : flow, prompt, {})
    }
    case 'models':
      return finishFigures(draft, agreed(modelsAsked(draft, wait)), prompt, {})
    case 'models-again':
    case 'wishes':
      return finishFigures(draft, flow, prompt, {})
  }
}

function modelsAsked(draft: Draft, { prompt, ask, model = '' }: Extract<AskingBack, { for: 'models' }>): string {
  if (ask === 'names') return namesKey(prompt)
  return ask === 'status' ? statusKey(prompt, model) : modelsKey(prompt, modelsAt(draft, prompt)?.models ?? [])
}
