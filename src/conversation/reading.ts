import { isLeadership, isOfficer, type Member } from '../domain/member.ts'
import { type OwedKey, owedKey, readOwedKey, unitIdOf } from '../domain/owed-key.ts'
import { personSubject, type Read } from '../domain/reading-log.ts'
import type { Action } from './action.ts'
import type { DocumentOrder } from './document-order.ts'
import type { Effect } from './effect.ts'
import type { Facts } from './facts.ts'
import type { Input } from './input.ts'
import { ownUnits } from './report/draft.ts'

/**
 * What of others somebody has looked at by this step: of those who see more than their own, for whoever it is about and
 * for the school (Luật 91/2025/QH15). What one reads of the own unit or of oneself is not noted.
 */
export function readingsOf(input: Input, facts: Facts, effects: readonly Effect[]): readonly Read[] {
  const { me } = facts
  if (!me || !(isOfficer(me) || isLeadership(me))) return []
  const shown = input.kind === 'choice' ? byButton(input.action, facts) : []
  const ordered = effects.flatMap(effect =>
    effect.effect === 'document' && effect.to === undefined ? byOrder(effect.order) : [],
  )
  return [...shown, ...ordered].filter(read => !isOwn(read, me, facts))
}

const report = (obligation: OwedKey): Read => ({ what: 'report', subject: obligation })

function byButton(action: Action, { report: opened }: Facts): readonly Read[] {
  switch (action.do) {
    case 'review.full':
      return [report(action.obligation)]
    case 'review.next':
      return opened ? [report(opened.obligation.id)] : []
    case 'past.show':
      return [report(owedKey(action.key, action.unit))]
    case 'evidence.show':
      return [{ what: 'evidence', subject: action.obligation }]
    case 'people.show':
      return [{ what: 'person', subject: personSubject(action.member) }]
    default:
      return []
  }
}

function byOrder(order: DocumentOrder): readonly Read[] {
  switch (order.kind) {
    case 'unit-report':
      return [report(order.obligation)]
    case 'workbook':
      return [{ what: 'period', subject: order.period }]
    case 'summary':
      return order.copy === 'working' ? [{ what: 'period', subject: order.period }] : []
    case 'export':
    case 'backup':
      return [{ what: 'everything', subject: order.kind }]
    default:
      return []
  }
}

function isOwn({ what, subject }: Read, me: Member, { plan }: Facts): boolean {
  if (what === 'person') return subject === personSubject(me.id)
  const owed = readOwedKey(subject)
  return owed !== undefined && ownUnits(me, plan).includes(unitIdOf(owed))
}
