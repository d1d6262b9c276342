import { type Message, say } from '../../../conversation/effect.ts'
import type { PeriodFacts } from '../../../conversation/facts.ts'
import type { Period } from '../../../domain/period.ts'
import { hasHandedIn, overdueUnits, type UnitOwing, whoOwes } from '../../../domain/who-owes.ts'
import { planOf } from '../../deps.ts'
import { type Making, single, type Unneeded } from './making.ts'
import { periodOfDue } from './period-of-due.ts'

/** What is told about everybody who owes the period's report, as it stands now. */
const aboutOwing = (tell: (facts: PeriodFacts, units: readonly UnitOwing[], making: Making) => Message | Unneeded) =>
  single(async (making, due) => {
    const { tx, deps, now } = making
    const facts = await periodOfDue(making, due)
    if (!facts) return 'closed'
    const { period, deadlines } = facts
    return tell(
      facts,
      whoOwes(planOf(deps, period).units, await tx.reports.ofPeriod(period.key), deadlines, now),
      making,
    )
  })

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

/** Before the school's own limit: the state of all units and the button to compile. */
export const makeSchoolDeadline = aboutOwing(({ period, deadlines }, units, { now }) => {
  const days = Math.round(deadlines.schoolLast.diff(now.startOf('day'), 'days').days)
  return say({ say: 'school-deadline', period, deadlines, days, units }, boardChoices(period.key))
})

const boardChoices = (period: string) => [
  { word: 'board' as const, action: { do: 'board.show' as const, period } },
  { word: 'compile' as const, action: { do: 'board.summary' as const, period } },
]
