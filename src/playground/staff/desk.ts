import type { DateTime } from 'luxon'
import { formOf } from '../../domain/form.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import { halfOfYear, halfPeriod, type Period, yearPeriod } from '../../domain/period.ts'
import type { Plan, Prompt } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import type { Chance } from './chance.ts'
import { aboutOn, buttonsOf, unitOn } from './labels.ts'
import type { Ledger, ToldReport } from './ledger.ts'
import type { Phone } from './phone.ts'
import type { Seen } from './seen.ts'

/** How somebody fills in a report. Numbers are those of the sections. */
export type Style = {
  /** Sections with a photo. */
  readonly photos?: readonly number[]
  /** The section with a PDF. */
  readonly file?: number
  /** Figures and words in messages of their own, one right after the other. */
  readonly several?: boolean
  /** Worded loosely. */
  readonly loose?: boolean
  /** The section before which the report is put aside once. */
  readonly pauses?: number
  /** The section at which an earlier answer is mended on the phone. */
  readonly edits?: number
  /** The section passed over. */
  readonly skips?: number
  /** The section at which something is added to the one before. */
  readonly appends?: number
  /** The section at which one goes back to the one before. */
  readonly backs?: number
  /** The section whose example is looked at first. */
  readonly example?: number
  /** Answers one section anew before handing in. */
  readonly redoes?: boolean
  /** Finds the next day that something was wrong, and hands in once more. */
  readonly resubmits?: boolean
  /** Types the words of the buttons instead of pressing them. */
  readonly types?: boolean
  /** Reads everything once more before handing in. */
  readonly careful?: boolean
}

/** One question, as it stands on a phone. */
export type Asked = { readonly unit: Unit; readonly prompt: Prompt; readonly number: number }

/** An answer sent as one message: it can be mended on the phone. */
export type Sent = {
  readonly asked: Asked
  readonly messageId: number
  readonly text: string
  readonly at: DateTime
}

/** Somebody who fills in reports, and how far that is. */
export type Desk = {
  readonly phone: Phone
  readonly chance: Chance
  readonly plan: Plan
  readonly ledger: Ledger
  /** Units the person writes for. */
  readonly units: readonly Unit[]
  readonly onBehalf: boolean
  style: Style
  /** The unit spoken of last. */
  unit: Unit | undefined
  asked: Asked | undefined
  /** What a message without buttons asks for. */
  expects: 'host-count' | 'paid-count' | 'more' | undefined
  submitting: boolean
  /** Once-only things of `style` that have happened. */
  readonly done: Set<string>
  sent: readonly Sent[]
}

/** Half-year until August, year from then on: how everybody in the school speaks of it. */
export const periodAt = ({ programme }: Plan, now: DateTime): Period =>
  now.month < 9 ? halfPeriod(programme, now.year) : yearPeriod(programme, now.year)

/** What the unit told half a year ago, when this is the year's report. */
export function toldBefore({ plan, ledger }: Desk, unit: Unit, now: DateTime): ToldReport {
  const period = periodAt(plan, now)
  return period.kind === 'year' ? ledger.told(halfOfYear(period).key, unit.id) : {}
}

/** Which question a message asks, as the program keeps it. @throws when it asks for somebody else's report. */
export function askedOn(desk: Desk, message: Seen): Asked | undefined {
  const about = message.about ?? buttonsOf(message).flatMap(button => aboutOn(button) ?? [])[0]
  if (!about) return undefined
  const unit = desk.units.find(({ id }) => id === unitIdOf(about.obligation))
  const form = unit ? formOf(desk.plan, unit) : []
  const at = form.findIndex(({ id }) => id === about.prompt)
  const prompt = form[at]
  if (!unit || !prompt) throw new Error(`nobody here is asked ${about.prompt} of ${about.obligation}`)
  desk.unit = unit
  return { unit, prompt, number: at + 1 }
}

/** Whose report is spoken of: of the own units the one whose buttons come first. */
export function notice(desk: Desk, message: Seen): void {
  const units = buttonsOf(message).map(unitOn)
  const first = units.find(id => desk.units.some(unit => unit.id === id))
  desk.unit = desk.units.find(({ id }) => id === first) ?? desk.unit
}
