import type { Figure, Hosting } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import type { Doubt } from '../../domain/reading/figures.ts'
import { mayBeSharedMoney } from '../../domain/reading/hosting.ts'
import { misfitKey } from '../../domain/relations.ts'
import type { Answer } from '../../domain/report.ts'
import type { Wait } from '../vocabulary/report-flow.ts'
import { setFigure } from './answer.ts'
import { type Draft, promptOf } from './draft.ts'
import { openMisfit } from './misfits.ts'
import { openModels } from './models.ts'
import { openWishes } from './sorted-message.ts'

/** What is unclear about the figures of an answer. */
export type Unclear = {
  readonly doubts?: readonly Doubt[]
  /** A figure is asked for where none was told. */
  readonly askFigure?: boolean
  /** The words the doubts are about, where they are not the whole answer. */
  readonly typed?: string | undefined
}

/** A question about an answer. */
export type AskingBack = Extract<Wait, { readonly prompt: string }>

/** What still has to be asked about an answer before the report goes on, most pressing first; undefined = nothing. */
export function followUp(
  draft: Draft,
  promptId: string,
  { doubts = [], askFigure = false }: Unclear,
  agreed: readonly string[] = [],
): AskingBack | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  if (!prompt || !answer || answer.state !== 'given') return undefined
  const known = (id: string) => answer.figures.some(({ indicator }) => indicator === id)
  const [doubt, ...rest] = doubts.filter(({ indicator, readings }) => readings.length > 0 || !known(indicator))
  // "95%", "vài buổi": a number is spoken of that cannot be told, so it is asked for.
  if (doubt?.readings.length === 0) return { for: 'figure', prompt: promptId, indicator: doubt.indicator, rest }
  if (doubt) return { for: 'doubt', prompt: promptId, doubts: [doubt, ...rest] }
  const [first] = indicatorsOf(draft.facts.plan, prompt)
  if (askFigure && first && answer.figures.length === 0) return { for: 'figure', prompt: promptId, indicator: first.id }
  const misfit = openMisfit(draft, promptId, agreed)
  if (misfit) return { for: 'misfit', prompt: promptId, key: misfitKey(misfit) }
  const models = openModels(draft, promptId, agreed)
  if (models) return models
  const wishes = openWishes(draft, promptId, agreed)
  if (wishes) return wishes
  const shared = sharedFigure(draft, prompt, answer)
  const isOpen = shared?.figure.hosting === undefined && !agreed.includes(shareKey(promptId))
  return shared && isOpen ? { for: 'hosting', prompt: promptId } : undefined
}

/** Who led or paid was asked, and nobody said. */
export const shareKey = (promptId: string): string => `share ${promptId}`

/** A figure of which only a share counts for the school: of joint events the host's, of support the payer's. */
export type Shared = { readonly figure: Figure; readonly indicator: Indicator; readonly of: 'events' | 'support' }

/** The figure of which it must be known who hosted or paid, when there is something to share. */
export function sharedFigure(draft: Draft, prompt: Prompt, answer: Answer): Shared | undefined {
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const told = indicators.flatMap((indicator): Shared[] => {
    const figure = answer.figures.find(each => each.indicator === indicator.id && each.value > 0)
    if (!figure || (indicator.counting !== 'host' && indicator.counting !== 'payer')) return []
    return [{ figure, indicator, of: indicator.counting === 'host' ? 'events' : 'support' }]
  })
  if (prompt.askHost) return told.find(({ of }) => of === 'events')
  const support = told.filter(({ of }) => of === 'support')
  // The question itself asks for what the unit paid; only words of somebody else make it doubtful (domain.md 4).
  const { unit } = draft.report
  if (support.length === 0 || !mayBeSharedMoney(answer.text, unit.name)) return undefined
  return support.find(({ indicator }) => indicator.measure === 'money') ?? support[0]
}

/** Settles who hosted or paid. Of support, the people go with the money where all of it came from one side. */
export function settleShare(draft: Draft, promptId: string, { figure, of }: Shared, hosting: Hosting): Draft {
  const settled = setFigure(draft, promptId, { ...figure, hosting })
  if (of === 'events' || typeof hosting !== 'string') return settled
  const prompt = promptOf(draft, promptId)
  const others = answerTo(settled.report.answers, promptId)?.figures.filter(each => {
    const indicator = prompt && indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === each.indicator)
    return indicator?.counting === 'payer' && each.indicator !== figure.indicator
  })
  return (others ?? []).reduce((next, each) => setFigure(next, promptId, { ...each, hosting }), settled)
}
