import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Doubt, Reading } from '../../domain/reading/figures.ts'
import type { About, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Session, Wait } from '../session.ts'
import { setFigure, withoutFigure } from './answer.ts'
import { type Course, flowBase, goOn, waysOut } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { followUp, sharedFigure } from './follow-up.ts'
import { hostingQuestion } from './hosting-question.ts'

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
  const wait = followUp(draft, promptId, doubts, askFigure)
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

function followUpQuestion(draft: Draft, promptId: string, wait: Wait, typed?: string): Message | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer) return undefined
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
  const named = (id: string) => indicators.find(indicator => indicator.id === id)
  if (wait.for === 'doubt') return doubtQuestion(about, wait.doubts[0], named, typed ?? answer.text)
  if (wait.for === 'figure') return figureQuestion(draft, about, named(wait.indicator))
  if (wait.for === 'hosting') return hostingQuestion(about, sharedFigure(draft, prompt, answer), wait.misses)
  return undefined
}

type Named = (id: string) => Indicator | undefined

/** Model 7: what was understood, its alternatives, or another number. */
function doubtQuestion(about: About, doubt: Doubt | undefined, named: Named, typed: string): Message | undefined {
  const indicator = doubt && named(doubt.indicator)
  const [best] = doubt?.readings ?? []
  if (!doubt || !indicator || !best) return undefined
  const why = doubt.kind === 'approximate' || doubt.kind === 'absurd' ? doubt.kind : 'other'
  return say(
    { say: 'doubt', typed, figure: { indicator: indicator.id, ...best }, indicator, why },
    doubtChoices(about, doubt, indicator),
    { digits: 'answer', about },
  )
}

/** "Đúng", the other readings, another number; that nobody knows it is said in words. */
export function doubtChoices(about: About, { readings }: Doubt, { chat: unit }: Indicator): readonly Choice[] {
  const pick = (reading: Reading, at: number): Choice => ({
    word: at === 0 ? 'right' : 'reading',
    values: { n: reading.value, unit, ...(reading.of === undefined ? {} : { of: reading.of }) },
    action: { do: 'doubt.pick', about, ...reading },
  })
  return [
    ...readings.map(pick),
    { word: 'retype', action: { do: 'doubt.retype', about } },
    { word: 'no-number', action: { do: 'doubt.leave', about }, typedOnly: true },
    ...waysOut(about.obligation),
  ]
}

function figureQuestion(draft: Draft, about: About, indicator: Indicator | undefined): Message | undefined {
  const prompt = promptOf(draft, about.prompt)
  if (!indicator || !prompt) return undefined
  return say({ say: 'need-figure', prompt, indicator }, numberChoices(about), { digits: 'answer', about })
}

export const numberChoices = (about: About): readonly Choice[] => [
  { word: 'no-number', action: { do: 'doubt.leave', about } },
  ...waysOut(about.obligation),
]

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
