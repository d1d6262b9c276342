import type { Action } from '../action.ts'
import type { Step } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { openDraft } from '../report/draft.ts'
import { chooseOnBehalf, openReport } from '../report/open.ts'
import type { Session } from '../session.ts'
import { sayStale } from './common.ts'
import { asOfficer } from './guard.ts'

/** "Nhập hộ": the officer writes a unit's report in the ordinary way, the source is marked. */
export function pressBehalf(session: Session, action: Action, facts: Facts): Step {
  return asOfficer(session, facts, () => {
    if (action.do === 'behalf.list') return chooseOnBehalf(session, facts)
    if (action.do !== 'behalf.start') return sayStale(session, facts)
    const draft = openDraft(facts)
    return draft?.report.obligation.id === action.obligation ? openReport(session, draft) : sayStale(session, facts)
  })
}
