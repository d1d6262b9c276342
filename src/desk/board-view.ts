import { allUnitLines } from '../conversation/flows/summary.ts'
import type { UnitLine } from '../conversation/summary-view.ts'
import { isLeadership, type Member, reportersOf } from '../domain/member.ts'
import type { Tx } from '../storage/storage.ts'
import { dateText, dayText, momentText } from '../text/dates.ts'
import { periodText } from '../text/periods.ts'
import { capital } from '../text/wording.ts'
import { type Deps, planOf } from '../usecases/deps.ts'
import { periodReports } from '../usecases/read/load-period.ts'
import { openPeriods } from '../usecases/read/periods.ts'
import type { BoardView, PeriodRow, UnitRow } from '../web/wire/desk.ts'

/** Every open period of every programme, newest first, with what each unit owes. */
export async function boardView(tx: Tx, deps: Deps): Promise<BoardView> {
  const now = deps.clock.now()
  const people = await tx.members.all()
  const periods: PeriodRow[] = []
  for (const { period, deadlines } of (await openPeriods(tx, deps)).toReversed()) {
    const plan = planOf(deps, period)
    const record = await periodReports(tx, deps, period)
    if (!record) continue
    const submitted = new Map(record.obligations.map(({ id, submittedAt, version }) => [id, { submittedAt, version }]))
    const left = deps.calendar.workingDaysBetween(now, deadlines.schoolWorking)
    const dated = record.deadlines !== undefined
    periods.push({
      ...{ key: period.key, label: capital(periodText(period)), compiles: period.kind !== 'quarter' },
      target: dated ? dateText(deadlines.target) : '',
      school: dated ? dateText(deadlines.schoolNamed) : '',
      left: dated && left >= 0 ? left : null,
      units: allUnitLines(plan, record, people, now).map(line => rowOf(line, people, submitted.get(line.obligation))),
    })
  }
  return { at: momentText(now), periods }
}

type Submitted = { readonly submittedAt: UnitLine['extendedTo']; readonly version: number }

function rowOf(line: UnitLine, people: readonly Member[], submitted: Submitted | undefined): UnitRow {
  const { unit, timeliness, extendedTo } = line
  const reporters = unit.kind === 'leadership' ? people.filter(isLeadership) : reportersOf(people, unit.id)
  return {
    ...{ report: line.obligation, unit: unit.name, state: line.state, answered: line.answered, total: line.total },
    counted: unit.onBoard,
    version: submitted?.version ?? 0,
    submitted: submitted?.submittedAt ? momentText(submitted.submittedAt) : '',
    late: timeliness.kind === 'overdue' ? timeliness.days : 0,
    extended: extendedTo ? dayText(extendedTo) : '',
    reach: !line.unreachable ? 'reached' : line.blocked ? 'blocked' : 'nobody',
    people: reporters.map(({ address, name }) => `${address} ${name}`),
  }
}
