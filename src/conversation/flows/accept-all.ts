import type { Choice } from '../action.ts'
import type { PeriodReports } from '../facts.ts'

/** Carries the versions it stands for, so that a report changed since is not accepted unseen. */
export function acceptAllChoice({ period, obligations }: PeriodReports): readonly Choice[] {
  const waiting = obligations.filter(obligation => obligation.state === 'submitted')
  if (waiting.length === 0) return []
  const versions = Object.fromEntries(waiting.map(({ id, version }) => [id, version]))
  return [
    {
      word: 'accept-all',
      values: { n: waiting.length },
      action: { do: 'review.accept-all', period: period.key, versions },
    },
  ]
}
