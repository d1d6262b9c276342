import { say } from '../../../conversation/effect.ts'
import { clerksSteps, deciding } from '../../../conversation/flows/dispatch-view.ts'
import { isUnderWay } from '../../../domain/dispatch.ts'
import { waitsSince } from '../../../domain/dues/dispatch.ts'
import { openDispatch } from '../../read/load-dispatch.ts'
import { single } from './making.ts'
import { periodOfDue } from './period-of-due.ts'

/** A report that still waits where it waited when this came due, with what the reader can do about it. */
export const makeDispatchWaits = single(async (making, due) => {
  const { tx, deps, member, now } = making
  const facts = await periodOfDue(making, due)
  if (!facts) return 'closed'
  const way = await openDispatch(tx, deps, facts.period, 'state')
  const dispatch = way?.all.find(({ attempt, state }) => `${attempt}:${state}` === due.kind)
  if (!way || !dispatch || !isUnderWay(dispatch)) return 'settled'
  const days = deps.calendar.workingDaysBetween(waitsSince(dispatch), now)
  const choices =
    dispatch.state === 'submitted' ? deciding(await tx.members.all(), dispatch, member) : clerksSteps(way, dispatch)
  const { period, deadlines } = facts
  return say({ say: 'dispatch-waits', period, dispatch, days, deadlines }, choices)
})
