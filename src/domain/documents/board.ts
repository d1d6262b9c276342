import type { DateTime } from 'luxon'
import type { ObligationState } from '../obligation.ts'
import type { UnitRef } from './summary.ts'

/** The board of `/trangthai` as a picture: units x sections with what has been answered. */
export type BoardModel = {
  /** "6 tháng đầu năm 2026". */
  readonly label: string
  readonly schoolName: string
  /** "Gửi Sở trước 05/6/2026, còn 5 ngày làm việc": one line below the title. */
  readonly remark: string
  readonly sections: readonly { readonly code: string; readonly shortTitle: string }[]
  /** Units that have handed in, of how many on the board. */
  readonly done: number
  readonly of: number
  /** Those that are shown. */
  readonly units: readonly BoardUnit[]
  readonly at: DateTime
}

export type BoardUnit = {
  readonly unit: UnitRef
  /** null: not asked of the unit. */
  readonly sections: readonly ('answered' | 'nothing' | 'open' | null)[]
  readonly state: ObligationState
}

/** So many units are still shown whole. */
const SEEN_WHOLE = 60

/** Rows of which a phone still gets every letter: a channel keeps about 2500 pixels of a picture's height. */
const FIRST_OF_MANY = 30

/** Who has not reported comes first when not everybody can be shown. */
const URGENCY: readonly ObligationState[] = ['pending', 'drafting', 'returned', 'submitted', 'accepted']

/** Those of the board that a picture shows, and how many of all have handed in. */
export function shownOnBoard<Each extends { readonly state: ObligationState }>(
  all: readonly Each[],
): Pick<BoardModel, 'done' | 'of'> & { readonly shown: readonly Each[] } {
  const done = all.filter(({ state }) => state === 'accepted' || state === 'submitted').length
  const rank = ({ state }: Each) => URGENCY.indexOf(state)
  const shown = all.length <= SEEN_WHOLE ? all : all.toSorted((a, b) => rank(a) - rank(b)).slice(0, FIRST_OF_MANY)
  return { done, of: all.length, shown }
}
