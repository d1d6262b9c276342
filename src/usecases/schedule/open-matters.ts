import type { DateTime } from 'luxon'
import type { Choice } from '../../conversation/action.ts'
import { type Message, say } from '../../conversation/effect.ts'
import type { PeriodFacts } from '../../conversation/facts.ts'
import { openingNotice } from '../../conversation/flows/document.ts'
import { targetChoices } from '../../conversation/flows/target.ts'
import type { Member } from '../../domain/member.ts'
import { atTime } from '../../domain/quiet.ts'
import type { UnitSeed } from '../../domain/school.ts'
import { unreachableUnits } from '../../domain/unreachable.ts'
import { hasHandedIn, whoOwes } from '../../domain/who-owes.ts'
import type { Tx } from '../../storage/storage.ts'
import { closingOf, openPeriods } from '../read/periods.ts'
import { enqueueFor } from '../send/enqueue.ts'
import { tellOfficers } from '../send/tell.ts'
import type { World } from '../world.ts'
import type { Occurrence } from './occurrence.ts'
import { noPlanMessage, planYearKey, planYearOccurrences } from './plan-assessments.ts'
import { noteTold } from './reachability.ts'

/** Lessons begin at 7: what concerns the day is told then. */
const MORNING = '07:00'

const openedKey = (periodKey: string): string => `opened:${periodKey}`

/** The opening with its dates and its question; told later where nobody could be told on the day, until all is over. */
export function openingOccurrence(world: World, facts: PeriodFacts): Occurrence {
  const { period, deadlines } = facts
  return {
    key: openedKey(period.key),
    dueAt: atTime(deadlines.opensOn, MORNING),
    staleAfter: closingOf(world, deadlines),
    make: async (tx, now) => {
      const alone = unreachableUnits(world.plan.units, await tx.members.all())
      const message = await openingMessage(tx, world, facts, alone, now)
      const told = await tellOfficers(tx, world, message, { key: openedKey(period.key) })
      if (told > 0) await noteTold(tx, world, period.key, alone)
      return told > 0
    },
  }
}

/** Whoever becomes officer inside a period, or after the new plan was asked for, hears at once what is open. */
export async function briefOfficer(tx: Tx, world: World, member: Member): Promise<void> {
  const now = world.clock.now()
  const alone = unreachableUnits(world.plan.units, await tx.members.all())
  for (const facts of await openPeriods(tx, world)) {
    if (now >= closingOf(world, facts.deadlines)) continue
    const message = { ...(await openingMessage(tx, world, facts, alone, now)), standing: true }
    await enqueueFor(tx, world, message, member, { key: `${openedKey(facts.period.key)}:${member.id}` })
    await noteTold(tx, world, facts.period.key, alone)
  }
  const asked = planYearOccurrences(world, now).filter(({ dueAt, staleAfter }) => dueAt <= now && now < staleAfter)
  if (asked.length === 0) return
  const message = { ...noPlanMessage(world, now), standing: true }
  await enqueueFor(tx, world, message, member, { key: `${planYearKey(now)}:${member.id}` })
}

/** @param alone units of which nobody can be written to. */
async function openingMessage(
  tx: Tx,
  world: World,
  facts: PeriodFacts,
  alone: readonly UnitSeed[],
  now: DateTime,
): Promise<Message> {
  const { period, deadlines, undecided } = facts
  const { plan } = world
  const units = whoOwes(plan.units, await tx.reports.ofPeriod(period.key), deadlines, now)
  const unreachable = alone
    .filter(({ id }) => units.some(({ unit, owing }) => unit.id === id && !hasHandedIn(owing)))
    .map(({ shortName }) => shortName)
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
