import type { SentView } from '../../conversation/assessment-view.ts'
import type { AssessmentFacts, Facts, PeriodReports } from '../../conversation/facts.ts'
import { isWritten } from '../../conversation/flows/assessment-build.ts'
import { quarterToAssess } from '../../domain/assessment-dates.ts'
import { firstSentOf, isSupplement, sentOf, sentTimeliness } from '../../domain/dispatch.ts'
import { areaIn, OBSTACLE_DAYS } from '../../domain/obstacle.ts'
import { halfPeriod, type Period, previousPeriod, yearPeriod } from '../../domain/period.ts'
import type { Direction } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import type { ReadDeps } from '../deps.ts'
import { openDispatch } from './load-dispatch.ts'
import { periodReports } from './load-period.ts'
import { obstaclesIn } from './obstacles.ts'
import { chosenSigner } from './signer.ts'

/** What a quarterly assessment looks at: the year's reports so far, the quarter's obstacles, what was decided. */
export async function openAssessment(tx: Tx, deps: ReadDeps, quarter: Period): Promise<AssessmentFacts> {
  const { programme, year } = quarter
  const candidates = [yearPeriod(programme, year - 1), halfPeriod(programme, year), yearPeriod(programme, year)]
  // One after the other: a transaction works on one connection, and what failed first must not leave others at work.
  const records: PeriodReports[] = []
  for (const period of candidates) {
    const record = await periodReports(tx, deps, period)
    if (record) records.push(record)
  }
  const obstacles = await obstaclesIn(tx, deps, quarter)
  const signer = await chosenSigner(tx)
  return {
    ...(signer === undefined ? {} : { signer }),
    period: quarter,
    records,
    obstacles: obstacles.map(({ unitId, kind, state }) => ({ unitId, kind, open: state === 'open' })),
    waiting: await waitingTooLong(tx, deps, programme),
    pulses: await tx.pulses.of(quarter.key),
    previousPulses: await tx.pulses.of(previousPulse(quarter).key),
    directions: await named(tx, await tx.journal.directions(quarter.key)),
    decidedBefore: await decidedBefore(tx, quarter),
    sent: await sentReports(
      tx,
      deps,
      records.map(record => record.period),
    ),
    previousDirections: await named(tx, await tx.journal.directions(previousPeriod(quarter).key)),
  }
}

/** A matter decided in one of the four quarters before is not asked anew. */
async function decidedBefore(tx: Tx, quarter: Period): Promise<readonly string[]> {
  const kinds: string[] = []
  let before = quarter
  for (let back = 0; back < 4; back += 1) {
    before = previousPeriod(before)
    kinds.push(...(await tx.journal.directions(before.key)).map(({ kind }) => kind))
  }
  return kinds
}

/** Pulses come in quý I and III. */
function previousPulse(quarter: Period): Period {
  const before = previousPeriod(quarter)
  return before.quarter === 1 || before.quarter === 3 ? before : previousPeriod(before)
}

async function named(tx: Tx, directions: readonly Direction[]) {
  const people = await tx.members.all()
  return directions.map(({ id, kind, text, memberId, state, outcome, createdAt: at }) => {
    const by = people.find(member => member.id === memberId)
    return { id, at, kind, text, state, outcome, by: by ? `${by.address} ${by.name}` : '' }
  })
}

/** What the BGH wrote for the quarter that is assessed next and for the one before, newest first. */
export async function lateDirections(tx: Tx, { plan, now }: Pick<Facts, 'plan' | 'now'>) {
  const quarter = quarterToAssess(plan.programme, now)
  const before = await tx.journal.directions(previousPeriod(quarter).key)
  const all = [...before, ...(await tx.journal.directions(quarter.key))].filter(({ kind }) => isWritten(kind))
  return named(tx, all.toReversed())
}

/** Of these the reports that went to the superior, newest first. */
async function sentReports(tx: Tx, deps: ReadDeps, periods: readonly Period[]): Promise<readonly SentView[]> {
  const found: SentView[] = []
  for (const period of periods) {
    const way = await openDispatch(tx, deps, period, 'state')
    const dispatch = way && firstSentOf(way.all)
    const on = dispatch?.sentOn
    if (!dispatch || !on) continue
    const last = sentOf(way.all)
    found.unshift({
      ...{ period, dispatch },
      ...(way.deadlines ? { timeliness: sentTimeliness(on, way.deadlines) } : {}),
      ...(last && isSupplement(last) ? { supplement: last } : {}),
    })
  }
  return found
}

/** Vướng mắc about this plan that nobody has answered for more than the working days there are for it. */
async function waitingTooLong(tx: Tx, { calendar, clock }: ReadDeps, programme: string) {
  const open = await tx.journal.openObstacles()
  return open.flatMap(({ kind, area: key, createdAt: since }) => {
    const area = areaIn(programme, key)
    const isLate = calendar.workingDaysBetween(since, clock.now()) > OBSTACLE_DAYS
    return kind === 'obstacle' && area !== undefined && isLate ? [{ area, since }] : []
  })
}
