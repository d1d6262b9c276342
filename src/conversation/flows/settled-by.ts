import { DISPATCH_DEEDS } from '../../domain/dispatch.ts'
import { unitOf } from '../../domain/form.ts'
import type { Member } from '../../domain/member.ts'
import type { Facts } from '../facts.ts'
import { writesOnBehalf } from '../report/draft.ts'
import type { Say } from '../say.ts'
import type { Settled } from '../settled.ts'
import { PEOPLE_CHECKED } from '../vocabulary/invite.ts'
import { PROFILE_KEPT } from '../vocabulary/school-profile.ts'
import type { SettledHow } from '../vocabulary/settled.ts'
import { FIGURE_SETTLED } from '../vocabulary/unsettled.ts'
import { storedDate } from './typed-date.ts'

/** "Thầy Bình đã giữ hẹn cũ lúc 11:31": what stands instead of an old button; undefined when nothing is settled. */
export function settledSay(facts: Facts): Say | undefined {
  const { settled, people, me } = facts
  const by = people.find(({ id }) => id === settled?.by)
  const how = settled && by && howOf(facts, settled, by)
  return settled && by && how
    ? { say: 'settled-by', by: by.id === me?.id ? 'you' : by, at: settled.at, how }
    : undefined
}

function howOf(facts: Facts, settled: Settled, by: Member): SettledHow | undefined {
  const { action } = settled
  if (action === FIGURE_SETTLED) return { kind: 'figure' }
  if (action === PROFILE_KEPT) return { kind: 'profile' }
  if (action === PEOPLE_CHECKED) return { kind: 'people' }
  if (action === 'wording.paragraph') return { kind: 'paragraph' }
  if (action === 'part.written') return { kind: 'part' }
  const deed = DISPATCH_DEEDS.find(each => each === action)
  if (deed) return { kind: 'dispatch', deed }
  if (action.startsWith('wording.')) return { kind: 'line' }
  if (action === 'obstacle.answered') return { kind: 'obstacle' }
  if (action === 'obstacle.passed') return { kind: 'obstacle-passed' }
  if (action === 'obstacle.closed') return { kind: 'obstacle-closed' }
  if (action === 'direction.done') return { kind: 'direction' }
  if (action === 'decision.yes') return { kind: 'decision', answer: 'yes' }
  if (action === 'decision.no') return { kind: 'decision', answer: 'no' }
  if (action === 'decision.other') return { kind: 'decision', answer: 'other' }
  if (action.startsWith('target.')) {
    const open = facts.periods.find(({ period }) => period.key === settled.subject)
    return open && { kind: 'target', target: open.deadlines.target }
  }
  return ofReport(facts, settled, by)
}

function ofReport(facts: Facts, { action, subject, detail }: Settled, by: Member): SettledHow | undefined {
  const obligation = facts.obligations.find(({ id }) => id === subject)
  const unit = obligation && unitOf(facts.plan, obligation.unitId)
  if (!unit) return undefined
  const until = storedDate(detail, facts.now)
  if (action === 'extension.granted') return until && { kind: 'extension-granted', unit, until }
  if (action === 'extension.refused') return { kind: 'extension-refused', unit }
  if (action === 'report.accepted') return { kind: 'accepted', unit }
  if (action === 'report.returned') return { kind: 'returned', unit }
  if (action !== 'report.submitted') return undefined
  return { kind: writesOnBehalf(by, unit, facts.plan) ? 'entered' : 'submitted', unit }
}
