import type { DateTime } from 'luxon'
import type { Action } from '../../conversation/action.ts'
import type { DocumentOrder } from '../../conversation/document-order.ts'
import type { Reaction } from './actor.ts'
import type { Hand } from './habits.ts'
import { soon } from './habits.ts'
import { buttonsOf, deedOf, unitOn } from './labels.ts'
import type { Ledger, Told } from './ledger.ts'
import type { SeenButton } from './seen.ts'

/** Whoever does something that takes several steps, known beforehand. */
export type Scripted = Hand & { readonly ledger: Ledger }

/** One thing done on the phone. @returns false when it cannot be done. */
export type Deed = (hand: Scripted, now: DateTime) => boolean

/** One step: something done, or so many weeks that pass. */
export type Act = Deed | { readonly weeks: number }

/** What is done, one act after the other; one that cannot be done ends it, and the ledger says so. */
export function follow(hand: Scripted, name: string, acts: readonly Act[], now: DateTime): Reaction {
  const does = (index: number, at: DateTime): Reaction | undefined => {
    const act = acts[index]
    if (!act) return undefined
    if (typeof act === 'object') return { errand: name, at: at.plus(act), run: later => does(index + 1, later) }
    if (!act(hand, at)) {
      hand.ledger.stops(`${name}, ${index + 1}`)
      return undefined
    }
    return acts[index + 1] ? { ...soon(hand, at, later => does(index + 1, later)), scripted: true } : undefined
  }
  return { ...soon(hand, now, later => does(0, later)), scripted: true }
}

/** What a button does, of a document with its kind. */
type Pressed = Exclude<Action['do'], 'document.send'> | `document.send ${DocumentOrder['kind']}`

/** What the button holds besides, as it is or of which kind; an obligation by its unit. */
type Holding = Readonly<Record<string, unknown>>

const holds = (button: SeenButton, { of, ...holding }: Holding): boolean =>
  (of === undefined || unitOn(button) === of) &&
  Object.entries(holding).every(([field, value]) =>
    value instanceof RegExp ? value.test(String(fieldOf(button, field))) : fieldOf(button, field) === value,
  )

type Fields = Readonly<Record<string, unknown>>

/** Of the action itself, or of what it orders, asks for or changes. */
function fieldOf({ action }: SeenButton, field: string): unknown {
  const all = action as unknown as Fields & Readonly<Record<'order' | 'what' | 'change', Fields | undefined>>
  return all?.[field] ?? all?.order?.[field] ?? all?.what?.[field] ?? all?.change?.[field]
}

/** Presses a button that does this, under the newest message that shows one: the first, or the last of them. */
export const taps =
  (deed: Pressed, holding: Holding = {}, which: 'first' | 'last' = 'first'): Deed =>
  ({ phone }) => {
    for (const message of phone.fromNewest()) {
      if (message.from !== 'bot') continue
      const all = buttonsOf(message).filter(each => each.action && deedOf(each.action) === deed && holds(each, holding))
      const button = which === 'first' ? all[0] : all.at(-1)
      if (!button) continue
      phone.pressesButton(message, button)
      return true
    }
    return false
  }

/** Only where it is offered: goes on without it otherwise. */
export const maybe =
  (act: Deed): Deed =>
  (hand, now) => {
    act(hand, now)
    return true
  }

/** Types. */
export const says =
  (text: string | ((now: DateTime) => string)): Deed =>
  (hand, now) => {
    hand.phone.says(typeof text === 'string' ? text : text(now))
    return true
  }

/** What a unit has told for the half-year by what was done, so that it is known like what is told in answers. */
export const knows =
  (programme: string, unit: string, told: Readonly<Record<string, Told>>): Deed =>
  ({ ledger }, { year }) => {
    for (const [prompt, each] of Object.entries(told)) ledger.tell(`${programme}.${year}-H1`, unit, prompt, each)
    return true
  }

/** Sends a file. */
export const sends =
  (name: string, bytes: (now: DateTime) => Uint8Array, mime: string): Deed =>
  (hand, now) => {
    hand.phone.sends(name, bytes(now), mime)
    return true
  }
