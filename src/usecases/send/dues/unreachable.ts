import { say } from '../../../conversation/effect.ts'
import { isSaidAgain } from '../../../domain/dues/reachability.ts'
import { unreachableUnits } from '../../../domain/unreachable.ts'
import { hasHandedIn, owingOf } from '../../../domain/who-owes.ts'
import { knownPeriod, planOf } from '../../deps.ts'
import { datesOf } from '../../read/periods.ts'
import { single } from './making.ts'
import { lastTold, noteTold } from './told-unreachable.ts'

/** Which units nobody can be written to: while there are any, and there is news of them or it is time to say it again. */
export const makeUnreachable = single(async (making, due) => {
  const { tx, deps, now } = making
  const period = knownPeriod(deps, due.subject)
  if (!period) return 'closed'
  const record = await tx.periods.byKey(period.key)
  const deadlines = datesOf(deps, period, record)
  const settled = (await tx.reports.ofPeriod(period.key)).filter(each => hasHandedIn(owingOf(each, now)))
  const units = unreachableUnits(planOf(deps, period).units, await tx.members.all()).filter(
    unit => !settled.some(({ unitId }) => unitId === unit.id),
  )
  const before = await lastTold(making, period.key)
  const isNews = units.some(({ id }) => !before.units.includes(id))
  const isDue = isSaidAgain(deadlines, due.day, deps.calendar) && before.on < (due.day.toISODate() ?? '')
  const isTriedAgain = before.by === due.key
  if (units.length === 0 || !(isDue || isNews || isTriedAgain)) return 'settled'
  await noteTold(making, due, units)
  return say(
    {
      say: 'unreachable',
      period,
      units: units.map(unit => unit.shortName),
      ...(record ? {} : { ahead: deadlines, now }),
    },
    [
      // Before the opening there is no report yet that could be entered.
      ...(record ? [{ word: 'on-behalf' as const, action: { do: 'behalf.list' as const } }] : []),
      { word: 'invitations', action: { do: 'invite.list' } },
    ],
  )
})
