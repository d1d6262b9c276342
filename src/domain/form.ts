import { type Figure, joinHosting } from './figure.ts'
import type { Obligation } from './obligation.ts'
import type { Area, Indicator, Plan, Prompt } from './plan.ts'
import { remembered } from './remembered.ts'
import type { Answer, Submission } from './report.ts'
import type { Unit, Units } from './school.ts'

/** The prompts a unit answers, in order (domain.md 4, "Who gets which prompts"). */
export const formOf = (plan: Plan, unit: Unit): readonly Prompt[] =>
  formsOf(plan, unit.kind, () => promptsOf(plan, unit.kind))

const formsOf = remembered<readonly Prompt[]>()

function promptsOf(plan: Plan, kind: Unit['kind']): readonly Prompt[] {
  const form = plan.forms.find(candidate => candidate.kind === kind)
  const byId = new Map(plan.prompts.map(prompt => [prompt.id, prompt]))
  return (form?.prompts ?? []).flatMap(id => byId.get(id) ?? [])
}

/** The same, and after them prompts no longer asked that were once answered: what was said stays readable. */
export function formWith(plan: Plan, unit: Unit, answers: readonly Answer[]): readonly Prompt[] {
  const old = plan.prompts.filter(({ id, retired }) => retired && answerTo(answers, id) !== undefined)
  return [...formOf(plan, unit), ...old]
}

/** The figures of a report. What was told to a prompt no longer asked gives way to what its successor was told. */
export function figuresOf(plan: Plan, answers: readonly Answer[]): readonly Figure[] {
  const retired = new Set(plan.prompts.filter(prompt => prompt.retired).map(({ id }) => id))
  const [old, asked] = [true, false].map(is => answers.filter(({ promptId }) => retired.has(promptId) === is))
  const told = (asked ?? []).flatMap(({ figures }) => figures)
  const left = (old ?? []).flatMap(({ figures }) => figures)
  return [...told, ...left.filter(({ indicator }) => !told.some(figure => figure.indicator === indicator))]
}

export const indicatorsOf = ({ indicators }: Plan, prompt: Prompt): readonly Indicator[] => {
  const known = asked.get(prompt)
  if (known?.of === indicators) return known.told
  const named = byId(indicators, '', () => new Map(indicators.toReversed().map(each => [each.id, each])))
  const told = prompt.indicators.flatMap(id => named.get(id) ?? [])
  asked.set(prompt, { of: indicators, told })
  return told
}

/** Of each prompt what its plan was asked for last: many times with every answer. */
const asked = new WeakMap<Prompt, { readonly of: readonly Indicator[]; readonly told: readonly Indicator[] }>()
const byId = remembered<ReadonlyMap<string, Indicator>>(1)

/** The plan is validated on load, so every prompt has its area; the first one is there for the type's sake. */
export function areaOf(plan: Plan, prompt: Prompt): Area {
  const area = plan.areas.find(candidate => candidate.code === prompt.area) ?? plan.areas[0]
  if (area === undefined) throw new Error('a plan without areas passed validation')
  return area
}

/** The unit of that id, of the school or of those that report under a plan. */
export const unitOf = ({ units }: Units, id: string): Unit | undefined =>
  unitsById(units, '', () => new Map(units.toReversed().map(unit => [unit.id, unit]))).get(id)

/** Of thousands of units each is asked for with every message. */
const unitsById = remembered<ReadonlyMap<string, Unit>>(1)

/**
 * "Không phát sinh": what can be counted is 0; a ratio of nothing is no figure. What is told anew each time stays as it
 * was, so that a model of June is not lost in December, and is 0 where nothing was.
 * @param half the figures that the year goes on from.
 */
export function nothingFigures(indicators: readonly Indicator[], half: readonly Figure[] = []): readonly Figure[] {
  return indicators
    .filter(({ measure }) => measure !== 'ratio')
    .map(({ id, measure }) => {
      const left = measure === 'state' ? half.find(each => each.indicator === id)?.value : undefined
      return { indicator: id, value: left ?? 0 }
    })
}

/**
 * What a 0 says of the others of its prompt: of nothing received nothing was settled, where nobody was supported no money
 * was paid. What was told itself stays.
 */
export function withZeros(figures: readonly Figure[], indicators: readonly Indicator[]): readonly Figure[] {
  const none = (id: string | undefined) => figures.some(({ indicator, value }) => indicator === id && value === 0)
  const payers = indicators.filter(({ counting }) => counting === 'payer')
  const unpaid = payers.some(({ id }) => none(id))
  const follows = ({ id, atMost, equals, counting, measure }: Indicator): boolean =>
    measure !== 'ratio' &&
    !figures.some(({ indicator }) => indicator === id) &&
    (none(atMost) || (equals?.plus.every(none) ?? false) || (counting === 'payer' && unpaid))
  const filled = indicators.filter(follows).map(({ id }): Figure => ({ indicator: id, value: 0 }))
  return filled.length === 0 ? figures : withZeros([...figures, ...filled], indicators)
}

/** A later message adds to an answer: what is counted adds up, states and ratios are replaced. */
export function addFigures(
  before: readonly Figure[],
  added: readonly Figure[],
  indicators: readonly Indicator[],
): readonly Figure[] {
  const replaces = (figure: Figure) => {
    const measure = indicators.find(indicator => indicator.id === figure.indicator)?.measure
    return measure === 'ratio' || measure === 'state'
  }
  const merged = before.map(figure => {
    const more = added.find(candidate => candidate.indicator === figure.indicator)
    if (!more) return figure
    return replaces(figure) ? more : addFigure(figure, more)
  })
  const fresh = added.filter(figure => !before.some(known => known.indicator === figure.indicator))
  return [...merged, ...fresh]
}

/** Two figures of one indicator as their sum; who hosted is known of it only where it was told of both. */
export function addFigure(one: Figure, more: Figure): Figure {
  const { hosting: _, ...rest } = more
  const hosting = joinHosting(one, more)
  return { ...rest, value: one.value + more.value, ...(hosting === undefined ? {} : { hosting }) }
}

export const withFigure = (figures: readonly Figure[], figure: Figure): readonly Figure[] => [
  ...figures.filter(known => known.indicator !== figure.indicator),
  figure,
]

/** Of the sections asked for again, those not answered since the report was handed in. */
export function stillToMend(
  obligation: Pick<Obligation, 'state' | 'returned'>,
  answers: readonly Answer[],
  submission: Pick<Submission, 'submittedAt'> | undefined,
): readonly string[] {
  if (obligation.state !== 'returned' && obligation.state !== 'drafting') return []
  return (obligation.returned?.prompts ?? []).filter(id => {
    const answer = answerTo(answers, id)
    return !answer || !submission || answer.updatedAt <= submission.submittedAt
  })
}

export const answerTo = (answers: readonly Answer[], promptId: string): Answer | undefined =>
  answers.find(answer => answer.promptId === promptId)

/** Prompts of the unit's form with their answers, in its order. */
export function answeredPrompts(
  plan: Plan,
  unit: Unit,
  answers: readonly Answer[],
): readonly (readonly [Prompt, Answer])[] {
  return formWith(plan, unit, answers).flatMap(prompt => {
    const answer = answers.find(({ promptId }) => promptId === prompt.id)
    return answer === undefined ? [] : [[prompt, answer] as const]
  })
}
