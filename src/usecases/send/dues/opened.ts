import type { DateTime } from 'luxon'
import type { Choice } from '../../../conversation/action.ts'
import { type Message, say } from '../../../conversation/effect.ts'
import type { PeriodFacts } from '../../../conversation/facts.ts'
import { openingNotice } from '../../../conversation/flows/document.ts'
import { targetChoices } from '../../../conversation/flows/target.ts'
import type { Plan } from '../../../domain/plan.ts'
import { unreachableUnits } from '../../../domain/unreachable.ts'
import { hasHandedIn, type UnitOwing, whoOwes } from '../../../domain/who-owes.ts'
import { planOf } from '../../deps.ts'
import { single } from './making.ts'
import { periodOfDue } from './period-of-due.ts'
import { noteTold } from './told-unreachable.ts'

/** The opening with its dates, its question and whom nobody can reach; later also how the units stand. */
export const makeOpened = single(async (making, due) => {
  const { tx, deps, now } = making
  const facts = await periodOfDue(making, due)
  if (!facts) return 'closed'
  const { period, deadlines } = facts
  const plan = planOf(deps, period)
  const units = whoOwes(plan.units, await tx.reports.ofPeriod(period.key), deadlines, now)
  const alone = unreachableUnits(plan.units, await tx.members.all())
  await noteTold(making, due, alone)
  const unreachable = alone
    .filter(({ id }) => units.some(({ unit, owing }) => unit.id === id && !hasHandedIn(owing)))
    .map(({ shortName }) => shortName)
  return openingMessage(plan, facts, { units, unreachable }, now)
})

type State = { readonly units: readonly UnitOwing[]; readonly unreachable: readonly string[] }

function openingMessage(plan: Plan, facts: PeriodFacts, { units, unreachable }: State, now: DateTime): Message {
  const { period, deadlines, undecided } = facts
  const asks = deadlines.contradiction && undecided
  const planNumber = plan.year === period.year ? plan.number : undefined
  return say(
    {
      say: 'period-opened',
      period,
      deadlines,
      unreachable,
      ...(asks ? { contradiction: { planNumber } } : {}),
      ...(now.startOf('day') > deadlines.opensOn ? { units } : {}),
    },
    [...(asks ? targetChoices(facts) : []), ...openingChoices(period.key, unreachable.length > 0)],
  )
}

const openingChoices = (period: string, someUnreachable: boolean): readonly Choice[] => [
  { word: 'board', action: { do: 'board.show', period } },
  ...(someUnreachable
    ? [
        { word: 'invitations' as const, action: { do: 'invite.list' as const } },
        { word: 'on-behalf' as const, action: { do: 'behalf.list' as const } },
      ]
    : []),
  openingNotice(period),
]
