import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import { type Due, rungKey, rungStaleAfter } from '../due.ts'
import { type Rung, rungsOfKind, unitLadder } from '../ladder.ts'
import { isOnlyDeputy, isReachable, type Member } from '../member.ts'
import { isSettled, type Obligation } from '../obligation.ts'
import { firstMoment } from '../quiet.ts'
import type { UnitKind } from '../school.ts'
import type { DatedPeriod } from './period.ts'

/** A rung of one report for one person, or for nobody with the reason. */
export type PlannedRung = { readonly due: Due; readonly to: Member | { readonly skipped: string } }

/** A report, the kind of its unit, and who may give it. */
export type Whose = {
  readonly obligation: Obligation
  readonly kind: UnitKind
  readonly reporters: readonly Member[]
}

/** The days a plan is made for: after the last one planned, today included. */
export type Days = { readonly after: DateTime; readonly until: DateTime }

/**
 * The rungs of one report that have come up. Those of days that are planned stay as they were; those still ahead move
 * with an extension. Of several at once the last is sent; it goes to nobody where nobody may or can be told.
 * @param usual the ladder of whoever has no extension, worked out once for all.
 */
export function rungsOf(
  { deadlines }: DatedPeriod,
  { obligation, reporters, kind }: Whose,
  { after, until }: Days,
  { usual, calendar }: { readonly usual: readonly Rung[]; readonly calendar: SchoolCalendar },
): readonly PlannedRung[] {
  const { extendedTo } = obligation
  const ladder = extendedTo ? unitLadder(deadlines, calendar, undefined, { extendedTo }) : usual
  const rungs = rungsOfKind(ladder, kind).filter(({ date }) => date > after && date <= until)
  const live = rungs.at(-1)
  if (!live) return []
  const due = (rung: Rung) => rungDue(obligation, rung, rungStaleAfter(ladder, rung.date, calendar))
  const skipped = (rung: Rung, reason: string): PlannedRung => ({ due: due(rung), to: { skipped: reason } })
  const stale = rungs.slice(0, -1).map(rung => skipped(rung, 'stale'))
  if (isSettled(obligation)) return [...stale, skipped(live, 'settled')]
  const reachable = reporters.filter(isReachable)
  const addressed = reachable.filter(member => live.deputies || !isOnlyDeputy(member, obligation.unitId))
  if (addressed.length === 0) {
    return [...stale, skipped(live, reachable.length > 0 ? 'deputies-later' : 'nobody-reachable')]
  }
  return [...stale, ...addressed.map((to): PlannedRung => ({ due: due(live), to }))]
}

function rungDue({ id, periodKey }: Obligation, { date, kinds }: Rung, staleAfter: DateTime): Due {
  const kind = kinds[0] ?? 'opening'
  return {
    key: rungKey(id, date, kind),
    dueAt: firstMoment(date),
    staleAfter,
    for: { what: 'rung', kind, obligation: id, subject: periodKey, day: date },
  }
}
