import { answerTo } from '../../domain/form.ts'
import type { Reading } from '../../domain/reading/figures.ts'
import { isUnconfirmed } from '../../domain/unconfirmed.ts'
import { goTo, type Step, stay } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { setFigure, withoutFigure } from './answer.ts'
import { askNext } from './ask.ts'
import type { Draft } from './draft.ts'
import { type AskingBack, followUp, type Unclear } from './follow-up.ts'
import { followUpQuestion } from './follow-up-question.ts'
import { flowBase, type Progress } from './progress.ts'
import { withAddedBeside } from './words-beside.ts'

/** After an answer: first what is unclear about its figures, then on with the report from where it stood. */
export function finishFigures(draft: Draft, progress: Progress, promptId: string, unclear: Unclear): Step {
  const wait = followUp(draft, promptId, unclear, progress.agreed)
  return wait ? askBack(draft, progress, wait, unclear.typed) : askNext(draft, progress, promptId)
}

/** Asks about an answer; `typed`: the words the question is about, where they are not the whole answer. */
export function askBack(draft: Draft, progress: Progress, wait: AskingBack, typed?: string): Step {
  const question = followUpQuestion(draft, wait.prompt, wait, typed)
  const flow: ReportFlow = { ...flowBase(draft, progress), prompt: wait.prompt, wait }
  return goTo(draft, flow, ...draft.effects, ...(question ? [withAddedBeside(draft, question)] : []))
}

/** A reading was picked ("Đúng"), or a number typed instead. */
export function pickReading(draft: Draft, flow: ReportFlow, reading: Reading): Step {
  if (flow.wait.for !== 'doubt') return stay(draft)
  const [doubt, ...rest] = flow.wait.doubts
  if (!doubt) return askNext(draft, flow, flow.wait.prompt)
  const next = setFigure(draft, flow.wait.prompt, { indicator: doubt.indicator, ...reading })
  return finishFigures(next, flow, flow.wait.prompt, { doubts: rest, askFigure: true })
}

/** "Nhập số khác": the number is asked for again, the doubt is dropped. */
export function retype(draft: Draft, flow: ReportFlow): Step {
  if (flow.wait.for !== 'doubt') return stay(draft)
  const { prompt, doubts } = flow.wait
  const [doubt, ...rest] = doubts
  if (!doubt) return askNext(draft, flow, prompt)
  const doubted = doubt.readings.map(({ value }) => value)
  const answer = answerTo(draft.report.answers, prompt)
  // What was guessed has been refused: it stands no longer.
  const refused = isUnconfirmed(answer?.doubts, doubt.indicator) ? withoutFigure(draft, prompt, doubt.indicator) : draft
  return askBack(refused, flow, { for: 'figure', prompt, indicator: doubt.indicator, rest, doubted })
}

/** "Không có số", "không nhớ": the words stand alone. */
export function leaveFigure(draft: Draft, flow: ReportFlow): Step {
  const { wait } = flow
  const prompt = 'prompt' in wait ? wait.prompt : flow.prompt
  const [doubt, ...others] = wait.for === 'doubt' ? wait.doubts : []
  const indicator = wait.for === 'figure' ? wait.indicator : doubt?.indicator
  if (indicator === undefined) return finishFigures(draft, flow, prompt, {})
  const rest = wait.for === 'figure' ? (wait.rest ?? []) : others
  return finishFigures(withoutFigure(draft, prompt, indicator), flow, prompt, { doubts: rest })
}
