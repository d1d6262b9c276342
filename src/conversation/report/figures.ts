import type { Figure, Hosting } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
import { type Doubt, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { About, Choice } from '../action.ts'
import { goTo, type Message, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Session, Wait } from '../session.ts'
import { addWords, followUp, hostedFigure, setFigure, withoutFigure } from './answer.ts'
import { type Course, flowBase, goOn, waysOut } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'

/** After an answer: first what is unclear about its figures, then on with the report from where it stood. */
export function settleOrGoOn(
  session: Session,
  draft: Draft,
  course: Course,
  promptId: string,
  doubts: readonly Doubt[],
  askFigure: boolean,
): Step {
  const wait = followUp(draft, promptId, doubts, askFigure)
  if (!wait) return goOn(session, draft, course, promptId)
  return askBack(session, draft, course, promptId, wait)
}

function askBack(session: Session, draft: Draft, course: Course, promptId: string, wait: Wait): Step {
  const question = followUpQuestion(draft, promptId, wait)
  const flow: ReportFlow = { ...flowBase(draft, course), prompt: promptId, wait }
  return goTo(session, flow, ...draft.effects, ...(question ? [question] : []))
}

function followUpQuestion(draft: Draft, promptId: string, wait: Wait): Message | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer) return undefined
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
  const named = (id: string) => indicators.find(indicator => indicator.id === id)
  if (wait.for === 'doubt') return doubtQuestion(about, wait.doubts[0], named, answer.text)
  if (wait.for === 'figure') return figureQuestion(draft, about, named(wait.indicator))
  if (wait.for === 'hosting') return hostingQuestion(about, hostedFigure(draft, prompt, answer), named)
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
    values: { n: reading.value, unit: indicator.unit, ...(reading.of === undefined ? {} : { of: reading.of }) },
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

function hostingQuestion(about: About, figure: Figure | undefined, named: Named): Message | undefined {
  const indicator = figure && named(figure.indicator)
  if (!figure || !indicator) return undefined
  const choice = (word: 'host' | 'partner' | 'both'): Choice => ({
    word,
    action: { do: 'hosting.pick', about, hosting: word },
  })
  const mixed = figure.value > 1 ? [choice('both')] : []
  const choices = [choice('host'), choice('partner'), ...mixed, ...waysOut(about.obligation)]
  return say({ say: 'hosting', figure, indicator }, choices, { about })
}

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
  return askBack(session, draft, flow, prompt, { for: 'figure', prompt, indicator: doubt.indicator, rest })
}

/** "Không có số": the words stand alone. */
export function leaveFigure(session: Session, draft: Draft, flow: ReportFlow): Step {
  const prompt = 'prompt' in flow.wait ? flow.wait.prompt : flow.prompt
  if (flow.wait.for !== 'figure') return settleOrGoOn(session, draft, flow, prompt, [], false)
  const { indicator, rest = [] } = flow.wait
  return settleOrGoOn(session, withoutFigure(draft, prompt, indicator), flow, prompt, rest, false)
}

/** A number typed while one is asked for. Unreadable: said so with an example, and asked again. */
export function takeFigure(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  wait: Extract<Wait, { for: 'figure' }>,
  text: string,
): Step {
  const { prompt: promptId, indicator: indicatorId, rest = [] } = wait
  const prompt = promptOf(draft, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const wanted = indicators.find(indicator => indicator.id === indicatorId)
  if (!prompt || !wanted) return goOn(session, draft, flow, promptId)
  // The number asked for comes first, so that "30" means it whatever the order in the form.
  const order = [wanted, ...indicators.filter(indicator => indicator !== wanted)]
  const { figures, doubts } = readFigures(text, order)
  const usable = doubts.filter(doubt => doubt.readings.length > 0)
  if (figures.length === 0 && usable.length === 0) {
    const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
    const again = { say: 'figure-unreadable', indicator: wanted, example: prompt.example } as const
    return stay(session, ...draft.effects, say(again, numberChoices(about), { digits: 'answer', about }))
  }
  const filled = figures.reduce((next, figure) => setFigure(next, promptId, figure), addWords(draft, promptId, text))
  return settleOrGoOn(session, filled, flow, promptId, [...usable, ...rest], true)
}

/** Chủ trì, phối hợp, or some of each. */
export function pickHosting(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  hosting: 'host' | 'partner' | 'both',
): Step {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  const figure = prompt && answer ? hostedFigure(draft, prompt, answer) : undefined
  const indicator = prompt && indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === figure?.indicator)
  if (!figure || !indicator) return goOn(session, draft, flow, promptId)
  if (hosting !== 'both') return goOn(session, setFigure(draft, promptId, { ...figure, hosting }), flow, promptId)
  const wait: Wait = { for: 'host-count', prompt: promptId, total: figure.value }
  const question = say({ say: 'host-count', indicator, total: figure.value, again: false }, [], { digits: 'answer' })
  return goTo(session, { ...flowBase(draft, flow), prompt: promptId, wait }, ...draft.effects, question)
}

/** "Tổ chủ trì cả 2" says it too; other words are more of the answer, and the question is put again. */
export function takeHosting(session: Session, draft: Draft, flow: ReportFlow, promptId: string, text: string): Step {
  const words = fold(text)
  const [hosted, shared] = [/\bchu tri\b|\btu to chuc\b/.test(words), /\b(?:phoi hop|tham gia)\b/.test(words)]
  if (hosted !== shared) return pickHosting(session, draft, flow, promptId, hosted ? 'host' : 'partner')
  if (hosted && shared) return pickHosting(session, draft, flow, promptId, 'both')
  return askBack(session, addWords(draft, promptId, text), flow, promptId, { for: 'hosting', prompt: promptId })
}

/** "Có cả hai": how many of them the unit led. */
export function takeHostCount(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  total: number,
  text: string,
): Step {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  const figure = prompt && answer ? hostedFigure(draft, prompt, answer) : undefined
  const indicator = prompt && indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === figure?.indicator)
  if (!figure || !indicator) return goOn(session, draft, flow, promptId)
  const host = readFigures(text, [indicator]).figures[0]?.value
  if (host === undefined || host > total) {
    return stay(session, say({ say: 'host-count', indicator, total, again: true }, [], { digits: 'answer' }))
  }
  const hosting: Hosting = { host, partner: total - host }
  return goOn(session, setFigure(draft, promptId, { ...figure, hosting }), flow, promptId)
}
