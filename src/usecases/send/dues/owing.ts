import type { DispatchFacts } from '../../../conversation/dispatched.ts'
import { type Message, say } from '../../../conversation/effect.ts'
import type { PeriodFacts } from '../../../conversation/facts.ts'
import { nextSteps, viewOf } from '../../../conversation/flows/dispatch-view.ts'
import { sentOf } from '../../../domain/dispatch.ts'
import type { Period } from '../../../domain/period.ts'
import { hasHandedIn, overdueUnits, type UnitOwing, whoOwes } from '../../../domain/who-owes.ts'
import type { DueRecord } from '../../../storage/records.ts'
import { knownPeriod, planOf } from '../../deps.ts'
import { openDispatch } from '../../read/load-dispatch.ts'
import { type Making, single, type Unneeded } from './making.ts'
import { periodOfDue } from './period-of-due.ts'

/**
 * What is told about everybody who owes the period's report, as it stands now. Once the superior has the report nobody is
 * told of any more: what was missing then stood before the BGH when it was laid there.
 */
const aboutOwing = (tell: Tell) =>
  single(async (making, due) =>
    sentOf(await making.tx.dispatches.of(due.subject)) ? 'settled' : owing(making, due, tell),
  )

type Tell = (facts: PeriodFacts, units: readonly UnitOwing[]) => Message | Unneeded

async function owing(making: Making, due: DueRecord, tell: Tell): Promise<Message | Unneeded> {
  const { tx, deps, now } = making
  const facts = await periodOfDue(making, due)
  if (!facts) return 'closed'
  const { period, deadlines } = facts
  return tell(facts, whoOwes(planOf(deps, period).units, await tx.reports.ofPeriod(period.key), deadlines, now))
}

export const makeTargetPassed = aboutOwing(({ period }, units) =>
  units.every(({ owing }) => hasHandedIn(owing))
    ? 'settled'
    : say({ say: 'target-passed', period, units }, boardChoices(period.key)),
)

export const makeOverdue = aboutOwing(({ period }, units) => overdueNotice(period, overdueUnits(units), false))

/** The BGH is not reported to itself, nor are parents reported to it. */
export const makeOverdueForLeadership = aboutOwing(({ period }, units) => {
  const late = overdueUnits(units).filter(({ unit }) => unit.onBoard && unit.kind !== 'parents')
  return overdueNotice(period, late, true)
})

const overdueNotice = (period: Period, late: readonly UnitOwing[], leadership: boolean): Message | Unneeded =>
  late.length === 0 ? 'settled' : say({ say: 'overdue-notice', period, late, leadership }, boardChoices(period.key))

/**
 * Before the school's own limit: the state of all units, where the report stands on its way and what comes next; nothing
 * once it has been sent.
 */
export const makeSchoolDeadline = single(async (making, due) => {
  const { tx, now, member } = making
  const way = await dispatchOfDue(making, due)
  if (way && sentOf(way.all)) return 'settled'
  const view = viewOf({ people: await tx.members.all(), dispatch: way })
  return owing(making, due, ({ period, deadlines }, units) => {
    const days = Math.round(deadlines.schoolLast.diff(now.startOf('day'), 'days').days)
    const steps = view ? nextSteps({ people: [], dispatch: way }, member) : []
    return say({ say: 'school-deadline', period, deadlines, days, units, ...(view ? { dispatch: view } : {}) }, [
      ...steps,
      ...boardChoices(period.key),
    ])
  })
})

async function dispatchOfDue({ tx, deps }: Making, { subject }: DueRecord): Promise<DispatchFacts | undefined> {
  const period = knownPeriod(deps, subject)
  return period && openDispatch(tx, deps, period, 'state')
}

const boardChoices = (period: string) => [
  { word: 'board' as const, action: { do: 'board.show' as const, period } },
  { word: 'compile' as const, action: { do: 'board.summary' as const, period } },
]
