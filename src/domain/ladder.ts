import { DateTime } from 'luxon'
import type { SchoolCalendar } from './calendar.ts'
import type { Deadlines } from './deadline.ts'
import { remembered } from './remembered.ts'
import type { UnitKind } from './school.ts'

/** Meanings of a rung, most urgent first; that is also the order of `Rung.kinds`. */
export const RUNG_KINDS = [
  'overdue-3',
  'overdue-1',
  'official-last',
  'official-before-1',
  'after-target',
  'last-day',
  'before-1',
  'before-3',
  'before-7',
  'opening',
] as const

export type RungKind = (typeof RUNG_KINDS)[number]

/** One day on which a unit is reminded; several meanings that fall on it are one rung. */
export type Rung = {
  /** 00:00; the hour is each person's own (`firstMoment`). */
  readonly date: DateTime
  /** Never empty, most urgent first. A rung moved off a day without reminders keeps its kind: words take the days from the dates. */
  readonly kinds: readonly RungKind[]
  /** The deputies get it too: from 3 days before the target on. */
  readonly deputies: boolean
  /** The officer is told of this unit: +1 and +3. (At the internal target: `targetPassedNotice`.) */
  readonly tellOfficer: boolean
  /** The BGH is told: +3. */
  readonly tellLeadership: boolean
}

/** How many days each countdown rung stands off. The kinds keep their names whatever a school sets. */
export type LadderSettings = {
  /** Calendar days before the target. */
  readonly before: Readonly<Record<'before-7' | 'before-3' | 'before-1', number>>
  /** Working days after the named day. */
  readonly overdue: Readonly<Record<'overdue-1' | 'overdue-3', number>>
}

export const DEFAULT_LADDER_SETTINGS: LadderSettings = {
  before: { 'before-7': 7, 'before-3': 3, 'before-1': 1 },
  overdue: { 'overdue-1': 1, 'overdue-3': 3 },
}

/** "Xin lùi" granted: the last day allowed, and when it was decided. */
export type Extension = { readonly extendedTo?: DateTime | null; readonly decidedOn?: DateTime | null }

type Point = { readonly kind: RungKind; readonly date: DateTime }
/** The days a ladder is built on; `late` is the day from which lateness counts. */
type Anchors = { readonly target: DateTime; readonly last: DateTime; readonly late: DateTime }

/**
 * The reminders of one unit for one period (product.md 3), in order, at most one a day. What counts down moves back
 * from a day off, what follows a limit moves forward: nobody is called late before being so.
 */
export function unitLadder(
  deadlines: Deadlines,
  calendar: SchoolCalendar,
  settings: LadderSettings = DEFAULT_LADDER_SETTINGS,
  extension: Extension = {},
): readonly Rung[] {
  if (settings !== DEFAULT_LADDER_SETTINGS || extension.extendedTo) {
    return ladderOf(deadlines, calendar, settings, extension)
  }
  const ofCalendar = known(calendar, '', () => remembered<readonly Rung[]>())
  return ofCalendar(deadlines, '', () => ladderOf(deadlines, calendar, settings, {}))
}

/** That of whoever has no extension, for which every pulse of the clock asks. */
const known = remembered<ReturnType<typeof remembered<readonly Rung[]>>>()

function ladderOf(
  deadlines: Deadlines,
  calendar: SchoolCalendar,
  settings: LadderSettings,
  { extendedTo, decidedOn }: Extension,
): readonly Rung[] {
  const original = { target: deadlines.target, last: deadlines.unitsLast, late: deadlines.unitsNamed }
  const points = (anchors: Anchors) => pointsOf(anchors, deadlines.opensOn, calendar, settings)
  const target = extendedTo?.setZone(calendar.zone).startOf('day')
  if (!target || target <= original.target) return rungsOf(points(original))
  const moved = {
    target,
    last: DateTime.max(target, original.last),
    late: target > original.last ? target : original.late,
  }
  if (!decidedOn) return rungsOf(points(moved))
  // The unit hears of the extension that very day, so only days before it and after it have rungs.
  const decided = decidedOn.setZone(calendar.zone).startOf('day')
  return rungsOf([
    ...points(original).filter(point => point.date < decided),
    ...points(moved).filter(point => point.date > decided),
  ])
}

/** The day after the last rung: nothing is reminded any more, late reports are still taken until the next period. */
export function closingOf(deadlines: Deadlines, calendar: SchoolCalendar): DateTime {
  const last = unitLadder(deadlines, calendar).at(-1)
  return (last?.date ?? deadlines.unitsNamed).plus({ days: 1 })
}

/** Rungs of those who are not staff: asked once, with thanks, and reminded once. Last means last (product.md 3). */
const ASKED_ONCE: readonly RungKind[] = ['last-day', 'opening']

/** The rungs of a ladder that a unit of this kind gets. */
export function rungsOfKind(rungs: readonly Rung[], kind: UnitKind): readonly Rung[] {
  if (kind !== 'parents') return rungs
  return rungs.flatMap(rung => {
    const kinds = rung.kinds.filter(each => ASKED_ONCE.includes(each))
    return kinds.length === 0 ? [] : [{ ...rung, kinds }]
  })
}

function pointsOf(anchors: Anchors, opensOn: DateTime, calendar: SchoolCalendar, settings: LadderSettings): Point[] {
  const { target, last, late } = anchors
  // Never before the opening, which is itself a day to remind on.
  const back = ({ kind, date }: Point): Point => ({ kind, date: calendar.reminderDayOnOrBefore(date) })
  const forth = (kind: RungKind, date: DateTime, workingDays: number): Point => ({
    kind,
    date: calendar.reminderDayOnOrAfter(calendar.addWorkingDays(date, workingDays)),
  })
  const countdown = (['before-7', 'before-3', 'before-1'] as const).map(kind => ({
    kind,
    date: target.minus({ days: settings.before[kind] }),
  }))
  const official: readonly Point[] = [
    { kind: 'official-before-1', date: last.minus({ days: 1 }) },
    { kind: 'official-last', date: last },
  ]
  const toTarget: readonly Point[] = [...countdown, { kind: 'last-day', date: target }]
  return [
    { kind: 'opening', date: opensOn },
    // A day that had passed before the period opened has no rung; moving it up would announce the wrong day.
    ...toTarget.filter(({ date }) => date >= opensOn).map(back),
    ...[forth('after-target', target, 1)].filter(({ date }) => date <= last),
    // Speaking of the official limit while the internal target is still ahead would undo the target.
    ...official.map(back).filter(({ date }) => date >= target),
    forth('overdue-1', late, settings.overdue['overdue-1']),
    forth('overdue-3', late, settings.overdue['overdue-3']),
  ]
}

function rungsOf(points: readonly Point[]): readonly Rung[] {
  const sorted = [...points].sort((a, b) => +a.date - +b.date)
  const firstOfDay = sorted.filter((point, index) => +point.date !== Number(sorted[index - 1]?.date))
  return firstOfDay.map(({ date }) => {
    const found = new Set(sorted.filter(point => +point.date === +date).map(point => point.kind))
    return rungAt(
      date,
      RUNG_KINDS.filter(kind => found.has(kind)),
    )
  })
}

function rungAt(date: DateTime, kinds: readonly RungKind[]): Rung {
  const late = kinds.includes('overdue-1') || kinds.includes('overdue-3')
  return {
    date,
    kinds,
    deputies: kinds.some(kind => kind !== 'opening' && kind !== 'before-7'),
    tellOfficer: late,
    tellLeadership: kinds.includes('overdue-3'),
  }
}
