import type { DateTime } from 'luxon'
import { formOf } from '../../domain/form.ts'
import { type OwedKey, periodKeyOf, unitIdOf } from '../../domain/owed-key.ts'
import { halfOfYear, halfPeriod, type Period, periodOf, yearPeriod } from '../../domain/period.ts'
import type { Plan, Prompt } from '../../domain/plan.ts'
import type { Unit } from '../../domain/school.ts'
import type { Chance } from './chance.ts'
import { aboutOn, buttonsOf, obligationOn } from './labels.ts'
import type { Ledger, ToldReport } from './ledger.ts'
import type { Phone } from './phone.ts'
import type { Seen, SeenButton } from './seen.ts'

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
  /** The section told in the words of half a year ago. */
  readonly repeats?: number
  /** What is done with a note offered as the answer; it is written anew unless told. */
  readonly notes?: 'use-draft' | 'amend'
  /** Answers one section anew before handing in. */
  readonly redoes?: boolean
  /** Finds the next day that something was wrong, and hands in once more. */
  readonly resubmits?: boolean
  /** Types the words of the buttons instead of pressing them. */
  readonly types?: boolean
  /** Reads everything once more before handing in. */
  readonly careful?: boolean
}

/** What a unit owes, or has told, for a period of one of the school's matters. */
export type Report = { readonly unit: Unit; readonly period: Period; readonly plan: Plan }

/** One question, as it stands on a phone. */
export type Asked = Report & { readonly prompt: Prompt; readonly number: number }

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
  /** Of every matter the school reports on, the main one first. */
  readonly plans: readonly [Plan, ...Plan[]]
  readonly ledger: Ledger
  /** Units the person writes for. */
  readonly units: readonly Unit[]
  readonly onBehalf: boolean
  style: Style
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
export const toldBefore = ({ ledger }: Desk, { unit, period }: Report): ToldReport =>
  period.kind === 'year' ? ledger.told(halfOfYear(period).key, unit.id) : {}

/** Whose report of which matter and period it is; undefined when it is nobody's here. */
export function reportOf(desk: Desk, obligation: OwedKey): Report | undefined {
  const period = periodOf(periodKeyOf(obligation))
  const plan = desk.plans.find(({ programme }) => programme === period?.programme)
  const unit = desk.units.find(({ id }) => id === unitIdOf(obligation))
  return period && plan && unit ? { unit, period, plan } : undefined
}

/** The report a button does something about. */
export function reportOn(desk: Desk, button: SeenButton): Report | undefined {
  const obligation = obligationOn(button)
  return obligation === undefined ? undefined : reportOf(desk, obligation)
}

/** The report a message speaks of: of the own ones that whose buttons come first. */
export const spokenOf = (desk: Desk, message: Seen): Report | undefined =>
  buttonsOf(message).flatMap(button => reportOn(desk, button) ?? [])[0]

/** Which question a message asks, as the program keeps it. @throws when it asks for somebody else's report. */
export function askedOn(desk: Desk, message: Seen): Asked | undefined {
  const about = message.about ?? buttonsOf(message).flatMap(button => aboutOn(button) ?? [])[0]
  if (!about) return undefined
  const report = reportOf(desk, about.obligation)
  const form = report ? formOf(report.plan, report.unit) : []
  const at = form.findIndex(({ id }) => id === about.prompt)
  const prompt = form[at]
  if (!report || !prompt) throw new Error(`nobody here is asked ${about.prompt} of ${about.obligation}`)
  return { ...report, prompt, number: at + 1 }
}
