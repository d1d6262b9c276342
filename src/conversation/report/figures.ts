import type { Doubt, Reading } from '../../domain/reading/figures.ts'
import { goTo, type Step, stay } from '../effect.ts'
import type { ReportFlow, Session, Wait } from '../session.ts'
import { setFigure, withoutFigure } from './answer.ts'
import { type Course, flowBase, goOn } from './ask.ts'
import type { Draft } from './draft.ts'
import { followUp } from './follow-up.ts'
import { followUpQuestion } from './follow-up-question.ts'

/** After an answer: first what is unclear about its figures, then on with the report from where it stood. */
export function settleOrGoOn(
  session: Session,
  draft: Draft,
  course: Course,
  promptId: string,
  doubts: readonly Doubt[],
  askFigure: boolean,
  typed?: string,
): Step {
  const wait = followUp(draft, promptId, doubts, askFigure, course.agreed)
  if (!wait) return goOn(session, draft, course, promptId)
  return askBack(session, draft, course, promptId, wait, typed)
}

export function askBack(
  session: Session,
  draft: Draft,
  course: Course,
  promptId: string,
  wait: Wait,
  typed?: string,
): Step {
  const question = followUpQuestion(draft, promptId, wait, typed)
  const flow: ReportFlow = { ...flowBase(draft, course), prompt: promptId, wait }
  return goTo(session, flow, ...draft.effects, ...(question ? [question] : []))
}

/** A reading was picked ("Đúng"), or a number typed instead. */
export function pickReading(session: Session, draft: Draft, flow: ReportFlow, reading: Reading): Step {
  if (flow.wait.for !== 'doubt') return stay(session)
  const [doubt, ...rest] = flow.wait.doubts
  if (!doubt) return goOn(session, draft, flow, flow.wait.prompt)
  const next = setFigure(draft, flow.wait.prompt, { indicator: doubt.indicator, ...reading })
  return settleOrGoOn(session, next, flow, flow.wait.prompt, rest, true)
}

/** "Nhập số khác": the number is asked for again, the doubt is dropped. */
export function retype(session: Session, draft: Draft, flow: ReportFlow): Step {
  if (flow.wait.for !== 'doubt') return stay(session)
  const { prompt, doubts } = flow.wait
  const [doubt, ...rest] = doubts
  if (!doubt) return goOn(session, draft, flow, prompt)
  const doubted = doubt.readings.map(({ value }) => value)
  return askBack(session, draft, flow, prompt, { for: 'figure', prompt, indicator: doubt.indicator, rest, doubted })
}

/** "Không có số", "không nhớ": the words stand alone. */
export function leaveFigure(session: Session, draft: Draft, flow: ReportFlow): Step {
  const { wait } = flow
  const prompt = 'prompt' in wait ? wait.prompt : flow.prompt
  const [doubt, ...others] = wait.for === 'doubt' ? wait.doubts : []
  const indicator = wait.for === 'figure' ? wait.indicator : doubt?.indicator
  if (indicator === undefined) return settleOrGoOn(session, draft, flow, prompt, [], false)
  const rest = wait.for === 'figure' ? (wait.rest ?? []) : others
  return settleOrGoOn(session, withoutFigure(draft, prompt, indicator), flow, prompt, rest, false)
}
