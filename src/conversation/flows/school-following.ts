import type { DateTime } from 'luxon'
import { makeCalendar } from '../../domain/calendar.ts'
import { areOver } from '../../domain/deadline.ts'
import { unitLadder } from '../../domain/ladder.ts'
import { owedKey } from '../../domain/owed-key.ts'
import type { Indicator } from '../../domain/plan.ts'
import type { Unit, UnitKind } from '../../domain/school.ts'
import type { SchoolChange, SchoolEdit } from '../../domain/school-change.ts'
import { daysWithout, yearsOfDays } from '../../domain/school-days.ts'
import type { Elsewhere, Facts, PeriodFacts } from '../facts.ts'
import type { Following, MovedReminder } from '../vocabulary/school.ts'

/** Figures of which somebody reports now and nobody would after the change, by their labels. */
export function orphansOf({ plan, school }: Facts, change: SchoolChange, edit: SchoolEdit): readonly string[] {
  if (change.change !== 'merge' && change.change !== 'retire' && change.change !== 'form') return []
  const kinds = (units: readonly Unit[]) => new Set(units.map(({ kind }) => kind))
  const changed = (unit: Unit) => edit.put.find(({ id }) => id === unit.id) ?? unit
  const before = kinds(school.units)
  const after = kinds(school.units.filter(({ id }) => id !== edit.ended?.unit.id).map(changed))
  const owned = ({ owners }: Indicator, by: ReadonlySet<UnitKind>) => owners.some(kind => by.has(kind))
  return plan.indicators.flatMap(each => (owned(each, before) && !owned(each, after) ? [each.label] : []))
}

/** What a change of units means for every report that is open. */
export function followingOf(facts: Facts, change: SchoolChange): readonly Following[] {
  const matters: readonly Elsewhere[] = [facts, ...facts.elsewhere]
  return matters.flatMap(matter =>
    matter.periods.flatMap((open): readonly Following[] => {
      const how = howOf(matter, open, change, facts)
      return how ? [{ period: open.period, how }] : []
    }),
  )
}

function howOf(
  { obligations, plan }: Elsewhere,
  { period, deadlines }: PeriodFacts,
  change: SchoolChange,
  { now, school }: Facts,
): Following['how'] | undefined {
  const owed = (unit: string) => obligations.find(({ id }) => id === owedKey(period.key, unit))
  const isOver = areOver(deadlines, now)
  switch (change.change) {
    case 'add': {
      const like = school.units.find(({ id }) => id === change.like)
      return !isOver && plan.units.some(({ kind }) => kind === like?.kind) ? 'asked' : undefined
    }
    case 'split': {
      const both = owed(change.unit)
      if (!both || isOver) return undefined
      return both.version > 0 ? 'told-for-both' : 'asked'
    }
    case 'retire': {
      const own = owed(change.unit)
      return own && (own.version > 0 ? 'stays' : 'released')
    }
    case 'merge': {
      const [own, other] = [owed(change.unit), owed(change.into)]
      if (!own) return undefined
      if (own.version > 0) return 'stays'
      if (other && other.version > 0) return 'asked-for-more'
      return own.state === 'drafting' ? 'draft-passes' : 'owed-passes'
    }
    default:
      return undefined
  }
}

/** Reminders still ahead that go out on another day than before. */
export function movedBy(
  { schoolDays, calendar, now, ...facts }: Facts,
  change: SchoolChange,
): readonly MovedReminder[] {
  if (!schoolDays || (change.change !== 'days' && change.change !== 'no-days')) return []
  const { first, last } = change.change === 'days' ? change.days : change
  const without = daysWithout(schoolDays.days, first, last)
  const after = change.change === 'days' ? [...without, change.days] : without
  const next = makeCalendar(yearsOfDays(after, schoolDays.official), calendar.zone)
  const matters = [facts, ...facts.elsewhere]
  return matters.flatMap(({ periods }) =>
    periods.flatMap(({ period, deadlines }) => {
      const before = unitLadder(deadlines, calendar).map(({ date }) => date)
      const moved = unitLadder(deadlines, next).map(({ date }) => date)
      const gone = before.filter(date => date >= now.startOf('day') && !moved.some(each => each.hasSame(date, 'day')))
      return gone.map(from => ({ period, from, to: nearest(moved, from) }))
    }),
  )
}

/** The day on which it goes out instead: one moves back, where others stay. */
const nearest = (dates: readonly DateTime[], from: DateTime): DateTime =>
  dates.findLast(date => date <= from) ?? dates[0] ?? from
