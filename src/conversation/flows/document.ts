import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import type { DocumentAction } from '../vocabulary/document.ts'

/** A button that asks for a document. */
export function pressDocument(turn: Turn, action: DocumentAction): Step {
  const { facts } = turn
  if (action.order.kind === 'invitation-picture' && !isOpen(facts)) {
    return stay(turn, say({ say: 'invitation-done' }))
  }
  return stay(turn, { effect: 'document', order: action.order })
}

const isOpen = ({ invitations, invitation }: Facts): boolean => invitations.some(({ id }) => id === invitation?.id)

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
