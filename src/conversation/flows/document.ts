import { isLeadership, isOfficer } from '../../domain/member.ts'
import { unitIdOf } from '../../domain/owed-key.ts'
import type { Choice } from '../action.ts'
import type { DocumentOrder } from '../document-order.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { Turn } from '../turn.ts'
import type { DocumentAction } from '../vocabulary/document.ts'

/** A button that asks for a document; who may have it is checked here. */
export function pressDocument(turn: Turn, action: DocumentAction): Step {
  const { facts } = turn
  if (action.order.kind === 'invitation-picture' && !isOpen(facts)) {
    return stay(turn, say({ say: 'invitation-done' }))
  }
  return mayHave(action.order, facts)
    ? stay(turn, { effect: 'document', order: action.order })
    : stay(turn, say({ say: 'only-officer' }))
}

const isOpen = ({ me, invitations, invitation }: Facts): boolean =>
  !me || !isOfficer(me) || invitations.some(({ id }) => id === invitation?.id)

/**
 * The officer has everything, the BGH all but the letters, the proof of notice and invitations, a unit its own report. Asked when the
 * button is pressed and again when the document leaves.
 */
export function mayHave(order: DocumentOrder, { me, school }: Pick<Facts, 'me' | 'school'>): boolean {
  if (!me) return false
  if (order.kind === 'my-data') return order.member === me.id
  if (isOfficer(me)) return true
  if (order.kind === 'unit-report') {
    return isLeadership(me) || ownUnits(me, school).includes(unitIdOf(order.obligation))
  }
  return isLeadership(me) && !ONLY_OFFICER.includes(order.kind)
}

const ONLY_OFFICER: readonly DocumentOrder['kind'][] = [
  'urgings',
  'opening',
  'notices',
  'invitation-picture',
  'invitation-sheet',
]

/** "Thông báo mở kỳ", of use on the opening day. */
export const openingNotice = (period: string): Choice => ({
  word: 'opening-notice',
  action: { do: 'document.send', order: { kind: 'opening', period } },
})

/** Further documents of a period, under the compiled report. */
export const furtherDocuments = (period: string): readonly Choice[] => [
  { word: 'working-copy', action: { do: 'document.send', order: { kind: 'summary', period, copy: 'working' } } },
  { word: 'letters', action: { do: 'document.send', order: { kind: 'urgings', period } } },
  openingNotice(period),
]

/** What `/summary` hands over: the report for the superior and the figures. */
export const compiledFiles = (period: string) => [
  { effect: 'document' as const, order: { kind: 'summary' as const, period, copy: 'clean' as const } },
  { effect: 'document' as const, order: { kind: 'workbook' as const, period } },
]
