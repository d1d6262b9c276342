import type { DocumentOrder } from '../document-order.ts'
import type { Buttons, Vocabulary } from './kinds.ts'

/** A document somebody asks for. */

export type DocumentAction = { readonly do: 'document.send'; readonly order: DocumentOrder }

export type DocumentEffect = { readonly effect: 'document'; readonly order: DocumentOrder; readonly to?: number }

export type DocumentWord = 'word-copy' | 'working-copy' | 'letters' | 'opening-notice'

export const documentButtons: Buttons<DocumentAction> = {
  'document.send': {
    holds: { order: 'object' },
    needs: ({ order }) => (order.kind === 'invitation-picture' ? { picture: order.code } : {}),
  },
}

export const documentVocabulary: Vocabulary<{
  action: DocumentAction
  word: DocumentWord
  effect: DocumentEffect
}> = { buttons: documentButtons, states: {} }
