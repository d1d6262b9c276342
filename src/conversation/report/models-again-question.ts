import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Named } from '../../domain/indicator-parts.ts'
import type { Prompt } from '../../domain/plan.ts'
import { namedModels } from '../../domain/reading/figures.ts'
import type { ModelTold } from '../../domain/reading/models.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { ackOf, type Draft, numberOf, promptOf } from './draft.ts'
import { waysOut } from './ways-out.ts'

/** The half-year's models of a section that has no answer yet in the year's report. */
export function modelsBefore(
  draft: Draft,
  promptId: string,
): { readonly prompt: Prompt; readonly named: Named; readonly models: readonly ModelTold[] } | undefined {
  const prompt = promptOf(draft, promptId)
  const told = draft.report.half && answerTo(draft.report.half.answers, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const named = indicators.find(indicator => indicator.named)?.named
  if (!prompt || !named || told?.state !== 'given') return undefined
  const models = namedModels(told.text, indicators)
  return models.length === 0 ? undefined : { prompt, named, models }
}

/** "Như cũ, sửa, hay thôi?" of each; then whether there are others. undefined: none was told. */
export function againQuestion(
  draft: Draft,
  progress: Pick<ReportFlow, 'previous'>,
  promptId: string,
  at: number,
): Message | undefined {
  const before = modelsBefore(draft, promptId)
  if (!before) return undefined
  const { prompt, named, models } = before
  const about: About = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const model = models[at]
  const out = waysOut(about.obligation)
  if (!model) {
    const told = answerTo(draft.report.answers, prompt.id)
    const known = told ? namedModels(told.text, indicatorsOf(draft.facts.plan, prompt)) : []
    const none: Choice = { word: 'no-more', action: { do: 'models.no-more', about } }
    return say({ say: 'models-more', named, models: known }, [none, ...out], {
      digits: 'answer',
      about,
    })
  }
  const ack = at === 0 && progress.previous !== undefined ? ackOf(draft, progress.previous) : undefined
  const choices: readonly Choice[] = [
    { word: 'as-before', action: { do: 'models.same', about } },
    { word: 'mend', action: { do: 'models.anew', about } },
    { word: 'model-ended', action: { do: 'models.ended', about } },
    ...out,
  ]
  const left = models.length - at - 1
  const place = { number: numberOf(draft, prompt.id), total: draft.prompts.length }
  return say({ say: 'model-again', named, model, left, ...place, ...(ack ? { ack } : {}) }, choices, { about })
}
