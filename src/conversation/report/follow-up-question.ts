import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Doubt, Reading } from '../../domain/reading/figures.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import { type Draft, promptOf } from './draft.ts'
import { sharedFigure } from './follow-up.ts'
import { hostingQuestion } from './hosting-question.ts'
import { misfitQuestion } from './misfit-question.ts'
import { askedMisfit } from './misfits.ts'
import { modelsQuestion } from './models-question.ts'
import { sortedMessage } from './sorted-message.ts'
import { waysOut } from './ways-out.ts'

/** The question about an answer: what is unclear about a figure, a figure that is missing, who hosted. */
export function followUpQuestion(draft: Draft, promptId: string, wait: Wait, typed?: string): Message | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer) return undefined
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const about: About = { obligation: draft.report.obligation.id, prompt: promptId }
  const named = (id: string) => indicators.find(indicator => indicator.id === id)
  if (wait.for === 'doubt') return doubtQuestion(about, wait.doubts[0], named, typed ?? answer.text)
  if (wait.for === 'figure') return figureQuestion(draft, about, named(wait.indicator), wait.year)
  if (wait.for === 'misfit') {
    const misfit = askedMisfit(draft, wait)
    return misfit && misfitQuestion(draft, about, misfit, wait.misses)
  }
  if (wait.for === 'models') return modelsQuestion(draft, wait)
  if (wait.for === 'wishes') return sortedMessage(draft, promptId, true)
  if (wait.for === 'hosting') return hostingQuestion(about, sharedFigure(draft, prompt, answer), wait.misses)
  return undefined
}

type Named = (id: string) => Indicator | undefined

const WHY = ['approximate', 'absurd', 'whole-year'] as const

/** Model 7: what was understood, its alternatives, or another number. */
function doubtQuestion(about: About, doubt: Doubt | undefined, named: Named, typed: string): Message | undefined {
  const indicator = doubt && named(doubt.indicator)
  const [best] = doubt?.readings ?? []
  if (!doubt || !indicator || !best) return undefined
  const why = WHY.find(each => each === doubt.kind) ?? 'other'
  const [, written] = doubt.readings
  const whole = why === 'whole-year' && written ? { whole: { indicator: indicator.id, ...written } } : {}
  return say(
    { say: 'doubt', typed, figure: { indicator: indicator.id, ...best }, indicator, why, ...whole },
    doubtChoices(about, doubt, indicator),
    { digits: 'answer', about },
  )
}

/** "Đúng", the other readings, another number; that nobody knows it is said in words. */
export function doubtChoices(about: About, { kind, readings }: Doubt, { chat: unit }: Indicator): readonly Choice[] {
  const pick = (reading: Reading, at: number): Choice => ({
    word: at === 0 ? 'right' : kind === 'whole-year' ? 'all-new' : 'reading',
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

function figureQuestion(
  draft: Draft,
  about: About,
  indicator: Indicator | undefined,
  year: true | undefined,
): Message | undefined {
  const prompt = promptOf(draft, about.prompt)
  if (!indicator || !prompt) return undefined
  return say({ say: 'need-figure', prompt, indicator, ...(year ? { year } : {}) }, numberChoices(about), {
    digits: 'answer',
    about,
  })
}

export const numberChoices = (about: About): readonly Choice[] => [
  { word: 'no-number', action: { do: 'doubt.leave', about } },
  ...waysOut(about.obligation),
]
