import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Named } from '../../domain/indicator-parts.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { namedModels, readFigures } from '../../domain/reading/figures.ts'
import { calledAlone, type ModelTold } from '../../domain/reading/models.ts'
import { perhapsName } from '../../domain/reading/models-edit.ts'
import { withNamesApart } from '../../domain/reading/models-listed.ts'
import type { Answer } from '../../domain/report.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import { type Draft, promptOf, putAnswer } from './draft.ts'

/** What stands in an answer that is told by names. `count`: how many were said to be. */
export type Models = {
  readonly named: Named
  readonly indicators: readonly Indicator[]
  readonly answer: Answer
  readonly models: readonly ModelTold[]
  readonly count: number
}

/** The models of a section's answer; undefined where it is not told by names, or nothing is told. */
export function modelsAt(draft: Draft, promptId: string): Models | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const counted = indicators.find(indicator => indicator.named)
  if (!counted?.named || answer?.state !== 'given') return undefined
  const count = answer.figures.find(({ indicator }) => indicator === counted.id)?.value ?? 0
  return { named: counted.named, indicators, answer, models: namedModels(answer.text, indicators), count }
}

/**
 * An answer told by names as it is kept: "2 mô hình: A và B" with each name in its marks; beside names that stand there
 * already also a further one called without any ("mô hình vườn rau sạch").
 */
export function toldApart({ facts }: Draft, prompt: Prompt, text: string, before = ''): string {
  const indicators = indicatorsOf(facts.plan, prompt)
  if (!indicators.some(({ named }) => named)) return text
  const apart = withNamesApart(text)
  const name = apart === text ? calledAlone(text) : undefined
  if (name === undefined || namedModels(before, indicators).length === 0) return apart
  return text.normalize('NFC').replace(name, found => `“${found}”`)
}

type Asks = Extract<Wait, { for: 'models' }>

/** What is asked about an answer told by names: the names, whether each is recognised, and whether all is right. */
export function openModels(draft: Draft, promptId: string, agreed: readonly string[] = []): Asks | undefined {
  const told = modelsAt(draft, promptId)
  if (!told || told.count === 0) return undefined
  const { models, count, answer } = told
  const asks = (ask: Asks['ask'], model?: string): Asks => ({
    for: 'models',
    prompt: promptId,
    ask,
    ...(model === undefined ? {} : { model }),
  })
  if (models.length < count && !agreed.includes(namesKey(promptId))) {
    const name = models.length === 0 && count === 1 ? perhapsName(answer.text) : undefined
    return asks('names', name)
  }
  const unclear = models.find(
    ({ recognised, name }) => recognised === undefined && !agreed.includes(statusKey(promptId, name)),
  )
  if (unclear) return asks('status', unclear.name)
  // One alone has been told with its name and its state: there is nothing to confirm.
  return models.length < 2 || agreed.includes(modelsKey(promptId, models)) ? undefined : asks('right')
}

/** Names are asked for once. */
export const namesKey = (promptId: string): string => `names ${promptId}`

export const statusKey = (promptId: string, name: string): string => `status ${promptId} ${name}`

/** Stays the same while the same models are told the same. */
export const modelsKey = (promptId: string, models: readonly ModelTold[]): string =>
  ['models', promptId, ...models.map(({ name, recognised }) => `${name} ${recognised ?? '?'}`)].join('|')

/** The answer with other words, counted anew from the names in them. */
export function putModels(draft: Draft, { answer, indicators }: Models, text: string): Draft {
  const figures = countedAnew(text, indicators, answer.figures)
  return putAnswer(draft, { ...answer, text, figures }, [], false)
}

/** Where models are told by name, their counts are those of the whole answer, however many messages it took. */
export function countedAnew(
  text: string,
  indicators: readonly Indicator[],
  known: readonly Figure[],
): readonly Figure[] {
  const named = indicators.find(indicator => indicator.named)
  if (!named || namedModels(text, indicators).length === 0) return known
  const { figures } = readFigures(text, indicators)
  const isCount = ({ id, atMost }: Indicator) => id === named.id || atMost === named.id
  const counts = new Set(indicators.filter(isCount).map(({ id }) => id))
  return [...known, ...figures].filter(
    (figure, at, all) =>
      !counts.has(figure.indicator) || all.findLastIndex(each => each.indicator === figure.indicator) === at,
  )
}
