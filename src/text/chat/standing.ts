import type { DateTime } from 'luxon'
import type { ObligationState } from '../../domain/obligation.ts'
import { momentText } from '../dates.ts'

type Standing = {
  /** When it was handed in, where it has been. */
  readonly at?: DateTime | undefined
  /** How far a draft has come: "5/8 mục". */
  readonly drafted?: string
  /** Why nothing may have come: nobody was reached. */
  readonly unheard?: string
}

/** How a unit's report stands: "đang soạn (5/8 mục)". */
export function standingText(state: ObligationState, { at, drafted, unheard }: Standing): string {
  const handedIn = at ? `đã nộp lúc ${momentText(at)}` : 'đã nộp'
  switch (state) {
    case 'submitted':
      return `${handedIn}, chờ tiếp nhận`
    case 'accepted':
      return `${handedIn}, đã tiếp nhận`
    case 'returned':
      return `${at ? `${handedIn}, ` : ''}đang được đề nghị bổ sung`
    case 'drafting':
      return drafted ? `đang soạn (${drafted})` : 'đang soạn, chưa nộp'
    case 'pending':
      return ['chưa báo cáo', unheard].filter(Boolean).join(', ')
  }
}
