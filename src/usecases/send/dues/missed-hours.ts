import { say } from '../../../conversation/effect.ts'
import { single } from './making.ts'

/** Whoever has an open draft is told that messages may be lost, while it is open. */
export const makeMissedHours = single(async ({ tx }, { obligationId }) => {
  const draft = obligationId === null ? undefined : await tx.reports.byId(obligationId)
  if (draft?.state !== 'drafting') return 'settled'
  if ((await tx.periods.byKey(draft.periodKey))?.closedAt) return 'closed'
  return say({ say: 'missed-hours' }, [{ word: 'go-on', action: { do: 'report.open', obligation: draft.id } }])
})
