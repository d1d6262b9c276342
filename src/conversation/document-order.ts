import type { OwedKey } from '../domain/owed-key.ts'
/** A document somebody asked for. It is made when it is sent, from what is known then. */
export type DocumentOrder =
  | { readonly kind: 'summary'; readonly period: string; readonly copy: 'clean' | 'working' }
  /** Everything kept of one person, for that person alone. */
  | { readonly kind: 'my-data'; readonly member: number }
  /** The report of one dispatch, word for word as it was then. */
  | { readonly kind: 'dispatch'; readonly period: string; readonly attempt: number }
  | { readonly kind: 'workbook'; readonly period: string }
  /** The sheet for the figures of the year before this period. */
  | { readonly kind: 'last-year'; readonly period: string }
  /** The proof of notice alone. */
  | { readonly kind: 'notices'; readonly period: string }
  | { readonly kind: 'unit-report'; readonly obligation: OwedKey }
  | { readonly kind: 'urgings'; readonly period: string }
  | { readonly kind: 'opening'; readonly period: string }
  | { readonly kind: 'board-picture'; readonly period: string }
  | { readonly kind: 'digest'; readonly period: string }
  | { readonly kind: 'digest-picture'; readonly period: string }
  /** An encrypted copy of everything that is kept. */
  | { readonly kind: 'backup' }
  /** All records as files. */
  | { readonly kind: 'export' }
  /** Photos and files of units, one parcel of them: by the numbers of its first and its last. */
  | { readonly kind: 'export-files'; readonly parcel: number; readonly first: number; readonly last: number }
  /** One invitation with its QR code, by the code it opens with. */
  | { readonly kind: 'invitation-picture'; readonly code: string }
  /** All invitations that wait, to print and cut out. */
  | { readonly kind: 'invitation-sheet' }
