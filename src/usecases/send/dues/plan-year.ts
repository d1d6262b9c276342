import { say } from '../../../conversation/effect.ts'
import { single } from './making.ts'

/** Not asked any more once the plan of the year is there. */
export const makePlanYear = single(async ({ deps, now }, { subject }) => {
  const several = deps.programmes.length > 1
  const plan = deps.programmes.find(programme => programme.plan.programme === subject)?.plan
  if (!plan) return 'closed'
  return now.year > plan.year
    ? say({ say: 'no-plan-year', year: now.year, number: plan.number, ...(several ? { topic: plan.topic } : {}) }, [
        { word: 'new-plan', action: { do: 'plan.new', programme: subject } },
      ])
    : 'settled'
})
