import type { DateTime } from 'luxon'
import { formOf } from '../../domain/form.ts'
import { halfOfYear, halfPeriod, type Period, yearPeriod } from '../../domain/period.ts'
import type { Plan, Prompt } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import { UnitText, unitText } from '../../text/units.ts'
import type { ShownMessage } from '../bot-api/index.ts'
import type { Chance } from './chance.ts'
import type { Ledger, ToldReport } from './ledger.ts'
import type { Phone } from './phone.ts'

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

/** Which question a message asks: units know their forms, so its number says it. */
export function askedOn(desk: Desk, message: ShownMessage): Asked | undefined {
  const [, digits, total] = /Mục (\d+)\/(\d+)/.exec(message.text) ?? []
  if (digits === undefined) return undefined
  notice(desk, message)
  const number = Number(digits)
  const asking = (unit: Unit): Asked[] => {
    const form = formOf(desk.plan, unit)
    const prompt = form[number - 1]
    return prompt && form.length === Number(total) && asks(message.text, prompt) ? [{ unit, prompt, number }] : []
  }
  // Not every message names the unit: the one spoken of last goes before the others.
  const [asked] = [...(desk.unit ? [desk.unit] : []), ...desk.units].flatMap(asking)
  if (!asked) throw new Error(`nobody here has section ${digits}/${total}: ${message.text}`)
  desk.unit = asked.unit
  return asked
}

/** The wording of the plan stands in the message, whatever fills its places. */
const asks = (text: string, { question }: Prompt): boolean =>
  question.split(/\{\w+\}/).every(part => text.includes(part.trim()))

/** Whose report is spoken of: of the own units the one named last ("Trước hết là …"). */
export function notice(desk: Desk, { text }: ShownMessage): void {
  const named = desk.units
    .map(unit => ({ unit, at: Math.max(text.lastIndexOf(unitText(unit)), text.lastIndexOf(UnitText(unit))) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)
  desk.unit = named[0]?.unit ?? desk.unit
}
