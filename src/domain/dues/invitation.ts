import type { DateTime } from 'luxon'
import { type Due, dueOf } from '../due.ts'

/** What ran out longer ago is no news. */
const NEWS_DAYS = 40

/** The morning after an invitation ran out unused the officers hear of it. */
export function expiredDues(
  invitations: readonly { readonly id: number; readonly expiresAt: DateTime }[],
): readonly Due[] {
  return invitations.map(({ id, expiresAt }) => {
    const day = expiresAt.startOf('day').plus({ days: 1 })
    return {
      key: `invitation-expired:${id}`,
      dueAt: day,
      staleAfter: expiresAt.plus({ days: NEWS_DAYS }),
      for: dueOf('invitation-expired', { subject: String(id), day }),
    }
  })
}
