import { say } from '../../../conversation/effect.ts'
import { nextSteps, viewOf } from '../../../conversation/flows/dispatch-view.ts'
import { calendarDaysBetween } from '../../../domain/calendar.ts'
import { sentOf } from '../../../domain/dispatch.ts'
import { openDispatch } from '../../read/load-dispatch.ts'
import { periodFacts } from '../../read/periods.ts'
import { single } from './making.ts'

/**
 * After the school's own limit, while nothing says that the report has gone: how late it is, where it stands, and what
 * the reader can do. A period that was never opened here was never the assistant's to remind of.
 */
export const makeSchoolOver = single(async ({ tx, deps, now, member }, { subject, what }) => {
  const record = await tx.periods.byKey(subject)
  const facts = record && periodFacts(deps, record)
  if (!facts) return 'closed'
  const { period, deadlines } = facts
  const way = await openDispatch(tx, deps, period, 'state')
  if (way && sentOf(way.all)) return 'settled'
  const people = await tx.members.all()
  const dispatch = viewOf({ people, dispatch: way })
  const days = calendarDaysBetween(deadlines.schoolNamed, now)
  const leadership = what === 'school-over-leadership'
  return say(
    { say: 'school-over', period, deadlines, days, leadership, ...(dispatch ? { dispatch } : {}) },
    nextSteps({ people, dispatch: way }, member),
  )
})
