import { isReachable } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { Action } from '../action.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Say } from '../say.ts'
import type { Session } from '../session.ts'
import { sayStale } from './common.ts'
import { asOfficer } from './guard.ts'
import { type Matter, matterOf, tell } from './matter.ts'
import { storedDate } from './typed-date.ts'

/** The officer answers "Xin lùi": a later day for this unit, or the old one stays. Answered once. */
export function pressExtension(session: Session, action: Action, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    if (action.do !== 'extension.grant' && action.do !== 'extension.refuse') return sayStale(session, facts)
    const matter = matterOf(facts, action.obligation)
    if (!matter || isSettled(matter.obligation)) return sayStale(session, facts)
    if ((matter.obligation.extendedTo?.toISODate() ?? '') !== (action.was ?? '')) return sayStale(session, facts)
    return action.do === 'extension.grant'
      ? grant(session, facts, matter, action)
      : refuse(session, facts, matter, action.asker)
  })
}

type Granting = Extract<Action, { do: 'extension.grant' }>

function grant(session: Session, facts: Facts, { obligation, unit }: Matter, { until: iso, asker }: Granting): Step {
  const until = storedDate(iso, facts.now)
  if (!until || until < facts.now.startOf('day')) return sayStale(session, facts)
  return stay(
    session,
    { effect: 'obligation', obligation: { ...obligation, extendedTo: until } },
    { effect: 'audit', action: 'extension.granted', subject: obligation.id, detail: iso },
    ...toAsker(facts, asker, { say: 'extension-granted', unit, until }, obligation.id),
    say({ say: 'extension-answered', unit, granted: true }),
  )
}

function refuse(session: Session, facts: Facts, { obligation, unit, period }: Matter, asker: number): Step {
  const open = facts.periods.find(each => each.period.key === period.key)
  if (!open) return sayStale(session, facts)
  return stay(
    session,
    { effect: 'audit', action: 'extension.refused', subject: obligation.id },
    ...toAsker(facts, asker, { say: 'extension-refused', unit, deadlines: open.deadlines }, obligation.id),
    say({ say: 'extension-answered', unit, granted: false }),
  )
}

function toAsker({ people }: Facts, asker: number, message: Say, obligation: string): readonly Effect[] {
  const member = people.find(({ id }) => id === asker)
  const report = { word: 'report-now', action: { do: 'report.open', obligation } } as const
  return member && isReachable(member) ? tell([member], message, [report]) : []
}
