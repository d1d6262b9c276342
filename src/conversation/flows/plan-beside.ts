import type { Plan } from '../../domain/plan.ts'
import { planChanges } from '../../domain/plan-changes.ts'
import { type PlanEdition, planAfter } from '../../domain/plan-edition.ts'
import { foundation } from '../../domain/plan-founded.ts'
import type { Facts, PlanEditionFacts } from '../facts.ts'
import type { ToldEdition } from '../vocabulary/plan-edition.ts'

/** An edition that is offered. */
export type Offer = Omit<PlanEdition, 'at'>

/** All editions of a matter, in the order of their years. */
export const editionsIn = ({ plans = [] }: Pick<Facts, 'plans'>, programme: string): readonly Plan[] =>
  plans.filter(plan => plan.programme === programme)

/** The one it rests on: that of the year before, or of an earlier one. */
export const editionBefore = (facts: Pick<Facts, 'plans'>, edition: Offer): Plan | undefined => {
  const { programme, year, text } = edition
  if (text.founds) return planFounded(facts, edition)
  const all = editionsIn(facts, programme)
  return all.findLast(plan => plan.year < year) ?? all[0]
}

/** What it makes of a matter that has no other plan. */
function planFounded({ plans = [] }: Pick<Facts, 'plans'>, edition: Offer): Plan | undefined {
  const [like] = plans
  return like && foundation(like, edition).plan
}

/** The edition as a plan. */
export const planOffered = (before: Plan, edition: Offer): Plan =>
  edition.text.founds ? before : planAfter(before, edition)

/** What it says beside the edition before. */
export function toldOf(facts: Pick<Facts, 'plans'>, edition: Offer): ToldEdition | undefined {
  const before = editionBefore(facts, edition)
  if (!before) return undefined
  const several = new Set((facts.plans ?? []).map(({ programme }) => programme)).size > 1
  return {
    year: edition.year,
    number: edition.number,
    signedOn: edition.signedOn,
    beforeYear: before.year,
    changes: planChanges(planOffered(before, edition), before),
    ...(several || edition.text.founds ? { topic: before.topic } : {}),
  }
}

export type Overtaken = Pick<PlanEditionFacts, 'overtaken'>

/** Another officer was first. */
export function byWhom({ people, me }: Facts, { overtaken }: Overtaken) {
  const by = people.find(({ id }) => id === overtaken?.by && id !== me?.id)
  return by && overtaken ? { by, at: overtaken.at } : {}
}
