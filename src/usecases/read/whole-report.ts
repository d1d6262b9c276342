import type { DateTime } from 'luxon'
import type { ReportFacts } from '../../conversation/facts.ts'
import { hasDeadlines } from '../../domain/deadline.ts'
import { firstSentOf } from '../../domain/dispatch.ts'
import { unitOf } from '../../domain/form.ts'
import type { Obligation } from '../../domain/obligation.ts'
import { type OwedKey, periodKeyOf } from '../../domain/owed-key.ts'
import {
  comparePeriods,
  halfOfYear,
  type Period,
  periodBounds,
  periodOf,
  samePeriodLastYear,
} from '../../domain/period.ts'
import type { Tx } from '../../storage/storage.ts'
import { type Deps, knownPeriod, planOf } from '../deps.ts'
import { halfVersionsOf } from './half-of.ts'
import { datesOf } from './periods.ts'

/** Among these is the one before: two a year of each programme. */
const LATEST_REPORTS = 12

/**
 * All that is said and kept of one report.
 * @param read what it is owed by, where that has been read already.
 */
export async function wholeReport(
  tx: Tx,
  deps: Deps,
  id: OwedKey,
  read?: Obligation,
): Promise<ReportFacts | undefined> {
  const obligation = read ?? (await tx.reports.byId(id))
  const period = obligation && knownPeriod(deps, obligation.periodKey)
  const unit = period && unitOf(planOf(deps, period), obligation.unitId)
  if (!obligation || !unit || !period) return undefined
  const sentOn = firstSentOf(await tx.dispatches.of(period.key))?.sentOn
  const halfVersions = await halfVersionsOf(tx, deps, period, unit.id)
  const report = {
    obligation,
    unit,
    answers: await tx.reports.answers(id),
    attachments: await tx.attachments.of(id),
    // The first one handed in is version 1.
    submission: obligation.version === 0 ? undefined : await tx.reports.submission(id),
    half: halfVersions.at(-1),
    halfVersions,
    // A section that was not told again has its notes from the first version on.
    notes: await notesSince(
      tx,
      id,
      unit.id,
      (halfVersions[0]?.submittedAt.startOf('day') ?? windowFrom(deps, period)).setZone(deps.calendar.zone),
    ),
    ...(await earlierReports(tx, unit.id, period)),
  }
  return sentOn ? { ...report, sentOn } : report
}

/** First day of the period's figures. */
const windowFrom = (deps: Deps, period: Period): DateTime =>
  hasDeadlines(planOf(deps, period), period.kind)
    ? datesOf(deps, period, undefined).windowFrom
    : periodBounds(period, deps.calendar.zone).from

/** Ghi nhanh from `since` on that no other report has used or left out. */
async function notesSince(tx: Tx, obligation: OwedKey, unit: string, since: DateTime) {
  const notes = await tx.notes.ofUnit(unit, since)
  return notes.filter(({ usedIn }) => usedIn === null || usedIn === obligation)
}

/** The newest of the unit's reports whose period ended earlier, and that of the same period of the year before. */
async function earlierReports(
  tx: Tx,
  unit: string,
  period: Period,
): Promise<Pick<ReportFacts, 'previous' | 'lastYear'>> {
  const dated = (await tx.reports.submissionsOfUnit(unit, LATEST_REPORTS)).flatMap(submission => {
    const of = periodOf(periodKeyOf(submission.obligationId))
    return of?.programme === period.programme && comparePeriods(of, period) < 0 ? [{ period: of, submission }] : []
  })
  const before = samePeriodLastYear(period)
  const told = (of: Period) => dated.find(each => each.period.key === of.key)?.submission
  const submission = told(before)
  const half = period.kind === 'year' ? told(halfOfYear(before)) : undefined
  return {
    previous: dated.toSorted((a, b) => comparePeriods(b.period, a.period))[0],
    ...(submission ? { lastYear: { submission, half } } : {}),
  }
}
