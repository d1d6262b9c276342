import { cumulate } from '../../domain/figures-sum.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import { samePeriodLastYear } from '../../domain/period.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { HeardSay, ToldBefore } from '../vocabulary/heard.ts'
import type { Draft } from './draft.ts'

type LastYear = NonNullable<Extract<HeardSay, { say: 'explained' }>['lastYear']>

/** What the unit told of a section in the same period of the year before; without a section, of each. */
export function lastYearTold(draft: Draft, prompt: Prompt | undefined): LastYear {
  const { lastYear } = draft.report
  const period = samePeriodLastYear(draft.period.period)
  if (!lastYear) return { period, told: undefined }
  const asked = prompt ? [prompt] : draft.prompts
  return { period, told: asked.flatMap(each => toldOf(draft, lastYear, each) ?? []) }
}

function toldOf(
  { facts: { plan } }: Draft,
  { submission, half }: NonNullable<Draft['report']['lastYear']>,
  prompt: Prompt,
): ToldBefore | undefined {
  const answer = answerTo(submission.answers, prompt.id)
  if (!answer || answer.state === 'skipped') return undefined
  const indicators = indicatorsOf(plan, prompt)
  const isAsked = ({ indicator }: { readonly indicator: string }) => indicators.some(({ id }) => id === indicator)
  const before = (half?.answers ?? []).flatMap(({ figures }) => figures).filter(isAsked)
  const figures = cumulate(plan, before, answer.figures)
  const none = answer.state === 'none' && before.every(({ value }) => value === 0)
  return { prompt, indicators, figures, none, text: answer.text }
}
