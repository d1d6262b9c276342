import { isUnusual, type Misfit } from '../../domain/relations.ts'
import type { Choice } from '../action.ts'
import { type Message, say } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { Draft } from './draft.ts'
import { mendsOf, tellsYear } from './misfits.ts'
import { waysOut } from './ways-out.ts'

/** Model 17: both numbers are named, nobody is blamed, and the buttons do the mending. */
export function misfitQuestion(draft: Draft, about: About, misfit: Misfit, misses: number = 0): Message {
  const { kind } = misfit
  const choices = kind === 'needs' ? missingChoices(about, misfit) : numberChoices(draft, about, misfit, misses)
  return say({ say: 'misfit', misfit, year: tellsYear(draft), misses }, [...choices, ...waysOut(about.obligation)], {
    digits: 'answer',
    about,
  })
}

function missingChoices(about: About, { side }: Misfit): readonly Choice[] {
  const gift: Choice = { word: 'gift', action: { do: 'misfit.gift', about } }
  const none: Choice = { word: 'no-number', action: { do: 'misfit.keep', about } }
  return side.indicator.needs?.instead ? [gift, none] : [none]
}

function numberChoices(draft: Draft, about: About, misfit: Misfit, misses: number): readonly Choice[] {
  const { kind, side } = misfit
  const mends = mendsOf(draft, misfit).map(({ indicator, value, of }): Choice => {
    const named = of === undefined ? { label: indicator.said?.button ?? indicator.label } : { of }
    const action = {
      do: 'misfit.mend',
      about,
      indicator: indicator.id,
      value,
      ...(of === undefined ? {} : { of }),
    } as const
    return { word: 'mend-figure', values: { n: value, ...named }, action }
  })
  // A register goes on from one period into the next, so that both of its numbers may well be right.
  const seen = misses > 0 || side.indicator.counting === 'register'
  const keep: Choice = isUnusual(kind)
    ? { word: 'right', action: { do: 'misfit.keep', about } }
    : { word: 'keep-both', action: { do: 'misfit.keep', about }, ...(seen ? {} : { typedOnly: true }) }
  const again: Choice = { word: 'enter-again', action: { do: 'misfit.retype', about } }
  if (kind === 'less') return [keep, ...mends, again]
  return isUnusual(kind) ? [keep, again] : [...mends, again, keep]
}
