import type { Figure } from '../../domain/figure.ts'
import { cumulate } from '../../domain/figures-sum.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import { indicatorsOfMisfit, type Mend, type Misfit, misfitKey, misfitsIn } from '../../domain/relations.ts'
import { halfFigures } from '../facts.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { setFigure } from './answer.ts'
import { type Draft, halfTold, promptOf, tellsYear } from './draft.ts'
import { modelsBefore } from './models-again-question.ts'
import { withAsked } from './progress.ts'

export { tellsYear } from './draft.ts'

/** All that does not fit in a report as it stands and touches this section's answer. */
function misfitsAt(draft: Draft, promptId: string): readonly Misfit[] {
  const { plan } = draft.facts
  const { answers } = draft.report
  const prompt = promptOf(draft, promptId)
  if (!prompt || answerTo(answers, promptId)?.state !== 'given') return []
  const asked = draft.prompts.flatMap(each => indicatorsOf(plan, each))
  const told = cumulate(
    plan,
    halfFigures(draft.report),
    answers.flatMap(({ figures }) => figures),
  )
  const words = answers.map(({ text }) => text).join('\n')
  const bounds = { before: toldBefore(draft), profile: draft.facts.profile }
  return misfitsIn(asked, told, words, bounds).filter(
    misfit =>
      indicatorsOfMisfit(misfit).some(id => prompt.indicators.includes(id)) &&
      // Which models go on has been said one by one.
      !(misfit.kind === 'less' && modelsBefore(draft, promptId)),
  )
}

/** In a year what the half-year told; before that only how many people there were, which a new year does not change. */
function toldBefore(draft: Draft): readonly Figure[] {
  if (tellsYear(draft)) return halfFigures(draft.report)
  const whole = new Set(draft.facts.plan.indicators.filter(({ keeps }) => keeps === 'of').map(({ id }) => id))
  const told = draft.report.previous?.submission.answers.flatMap(({ figures }) => figures) ?? []
  return told.filter(({ indicator }) => whole.has(indicator))
}

/** The first misfit of a section that the person has not been asked about with these numbers. */
export const openMisfit = (draft: Draft, promptId: string, agreed: readonly string[] = []): Misfit | undefined =>
  misfitsAt(draft, promptId).find(misfit => !agreed.includes(misfitKey(misfit)))

/** The misfit that a question is about; undefined when the figures are others by now. */
export const askedMisfit = (draft: Draft, wait: Wait): Misfit | undefined =>
  wait.for === 'misfit' ? misfitsAt(draft, wait.prompt).find(each => misfitKey(each) === wait.key) : undefined

/** The person has been asked about these numbers: they are not asked about again. */
export const withAgreed = (flow: ReportFlow, misfit: Misfit): ReportFlow => withAsked(flow, misfitKey(misfit))

/** The changes that can be made here: of a year not below what the half-year has told. */
export const mendsOf = (draft: Draft, { mends }: Misfit): readonly Mend[] =>
  mends.filter(({ indicator, value }) => value >= halfTold(draft, indicator))

/** A figure of the whole period as the answer holds it: of a year what is new. undefined when it would be below 0. */
export function asAnswered(draft: Draft, { indicator, value, of }: Mend): Figure | undefined {
  const added = value - halfTold(draft, indicator)
  return added < 0 ? undefined : { indicator: indicator.id, value: added, ...(of === undefined ? {} : { of }) }
}

/** Puts one figure right, in whichever section it was told. */
export function putRight(draft: Draft, mend: Mend): Draft {
  const figure = asAnswered(draft, mend)
  const { id } = mend.indicator
  const told = draft.report.answers.find(({ figures }) => figures.some(({ indicator }) => indicator === id))
  const place = told?.promptId ?? draft.prompts.find(({ indicators }) => indicators.includes(id))?.id
  return figure && place !== undefined ? setFigure(draft, place, figure) : draft
}
