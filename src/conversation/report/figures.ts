import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
import { type Doubt, isNothing, readFigures } from '../../domain/reading/figures.ts'
import type { About, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Session, Wait } from '../session.ts'
import { addTold, setFigure, type Words, withoutFigure } from './answer.ts'
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
  if (wait.for === 'hosting') return hostingQuestion(about, sharedFigure(draft, prompt, answer))
  return undefined
}

type Named = (id: string) => Indicator | undefined

/** Model 7: what was understood, its alternatives, or another number. */
function doubtQuestion(about: About, doubt: Doubt | undefined, named: Named, typed: string): Message | undefined {
  const indicator = doubt && named(doubt.indicator)
  const [best, ...others] = doubt?.readings ?? []
  if (!doubt || !indicator || !best) return undefined
  const pick = (reading: { value: number; of?: number }, word: 'right' | 'reading'): Choice => ({
    word,
    values: { n: reading.value, unit: indicator.chat, ...(reading.of === undefined ? {} : { of: reading.of }) },
    action: { do: 'doubt.pick', about, ...reading },
  })
  const why = doubt.kind === 'approximate' || doubt.kind === 'absurd' ? doubt.kind : 'other'
  return say(
    { say: 'doubt', typed, figure: { indicator: indicator.id, ...best }, indicator, why },
    [
      pick(best, 'right'),
      ...others.map(reading => pick(reading, 'reading')),
      { word: 'retype', action: { do: 'doubt.retype', about } },
      ...waysOut(about.obligation),
    ],
    { digits: 'answer', about },
  )
}

function figureQuestion(draft: Draft, about: About, indicator: Indicator | undefined): Message | undefined {
  const prompt = promptOf(draft, about.prompt)
  if (!indicator || !prompt) return undefined
  return say({ say: 'need-figure', prompt, indicator }, numberChoices(about), { digits: 'answer', about })
}

const numberChoices = (about: About): readonly Choice[] => [
  { word: 'no-number', action: { do: 'doubt.leave', about } },
  ...waysOut(about.obligation),
]

/** A reading was picked ("Đúng"), or a number typed instead. */
export function pickReading(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  reading: { value: number; of?: number },
): Step {
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

/** "Không có số": the words stand alone. */
export function leaveFigure(session: Session, draft: Draft, flow: ReportFlow): Step {
  const prompt = 'prompt' in flow.wait ? flow.wait.prompt : flow.prompt
  if (flow.wait.for !== 'figure') return settleOrGoOn(session, draft, flow, prompt, [], false)
  const { indicator, rest = [] } = flow.wait
  return settleOrGoOn(session, withoutFigure(draft, prompt, indicator), flow, prompt, rest, false)
}

type Asked = Extract<Wait, { for: 'figure' }>

/** A number typed while one is asked for. Unreadable: said so with an example, and asked again. */
export function takeFigure(session: Session, draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const { prompt: promptId, indicator: indicatorId, rest = [] } = wait
  const prompt = promptOf(draft, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const wanted = indicators.find(indicator => indicator.id === indicatorId)
  if (!prompt || !wanted) return goOn(session, draft, flow, promptId)
  if (isNothing(words.text)) return takeNone(session, draft, flow, wait, words, wanted)
  // The number asked for comes first, so that "30" means it whatever the order in the form.
  const order = [wanted, ...indicators.filter(indicator => indicator !== wanted)]
  const { figures, doubts } = readFigures(words.text, order, { askHost: prompt.askHost })
  const told = [...figures, ...confirmed(doubts, wait)]
  const usable = doubts.filter(({ indicator, readings }) => readings.length > 0 && !told.some(isOf(indicator)))
  if (told.length === 0 && usable.length === 0) {
    const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
    const again = { say: 'figure-unreadable', indicator: wanted, example: prompt.example } as const
    return stay(session, ...draft.effects, say(again, numberChoices(about), { digits: 'answer', about }))
  }
  const filled = told.reduce(
    (next, figure) => setFigure(next, promptId, figure),
    addTold(draft, promptId, words, indicatorId),
  )
  const left = rest.filter(({ indicator }) => !told.some(isOf(indicator)) && !usable.some(isOf(indicator)))
  return settleOrGoOn(
    session,
    filled,
    flow,
    promptId,
    [...usable, ...left],
    true,
    usable.length > 0 ? words.text : undefined,
  )
}

const isOf =
  (id: string) =>
  ({ indicator }: { readonly indicator: string }): boolean =>
    indicator === id

/** An unusual number typed a second time is meant: it is questioned once. */
function confirmed(doubts: readonly Doubt[], { indicator: id, doubted = [] }: Asked): readonly Figure[] {
  const [best] = doubts.find(({ kind, indicator }) => kind === 'absurd' && indicator === id)?.readings ?? []
  return best && doubted.includes(best.value) ? [{ indicator: id, ...best }] : []
}

/** "Không có": the one figure asked for is 0; of a ratio there is none. */
function takeNone(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  { prompt, rest = [] }: Asked,
  words: Words,
  { id, measure }: Indicator,
): Step {
  const kept = addTold(draft, prompt, words, id)
  const next =
    measure === 'ratio' ? withoutFigure(kept, prompt, id) : setFigure(kept, prompt, { indicator: id, value: 0 })
  return settleOrGoOn(session, next, flow, prompt, rest, false)
}
