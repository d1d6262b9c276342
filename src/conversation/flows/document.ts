import { takesAlong } from '../../domain/channel.ts'
import type { Choice } from '../action.ts'
import type { DocumentOrder } from '../document-order.ts'
import { type Effect, type Step, say, stay } from '../effect.ts'
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

/** The report for the superior and the figures. */
export const compiledFiles = (period: string) => FILES.map(({ order }) => documentOf(order(period)))

/** What `/summary` hands over, or offers where files cannot come along. */
export const filesBeside = (channel: Facts['channel'], period: string) =>
  takesAlong(channel, 'document')
    ? { along: compiledFiles(period), offered: [] }
    : { along: [], offered: FILES.map(({ word, order }) => ({ word, action: asked(order(period)) })) }

const FILES = [
  { word: 'word-copy', order: (period: string): DocumentOrder => ({ kind: 'summary', period, copy: 'clean' }) },
  { word: 'workbook', order: (period: string): DocumentOrder => ({ kind: 'workbook', period }) },
] as const

const documentOf = (order: DocumentOrder): Effect => ({ effect: 'document', order })
const asked = (order: DocumentOrder): Choice['action'] => ({ do: 'document.send', order })
