import type { DateTime } from 'luxon'
import type { SchoolCalendar } from '../calendar.ts'
import type { Dispatch } from '../dispatch.ts'
import { type Due, type DueWhat, dueOf, staleAfter } from '../due.ts'
import { atTime } from '../quiet.ts'

/** After so many working days whoever holds a report on its way is asked for it; so often, then it is the officer's. */
const WAITS = { submitted: 2, approved: 1, numbered: 1 } as const
const TIMES = 3
const MORNING = '07:30'

/** A report that waits with the BGH, or with văn thư, asks again. */
export function dispatchDues(underWay: readonly Dispatch[], calendar: SchoolCalendar): readonly Due[] {
  return underWay.flatMap(dispatch => {
    const { state, periodKey, attempt } = dispatch
    if (state !== 'submitted' && state !== 'approved' && state !== 'numbered') return []
    const what: DueWhat = state === 'submitted' ? 'dispatch-approval' : 'dispatch-issue'
    const since = waitsSince(dispatch)
    return Array.from({ length: TIMES }, (_, n): Due => {
      const day = calendar.addWorkingDays(since, WAITS[state] * (n + 1))
      const dueAt = atTime(day, MORNING)
      return {
        key: `dispatch:${periodKey}:${attempt}:${state}:${n + 1}`,
        dueAt,
        staleAfter: staleAfter(dueAt, calendar),
        for: { ...dueOf(what, { subject: periodKey, day }), kind: `${attempt}:${state}` },
      }
    })
  })
}

/** Since when it has been with whoever holds it. */
export const waitsSince = ({ state, submittedAt, decidedAt, numberedAt }: Dispatch): DateTime =>
  (state === 'submitted' ? submittedAt : state === 'approved' ? decidedAt : numberedAt) ?? submittedAt
