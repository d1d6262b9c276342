import type { Plan } from '../../domain/plan.ts'
import { isUnchanged, planChanges } from '../../domain/plan-changes.ts'
import { planAfter } from '../../domain/plan-edition.ts'
import { type Message, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { askMessage } from './plan-asks.ts'
import { byWhom, editionBefore, editionsIn, type Offer, type Overtaken, toldOf } from './plan-beside.ts'
import { programmeMessage } from './plan-founding.ts'

/** The edition as it stands: what has to be asked next, or what differs and one tap; undefined when it holds already. */
export function offerMessage(facts: Facts, edition: Offer & Overtaken): Message | undefined {
  const told = toldOf(facts, edition)
  const before = editionBefore(facts, edition)
  if (!told || !before) return undefined
  const [ask, ...others] = edition.text.asks ?? []
  if (ask) return askMessage(edition, { told, before, ask, left: others.length })
  const held = editionsIn(facts, edition.programme).findLast(({ year }) => year === edition.year)
  if (edition.text.founds) return programmeMessage(facts, edition, { plan: before, told, held })
  if (held && isHeld(held, edition, before)) return undefined
  return say(
    { say: 'plan-offered', told, ...(held ? { replaces: { number: held.number, ...byWhom(facts, edition) } } : {}) },
    [
      {
        word: 'take-plan',
        action: { do: 'plan.take', edition: edition.code, instead: edition.overtaken?.edition ?? '' },
      },
      { word: 'mend-plan', action: { do: 'plan.mend', edition: edition.code } },
      { word: 'cancel', action: { do: 'nothing' } },
    ],
    { lasting: true },
  )
}

/** The very edition that is in force: sent twice. */
const isHeld = (held: Plan, edition: Offer, before: Plan): boolean =>
  held.number === edition.number &&
  held.signedOn === edition.signedOn &&
  (edition.text.rules === undefined || isUnchanged(planChanges(planAfter(before, edition), held)))
